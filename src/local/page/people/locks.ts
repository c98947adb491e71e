/** Who is there and who goes first among the tabs of this browser: the browser itself knows, by its locks. */

/** Holds a lock until `release` is called or the tab is closed. */
export interface Held {
  release(): void;
}

/** Takes a lock when nobody has it. Null when somebody has. */
export function tryLock(name: string): Promise<Held | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(name, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => {
          resolve({ release });
        });
      })
      .catch(reject);
  });
}

/** Waits for a lock, in line with others; `signal` ends the waiting. */
export function awaitLock(name: string, signal: AbortSignal, granted: (held: Held) => void): void {
  navigator.locks
    .request(name, { signal }, () => new Promise<void>((release) => granted({ release })))
    .catch((error: unknown) => {
      if (!signal.aborted) console.error(error);
    });
}

/** Tells when whoever holds a lock lets it go. */
export function onRelease(name: string, signal: AbortSignal, gone: () => void): void {
  navigator.locks.request(name, { signal, mode: 'shared' }, gone).catch((error: unknown) => {
    if (!signal.aborted) console.error(error);
  });
}
