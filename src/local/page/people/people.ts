/** Everybody on the board, for the page and for the plugin: never part of the document, its undo or its file. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Person } from '../../api/environment.ts';
import { Attendance } from '../../people/attendance.ts';
import { freeColour } from '../../people/palette.ts';
import type { Presence } from '../../people/protocol.ts';
import { MOST_PEOPLE } from '../../people/rehearsal/rehearsal.ts';
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';
import { words } from '../language.ts';
import { rehearsalHere } from './address.ts';
import { myName } from './me.ts';
import { rehearse } from './rehearsing.ts';
import type { Room } from './room.ts';

/** At most so often others hear where somebody is: twenty times a second. Milliseconds. */
const step = 50;
/** How often others hear that somebody is still there, and idle pointers are looked for. */
const sign = 2_000;
/** How long a tab waits for others to say their colours before it takes one. */
const greeting = 120;

export interface People {
  readonly me: ReadonlySignal<Presence>;
  /** The others; tells of everything but the places of pointers and views. */
  readonly others: ReadonlySignal<readonly Presence[]>;
  /** Where somebody is now. */
  latest(id: string): Presence | undefined;
  /** Who is followed: this tab sees what they see. */
  readonly followed: Signal<string | null>;
  /** This tab makes the order of acts, and saves. */
  readonly leading: ReadonlySignal<boolean>;
  /** Hears of every message from others. */
  onMove(listener: () => void): () => void;
  point(at: Point | null): void;
  /** For the plugin: always up to date, this person first. */
  readonly forPlugin: readonly Person[];
  stop(): void;
}

function forPlugin({ id, name, colour, session, pointer, view, selection }: Presence): Person {
  return {
    id,
    // FigJam's name for somebody it does not know (host fact 1.8).
    name: name || 'Anonymous',
    color: colour,
    sessionId: session,
    position: pointer,
    viewport: view,
    selection,
  };
}

export function createPeople(room: Room, board: Board): People {
  const attendance = new Attendance();
  const others = signal<readonly Presence[]>([]);
  const pointer = signal<Point | null>(null);
  const colour = signal(freeColour([]));
  const followed = signal<string | null>(null);
  const leading = signal(room.isLeading);
  /** How many simulated people each tab asks for. */
  const asked = new Map<string, number>();
  const ownRehearsal = rehearsalHere(MOST_PEOPLE);
  const rehearsal = signal(ownRehearsal);
  const listeners = new Set<() => void>();
  const plugin: Person[] = [];
  let simulated: readonly Presence[] = [];
  let timer = 0;
  let toldAt = 0;

  const me = computed<Presence>(() => ({
    id: room.tab,
    session: room.session,
    name: myName.value,
    colour: colour.value,
    pointer: pointer.value,
    view: board.viewport.bounds(),
    selection: [...board.selection.value],
    simulated: false,
  }));

  const refresh = (): void => {
    plugin.splice(0, plugin.length, ...[me.peek(), ...attendance.all(Date.now())].map(forPlugin));
    for (const listener of listeners) listener();
  };
  const show = (): void => {
    others.value = attendance.all(Date.now());
  };
  const hear = (tab: string, people: readonly Presence[]): void => {
    const isNew = attendance.hear(tab, people, Date.now());
    if (isNew) show();
    refresh();
  };
  const tell = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    toldAt = Date.now();
    room.tell([me.peek(), ...simulated], ownRehearsal);
  };
  const tellSoon = (): void => {
    if (timer === 0) timer = window.setTimeout(tell, Math.max(0, toldAt + step - Date.now()));
  };

  room.listen({
    presence(tab, people, wanted) {
      const isNew = !asked.has(tab);
      asked.set(tab, wanted);
      rehearsal.value = Math.max(ownRehearsal, ...asked.values());
      hear(tab, people);
      // Somebody who just came does not know who is here.
      if (isNew) tellSoon();
    },
    left(tab) {
      asked.delete(tab);
      rehearsal.value = Math.max(ownRehearsal, ...asked.values());
      if (attendance.leave(tab)) show();
      refresh();
    },
    lead() {
      leading.value = true;
    },
  });

  const stops = [
    effect(() => {
      me.value;
      refresh();
      tellSoon();
    }),
    effect(() => {
      if (!leading.value || rehearsal.value === 0) return undefined;
      return rehearse(board.document, rehearsal.value, (people) => {
        simulated = people;
        // They are heard here as others hear them.
        hear(`${room.tab} rehearsal`, people);
        tellSoon();
      });
    }),
    effect(() => {
      if (followed.value !== null && !others.value.some(({ id }) => id === followed.value))
        followed.value = null;
    }),
  ];
  const signing = window.setInterval(() => {
    show();
    tell();
  }, sign);
  const choosing = window.setTimeout(() => {
    colour.value = freeColour(attendance.all(Date.now()).map((each) => each.colour));
  }, greeting);

  return {
    me,
    others,
    followed,
    leading,
    latest: (id) => attendance.get(id),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    point(at) {
      pointer.value = at;
    },
    forPlugin: plugin,
    stop() {
      for (const stop of stops) stop();
      window.clearTimeout(timer);
      window.clearTimeout(choosing);
      window.clearInterval(signing);
    },
  };
}

/** How somebody is called on the page. */
export function calledBy({ name }: Presence): string {
  return name || words.value.people.anonymous;
}
