/**
 * One tab's copy of a board that several people share. Its own acts are done at once, and stay on top of what comes
 * from others until they are in the common order: so a value somebody has just set does not flicker back, and the
 * last writer wins.
 *
 * The order is made by one of the tabs, the arbiter. A term is the time of one arbiter; when it goes, another one
 * begins the next term from what it has. Nothing is lost by that: acts that the new arbiter does not know are sent
 * to it again by whoever knows them.
 */
import type { Batch, Operation, SharedBoard } from '../document/sharing.ts';
import type { Heard, Message } from './protocol.ts';

/** Acts in order that are remembered, for an arbiter that takes over knowing less. */
const REMEMBERED = 500;

type Kind<Name extends Message['kind']> = Extract<Message, { readonly kind: Name }>;

interface Act {
  readonly author: string;
  /** Counts the acts of its author. */
  readonly number: number;
  readonly operations: readonly Operation[];
}

interface WaitingAct extends Act {
  /** What it did here; done again whenever something comes below it. Null: it is part of what was in order. */
  batch: Batch | null;
}

/** Where in the common order a copy is. */
export interface Position {
  readonly term: number;
  readonly sequence: number;
  readonly heard: Heard;
}

interface ReplicaOptions {
  readonly board: SharedBoard;
  /** This tab's name among the others. */
  readonly id: string;
  /** Where the board was when it came here; null for one that nobody shares yet. */
  readonly position: Position | null;
  readonly post: (message: Message) => void;
  /** Milliseconds since some beginning that all tabs share. */
  readonly now: () => number;
}

export class Replica {
  readonly #options: ReplicaOptions;
  readonly #stop: () => void;
  #isArbiter = false;
  #term: number;
  /** Of the present term: where it began, and after which. */
  #base = 0;
  #after = 0;
  #sequence: number;
  readonly #heard: Map<string, number>;
  #number = 0;
  /** Own acts that are not in order yet, oldest first. */
  #waiting: WaitingAct[] = [];
  #remembered: Act[] = [];
  /** Missed something: waits for the whole board. */
  #asking = false;
  /** The last own act that waited at the beat before. */
  #waited = 0;

  constructor(options: ReplicaOptions) {
    this.#options = options;
    const { position, board } = options;
    this.#term = position?.term ?? 0;
    this.#sequence = position?.sequence ?? 0;
    this.#heard = new Map(Object.entries(position?.heard ?? {}));
    this.#stop = board.share((batch) => this.#act(batch));
  }

  get isArbiter(): boolean {
    return this.#isArbiter;
  }

  /** Everything done here is in the common order. */
  get isSettled(): boolean {
    return this.#waiting.length === 0 && !this.#asking;
  }

  stop(): void {
    this.#stop();
  }

  /** This tab makes the order from now on. */
  takeOver(): void {
    if (this.#isArbiter) return;
    this.#after = this.#term;
    this.#term = Math.max(this.#term + 1, this.#options.now());
    this.#base = this.#sequence;
    this.#isArbiter = true;
    this.#asking = false;
    const waiting = this.#waiting.filter(({ batch }) => batch !== null);
    this.#waiting = [];
    this.#heard.set(this.#options.id, this.#number - waiting.length);
    this.#tellPosition();
    for (const act of waiting) this.#order(act);
  }

  /** To be called about once a second: notices what got lost on the way. */
  beat(): void {
    if (this.#isArbiter) this.#tellPosition();
    else if (this.#asking) this.#ask();
  }

  receive(message: Message): void {
    switch (message.kind) {
      case 'hello':
        if (this.#isArbiter) this.#welcome(message);
        break;
      case 'welcome':
        if (message.to === this.#options.id) this.#adopt(message);
        break;
      case 'act':
        if (this.#isArbiter) this.#hear(message);
        break;
      case 'ordered':
        this.#follow(message);
        break;
      case 'arbiter':
        this.#followArbiter(message);
        break;
      case 'presence':
        break;
    }
  }

  // ——— own acts

  #act(batch: Batch): void {
    this.#number += 1;
    const act = { author: this.#options.id, number: this.#number, operations: batch.operations };
    if (this.#isArbiter) {
      this.#order(act);
      return;
    }
    this.#waiting.push({ ...act, batch });
    if (!this.#asking) this.#send([act]);
  }

  #send(acts: readonly Act[]): void {
    for (const { author, number, operations } of acts) {
      const from = this.#options.id;
      this.#options.post({ kind: 'act', from, author, number, operations: [...operations] });
    }
  }

  // ——— as the arbiter

  #hear(act: Act): void {
    // Each author's acts in their own order, each once; what is missing before it will be sent again.
    if (act.number !== (this.#heard.get(act.author) ?? 0) + 1) return;
    this.#options.board.merge((board) => board.perform(act.operations));
    this.#order(act);
  }

  #order({ author, number, operations }: Act): void {
    this.#sequence += 1;
    this.#heard.set(author, number);
    this.#remember([{ author, number, operations }]);
    this.#options.post({
      kind: 'ordered',
      from: this.#options.id,
      term: this.#term,
      sequence: this.#sequence,
      author,
      number,
      operations: [...operations],
    });
  }

  #remember(acts: readonly Act[]): void {
    this.#remembered.push(...acts);
    if (this.#remembered.length > 2 * REMEMBERED) this.#remembered = this.#remembered.slice(-REMEMBERED);
  }

  #welcome({ from: to, number }: Kind<'hello'>): void {
    // What it does not send any more cannot be waited for.
    this.#heard.set(to, Math.max(number, this.#heard.get(to) ?? 0));
    const board = this.#options.board.save();
    this.#options.post({ kind: 'welcome', from: this.#options.id, to, ...this.#position(), board });
  }

  #position(): Position {
    return { term: this.#term, sequence: this.#sequence, heard: Object.fromEntries(this.#heard) };
  }

  #tellPosition(): void {
    this.#options.post({
      kind: 'arbiter',
      from: this.#options.id,
      after: this.#after,
      base: this.#base,
      ...this.#position(),
    });
  }

