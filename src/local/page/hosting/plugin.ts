/** The plugin on this board: loading it, running its commands, its sidebar, its notices, and what goes wrong in it. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Manifest, MenuItem, Notice, Person, Sidebar } from '../../api/environment.ts';
import type { Suggestions } from '../../api/parameters.ts';
import { createPluginHost, type Drop, type PluginHost } from '../../sandbox/host.ts';
import type { Board } from '../board.ts';
import { type Files, loadFiles } from './files.ts';
import { pluginStorage } from './storage.ts';
import { createBoardView } from './view.ts';

/** Something that went wrong: a sentence, and what a developer wants to read. */
export interface Failure {
  /** `troubled`: it runs on. */
  readonly kind: 'missing' | 'failed' | 'troubled';
  readonly details: string;
}

export interface Command {
  readonly command: string;
  readonly name: string;
  /** The submenus it is in. */
  readonly path: readonly string[];
  readonly parameters: NonNullable<MenuItem['parameters']>;
}

export interface Plugin {
  readonly manifest: ReadonlySignal<Manifest | null>;
  readonly sidebar: ReadonlySignal<Sidebar | null>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  commands(): readonly Command[];
  run(command: string, parameters?: Record<string, unknown>): void;
  /** What the plugin suggests for a parameter; starts its command. */
  suggestions(key: string, query: string, filled: Readonly<Record<string, unknown>>): Promise<Suggestions>;
  /** The person filled nothing in after all: the sidebar that made way for it comes back. */
  cancelEntry(): void;
  postFromSidebar(message: unknown): void;
  drop(drop: Drop): void;
  /** Where messages to the sidebar go; null when it went. Those that came before it are kept for it. */
  connectSidebar(listener: ((message: unknown) => void) | null): void;
  pressNotice(id: number): void;
  dismissNotice(id: number): void;
  dismissFailure(): void;
  /** An address the plugin wants to open; the person decides. */
  readonly asksToOpen: ReadonlySignal<string | null>;
  answerOpen(open: boolean): void;
  /** Tells the person something in the page's own name. */
  say(message: string, error?: boolean): void;
  close(): void;
  /** Loads the built files again and opens the plugin. */
  restart(): Promise<void>;
  host(): PluginHost | null;
  stop(): void;
}

/** How long a notice stays, milliseconds. */
const usual = 4000;
/** More notices than this push the oldest away. */
const most = 4;
/** Who runs the plugin here: FigJam's name for somebody it does not know (host fact 1.8). */
const person: Person = { id: 'local', name: 'Anonymous', color: '#8638e5', sessionId: 1 };

function flatten(items: readonly MenuItem[], path: readonly string[]): readonly Command[] {
  return items.flatMap((item) => {
    if (item.menu) return flatten(item.menu, [...path, item.name ?? '']);
    if (item.command === undefined || item.separator) return [];
    return [
      { command: item.command, name: item.name ?? item.command, path, parameters: item.parameters ?? [] },
    ];
  });
}

