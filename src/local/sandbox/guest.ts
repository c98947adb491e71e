/**
 * The plugin's side of the boundary: `figma` and the nodes as objects whose every get, set and call goes to the host
 * as plain text. One self-contained function, since its source text is also what runs inside of QuickJS: it may use
 * nothing but its arguments and the language, in words of ES2017.
 */

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
}

export function createGuest(host: GuestHost, members: string): Guest {
  type Access = 'read' | 'write' | 'call' | 'missing';
  type Fields = Record<string, unknown>;
  type Handler = (...args: unknown[]) => unknown;
  interface Settling {
    resolve: (value: unknown) => void;
    reject: (error: unknown) => void;
  }

  const tables = JSON.parse(members) as Record<string, Record<string, Access>>;
  const mixed = Symbol('figma.mixed');
  const objects = new Map<string, object>();
  const targets = new WeakMap<object, string>();
  const promises = new Map<number, Settling>();
  const functions = new Map<number, Handler>();
  const timers = new Map<number, { run: Handler; args: unknown[]; repeat: boolean }>();
  const handlers = new Map<string, { run: Handler; once: boolean }[]>();
  let functionCount = 0;

  const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

  // ——— values, as in api/wire.ts

  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function fromBytes(bytes: Uint8Array): string {
    let text = '';
    for (let index = 0; index < bytes.length; index += 3) {
      const count = Math.min(3, bytes.length - index);
      const bits =
        (Number(bytes[index]) << 16) | (Number(bytes[index + 1] || 0) << 8) | Number(bytes[index + 2] || 0);
      for (let digit = 0; digit < 4; digit += 1) {
        text += digit <= count ? base64.charAt((bits >> (18 - 6 * digit)) & 63) : '=';
      }
    }
    return text;
  }

  function toBytes(text: string): Uint8Array {
    const digits = text.replace(/=+$/, '');
    const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
    let bits = 0;
    let position = 0;
    for (let index = 0; index < digits.length; index += 1) {
      bits = ((bits << 6) | base64.indexOf(digits.charAt(index))) & 0xffffff;
      if (index % 4 > 0) {
        bytes[position] = (bits >> (6 - 2 * (index % 4))) & 0xff;
        position += 1;
      }
    }
    return bytes;
  }

  /** Functions are handed over only where the host calls back; elsewhere they cannot be carried. */
  function encode(value: unknown, keepFunctions: boolean): unknown {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
    if (value === undefined) return { $: 'undefined' };
    if (value === mixed) return { $: 'mixed' };
    if (typeof value === 'function' && keepFunctions) {
      functionCount += 1;
      functions.set(functionCount, value as Handler);
      return { $: 'function', id: functionCount };
    }
    if (!isObject(value)) return { $: 'uncarried', what: typeof value };
    const target = targets.get(value);
    if (target !== undefined) return { $: 'reference', target };
    if (Array.isArray(value)) return value.map((each: unknown) => encode(each, keepFunctions));
    if (value instanceof Uint8Array) return { $: 'bytes', base64: fromBytes(value) };
    if (value instanceof Date) return { $: 'date', time: value.getTime() };
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) {
      const maker = (prototype as { constructor?: { name?: string } }).constructor;
      return { $: 'uncarried', what: String((maker || Object).name) };
    }
    const fields: Fields = {};
    for (const key of Object.keys(value)) fields[key] = encode(value[key], keepFunctions);
    return '$' in fields ? { $: 'object', fields } : fields;
  }

  function decodeFields(fields: Fields): Fields {
    const result: Fields = {};
    for (const key of Object.keys(fields)) result[key] = decode(fields[key]);
    return Object.freeze(result);
  }

  /** What comes from the host is frozen (host fact 1.7). */
  function decode(wire: unknown): unknown {
    if (Array.isArray(wire)) return Object.freeze(wire.map(decode));
    if (!isObject(wire)) return wire;
    switch (wire.$) {
      case undefined:
        return decodeFields(wire);
      case 'number':
        return Number(wire.text);
      case 'mixed':
        return mixed;
      case 'bytes':
        return toBytes(String(wire.base64));
      case 'date':
        return new Date(Number(wire.time));
      case 'object':
        return decodeFields(wire.fields as Fields);
      case 'reference':
        return remote(String(wire.target), String(wire.kind));
      case 'promise':
        return new Promise((resolve, reject) => {
          promises.set(Number(wire.id), { resolve, reject });
        });
      default:
        return undefined;
    }
  }

  function errorOf(wire: Fields): Error {
    const message = String(wire.message);
    return wire.name === 'TypeError' ? new TypeError(message) : new Error(message);
  }

  /** An answer of the host: a value, or an error to throw. */
  function answer(text: string): unknown {
    const wire: unknown = JSON.parse(text);
    if (isObject(wire) && wire.$ === 'throw') throw errorOf(wire);
    return decode(wire);
  }

  function callHost(target: string, member: string, args: unknown[]): unknown {
    return answer(host.call(target, member, JSON.stringify(encode(args, member === 'notify'))));
  }

  // ——— events

  function listen(target: string, event: unknown, run: Handler, once: boolean): void {
    const key = `${target} ${String(event)}`;
    handlers.set(key, (handlers.get(key) || []).concat([{ run, once }]));
  }

  function stopListening(target: string, event: unknown, run: unknown): void {
    const key = `${target} ${String(event)}`;
    const known = handlers.get(key) || [];
    const position = known.findIndex((handler) => handler.run === run);
    if (position < 0) return;
    callHost(target, 'off', [event]);
    handlers.set(
      key,
      known.filter((_handler, index) => index !== position),
    );
  }

  function report(error: unknown): void {
    const known = error instanceof Error ? error : new Error(String(error));
    const { name, message, stack } = known;
    host.system('error', JSON.stringify({ name, message, stack: stack || '' }));
  }

  /** Runs a function of the plugin; what it throws, now or later, is reported and harms no one else. */
  function guarded(run: Handler, args: unknown[]): unknown {
    try {
      const result = run(...args);
      if (isObject(result) && typeof result.then === 'function') Promise.resolve(result).catch(report);
      return result;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  function dispatch(target: string, event: string, args: unknown[]): unknown {
    const key = `${target} ${event}`;
    let result: unknown;
    for (const handler of handlers.get(key) || []) {
      if (handler.once) {
        handlers.set(
          key,
          (handlers.get(key) || []).filter((each) => each !== handler),
        );
      }
      const returned = guarded(handler.run, args);
      if (returned === false) result = false;
    }
    return result;
  }

  // ——— members the sandbox itself has a part in

  function assertFunction(value: unknown): Handler {
    if (typeof value !== 'function') throw new TypeError('not a function');
    return value as Handler;
  }

  const nodesOf = (target: string, member: string) => callHost(target, member, []) as unknown[];

  const special: Record<string, (target: string, args: unknown[]) => unknown> = {
    on(target, [event, handler]) {
      const run = assertFunction(handler);
      callHost(target, 'on', [event]);
      listen(target, event, run, false);
    },
    once(target, [event, handler]) {
      const run = assertFunction(handler);
      callHost(target, 'once', [event]);
      listen(target, event, run, true);
    },
    off(target, [event, handler]) {
      stopListening(target, event, handler);
    },
    findAll(target, [test]) {
      const found = nodesOf(target, 'findAll');
      return test === undefined ? found : Object.freeze(found.filter((node) => assertFunction(test)(node)));
    },
    findOne(target, [test]) {
      return nodesOf(target, 'findOne').find((node) => assertFunction(test)(node)) || null;
    },
    findChildren(target, [test]) {
      const found = nodesOf(target, 'findChildren');
      return test === undefined ? found : Object.freeze(found.filter((node) => assertFunction(test)(node)));
    },
    findChild(target, [test]) {
      return nodesOf(target, 'findChild').find((node) => assertFunction(test)(node)) || null;
    },
  };

  // ——— objects

  /** `figma.ui.onmessage` is one more listener, replaced when it is set again. */
  let onmessage: Handler | null = null;

  function describe(kind: string, target: string): string {
    return kind === target
      ? kind === 'figma'
        ? 'the figma global object'
        : `figma.${kind}`
      : `${kind} node`;
  }

  function noSuchProperty(kind: string, target: string, member: string): TypeError {
    const owner = kind === target ? (kind === 'figma' ? 'figma' : `figma.${kind}`) : 'node';
    const colon = kind === 'figma' ? '' : ':';
    return new TypeError(
      `${owner}.${member}${colon} no such property '${member}' on ${describe(kind, target)}`,
    );
  }

  /** One object for each target, so that nodes can be compared with ===. */
  function remote(target: string, kind: string): object {
    const known = objects.get(target);
    if (known) return known;
    const table = tables[kind] || {};
    const methods = new Map<string, Handler>();

    function methodOf(member: string): Handler {
      const made = methods.get(member);
      if (made) return made;
      const own = special[member];
      const method: Handler = (...args) => (own ? own(target, args) : callHost(target, member, args));
      methods.set(member, method);
      return method;
    }

    const proxy = new Proxy(Object.create(Object.prototype) as Fields, {
      get(_target, member) {
        if (typeof member === 'symbol') return undefined;
        const access = Object.hasOwn(table, member) ? table[member] : undefined;
        if (access === 'call') return methodOf(member);
        if (access === 'missing') return undefined;
        if (access === 'read' || access === 'write') {
          const value = answer(host.get(target, member));
          return target === 'ui' && member === 'onmessage' ? onmessage : value;
        }
        // Asked by the language itself, of any object: by await, by printing.
        if (member === 'then' || member === 'toJSON') return undefined;
        if (access === undefined && member in Object.prototype)
          return (Object.prototype as unknown as Fields)[member];
        throw noSuchProperty(kind, target, member);
      },
      set(_target, member, value: unknown) {
        if (typeof member === 'symbol') throw new TypeError('Cannot add property, object is not extensible');
        const access = Object.hasOwn(table, member) ? table[member] : undefined;
        if (access === 'read' || access === 'call') throw new TypeError('no setter for property');
        if (access !== 'write')
          throw new TypeError(`Cannot add property ${member}, object is not extensible`);
        if (target === 'ui' && member === 'onmessage') {
          onmessage = typeof value === 'function' ? (value as Handler) : null;
          answer(host.set(target, member, JSON.stringify(onmessage !== null)));
          return true;
        }
        answer(host.set(target, member, JSON.stringify(encode(value, false))));
        return true;
      },
      has: (_target, member) =>
        typeof member === 'string' &&
        (Object.hasOwn(table, member) ? table[member] !== 'missing' : member in Object.prototype),
      deleteProperty() {
        throw new TypeError('Cannot delete property');
      },
      defineProperty(_target, member) {
        throw new TypeError(`Cannot add property ${String(member)}, object is not extensible`);
      },
      ownKeys: () => [],
    });
    objects.set(target, proxy);
    targets.set(proxy, target);
    return proxy;
  }

  // ——— globals

  function printed(value: unknown): string {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack || ''}`;
    if (isObject(value) && targets.has(value)) return `node ${String(targets.get(value))}`;
    if (!isObject(value)) return String(value);
    try {
      return JSON.stringify(value) || String(value);
    } catch (_error) {
      return String(value);
    }
  }

  const print =
    (level: string) =>
    (...values: unknown[]) => {
      host.system('console', JSON.stringify({ level, text: values.map(printed).join(' ') }));
    };

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
    figma: remote('figma', 'figma'),
    console: {
      log: print('log'),
      error: print('error'),
      info: print('info'),
      warn: print('warn'),
      assert: (condition: unknown, ...values: unknown[]) =>
        condition ? undefined : print('error')('Assertion failed', ...values),
      clear: () => undefined,
    },
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
    guarded(timer.run, timer.args);
  }

  function settle({ id, error, value }: { id: number; error?: Fields; value?: unknown }): void {
    const settling = promises.get(id);
    promises.delete(id);
    if (!settling) return;
    if (error) settling.reject(errorOf(error));
    else settling.resolve(decode(value));
  }

  function emit({ target, event, args }: { target: string; event: string; args: unknown[] }): unknown {
    const values = args.map(decode);
    if (target === 'ui' && event === 'message' && onmessage) guarded(onmessage, values);
    return dispatch(target, event, values);
  }

  function callBack({ id, args }: { id: number; args: unknown[] }): unknown {
    const run = functions.get(id);
    return run ? guarded(run, args.map(decode)) : undefined;
  }

  return {
    globals,
    receive(kind, text) {
      const value = JSON.parse(text);
      let result: unknown;
      if (kind === 'timer') fireTimer(value);
      else if (kind === 'settle') settle(value);
      else if (kind === 'emit') result = emit(value);
      else if (kind === 'callBack') result = callBack(value);
      return JSON.stringify(encode(result, false));
    },
  };
}
