/**
 * Functions of the plugin that the host calls: handlers of events, called in the order of their registration. What one
 * throws, now or later, is reported and harms no one else. Self-contained, see guest.ts.
 */

export type Handler = (...args: unknown[]) => unknown;

export interface Handlers {
  listen(target: string, event: unknown, run: Handler, once: boolean): void;
  /** Returns whether this very function was listening. */
  stop(target: string, event: unknown, run: unknown): boolean;
  /** Returns false when a handler did. */
  dispatch(target: string, event: string, args: unknown[]): unknown;
  guarded(run: Handler, args: unknown[]): unknown;
  report(error: unknown): void;
  /** Reports what a promise is rejected with, if it is a promise. */
  watch(result: unknown): void;
}

export function createHandlers(tell: (error: string) => void): Handlers {
  const handlers = new Map<string, { run: Handler; once: boolean }[]>();
  const keyOf = (target: string, event: unknown) => `${target} ${String(event)}`;

  function remove(key: string, position: number): void {
    handlers.set(
      key,
      (handlers.get(key) || []).filter((_handler, index) => index !== position),
    );
  }

  /** Anything can be thrown, also what cannot be read or written out. */
  function report(error: unknown): void {
    try {
      const thrown = error instanceof Error ? error : { name: 'Error', message: String(error), stack: '' };
      const { name, message, stack } = thrown;
      tell(JSON.stringify({ name: String(name), message: String(message), stack: String(stack || '') }));
    } catch (_unreadable) {
      tell(JSON.stringify({ name: 'Error', message: Object.prototype.toString.call(error), stack: '' }));
    }
  }

  function watch(result: unknown): void {
    if (result instanceof Promise) result.catch(report);
  }

  function guarded(run: Handler, args: unknown[]): unknown {
    try {
      const result = run(...args);
      watch(result);
      return result;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  return {
    listen(target, event, run, once) {
      const key = keyOf(target, event);
      handlers.set(key, (handlers.get(key) || []).concat([{ run, once }]));
    },
    stop(target, event, run) {
      const key = keyOf(target, event);
      const position = (handlers.get(key) || []).findIndex((handler) => handler.run === run);
      if (position >= 0) remove(key, position);
      return position >= 0;
    },
    dispatch(target, event, args) {
      const key = keyOf(target, event);
      let result: unknown;
      for (const handler of handlers.get(key) || []) {
        if (handler.once) remove(key, (handlers.get(key) || []).indexOf(handler));
        if (guarded(handler.run, args) === false) result = false;
      }
      return result;
    },
    guarded,
    report,
    watch,
  };
}
