/** `figma.timer`: the one timer of the board (host fact 1.8). */
import type { TimerAPI } from '@figma/plugin-typings/plugin-api-standalone';
import type { Clock } from './environment.ts';
import { HostError } from './errors.ts';
import type { PartOf } from './part.ts';
import { asNumber } from './validate.ts';

type State = 'STOPPED' | 'PAUSED' | 'RUNNING';

export function createTimer(clock: Clock, emit: (event: string) => void) {
  let state: State = 'STOPPED';
  let total = 0;
  /** Seconds left when it was last started or resumed, and when that was. */
  let left = 0;
  let since = 0;
  let cancel = (): void => {};

  const remaining = (): number =>
    state === 'RUNNING' ? Math.max(0, left - (clock.now() - since) / 1000) : left;

  function end(): void {
    cancel();
    state = 'STOPPED';
    left = 0;
    total = 0;
  }

  function go(seconds: number): void {
    cancel();
    left = seconds;
    since = clock.now();
    state = 'RUNNING';
    cancel = clock.after(seconds * 1000, () => {
      end();
      emit('timerdone');
    });
  }

  return {
    get: { remaining, total: () => total, state: () => state },
    set: {},
    call: {
      // A timer that is on already gets these seconds left, and goes on (typings: TimerAPI.start).
      start: (seconds) => {
        const given = asNumber('seconds', seconds);
        if (given <= 0) throw new HostError('Expected "seconds" to have value > 0');
        const before = state;
        const change = before === 'STOPPED' ? given - total : given - remaining();
        total += change;
        go(given);
        if (before === 'STOPPED') emit('timerstart');
        else if (change !== 0) emit('timeradjust');
        if (before === 'PAUSED') emit('timerresume');
      },
      pause: () => {
        if (state !== 'RUNNING') return;
        left = remaining();
        state = 'PAUSED';
        cancel();
        emit('timerpause');
      },
      resume: () => {
        if (state !== 'PAUSED') return;
        go(left);
        emit('timerresume');
      },
      stop: () => {
        if (state === 'STOPPED') return;
        end();
        emit('timerstop');
      },
    },
  } satisfies PartOf<TimerAPI>;
}
