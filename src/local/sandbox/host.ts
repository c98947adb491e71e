/**
 * Runs a built plugin on a board, as FigJam would: one command at a time, in a sandbox, with a sidebar that somebody
 * else shows. Works in a page and in tests.
 */
import { Crossings } from '../api/crossings.ts';
import type {
  BoardView,
  Clock,
  HostCallbacks,
  Manifest,
  MenuItem,
  Parameter,
  Person,
  PluginStorage,
  Suggestions,
} from '../api/environment.ts';
import { Reference } from '../api/reference.ts';
import { memoryStorage } from '../api/storage.ts';
import { containerAt } from '../document/containers.ts';
import { apply, invert } from '../document/geometry.ts';
import type { BoardDocument } from '../document/types.ts';
import { realClock } from './clock.ts';
import { directEngines, type Engines } from './engine.ts';
import { loadQuickJs } from './quickjs.ts';
import { type Operation, Session } from './session.ts';
import { createView } from './view.ts';

export interface PluginHostOptions extends HostCallbacks {
  readonly document: BoardDocument;
  readonly manifest: Manifest;
  /** The text of the main script and of the sidebar; by name where the manifest names several. */
  readonly main: string;
  readonly html: string | Readonly<Record<string, string>>;
  readonly storage?: PluginStorage;
  readonly view?: BoardView;
  readonly clock?: Clock;
  /** Everybody on the board; the first is who runs the plugin. */
  readonly people?: readonly Person[];
  /** Crossings a turn may make before it is reported through onError; 1,000 by default. */
  readonly turnLimit?: number;
  /** Milliseconds after which QuickJS stops a turn, which in the product would hang the tab; 20,000 by default. */
  readonly turnTimeout?: number;
  /** Milliseconds between a change on the board and the event that tells of it; 0 by default. */
  readonly eventDelay?: number;
  /** Heard before every crossing; what it throws is thrown to the plugin: makes any host call fail. */
  readonly onCrossing?: (member: string, operation: Operation, target: string) => void;
  /** Draws SVG as PNG, `scale` pixels to a px; without it, exportAsync refuses PNG. */
  readonly rasterize?: (svg: string, scale: number) => Promise<Uint8Array>;
  /** Tells which command runs now, null for none. */
  readonly onRunning?: (command: string | null) => void;
}

/** A drop on the board, in page space. */
export interface Drop {
  readonly absoluteX: number;
  readonly absoluteY: number;
  readonly items?: readonly { readonly type: string; readonly data: string }[];
  readonly dropMetadata?: unknown;
}

export interface PluginHost {
  readonly crossings: Crossings;
  readonly view: BoardView;
  /** The command that runs now. */
  readonly running: string | null;
  /** Bytes that its sandbox takes, the engine included; 0 when nothing runs. */
  readonly memory: number;
  /** Starts a command; a running one is closed first (host fact 3.2). */
  run(command: string, parameters?: Readonly<Record<string, unknown>>): void;
  /** What the plugin suggests for a parameter while a person types; starts the command that has it. */
  suggestions(key: string, query: string, filledIn?: Readonly<Record<string, unknown>>): Promise<Suggestions>;
  /** What the sidebar posted as `pluginMessage`. */
  postFromSidebar(message: unknown): void;
  /** Something from the sidebar was dropped. Returns false when the plugin took care of it. */
  drop(drop: Drop): boolean;
  /** The button of a notice was pressed, or the notice went. */
  notice(id: number, what: 'action' | 'dismissed' | 'timeout'): void;
  /** Ends the running command, as a person does who closes the sidebar. */
  stop(): void;
}

/** The command whose parameters have this key, with the parameters of that item. */
export function commandWithParameter(manifest: MenuItem, key: string): string | null {
  const has = (parameters: readonly Parameter[] | undefined) =>
    parameters?.some((parameter) => parameter.key === key);
  if (has(manifest.parameters)) return manifest.command ?? '';
  for (const item of manifest.menu ?? []) {
    const found = commandWithParameter(item, key);
    if (found !== null) return found;
  }
  return null;
}

