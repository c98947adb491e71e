/** Who is on the board, as far as this tab has heard. */
import type { Presence } from './protocol.ts';

/** After so long without a movement a pointer is hidden; milliseconds. */
export const IDLE = 30_000;

interface Attendee {
  readonly person: Presence;
  /** The tab that speaks for them: their own, or the one that simulates them. */
  readonly tab: string;
  readonly movedAt: number;
}

/** Times are milliseconds, given by whoever asks. */
export class Attendance {
  readonly #attendees = new Map<string, Attendee>();

  /** What a tab tells of everybody it speaks for. True when more than places of pointers and views changed. */
  hear(tab: string, people: readonly Presence[], now: number): boolean {
    let changed = this.#forget(tab, new Set(people.map(({ id }) => id)));
    for (const person of people) {
      const before = this.#attendees.get(person.id);
      const moved = !before || !samePoint(before.person.pointer, person.pointer);
      const movedAt = moved ? now : before.movedAt;
      this.#attendees.set(person.id, { person, tab, movedAt });
      const was = before && this.#shown(before, now);
      changed ||= !was || isOther(was, this.#shown({ person, tab, movedAt }, now));
    }
    return changed;
  }

  /** A tab is gone, and whom it spoke for. True when that was anybody. */
  leave(tab: string): boolean {
    return this.#forget(tab, new Set());
  }

  /** Everybody, as they came; pointers that have not moved for long are left out. */
  all(now: number): readonly Presence[] {
    return [...this.#attendees.values()].map((attendee) => this.#shown(attendee, now));
  }

  get(id: string): Presence | undefined {
    return this.#attendees.get(id)?.person;
  }

  #shown({ person, movedAt }: Attendee, now: number): Presence {
    return person.pointer !== null && now - movedAt > IDLE ? { ...person, pointer: null } : person;
  }

  #forget(tab: string, except: ReadonlySet<string>): boolean {
    const gone = [...this.#attendees.values()].filter(
      (attendee) => attendee.tab === tab && !except.has(attendee.person.id),
    );
    for (const { person } of gone) this.#attendees.delete(person.id);
    return gone.length > 0;
  }
}

function samePoint(one: Presence['pointer'], other: Presence['pointer']): boolean {
  return one?.x === other?.x && one?.y === other?.y;
}

function isOther(one: Presence, other: Presence): boolean {
  return (
    one.name !== other.name ||
    one.colour !== other.colour ||
    (one.pointer === null) !== (other.pointer === null) ||
    one.selection.length !== other.selection.length ||
    one.selection.some((id, index) => id !== other.selection[index])
  );
}
