/**
 * Long work in slices. Every get, set and call on the host is a crossing, and no turn may make more than a thousand,
 * or the editor stutters. Work says what it is about to spend; when a slice is full the editor gets a breath.
 */

/** Below the thousand, because other handlers may run in the same turn. */
const mostPerTurn = 800;

/** Call before the work; await what it returns. */
export type Pace = (crossings: number) => Promise<void>;

export function createPace(): Pace {
  let spent = 0;
  return async (crossings) => {
    spent += crossings;
    if (spent <= mostPerTurn) return;
    spent = crossings;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
  };
}
