/** Counts how often a plugin crosses the boundary: one get, set or call on `figma` or on a node each. */

export interface Turn {
  /** What started it: "main", an event, a message, a timer, an answer. */
  readonly name: string;
  readonly crossings: number;
}

export class Crossings {
  #total = 0;
  #turns = 0;
  #turn = 0;
  #name = '';
  #largest: Turn = { name: '', crossings: 0 };
  #byMember = new Map<string, number>();

  get total(): number {
    return this.#total;
  }
  get turns(): number {
    return this.#turns;
  }
  /** The turn with the most crossings so far, the present one included. */
  get largestTurn(): Turn {
    return this.#turn > this.#largest.crossings ? { name: this.#name, crossings: this.#turn } : this.#largest;
  }
  /** "get fills", "call createFrame", … with how often each, most often first. */
  get byMember(): ReadonlyMap<string, number> {
    return new Map([...this.#byMember].sort(([, one], [, other]) => other - one));
  }
  /** Crossings of the present turn. */
  get thisTurn(): number {
    return this.#turn;
  }

  startTurn(name: string): void {
    this.#largest = this.largestTurn;
    this.#turns += 1;
    this.#turn = 0;
    this.#name = name;
  }

  count(member: string): void {
    this.#total += 1;
    this.#turn += 1;
    this.#byMember.set(member, (this.#byMember.get(member) ?? 0) + 1);
  }

  reset(): void {
    this.#total = 0;
    this.#turns = 0;
    this.#turn = 0;
    this.#largest = { name: '', crossings: 0 };
    this.#byMember = new Map();
  }
}
