/** Time for a plugin host: the real one, or one that tests move. */
import type { Clock } from '../api/environment.ts';

/** As soon as possible, without the few milliseconds that browsers add to nested timeouts. */
function soon(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  let cancelled = false;
  port1.onmessage = () => {
    port1.close();
    if (!cancelled) run();
  };
  port2.postMessage(null);
  return () => {
    cancelled = true;
  };
}

export const realClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, run) {
    if (milliseconds <= 0) return soon(run);
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export interface VirtualClock extends Clock {
  /** Lets so much time pass; everything due happens in order, with promises settled in between. */
  advance(milliseconds: number): Promise<void>;
}

/** After every promise that can settle now has settled. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    soon(resolve);
  });
}

export function virtualClock(): VirtualClock {
  let now = 0;
  let count = 0;
  let waiting: { readonly at: number; readonly order: number; readonly run: () => void }[] = [];

  function nextUntil(end: number) {
    const [next] = waiting
      .filter(({ at }) => at <= end)
      .sort((one, other) => one.at - other.at || one.order - other.order);
    waiting = waiting.filter((task) => task !== next);
    return next;
  }

  return {
    now: () => now,
    after(milliseconds, run) {
      count += 1;
      const task = { at: now + Math.max(0, milliseconds), order: count, run };
      waiting.push(task);
      return () => {
        waiting = waiting.filter((each) => each !== task);
      };
    },
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (let next = nextUntil(end); next; next = nextUntil(end)) {
        now = Math.max(now, next.at);
        next.run();
        await settled();
      }
      now = end;
    },
  };
}
