import type { Clock } from '../../src/sidebar/state/clock.ts';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Lets this many milliseconds pass and does what fell due, in order. */
  pass(milliseconds: number): void;
}

export function createFakeClock(): FakeClock {
  const due: { at: number; work: () => void }[] = [];
  let now = 0;
  const later = (work: () => void, milliseconds: number) => {
    const entry = { at: now + milliseconds, work };
    due.push(entry);
    return () => {
      const place = due.indexOf(entry);
      if (place >= 0) due.splice(place, 1);
    };
  };
  return {
    now: () => now,
    later,
    nextPicture: (work) => {
      later(work, 16);
    },
    pass: (milliseconds) => {
      const end = now + milliseconds;
      for (;;) {
        const next = due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        due.splice(due.indexOf(next), 1);
        now = next.at;
        next.work();
      }
      now = end;
    },
  };
}
