/** Several people on one board without a browser: tabs, and the channel between them, whose messages a test delivers. */
import { createBoardDocument, openBoardDocument } from '../../../src/local/document/document.ts';
import type { SharedBoard } from '../../../src/local/document/sharing.ts';
import type { BoardDocument } from '../../../src/local/document/types.ts';
import { type Message, readMessage } from '../../../src/local/people/protocol.ts';
import { Replica } from '../../../src/local/people/replica.ts';

export interface Tab {
  readonly id: string;
  readonly board: SharedBoard;
  readonly replica: Replica;
}

export interface ChannelOptions {
  readonly sharedDataMerge?: 'key' | 'node';
  /** What is on the board to begin with. */
  readonly board?: BoardDocument;
}

export class Channel {
  readonly tabs: Tab[] = [];
  /** From → to → messages under way, in the order in which they were posted. */
  readonly #links = new Map<string, Map<string, Message[]>>();
  readonly #joining = new Set<string>();
  readonly #sharedDataMerge: 'key' | 'node';
  #count = 0;
  #time = 0;

  constructor(
    people: number,
    { sharedDataMerge = 'node', board = createBoardDocument() }: ChannelOptions = {},
  ) {
    this.#sharedDataMerge = sharedDataMerge;
    const file = board.save();
    for (let index = 0; index < people; index += 1) {
      this.#add(openBoardDocument(structuredClone(file), this.#options()), {
        term: 0,
        sequence: 0,
        heard: Object.fromEntries(Array.from({ length: people }, (_, each) => [`tab${each + 1}`, 0])),
      });
    }
    this.tabs[0]?.replica.takeOver();
    this.deliverAll();
  }

  get arbiter(): Tab | undefined {
    return this.tabs.find(({ replica }) => replica.isArbiter);
  }

  /** The next tab in line makes the order, when nobody does. */
  promote(): void {
    if (!this.arbiter) this.tabs[0]?.replica.takeOver();
  }

  /** A tab that opens the board: it is there once it was welcomed. */
  join(): void {
    this.#count += 1;
    const id = `tab${this.#count}`;
    this.#joining.add(id);
    this.#post(id, { kind: 'hello', from: id, number: 0 });
  }

  /** A tab is closed; of what it said last, `lost` messages to each of the others never arrive. */
  close(tab: Tab, lost = 0): void {
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    tab.replica.stop();
    for (const messages of this.#links.get(tab.id)?.values() ?? []) {
      if (lost > 0) messages.splice(-lost);
    }
  }

  /** A tab sleeps and misses what is under way to it. */
  sleep(tab: Tab): void {
    for (const links of this.#links.values()) links.delete(tab.id);
  }

  /** Delivers up to so many messages from one tab to another. Tells how many. */
  deliver(from: number, to: number, most: number): number {
    const links = [...this.#links.keys()];
    const sender = links[from % Math.max(1, links.length)];
    const waiting = [...(this.#links.get(sender ?? '')?.keys() ?? [])];
    const receiver = waiting[to % Math.max(1, waiting.length)];
    if (sender === undefined || receiver === undefined) return 0;
    const messages = this.#links.get(sender)?.get(receiver)?.splice(0, most) ?? [];
    for (const message of messages) this.#receive(receiver, message);
    return messages.length;
  }

  deliverAll(): void {
    for (let delivered = 1; delivered > 0; ) {
      delivered = 0;
      for (const links of [...this.#links.values()]) {
        for (const [receiver, messages] of [...links]) {
          for (const message of messages.splice(0)) {
            delivered += 1;
            this.#receive(receiver, message);
          }
        }
      }
    }
  }

  /** Lets everything come to rest: somebody makes the order, and lost messages are noticed. */
  settle(): void {
    this.promote();
    for (let round = 0; round < 6; round += 1) {
      this.deliverAll();
      for (const { replica } of this.tabs) replica.beat();
    }
    this.deliverAll();
  }

  #options() {
    return { session: this.#count + 1, sharedDataMerge: this.#sharedDataMerge };
  }

  #add(
    board: SharedBoard,
    position: ConstructorParameters<typeof Replica>[0]['position'],
    id?: string,
  ): void {
    if (id === undefined) this.#count += 1;
    const name = id ?? `tab${this.#count}`;
    const replica = new Replica({
      board,
      id: name,
      position,
      now: () => {
        this.#time += 1;
        return this.#time;
      },
      post: (message) => this.#post(name, message),
    });
    this.tabs.push({ id: name, board, replica });
  }

  #post(from: string, message: Message): void {
    const links = this.#links.get(from) ?? new Map<string, Message[]>();
    this.#links.set(from, links);
    for (const to of [...this.tabs.map(({ id }) => id), ...this.#joining]) {
      if (to === from) continue;
      const messages = links.get(to) ?? [];
      links.set(to, messages);
      messages.push(structuredClone(message));
    }
  }

  #receive(to: string, given: Message): void {
    const message = readMessage(given);
    if (!message) throw new Error(`Not a message: ${JSON.stringify(given).slice(0, 400)}`);
    this.tabs.find(({ id }) => id === to)?.replica.receive(message);
    if (!this.#joining.has(to) || message.kind !== 'welcome' || message.to !== to) return;
    this.#joining.delete(to);
    const { term, sequence, heard, board } = message;
    this.#add(
      openBoardDocument(board, { ...this.#options(), session: Number(to.slice(3)) }),
      { term, sequence, heard },
      to,
    );
  }
}
