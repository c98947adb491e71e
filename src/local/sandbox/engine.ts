/** What runs a plugin's main script: QuickJS as in the product, or the surrounding engine, for quick tests. */
import { createGuest, type Guest, type GuestHost, guestParts } from './guest.ts';

export interface EngineSetup {
  readonly host: GuestHost;
  /** Which members there are, as JSON (api/figjam.ts). */
  readonly members: string;
  /** The manifest's `ui` as globals: `__html__`, or `__uiFiles__` where it names several. */
  readonly files: Readonly<Record<string, unknown>>;
  /** Milliseconds after which a turn is stopped. */
  readonly turnTimeout: number;
  /** What the script throws that nobody catches. */
  readonly onError: (error: Error) => void;
}

export interface Engine {
  /** Runs the main script until it returns; false when it was refused or threw. */
  run(source: string): boolean;
  /** Enters the sandbox: see Guest.receive. */
  receive(kind: string, value: string): string;
  dispose(): void;
  /** Bytes that it takes, the plugin's and its own; 0 where nobody counts them. */
  readonly memory: number;
}

export interface Engines {
  /** Throws while `renewing`. */
  create(setup: EngineSetup): Engine;
  /** Null when a plugin can be started, else until it can: after one that broke its engine. */
  renewing(): Promise<void> | null;
}

/** Without QuickJS: quick, but what follows an `await` runs after the turn, and the globals of the surroundings are there. */
function createDirectEngine({ host, members, files, onError }: EngineSetup): Engine {
  const guest: Guest = createGuest(host, members, guestParts);
  const names = Object.keys(guest.globals);
  return {
    run(source) {
      try {
        const main = new Function(...names, ...Object.keys(files), source);
        main(...Object.values(guest.globals), ...Object.values(files));
        return true;
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
        return false;
      }
    },
    receive: (kind, value) => guest.receive(kind, value),
    dispose: () => undefined,
    memory: 0,
  };
}

export const directEngines: Engines = { create: createDirectEngine, renewing: () => null };