class LocalPluginHost implements PluginHost {
  readonly crossings = new Crossings();
  readonly view: BoardView;
  readonly #options: PluginHostOptions;
  readonly #engines: Engines;
  readonly #storage: PluginStorage;
  #session: Session | null = null;
  /** The session was started to be asked for suggestions; its command has not been run. */
  #entering = false;

  constructor(options: PluginHostOptions, engines: Engines) {
    this.#options = options;
    this.#engines = engines;
    this.#storage = options.storage ?? memoryStorage();
    this.view = options.view ?? createView();
  }

  get running(): string | null {
    return this.#session?.command ?? null;
  }

  get memory(): number {
    return this.#session?.memory ?? 0;
  }

  run(command: string, parameters?: Readonly<Record<string, unknown>>): void {
    const renewing = this.#engines.renewing();
    if (renewing) {
      void renewing.then(() => this.run(command, parameters));
      return;
    }
    const session =
      this.#entering && this.#session?.command === command ? this.#session : this.#start(command);
    this.#entering = false;
    session?.run(parameters);
  }

  async suggestions(
    key: string,
    query: string,
    filledIn: Readonly<Record<string, unknown>> = {},
  ): Promise<Suggestions> {
    const command = commandWithParameter(this.#options.manifest, key);
    if (command === null) throw new Error(`No command has a parameter "${key}"`);
    await this.#engines.renewing();
    const session =
      this.#entering && this.#session?.command === command ? this.#session : this.#start(command);
    this.#entering = true;
    if (!session) throw new Error('The plugin closed by itself');
    return session.suggestions(key, query, filledIn);
  }

  postFromSidebar(message: unknown): void {
    this.#session?.message(message);
  }

  drop({ absoluteX, absoluteY, items = [], dropMetadata }: Drop): boolean {
    if (!this.#session) return true;
    const { document } = this.#options;
    const target = containerAt(document, { x: absoluteX, y: absoluteY });
    const place = apply(invert(document.absoluteTransform(target)), { x: absoluteX, y: absoluteY });
    const node = new Reference(target, document.node(target)?.type ?? 'PAGE');
    return this.#session.drop({ node, ...place, absoluteX, absoluteY, items, files: [], dropMetadata });
  }

  notice(id: number, what: 'action' | 'dismissed' | 'timeout'): void {
    this.#session?.notice(id, what);
  }

  stop(): void {
    this.#session?.end();
  }

  #start(command: string): Session | null {
    this.stop();
    const {
      clock = realClock,
      people = [],
      turnLimit = 1000,
      turnTimeout = 20_000,
      eventDelay = 0,
    } = this.#options;
    const session = new Session({
      ...this.#options,
      command,
      clock,
      people,
      turnLimit,
      turnTimeout,
      eventDelay,
      storage: this.#storage,
      view: this.view,
      crossings: this.crossings,
      createEngine: (setup) => this.#engines.create(setup),
      onEnd: () => {
        if (this.#session !== session) return;
        this.#session = null;
        this.#entering = false;
        this.#options.onRunning?.(null);
      },
    });
    this.#session = session;
    this.#options.onRunning?.(command);
    session.start();
    return this.#session;
  }
}

/** Runs the plugin in QuickJS, as the product does. In a page, `wasmLocation` says where QuickJS is served. */
export async function createPluginHost(
  options: PluginHostOptions,
  wasmLocation?: string,
): Promise<PluginHost> {
  return new LocalPluginHost(options, await loadQuickJs(wasmLocation));
}

/** Runs the plugin in the surrounding engine: for quick tests of what does not depend on the sandbox. */
export function createDirectHost(options: PluginHostOptions): PluginHost {
  return new LocalPluginHost(options, directEngines);
}
