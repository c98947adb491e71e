/** What runs a plugin's main script: QuickJS as in the product, or the surrounding engine, for quick tests. */
import { createGuest, type Guest, type GuestHost } from './guest.ts';

export interface EngineSetup {
  readonly host: GuestHost;
  /** Which members there are, as JSON (api/figjam.ts). */
  readonly members: string;
  readonly html: string;
  /** Milliseconds after which a turn is stopped. */
  readonly turnTimeout: number;
  /** What the script throws that nobody catches. */
  readonly onError: (error: Error) => void;
}

export interface Engine {
  /** Runs the main script until it returns. */
  run(source: string): void;
  /** Enters the sandbox: see Guest.receive. */
  receive(kind: string, value: string): string;
  dispose(): void;
}

export type CreateEngine = (setup: EngineSetup) => Engine;

/** Without QuickJS: quick, but what follows an `await` runs after the turn, and the globals of the surroundings are there. */
export const createDirectEngine: CreateEngine = ({ host, members, html, onError }) => {
  const guest: Guest = createGuest(host, members);
  const names = Object.keys(guest.globals);
  return {
    run(source) {
      try {
        const main = new Function(...names, '__html__', source);
        main(...Object.values(guest.globals), html);
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
      }
    },
    receive: (kind, value) => guest.receive(kind, value),
    dispose: () => undefined,
  };
};
