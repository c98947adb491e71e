/**
 * `figma`, its parts and the nodes as objects whose every get, set and call goes to the host. What a type lacks is
 * refused in the host's words, on reading and on writing (host fact 1.1). Self-contained, see guest.ts.
 */
import type { Handler } from './handlers.ts';

export type Access = 'read' | 'write' | 'call' | 'missing';

export interface RemoteHost {
  readonly get: (target: string, member: string) => unknown;
  readonly set: (target: string, member: string, value: unknown) => void;
  readonly call: (target: string, member: string, args: unknown[]) => unknown;
}

/** Members in which the sandbox itself has a part. */
export type SpecialCall = (target: string, args: unknown[]) => unknown;

export interface Remotes {
  /** One object for each target, so that nodes can be compared with ===. */
  remote(target: string, kind: string): object;
  targetOf(value: object): string | undefined;
}

export function createRemotes(
  tables: Record<string, Record<string, Access>>,
  host: RemoteHost,
  special: Record<string, SpecialCall>,
): Remotes {
  interface State {
    readonly target: string;
    readonly kind: string;
    methods: Map<string, Handler> | null;
  }
  const objects = new Map<string, object>();
  const targets = new WeakMap<object, string>();

  function accessOf({ kind }: State, member: string): Access | undefined {
    const table = tables[kind];
    return table && Object.hasOwn(table, member) ? table[member] : undefined;
  }

  function noSuchProperty({ kind, target }: State, member: string): TypeError {
    if (kind === 'figma')
      return new TypeError(`figma.${member} no such property '${member}' on the figma global object`);
    const [owner, what] = kind === target ? [`figma.${kind}`, `figma.${kind}`] : ['node', `${kind} node`];
    return new TypeError(`${owner}.${member}: no such property '${member}' on ${what}`);
  }

  function methodOf(state: State, member: string): Handler {
    state.methods = state.methods || new Map();
    const made = state.methods.get(member);
    if (made) return made;
    const own = Object.hasOwn(special, member) ? special[member] : undefined;
    const { target } = state;
    const method: Handler = (...args) => (own ? own(target, args) : host.call(target, member, args));
    state.methods.set(member, method);
    return method;
  }

  /** Shared by all objects, so that a board of many thousands of nodes costs the sandbox little. */
  const handler: ProxyHandler<State> = {
    get(state, member) {
      if (typeof member === 'symbol') return undefined;
      const access = accessOf(state, member);
      if (access === 'call') return methodOf(state, member);
      if (access === 'missing') return undefined;
      if (access !== undefined) return host.get(state.target, member);
      // Asked by the language itself, of any object: by await, by printing.
      if (member === 'then' || member === 'toJSON') return undefined;
      if (member in Object.prototype) return Reflect.get(Object.prototype, member);
      throw noSuchProperty(state, member);
    },
    set(state, member, value: unknown) {
      if (typeof member === 'symbol') throw new TypeError('Cannot add property, object is not extensible');
      const access = accessOf(state, member);
      if (access === 'read' || access === 'call') throw new TypeError('no setter for property');
      if (access !== 'write') throw new TypeError(`Cannot add property ${member}, object is not extensible`);
      host.set(state.target, member, value);
      return true;
    },
    has(state, member) {
      if (typeof member === 'symbol') return false;
      const access = accessOf(state, member);
      return access === undefined ? member in Object.prototype : access !== 'missing';
    },
    deleteProperty() {
      throw new TypeError('Cannot delete property');
    },
    defineProperty(_state, member) {
      throw new TypeError(`Cannot add property ${String(member)}, object is not extensible`);
    },
    getOwnPropertyDescriptor: () => undefined,
    preventExtensions: () => false,
    ownKeys: () => [],
  };

  return {
    remote(target, kind) {
      const known = objects.get(target);
      if (known) return known;
      const state: State = { target, kind, methods: null };
      const made = new Proxy(state, handler);
      objects.set(target, made);
      targets.set(made, target);
      return made;
    },
    targetOf: (value) => targets.get(value),
  };
}
