/**
 * The plugin's side of the boundary, which speaks with the host in plain text only. This function and its parts
 * (guest/) are self-contained, since their source texts are also what runs inside of QuickJS: they may use nothing but
 * their arguments and the language, in words of ES2017.
 */
import { createCodec } from './guest/codec.ts';
import { createConsole } from './guest/console.ts';
import { createHandlers, type Handler } from './guest/handlers.ts';
import { type Access, createRemotes } from './guest/remotes.ts';

/** What the host offers to the sandbox. Values travel as JSON in the notation of api/wire.ts. */
export interface GuestHost {
  get(target: string, member: string): string;
  set(target: string, member: string, value: string): string;
  call(target: string, member: string, args: string): string;
  /** console, timers and errors: no part of the API, not counted. */
  system(operation: string, value: string): string;
}

export interface Guest {
  /** The globals of the sandbox (host fact 3.1). */
  readonly globals: Readonly<Record<string, unknown>>;
  /** The host speaking: an event, an answer, a timer. Returns what handlers returned, as JSON. */
  receive(kind: string, value: string): string;
  /** Reports what the main script left to be rejected. */
  watch(result: unknown): void;
}

export const guestParts = { createCodec, createConsole, createHandlers, createRemotes };

export function createGuest(host: GuestHost, members: string, parts: typeof guestParts): Guest {
  type Fields = Record<string, unknown>;
  interface Settling {
    resolve: (value: unknown) => void;
    reject: (error: unknown) => void;
  }

  const mixed = Symbol('figma.mixed');
  const promises = new Map<number, Settling>();
  const functions = new Map<number, Handler>();
  const timers = new Map<number, { run: Handler; args: unknown[]; repeat: boolean }>();
  const handlers = parts.createHandlers((error) => void host.system('error', error));
  /** `figma.ui.onmessage` is one more listener, replaced when it is set again. */
  let onmessage: Handler | null = null;
  let functionCount = 0;

  function assertFunction(value: unknown): Handler {
    if (typeof value !== 'function') throw new TypeError('not a function');
    return value as Handler;
  }

  /** An answer of the host: a value, or an error to throw. */
  function answer(text: string): unknown {
    const wire: unknown = JSON.parse(text);
    if (typeof wire === 'object' && wire !== null && (wire as Fields).$ === 'throw') {
      throw codec.errorOf(wire as Fields);
    }
    return codec.decode(wire);
  }

  function call(target: string, member: string, args: unknown[]): unknown {
    return answer(host.call(target, member, JSON.stringify(codec.encode(args, member === 'notify'))));
  }

  const nodesOf = (target: string, member: string) => call(target, member, []) as unknown[];
  const many = (member: string) => (target: string, args: unknown[]) => {
    const found = nodesOf(target, member);
    const test = args[0];
    return test === undefined ? found : Object.freeze(found.filter((node) => assertFunction(test)(node)));
  };
  const one = (member: string) => (target: string, args: unknown[]) =>
    nodesOf(target, member).find((node) => assertFunction(args[0])(node)) || null;
  const listen =
    (member: 'on' | 'once') =>
    (target: string, [event, handler]: unknown[]): void => {
      const run = assertFunction(handler);
      call(target, member, [event]);
      handlers.listen(target, event, run, member === 'once');
    };

  const remotes = parts.createRemotes(
    JSON.parse(members) as Record<string, Record<string, Access>>,
    {
      get(target, member) {
        const value = answer(host.get(target, member));
        return target === 'ui' && member === 'onmessage' ? onmessage : value;
      },
      set(target, member, value) {
        if (target !== 'ui' || member !== 'onmessage') {
          answer(host.set(target, member, JSON.stringify(codec.encode(value, false))));
          return;
        }
        onmessage = typeof value === 'function' ? (value as Handler) : null;
        answer(host.set(target, member, JSON.stringify(onmessage !== null)));
      },
      call,
    },
    {
      on: listen('on'),
      once: listen('once'),
      off(target, [event, handler]) {
        if (handlers.stop(target, event, handler)) call(target, 'off', [event]);
      },
      findAll: many('findAll'),
      findOne: one('findOne'),
      findChildren: many('findChildren'),
      findChild: one('findChild'),
    },
  );

  const codec = parts.createCodec({
    mixed,
    targetOf: remotes.targetOf,
    remote: remotes.remote,
    keep(run) {
      functionCount += 1;
      functions.set(functionCount, run);
      return functionCount;
    },
    promised: (id, settling) => void promises.set(id, settling),
  });

  // ——— globals

  function startTimer(run: unknown, delay: unknown, args: unknown[], repeat: boolean): number {
    const handler = assertFunction(run);
    const id = Number(host.system('startTimer', JSON.stringify({ delay: Number(delay) || 0, repeat })));
    timers.set(id, { run: handler, args, repeat });
    return id;
  }

  function stopTimer(id: unknown): void {
    if (!timers.delete(Number(id))) return;
    host.system('stopTimer', JSON.stringify(Number(id)));
  }

  const globals = {
    figma: remotes.remote('figma', 'figma'),
    console: parts.createConsole(
      (level, text) => void host.system('console', JSON.stringify({ level, text })),
      (value) => {
        const target = remotes.targetOf(value);
        return target === undefined ? undefined : `node ${target}`;
      },
    ),
    setTimeout: (run: unknown, delay: unknown, ...args: unknown[]) => startTimer(run, delay, args, false),
    setInterval: (run: unknown, delay: unknown, ...args: unknown[]) => startTimer(run, delay, args, true),
    clearTimeout: stopTimer,
    clearInterval: stopTimer,
    // The manifest allows no domains.
    fetch: () => Promise.reject(new TypeError('Failed to fetch')),
  };

  // ——— the host speaking

  function fireTimer(id: number): void {
    const timer = timers.get(id);
    if (!timer) return;
    if (!timer.repeat) timers.delete(id);
    handlers.guarded(timer.run, timer.args);
  }

  function settle({ id, error, value }: { id: number; error?: Fields; value?: unknown }): void {
    const settling = promises.get(id);
    promises.delete(id);
    if (!settling) return;
    if (error) settling.reject(codec.errorOf(error));
    else settling.resolve(codec.decode(value));
  }

  function emit({ target, event, args }: { target: string; event: string; args: unknown[] }): unknown {
    const values = args.map(codec.decode);
    if (target === 'ui' && event === 'message' && onmessage) handlers.guarded(onmessage, values);
    return handlers.dispatch(target, event, values);
  }

  function callBack({ id, args }: { id: number; args: unknown[] }): unknown {
    const run = functions.get(id);
    return run ? handlers.guarded(run, args.map(codec.decode)) : undefined;
  }

  return {
    globals,
    watch: handlers.watch,
    receive(kind, text) {
      const value = JSON.parse(text);
      let result: unknown;
      if (kind === 'timer') fireTimer(value);
      else if (kind === 'settle') settle(value);
      else if (kind === 'emit') result = emit(value);
      else if (kind === 'callBack') result = callBack(value);
      return JSON.stringify(codec.encode(result, false));
    },
  };
}
