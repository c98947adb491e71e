/** The plugin on this board: loading it, running its commands, its sidebar, its notices, and what goes wrong in it. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type {
  HostCallbacks,
  Manifest,
  Notice,
  Person,
  Sidebar,
  Suggestions,
  TurnRecord,
} from '../../api/environment.ts';
import { isRecord } from '../../document/properties.ts';
import {
  OutOfMemory,
  SourceRefused,
  TooManyCrossings,
  TooManyMessages,
  TurnStopped,
} from '../../sandbox/faults.ts';
import { createPluginHost, type Drop, type PluginHost } from '../../sandbox/host.ts';
import type { Board } from '../board.ts';
import { Log } from '../developer/log.ts';
import { rasterize } from '../export/pictures.ts';
import type { Point } from '../geometry.ts';
import { uncarried } from './carry.ts';
import { type Command, commandsOf, openingCommand, opensByItself } from './commands.ts';
import {
  blockedSentences,
  detailsOf,
  type Failure,
  type FailureKind,
  loadFailure,
  sourceOf,
} from './failure.ts';
import { type Files, loadFiles } from './files.ts';
import { createNoticeList } from './notice-list.ts';
import { createSidebarState } from './sidebar-state.ts';
import { pluginStorage } from './storage.ts';
import { createBoardView } from './view.ts';
import type { FrameReport } from './watcher.ts';

export interface Plugin {
  readonly manifest: ReadonlySignal<Manifest | null>;
  /** Its number grows with every document that is shown, also from one run to the next. */
  readonly sidebar: ReadonlySignal<Sidebar | null>;
  /** Where a person or the plugin put the window, screen px; null while it is docked. */
  readonly moved: Signal<Point | null>;
  /** The command that runs. */
  readonly running: ReadonlySignal<string | null>;
  /** A person is filling in a quick action. */
  readonly entering: ReadonlySignal<boolean>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly failure: ReadonlySignal<Failure | null>;
  /** What a developer wants to know of all this. */
  readonly log: Log;
  name(): string;
  commands(): readonly Command[];
  run(command: string, parameters?: Record<string, unknown>): void;
  /** Runs the command that opens the plugin. */
  open(): void;
  /** Whether it may open before anybody asks. */
  readonly opensByItself: ReadonlySignal<boolean>;
  /** Opens it as the board is shown, where it may. */
  openAtStart(): void;
  /** What the plugin suggests for a parameter; starts its command. */
  suggestions(key: string, query: string, filled: Readonly<Record<string, unknown>>): Promise<Suggestions>;
  /** The person filled nothing in after all: the sidebar that made way for it comes back. */
  cancelEntry(): void;
  postFromSidebar(message: unknown): void;
  /** What the frame's watcher told. */
  hear(report: FrameReport): void;
  drop(drop: Drop): void;
  /** Where messages to the sidebar go; null when it went. Those that came before it are kept for it. */
  connectSidebar(listener: ((message: unknown) => void) | null): void;
  fail(kind: FailureKind, error: unknown): void;
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

/** A plugin goes on after these; what comes next matters more. */
const passing: readonly FailureKind[] = ['troubled', 'flooded'];
/** How long a notice of the page stays, milliseconds. */
const usual = 4000;
/** In the product a turn without end hangs the tab; here it is stopped after so many milliseconds. */
const turnTimeout = 10_000;

