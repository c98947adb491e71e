/**
 * A board and the tabs that are on it. The first tab opens the board from this browser's storage, makes the order of
 * all acts and saves; a tab that comes later gets the board from it. When the first one is closed, the next in line
 * takes over.
 */
import { loadBoardDocument } from '../../document/document.ts';
import type { SharedBoard } from '../../document/sharing.ts';
import { type Message, PROTOCOL, type Presence, readMessage } from '../../people/protocol.ts';
import { type Position, Replica } from '../../people/replica.ts';
import { type Restored, restore } from '../storage/autosave.ts';
import { awaitLock, type Held, onRelease, tryLock } from './locks.ts';

/** How often what got lost is looked for, and how long to wait for an answer; milliseconds. */
const beat = 1000;
const patience = 700;

export interface RoomListener {
  /** Everybody whom a tab speaks for, and how many simulated people it asks for. */
  presence(tab: string, people: readonly Presence[], rehearsal: number): void;
  /** A tab is gone. */
  left(tab: string): void;
  /** This tab makes the order and saves from now on. */
  lead(): void;
}

export interface Room {
  readonly board: SharedBoard;
  /** Under which the board is kept. */
  readonly key: string;
  /** This tab's name among the others, and the session in the ids of its nodes. */
  readonly tab: string;
  readonly session: number;
  /** A sentence for the person, when the board of last time could not be used. */
  readonly problem: string | null;
  /** What is kept as this board is none: this room has an empty one, which must not take its place. */
  readonly unreadable: boolean;
  readonly isLeading: boolean;
  listen(listener: RoomListener): void;
  tell(people: readonly Presence[], rehearsal: number): void;
  leave(): void;
}

interface Entrance {
  readonly restored: Restored;
  readonly position: Position | null;
  /** This tab is the first. */
  readonly lead: Held | null;
}

/** FigJam's ids are session:counter. Few enough digits to read, many enough never to meet. */
function newSession(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return 2 + (drawn % 2_000_000_000);
}

const seatOf = (tab: string): string => `blended-wave tab ${tab}`;
const tableOf = (key: string): string => `blended-wave board ${key}`;

/** The board of whoever leads; or the lead itself, should nobody have it any more. `onWait` hears when it takes long. */
function beWelcomed(
  key: string,
  tab: string,
  session: number,
  channel: BroadcastChannel,
  onWait: () => void,
): Promise<Entrance> {
  return new Promise((resolve, reject) => {
    const waiting = new AbortController();
    const ask = (): void => {
      const hello: Message = { kind: 'hello', from: tab, number: 0 };
      channel.postMessage(hello);
    };
    const again = window.setInterval(() => {
      onWait();
      ask();
    }, patience);
    const done = (): void => {
      waiting.abort();
      window.clearInterval(again);
    };
    const onMessage = ({ data }: MessageEvent<unknown>): void => {
      const message = readMessage(data);
      if (message?.kind !== 'welcome' || message.to !== tab) return;
      done();
      const { term, sequence, heard, board } = message;
      const restored = { board: loadBoardDocument(board, { session }), problem: null, unreadable: false };
      resolve({ restored, position: { term, sequence, heard }, lead: null });
    };
    channel.addEventListener('message', onMessage, { signal: waiting.signal });
    awaitLock(tableOf(key), waiting.signal, (lead) => {
      done();
      restore(key, session).then((restored) => resolve({ restored, position: null, lead }), reject);
    });
    ask();
  });
}

/** Enters a board. `made` is a new one, which nobody is on yet. */
export async function enterRoom(key: string, made: SharedBoard | null, onWait: () => void): Promise<Room> {
  const tab = crypto.randomUUID();
  const session = newSession();
  const open = async (): Promise<Restored> =>
    made ? { board: made, problem: null, unreadable: false } : await restore(key, session);
  // Where the browser lets nobody take turns (an address that is not secure), a tab is on its own.
  if (!('locks' in navigator)) return roomOf(key, tab, session, null, await open(), null, null, null);
  const seat = await tryLock(seatOf(tab));
  const channel = new BroadcastChannel(`blended-wave ${PROTOCOL} ${key}`);
  const lead = await tryLock(tableOf(key));
  const entrance = lead
    ? { restored: await open(), position: null, lead }
    : await beWelcomed(key, tab, session, channel, onWait);
  return roomOf(key, tab, session, channel, entrance.restored, entrance.position, entrance.lead, seat);
}

function roomOf(
  key: string,
  tab: string,
  session: number,
  channel: BroadcastChannel | null,
  { board, problem, unreadable }: Restored,
  position: Position | null,
  given: Held | null,
  seat: Held | null,
): Room {
  const stop = new AbortController();
  const known = new Set<string>();
  let listener: RoomListener | null = null;
  let lead = given;
  const post = (message: Message): void => {
    // Copying acts for nobody costs time; whoever comes gets the whole board.
    if (message.kind !== 'ordered' || known.size > 0) channel?.postMessage(message);
  };
  const replica = new Replica({ board, id: tab, position, post, now: () => Date.now() });

  const meet = (other: string): void => {
    if (known.has(other)) return;
    known.add(other);
    onRelease(seatOf(other), stop.signal, () => {
      known.delete(other);
      listener?.left(other);
    });
  };
  channel?.addEventListener(
    'message',
    ({ data }: MessageEvent<unknown>) => {
      const message = readMessage(data);
      if (!message) return;
      meet(message.from);
      if (message.kind === 'presence') listener?.presence(message.from, message.people, message.rehearsal);
      else replica.receive(message);
    },
    { signal: stop.signal },
  );
  if (lead || !channel) replica.takeOver();
  else {
    awaitLock(tableOf(key), stop.signal, (held) => {
      lead = held;
      replica.takeOver();
      listener?.lead();
    });
  }
  const beating = window.setInterval(() => replica.beat(), beat);

  return {
    board,
    key,
    tab,
    session,
    problem,
    unreadable,
    get isLeading() {
      return replica.isArbiter;
    },
    listen(next) {
      listener = next;
    },
    tell: (people, rehearsal) => post({ kind: 'presence', from: tab, people: [...people], rehearsal }),
    leave() {
      stop.abort();
      window.clearInterval(beating);
      replica.stop();
      channel?.close();
      lead?.release();
      seat?.release();
    },
  };
}