export function createPlugin(board: Board): Plugin {
  const manifest = signal<Manifest | null>(null);
  const sidebar = signal<Sidebar | null>(null);
  const notices = signal<readonly Notice[]>([]);
  const failure = signal<Failure | null>(null);
  const asksToOpen = signal<string | null>(null);
  let loading: Promise<Files | null> | null = null;
  let host: Promise<PluginHost | null> | null = null;
  let current: PluginHost | null = null;
  let listener: ((message: unknown) => void) | null = null;
  let waiting: unknown[] = [];
  let noticeCount = 0;
  /** The plugin counts its notices anew with every command, so each gets a number of the page. */
  const theirs = new Map<number, number>();
  /** The sidebar was open before the person began to fill in a quick action. */
  let sidebarBefore = false;
  let entering = false;
  let stopped = false;

  const fail = (kind: Failure['kind'], error: unknown): void => {
    const details = error instanceof Error ? `${error.message}\n\n${error.stack ?? ''}` : String(error);
    failure.value = { kind, details };
    console.error(error);
  };

  const forget = (id: number): void => {
    notices.value = notices.value.filter((notice) => notice.id !== id);
  };
  const gone = (id: number, how: 'action' | 'dismissed' | 'timeout'): void => {
    if (!notices.value.some((notice) => notice.id === id)) return;
    forget(id);
    const original = theirs.get(id);
    theirs.delete(id);
    if (original !== undefined) current?.notice(original, how);
  };
  const show = (notice: Omit<Notice, 'id'>): number => {
    noticeCount += 1;
    const id = noticeCount;
    notices.value = [...notices.value, { ...notice, id }].slice(-most);
    if (notice.timeout !== null) window.setTimeout(() => gone(id, 'timeout'), notice.timeout);
    return id;
  };

  const files = (): Promise<Files | null> => {
    loading ??= loadFiles().then(
      (found) => {
        manifest.value = found.manifest;
        return found;
      },
      (error: unknown) => {
        loading = null;
        fail('missing', error);
        return null;
      },
    );
    return loading;
  };

  const start = async (): Promise<PluginHost | null> => {
    const found = await files();
    if (!found || stopped) return null;
    try {
      current = await createPluginHost(
        {
          ...found,
          document: board.document,
          view: createBoardView(board),
          storage: pluginStorage,
          people: [person],
          onSidebar(next) {
            if (next?.number !== sidebar.value?.number || next === null) {
              waiting = [];
              listener = null;
            }
            sidebar.value = next;
          },
          onMessageToSidebar(message) {
            if (listener) listener(message);
            else waiting.push(message);
          },
          onNotify: (notice) => theirs.set(show(notice), notice.id),
          onNoticeCancelled(original) {
            for (const [id, one] of theirs) if (one === original) forget(id);
          },
          onClose(message) {
            sidebar.value = null;
            if (message) plugin.say(message);
          },
          onOpenExternal(address) {
            asksToOpen.value = address;
          },
          // An error at the start leaves nothing running.
          onError: (error) => fail(sidebar.value === null ? 'failed' : 'troubled', error),
        },
        'quickjs.wasm',
      );
      return current;
    } catch (error) {
      fail('failed', error);
      return null;
    }
  };

  const ready = (): Promise<PluginHost | null> => {
    host ??= start().then((started) => {
      if (!started) host = null;
      return started;
    });
    return host;
  };
  const end = (): void => {
    current?.stop();
    sidebar.value = null;
  };

  const plugin: Plugin = {
    manifest,
    sidebar,
    notices,
    failure,
    asksToOpen,
    answerOpen(open) {
      const address = asksToOpen.value;
      asksToOpen.value = null;
      if (open && address !== null) window.open(address, '_blank', 'noopener,noreferrer');
    },
    commands: () => flatten(manifest.value?.menu ?? [], []),
    run(command, parameters) {
      failure.value = null;
      entering = false;
      ready()
        .then((started) => started?.run(command, parameters))
        .catch((error: unknown) => fail('failed', error));
    },
    async suggestions(key, query, filled) {
      const started = await ready();
      if (!started) return { kind: 'suggestions', items: [] };
      if (!entering) sidebarBefore = sidebar.value !== null;
      entering = true;
      return started.suggestions(key, query, filled);
    },
    cancelEntry() {
      if (!entering) return;
      entering = false;
      end();
      if (sidebarBefore) plugin.run('open');
    },
    postFromSidebar: (message) => current?.postFromSidebar(message),
    drop: (drop) => current?.drop(drop),
    connectSidebar(next) {
      listener = next;
      if (!next) return;
      const kept = waiting;
      waiting = [];
      for (const message of kept) next(message);
    },
    pressNotice: (id) => gone(id, 'action'),
    dismissNotice: (id) => gone(id, 'dismissed'),
    dismissFailure() {
      failure.value = null;
    },
    say(message, error = false) {
      show({ message, error, timeout: error ? 2 * usual : usual, button: null });
    },
    close: end,
    async restart() {
      end();
      failure.value = null;
      loading = null;
      host = null;
      current = null;
      await files();
      plugin.run('open');
    },
    host: () => current,
    stop() {
      stopped = true;
      end();
    },
  };
  void files();
  return plugin;
}