  // ——— following the arbiter

  #ask(): void {
    this.#asking = true;
    const [first] = this.#waiting;
    const number = first ? first.number - 1 : this.#number;
    this.#options.post({ kind: 'hello', from: this.#options.id, number });
  }

  #follow({ term, sequence, author, number, operations }: Kind<'ordered'>): void {
    if (term < this.#term) {
      // The last words of an arbiter that is gone: they are put in order anew.
      if (this.#isArbiter) this.#hear({ author, number, operations });
      return;
    }
    if ((term === this.#term && sequence <= this.#sequence) || this.#asking) return;
    if (term !== this.#term || sequence !== this.#sequence + 1) {
      this.#isArbiter = false;
      this.#ask();
      return;
    }
    this.#sequence = sequence;
    this.#heard.set(author, number);
    this.#remember([{ author, number, operations }]);
    // The first one that waits is already where it belongs: below the others that wait.
    if (author === this.#options.id) this.#waiting.shift();
    else this.#mergeBelow(operations);
  }

  /** Performs acts of others on what is in order, below what waits. */
  #mergeBelow(operations: readonly Operation[]): void {
    this.#options.board.merge((board) => {
      for (const { batch } of [...this.#waiting].reverse()) if (batch) board.takeBack(batch);
      board.perform(operations);
      for (const act of this.#waiting) act.batch = board.perform(act.operations);
    });
  }

  #followArbiter(arbiter: Kind<'arbiter'>): void {
    const { id } = this.#options;
    if (arbiter.term < this.#term) return;
    if (arbiter.term > this.#term) {
      this.#beginTerm(arbiter);
      return;
    }
    if (this.#asking) return;
    const [first] = this.#waiting;
    if (arbiter.sequence > this.#sequence) this.#ask();
    // What waits since the beat before got lost on its way; what is heard twice counts once.
    else if (first && first.number <= this.#waited && (arbiter.heard[id] ?? 0) < first.number)
      this.#sendAgain(first.number, arbiter.heard[id] ?? 0);
    this.#waited = this.#waiting.at(-1)?.number ?? 0;
  }

  #sendAgain(first: number, heard: number): void {
    // The arbiter waits for an act that this tab does not have any more: it must be told so.
    if (heard < first - 1) this.#ask();
    else this.#send(this.#waiting);
  }

  #beginTerm(arbiter: Kind<'arbiter'>): void {
    this.#isArbiter = false;
    const isSame = arbiter.after === this.#term && arbiter.base === this.#sequence && !this.#asking;
    if (isSame && arbiter.sequence === arbiter.base) {
      this.#term = arbiter.term;
      this.#send(this.#waiting);
      return;
    }
    this.#passOn(arbiter.heard);
    this.#ask();
  }

  /** What was in order and is not known to an arbiter: own acts wait again, those of others are sent to it. */
  #passOn(heard: Heard): void {
    const { id } = this.#options;
    const unknown = this.#remembered.filter(({ author, number }) => number > (heard[author] ?? 0));
    const waits = new Set(this.#waiting.map(({ number }) => number));
    const own = unknown.filter(({ author, number }) => author === id && !waits.has(number));
    this.#waiting.unshift(...own.map((act) => ({ ...act, batch: null })));
    this.#send(unknown.filter(({ author }) => author !== id));
  }

  #adopt(welcome: Kind<'welcome'>): void {
    if (welcome.term < this.#term || !this.#asking) return;
    this.#asking = false;
    const { term, sequence, heard, board: given } = welcome;
    if (term > this.#term) this.#passOn(heard);
    this.#term = term;
    this.#sequence = sequence;
    this.#heard.clear();
    for (const [author, number] of Object.entries(heard)) this.#heard.set(author, number);
    const confirmed = heard[this.#options.id] ?? 0;
    this.#remember(this.#waiting.filter(({ number }) => number <= confirmed));
    this.#waiting = this.#waiting.filter(({ number }) => number > confirmed);
    this.#options.board.merge((board) => {
      board.replace(given.nodes);
      for (const act of this.#waiting) act.batch = board.perform(act.operations);
    });
    this.#send(this.#waiting);
  }
}
