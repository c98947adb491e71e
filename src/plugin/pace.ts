/**
 * Long work in slices. Every get, set and call on the host is a crossing, and no turn may make more than a thousand,
 * or the editor stutters. Work says what it is about to spend; when a slice is full the editor gets a breath. Reading
 * and acting share one count, because one may go on in the turn in which the other ended.
 */

/** Below the thousand, because handlers that do not count run in the same turn. */
const mostPerTurn = 800;

/** Call before the work; await what it returns. */
export type Pace = (crossings: number) => Promise<void>;

let spent = 0;
/** Everybody waits for the same breath. */
let breath: Promise<void> | undefined;

export const pace: Pace = async (crossings) => {
  while (breath || (spent > 0 && spent + crossings > mostPerTurn)) {
    breath ??= new Promise<void>((resolve) => {
      setTimeout(() => {
        spent = 0;
        breath = undefined;
        resolve();
      }, 0);
    });
    await breath;
  }
  spent += crossings;
};
