/** setTimeout and setInterval of a plugin, on the host's clock. */

/** As browsers keep timers that start each other from taking all the time there is. */
const deepest = 5;
const shortest = 4;

export class PluginTimers {
  readonly #after: (milliseconds: number, run: () => void) => () => void;
  readonly #fire: (id: number) => void;
  readonly #cancels = new Map<number, () => void>();
  #count = 0;
  /** How many timers led to the one that fires now. */
  #depth = 0;

  constructor(after: (milliseconds: number, run: () => void) => () => void, fire: (id: number) => void) {
    this.#after = after;
    this.#fire = fire;
  }

  start(delay: number, repeat: boolean): number {
    this.#count += 1;
    this.#wait(this.#count, delay, repeat, this.#depth + 1);
    return this.#count;
  }

  stop(id: number): void {
    this.#cancels.get(id)?.();
    this.#cancels.delete(id);
  }

  stopAll(): void {
    for (const cancel of this.#cancels.values()) cancel();
    this.#cancels.clear();
  }

  #wait(id: number, delay: number, repeat: boolean, depth: number): void {
    const least = depth > deepest ? shortest : repeat ? 1 : 0;
    const due = (): void => {
      if (repeat) this.#wait(id, delay, repeat, depth + 1);
      else this.#cancels.delete(id);
      this.#depth = depth;
      try {
        this.#fire(id);
      } finally {
        this.#depth = 0;
      }
    };
    this.#cancels.set(id, this.#after(Math.max(least, delay), due));
  }
}
