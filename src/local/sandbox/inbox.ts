/** What the sidebar said and the plugin has not heard: one message a turn, in order, never more than it can take. */

const most = 10_000;

export class Inbox {
  readonly #after: (milliseconds: number, run: () => void) => void;
  readonly #hear: (message: unknown) => void;
  readonly #overflow: (limit: number) => void;
  #waiting: unknown[] = [];
  #next = 0;
  #full = false;

  constructor(
    after: (milliseconds: number, run: () => void) => void,
    hear: (message: unknown) => void,
    overflow: (limit: number) => void,
  ) {
    this.#after = after;
    this.#hear = hear;
    this.#overflow = overflow;
  }

  /** More than fit are lost, which is told once until there is room again. */
  add(message: unknown): void {
    const count = this.#waiting.length - this.#next;
    if (count >= most) {
      if (!this.#full) this.#overflow(most);
      this.#full = true;
      return;
    }
    this.#waiting.push(message);
    if (count === 0) this.#after(0, () => this.#deliver());
  }

  #deliver(): void {
    const message = this.#waiting[this.#next];
    this.#next += 1;
    this.#full = false;
    if (this.#next < this.#waiting.length) this.#after(0, () => this.#deliver());
    else {
      this.#waiting = [];
      this.#next = 0;
    }
    this.#hear(message);
  }
}
