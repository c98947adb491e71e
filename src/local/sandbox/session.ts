/** One run of one command: from its start until it closes (host facts 3.2, 4). */
import { type Api, createApi } from '../api/api.ts';
import type { Crossings } from '../api/crossings.ts';
import type { Environment, HostCallbacks, Suggestions } from '../api/environment.ts';
import { guestMembers } from '../api/figjam.ts';
import { Reference } from '../api/reference.ts';
import { decode, encode } from '../api/wire.ts';
import { isRecord, numberOf, textOf } from '../document/properties.ts';
import type { Engine, Engines } from './engine.ts';
import { faultOf, PluginStopped, TooManyCrossings, TooManyMessages } from './faults.ts';
import type { GuestHost } from './guest.ts';
import { Inbox } from './inbox.ts';
import { Telling } from './telling.ts';
import { PluginTimers } from './timers.ts';

export type Operation = 'get' | 'set' | 'call';

export interface SessionOptions extends HostCallbacks, Omit<Environment, 'emit' | 'settle' | 'close'> {
  readonly main: string;
  readonly createEngine: Engines['create'];
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
  readonly #telling: Telling;
  readonly #timers: PluginTimers;
  readonly #inbox: Inbox;
  #inside = false;
  /** What closePlugin said, once it was called. */
  #closing: { readonly message: string | undefined } | null = null;
  #ended = false;
  /** What runs without end would do so again: such a plugin is not entered any more, not even to be closed. */
  #stopped = false;

  constructor(options: SessionOptions) {
    this.#options = options;
    this.command = options.command;
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
    const after = (milliseconds: number, run: () => void) => this.#later(milliseconds, run);
    this.#telling = new Telling({
      host: this.#api.host,
      view: options.view,
      delay: options.eventDelay,
      after,
      emit: (target, event, ...args) => this.#enter(event, 'emit', { target, event, args }),
    });
    this.#timers = new PluginTimers(after, (id) => this.#enter('timer', 'timer', id));
    this.#inbox = new Inbox(
      after,
      (message) =>
        this.#enter('message', 'emit', {
          target: 'ui',
          event: 'message',
          args: [message, { origin: 'null' }],
        }),
      (limit) => options.onError?.(new TooManyMessages(limit)),
    );
    this.#engine = options.createEngine({
      host: this.#guestHost(),
      members,
      files: typeof options.html === 'string' ? { __html__: options.html } : { __uiFiles__: options.html },
      turnTimeout: options.turnTimeout,
      onError: (error) => this.#fault(error),
    });
  }

  /** Runs the main script. What becomes of a plugin whose script throws is unknown; here it ends. */
  start(): void {
    let ran = false;
    this.#turn('main', () => {
      ran = this.#engine.run(this.#options.main);
    });
    if (!ran) this.end();
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
      const target = this.#api.host.askForSuggestions((suggestions) => {
        if (suggestions.kind !== 'loading') resolve(suggestions);
      });
      const result = new Reference(target, 'suggestions');
      this.#soon('input', 'emit', {
        target: 'parameters',
        event: 'input',
        args: [{ parameters, key, query, result }],
      });
    });
  }

  /** Bytes that the sandbox takes. */
  get memory(): number {
    return this.#engine.memory;
  }

  message(message: unknown): void {
    this.#inbox.add(message);
  }

  /** Returns false when the plugin says that it took care of the drop. */
  drop(event: unknown): boolean {
    // The node of a drop is on the page that people see: that one is loaded (host fact 4.1).
    this.#api.host.loadedPages.add(this.#options.document.currentPage);
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
    if (!this.#stopped) this.#enter('close', 'emit', { target: 'figma', event: 'close', args: [] }, true);
    this.#ended = true;
    this.#timers.stopAll();
    this.#telling.stop();
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
        if (this.#ended || this.#closing) {
          const name = operation === 'call' ? member : `${operation}_${member}`;
          throw new Error(`in ${name}: The plugin has been closed`);
        }
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
        this.#fault(faultOf(textOf(given.name, 'Error'), textOf(given.message), textOf(given.stack)));
        return null;
      }
      case 'startTimer':
        return this.#timers.start(numberOf(given.delay), given.repeat === true);
      case 'stopTimer':
        this.#timers.stop(numberOf(value));
        return null;
      default:
        return null;
    }
  }

  #fault(error: Error): void {
    // What follows on the stop is its consequence.
    if (this.#stopped) return;
    if (error instanceof PluginStopped) this.#stopped = true;
    this.#options.onError?.(error);
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
      value,
    );
    return answer;
  }

  /** From the entry into the sandbox until it has nothing more to do. */
  #turn(name: string, run: () => void, closing = false, told: unknown = undefined): void {
    if (this.#ended || this.#stopped || this.#inside) return;
    const { crossings, document, clock, turnLimit, onError, onTurn } = this.#options;
    const start = clock.now();
    crossings.startTurn(name);
    this.#api.host.sidebar.startTurn();
    this.#inside = true;
    try {
      document.edit('plugin', run);
    } finally {
      this.#inside = false;
    }
    const { thisTurn } = crossings;
    onTurn?.({ name, told, crossings: thisTurn, milliseconds: clock.now() - start });
    if (thisTurn > turnLimit) onError?.(new TooManyCrossings(name, thisTurn, turnLimit));
    if ((this.#closing || this.#stopped) && !closing) this.end();
  }
}
