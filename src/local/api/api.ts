/** The Plugin API over plain data: three functions, each call of which is one crossing of the boundary. */
import type { NotificationHandler } from '@figma/plugin-typings/plugin-api-standalone';
import type { Environment } from './environment.ts';
import { notHere } from './errors.ts';
import { createFigma, createUtil } from './figma.ts';
import { Host, named } from './host.ts';
import { callOfNode, getOfNode, setOfNode } from './node/node.ts';
import { createParameters, createSuggestionResult } from './parameters.ts';
import type { Part, PartOf } from './part.ts';
import { createUi } from './sidebar.ts';
import { createClientStorage } from './storage.ts';
import { createTimer } from './timer.ts';
import { createViewport } from './viewport.ts';

export interface Api {
  readonly host: Host;
  get(target: string, member: string): unknown;
  set(target: string, member: string, value: unknown): void;
  call(target: string, member: string, args: readonly unknown[]): unknown;
}

function naming<Result>(member: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw named(member, error);
  }
}

function createNotice(host: Host, id: number) {
  return {
    get: {},
    set: {},
    call: {
      cancel: () => host.environment.onNoticeCancelled?.(id),
    },
  } satisfies PartOf<NotificationHandler>;
}
export type NoticePart = ReturnType<typeof createNotice>;

export function createApi(environment: Environment): Api {
  const host = new Host(environment);
  const { view, document } = environment;
  const ui = createUi(
    host.sidebar,
    (event) => host.listen('ui', event),
    (event) => host.unlisten('ui', event),
    view,
  );
  const parts: Readonly<Record<string, Part>> = {
    figma: createFigma(host),
    util: createUtil(),
    ui,
    viewport: createViewport(host),
    clientStorage: createClientStorage(host),
    parameters: createParameters(host),
    timer: createTimer(environment.clock, (event) => environment.emit('figma', event, undefined)),
    constants: { get: {}, set: {}, call: {} },
  };

  const partOf = (target: string): Part | undefined => {
    const [name, id] = target.split(':');
    if (name === 'notice') return createNotice(host, Number(id));
    if (name === 'suggestions') return createSuggestionResult((given) => host.suggest(Number(id), given));
    return parts[target];
  };
  /** What a plugin does is one act of the plugin, also when it happens outside of a turn. */
  const acting = <Result>(run: () => Result): Result => document.edit('plugin', run);

  return {
    host,
    get: (target, member) =>
      naming(`get_${member}`, () => {
        const part = partOf(target);
        if (!part) return getOfNode(host, target, member);
        const get = part.get[member];
        if (!get) throw notHere(member);
        return get();
      }),
    set: (target, member, value) =>
      naming(`set_${member}`, () =>
        acting(() => {
          const part = partOf(target);
          if (!part) return setOfNode(host, target, member, value);
          const set = part.set[member];
          if (!set) throw notHere(member);
          set(value);
        }),
      ),
    call: (target, member, args) =>
      naming(member, () =>
        acting(() => {
          host.calling = member;
          const part = partOf(target);
          if (!part) return callOfNode(host, target, member, args);
          const call = part.call[member];
          if (!call) throw notHere(member);
          return call(...args);
        }),
      ),
  };
}