/** `people`: everybody on the board at any time, who runs the plugin first. */
export function createPlugin(board: Board, people: readonly Person[]): Plugin {
  const manifest = signal<Manifest | null>(null);
  const mayOpen = signal(false);
  const frame = createSidebarState(board.viewport);
  const sidebar = frame.shown;
  const running = signal<string | null>(null);
  const failure = signal<Failure | null>(null);
  const asksToOpen = signal<string | null>(null);
  const notices = createNoticeList();
  const log = new Log(() => performance.now());
  let loading: Promise<Files | null> | null = null;
  let host: Promise<PluginHost | null> | null = null;
  let current: PluginHost | null = null;
  /** The plugin counts its notices anew with every command, so each gets a number of the page. */
  let theirs = new Map<number, number>();
  /** What was running before the person began to fill in a quick action. */
  let before: string | null = null;
  const entering = signal(false);
  let stopped = false;
  /** The main script of a run has not returned yet. */
  let starting = false;
  /** What the person was told about this run already. */
  const told = new Set<string>();

  const setFailure = (next: Failure): void => {
    log.say('error', sourceOf(next.kind), next.details);
    // What comes after the first is mostly its consequence.
    if (failure.value === null || passing.includes(failure.value.kind)) failure.value = next;
  };
  const fail = (kind: FailureKind, error: unknown): void => {
    console.error(error);
    setFailure({ kind, about: '', details: detailsOf(error) });
  };

  const onError = (error: Error): void => {
    if (error instanceof TooManyCrossings) {
      console.error(error);
      log.say('warn', 'host', error.message);
    } else if (error instanceof TurnStopped) fail('endless', error);
    else if (error instanceof OutOfMemory) fail('tooLarge', error);
    else if (error instanceof SourceRefused) fail('refused', error);
    else if (error instanceof TooManyMessages) fail('flooded', error);
    else if (sidebar.value !== null && !starting) fail('troubled', error);
    else {
      // Without a sidebar nothing is left that a person could go on with.
      fail('failed', error);
      current?.stop();
    }
  };
  const onTurn = ({ name, told: value, crossings, milliseconds }: TurnRecord): void => {
    starting = false;
    const args = isRecord(value) && Array.isArray(value.args) ? value.args : null;
    log.event(name, args ? args[0] : value, crossings, milliseconds);
  };
  const callbacks: HostCallbacks = {
    onSidebar: frame.set,
    onMessageToSidebar(message) {
      log.message('sidebar', message);
      frame.post(message);
    },
    onNotify(notice) {
      log.say('notice', 'plugin', notice.message);
      const ours = theirs;
      const id = notices.show(notice, (how) => {
        // A notice of a run that is over has nobody to tell.
        if (ours.delete(notice.id) && ours === theirs) current?.notice(notice.id, how);
      });
      theirs.set(notice.id, id);
    },
    onNoticeCancelled(id) {
      notices.withdraw(theirs.get(id) ?? 0);
      theirs.delete(id);
    },
    onClose(message) {
      log.say('end', 'host', message ?? '');
      if (message) plugin.say(message);
    },
    onOpenExternal(address) {
      asksToOpen.value = address;
    },
    onError,
    onConsole(level, text) {
      log.say(level === 'error' || level === 'warn' || level === 'info' ? level : 'log', 'plugin', text);
      if (level === 'error') console.error(text);
      else if (level === 'warn') console.warn(text);
      else console.log(text);
    },
    onTurn,
  };

  const files = (): Promise<Files | null> => {
    loading ??= loadFiles().then(
      (found) => {
        mayOpen.value = opensByItself(found.manifest, found.html !== '');
        manifest.value = found.manifest;
        return found;
      },
      (error: unknown) => {
        loading = null;
        setFailure(loadFailure(error));
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
          ...callbacks,
          document: board.document,
          view: createBoardView(board, frame.place),
          storage: pluginStorage,
          rasterize,
          people,
          turnTimeout,
          onRunning(command) {
            running.value = command;
            theirs = new Map();
            told.clear();
            starting = command !== null;
            if (command !== null) log.say('run', 'host', command);
          },
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
  const end = (): void => current?.stop();
  /** Once in a run: a plugin that is kept from something often tries it again. */
  const sayOnce = (sentence: string): void => {
    if (told.has(sentence)) return;
    told.add(sentence);
    plugin.say(sentence);
  };

  const plugin: Plugin = {
    manifest,
    sidebar,
    moved: frame.moved,
    running,
    entering,
    notices: notices.shown,
    failure,
    log,
    asksToOpen,
    opensByItself: mayOpen,
    name: () => manifest.value?.name ?? 'Plugin',
    answerOpen(open) {
      const address = asksToOpen.value;
      asksToOpen.value = null;
      if (open && address !== null) window.open(address, '_blank', 'noopener,noreferrer');
    },
    commands: () => commandsOf(manifest.value),
    run(command, parameters) {
      failure.value = null;
      entering.value = false;
      ready()
        .then((started) => started?.run(command, parameters))
        .catch((error: unknown) => fail('failed', error));
    },
    open() {
      void files().then((found) => {
        const command = found ? openingCommand(found.manifest) : null;
        if (command !== null) plugin.run(command);
      });
    },
    openAtStart() {
      void files().then((found) => {
        if (found && mayOpen.value) plugin.open();
      });
    },
    async suggestions(key, query, filled) {
      const started = await ready();
      if (!started) return { kind: 'suggestions', items: [] };
      if (!entering.value) before = sidebar.value === null ? null : started.running;
      entering.value = true;
      return started.suggestions(key, query, filled);
    },
    cancelEntry() {
      if (!entering.value) return;
      entering.value = false;
      end();
      if (before !== null) plugin.run(before);
    },
    postFromSidebar(message) {
      const part = uncarried(message);
      if (part !== null) {
        fail('uncarried', new Error(`A message from the sidebar holds ${part}, which cannot be carried.`));
        return;
      }
      log.message('plugin', message);
      current?.postFromSidebar(message);
    },
    hear(report) {
      if (report.kind === 'error') log.say('error', 'sidebar', report.text);
      else if (report.kind === 'console') {
        const { level, text } = report;
        log.say(level === 'error' || level === 'warn' || level === 'info' ? level : 'log', 'sidebar', text);
      } else if (report.kind === 'blocked') {
        log.say('warn', 'sidebar', report.text);
        sayOnce(blockedSentences.value[report.what](plugin.name()));
      }
    },
    drop: (drop) => current?.drop(drop),
    connectSidebar: frame.connect,
    fail,
    pressNotice: (id) => notices.end(id, 'action'),
    dismissNotice: (id) => notices.end(id, 'dismissed'),
    dismissFailure() {
      failure.value = null;
    },
    say(message, error = false) {
      notices.show({ message, error, timeout: error ? 2 * usual : usual, button: null });
    },
    close: end,
    async restart() {
      end();
      failure.value = null;
      loading = null;
      host = null;
      current = null;
      await files();
      plugin.openAtStart();
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
