/** One run of one command: from its start until it closes (host facts 3.2, 4). */
import { type Api, createApi } from '../api/api.ts';
import { ChangeCollector, NO_PAGE } from '../api/changes.ts';
import type { Crossings } from '../api/crossings.ts';
import type { Environment, HostCallbacks } from '../api/environment.ts';
import { guestMembers } from '../api/figjam.ts';
import type { Suggestions } from '../api/parameters.ts';
import { Reference } from '../api/reference.ts';
import { decode, encode } from '../api/wire.ts';
import { isRecord, numberOf, textOf } from '../document/properties.ts';
import type { CreateEngine, Engine } from './engine.ts';
import type { GuestHost } from './guest.ts';

export type Operation = 'get' | 'set' | 'call';

export interface SessionOptions extends HostCallbacks, Omit<Environment, 'emit' | 'settle' | 'close'> {
  readonly main: string;
  readonly createEngine: CreateEngine;
  readonly crossings: Crossings;
  /** A turn with more crossings is reported through onError. */
  readonly turnLimit: number;
  /** Milliseconds after which a turn is stopped. */
  readonly turnTimeout: number;
  /** Milliseconds between a change and the event that tells of it. */
  readonly eventDelay: number;
  /** Heard before every crossing; what it throws is thrown to the plugin. */
  readonly onCrossing?: (member: string, operation: Operation, target: string) => void;
  readonly onEnd: () => void;
}

const members = JSON.stringify(guestMembers());

function thrown(error: unknown): string {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return JSON.stringify({ $: 'throw', name, message });
}

export class Session {
  readonly command: string;
  readonly #options: SessionOptions;
  readonly #api: Api;
  readonly #engine: Engine;
  readonly #changes: ChangeCollector;
  readonly #stopListening: readonly (() => void)[];
  readonly #timers = new Map<number, () => void>();
  #timerCount = 0;
  #page: string;
  #telling = false;
  #selectionChanged = false;
  #inside = false;
  /** What closePlugin said, once it was called. */
  #closing: { readonly message: string | undefined } | null = null;
  #ended = false;

  constructor(options: SessionOptions) {
    const { document, view } = options;
    this.#options = options;
    this.command = options.command;
    this.#page = document.currentPage;
    this.#api = createApi({
      ...options,
      emit: (target, event, payload) =>
        this.#soon(event, 'emit', { target, event, args: payload === undefined ? [] : [payload] }),
      settle: (id, outcome) => this.#settle(id, outcome),
      close: (message) => {
        this.#closing ??= { message };
        if (!this.#inside) this.#later(0, () => this.end());
      },
    });
    this.#changes = new ChangeCollector(this.#api.host);
    this.#stopListening = [
      document.subscribe((changes) => {
        this.#changes.add(changes);
        this.#tellSoon();
      }),
      view.subscribe(() => {
        this.#selectionChanged = true;
        this.#tellSoon();
      }),
    ];
    this.#engine = options.createEngine({
      host: this.#guestHost(),
      members,
      html: options.html,
      turnTimeout: options.turnTimeout,
      onError: (error) => options.onError?.(error),
    });
  }

  /** Runs the main script. */
  start(): void {
    this.#turn('main', () => this.#engine.run(this.#options.main));
  }

  /** Tells the plugin to do its command; plugins that registered late still hear it. */
  run(parameters: Readonly<Record<string, unknown>> | undefined): void {
    this.#soon('run', 'emit', {
      target: 'figma',
      event: 'run',
      args: [{ command: this.command, parameters }],
    });
  }

  suggestions(
    key: string,
    query: string,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<Suggestions> {
    return new Promise((resolve) => {
      this.#api.host.suggest = (suggestions) => {
        if (suggestions.kind !== 'loading') resolve(suggestions);
      };
      const result = new Reference('suggestions', 'suggestions');
      this.#soon('input', 'emit', {
        target: 'parameters',
        event: 'input',
        args: [{ parameters, key, query, result }],
      });
    });
  }

  message(message: unknown): void {
    this.#soon('message', 'emit', { target: 'ui', event: 'message', args: [message, { origin: 'null' }] });
  }

  /** Returns false when the plugin says that it took care of the drop. */
  drop(event: unknown): boolean {
    return this.#enter('drop', 'emit', { target: 'figma', event: 'drop', args: [event] }) !== false;
  }

  /** The button of a notice was pressed, or the notice went. */
  notice(id: number, what: 'action' | 'dismissed' | 'timeout'): void {
    const { notices } = this.#api.host;
    const { action, dequeued } = notices.get(id) ?? { action: null, dequeued: null };
    notices.delete(id);
    if (what === 'action' && action) this.#soon('notice', 'callBack', { id: action.id, args: [] });
    const reason = what === 'action' ? 'action_button_click' : what === 'dismissed' ? 'dismiss' : 'timeout';
    if (dequeued) this.#soon('notice', 'callBack', { id: dequeued.id, args: [reason] });
  }

  /** Ends the run: `close` is told first, while the API still answers. */
  end(): void {
    if (this.#ended) return;
    if (this.#inside) {
      this.#closing ??= { message: undefined };
      return;
    }
    const message = this.#closing?.message;
    this.#closing = null;
    this.#enter('close', 'emit', { target: 'figma', event: 'close', args: [] }, true);
    this.#ended = true;
    for (const cancel of this.#timers.values()) cancel();
    for (const stop of this.#stopListening) stop();
    this.#options.document.commitUndo();
    this.#api.host.sidebar.close();
    this.#engine.dispose();
    this.#options.onEnd();
    this.#options.onClose?.(message);
  }

  // ——— the plugin speaking

  #guestHost(): GuestHost {
    const cross = (operation: Operation, target: string, member: string, run: () => unknown): string => {
      const { crossings, onCrossing } = this.#options;
      try {
        if (this.#ended || this.#closing) throw new Error(`in ${member}: The plugin has been closed`);
        crossings.count(`${operation} ${member}`);
        onCrossing?.(member, operation, target);
        return JSON.stringify(encode(run()));
      } catch (error) {
        return thrown(error);
      }
    };
    const api = this.#api;
    return {
      get: (target, member) => cross('get', target, member, () => api.get(target, member)),
      set: (target, member, value) =>
        cross('set', target, member, () => api.set(target, member, decode(JSON.parse(value)))),
      call: (target, member, args) =>
        cross('call', target, member, () => {
          const values = decode(JSON.parse(args));
          return api.call(target, member, Array.isArray(values) ? values : []);
        }),
      system: (operation, value) => JSON.stringify(this.#system(operation, JSON.parse(value)) ?? null),
    };
  }

  #system(operation: string, value: unknown): unknown {
    const given = isRecord(value) ? value : {};
    switch (operation) {
      case 'console':
        this.#options.onConsole?.(textOf(given.level), textOf(given.text));
        return null;
      case 'error': {
        const error = new Error(textOf(given.message));
        error.name = textOf(given.name, 'Error');
        error.stack = `${error.name}: ${error.message}\n${textOf(given.stack)}`;
        this.#options.onError?.(error);
        return null;
      }
      case 'startTimer':
        return this.#startTimer(numberOf(given.delay), given.repeat === true);
      case 'stopTimer':
        this.#timers.get(numberOf(value))?.();
        this.#timers.delete(numberOf(value));
        return null;
      default:
        return null;
    }
  }

  #startTimer(delay: number, repeat: boolean): number {
    this.#timerCount += 1;
    const id = this.#timerCount;
    const fire = (): void => {
      if (repeat) this.#timers.set(id, this.#later(Math.max(1, delay), fire));
      else this.#timers.delete(id);
      this.#enter('timer', 'timer', id);
    };
    this.#timers.set(id, this.#later(delay, fire));
    return id;
  }

  // ——— speaking to the plugin

  #later(milliseconds: number, run: () => void): () => void {
    return this.#options.clock.after(milliseconds, () => {
      if (!this.#ended) run();
    });
  }

  #soon(name: string, kind: string, value: unknown): void {
    this.#later(0, () => this.#enter(name, kind, value));
  }

  #settle(id: number, outcome: { readonly value: unknown } | { readonly error: Error }): void {
    const wire =
      'error' in outcome
        ? { id, error: { name: outcome.error.name, message: outcome.error.message } }
        : { id, ...outcome };
    this.#soon('answer', 'settle', wire);
  }

  #enter(name: string, kind: string, value: unknown, closing = false): unknown {
    const text = JSON.stringify(encode(value));
    let answer: unknown;
    this.#turn(
      name,
      () => {
        answer = decode(JSON.parse(this.#engine.receive(kind, text)));
      },
      closing,
    );
    return answer;
  }

  /** From the entry into the sandbox until it has nothing more to do. */
  #turn(name: string, run: () => void, closing = false): void {
    if (this.#ended || this.#inside) return;
    const { crossings, document, turnLimit, onError } = this.#options;
    crossings.startTurn(name);
    this.#inside = true;
    try {
      document.edit('plugin', run);
    } finally {
      this.#inside = false;
    }
    if (crossings.thisTurn > turnLimit) {
      onError?.(
        new Error(
          `A turn of the plugin (${name}) made ${crossings.thisTurn} crossings; at most ${turnLimit} keep the board smooth.`,
        ),
      );
    }
    if (this.#closing && !closing) this.end();
  }

  // ——— events of the board

  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    this.#later(this.#options.eventDelay, () => {
      this.#telling = false;
      this.#tell();
    });
  }

  #tell(): void {
    const { host } = this.#api;
    const changes = this.#changes.take();
    for (const [page, nodeChanges] of changes) {
      if (page !== NO_PAGE && host.hears(page, 'nodechange')) {
        this.#enter('nodechange', 'emit', { target: page, event: 'nodechange', args: [{ nodeChanges }] });
      }
    }
    if (changes.size > 0 && host.hears('figma', 'documentchange')) {
      const documentChanges = [...changes.values()].flat();
      this.#enter('documentchange', 'emit', {
        target: 'figma',
        event: 'documentchange',
        args: [{ documentChanges }],
      });
    }
    this.#tellOfPage();
    if (this.#selectionChanged && host.hears('figma', 'selectionchange')) {
      this.#enter('selectionchange', 'emit', { target: 'figma', event: 'selectionchange', args: [] });
    }
    this.#selectionChanged = false;
  }

  /** Another page always means another selection. */
  #tellOfPage(): void {
    const { currentPage } = this.#options.document;
    if (currentPage === this.#page) return;
    this.#page = currentPage;
    this.#api.host.loadedPages.add(currentPage);
    this.#selectionChanged = true;
    if (this.#api.host.hears('figma', 'currentpagechange')) {
      this.#enter('currentpagechange', 'emit', { target: 'figma', event: 'currentpagechange', args: [] });
    }
  }
}
