/**
 * A rehearsal: simulated participants who do on a board what people do in a workshop. Time and chance are given, so
 * that a test can play an hour in a second. They act as collaborators (REMOTE, not in anybody's undo), touch nothing
 * that is locked or hidden, and remove only what they made themselves, which also keeps the board from filling up.
 */
import type { Box } from '../../document/types.ts';
import { PEOPLE_COLOURS } from '../palette.ts';
import type { Presence } from '../protocol.ts';
import { NAMES } from './cast.ts';
import { homeAt, moveTo } from './ground.ts';
import { along, between, isFree, type Participant, type Stage, type Step } from './participant.ts';
import { planFor, somewhere } from './plans.ts';

export const MOST_PEOPLE = NAMES.length;
/** Milliseconds between two places of something that is dragged. */
const DRAG_STEP = 120;
/** What they see around where they are, px. */
const SIGHT = { width: 1440, height: 900 };

interface RehearsalOptions extends Stage {
  /** 1 to 60. */
  readonly people: number;
}

/** Does nothing by itself: whoever has it lets time go on. */
export class Rehearsal {
  readonly #stage: Stage;
  readonly #participants: readonly Participant[];

  constructor({ people, ...stage }: RehearsalOptions) {
    this.#stage = stage;
    this.#participants = NAMES.slice(0, people).map((name, index) => ({
      id: `rehearsal:${index + 1}`,
      name,
      // The first colour is of whoever looks on.
      colour: PEOPLE_COLOURS[(index + 1) % PEOPLE_COLOURS.length] ?? '',
      session: index + 2,
      at: somewhere(stage),
      holding: [],
      step: null,
      // Not all at once.
      turns: [(now) => ({ kind: 'wait', until: now + between(stage, 0, 6_000) })],
      made: [],
    }));
  }

  /** Lets everybody do what is due, `now` in milliseconds. */
  advance(now: number): void {
    for (const who of this.#participants) {
      if (who.step && !this.#isDone(who, who.step, now)) continue;
      who.step = null;
      if (who.turns.length === 0) who.turns.push(...planFor(who, this.#stage));
      // What takes no time is done at once.
      for (let turn = who.turns.shift(); turn && !who.step; turn = who.step ? undefined : who.turns.shift()) {
        who.step = turn(now);
      }
    }
  }

  /** Where everybody is. */
  people(): readonly Presence[] {
    return this.#participants.map(({ id, name, colour, session, at, holding }) => ({
      id,
      name,
      colour,
      session,
      pointer: { ...at },
      view: viewFrom(at),
      selection: [...holding],
      simulated: true,
    }));
  }

  /** Does what is due of a step; tells whether it is done. */
  #isDone(who: Participant, step: Step, now: number): boolean {
    switch (step.kind) {
      case 'wait':
        return now >= step.until;
      case 'go':
        who.at = along(step.motion, now);
        return now >= step.motion.end;
      case 'drag':
        return this.#drag(who, step, now);
      case 'write':
        return this.#write(who, step, now);
    }
  }

  #drag(who: Participant, step: Extract<Step, { kind: 'drag' }>, now: number): boolean {
    const { board } = this.#stage;
    const { id, motion } = step;
    who.at = along(motion, now);
    if (!isFree(board, id)) return this.#letGo(who);
    const isThere = now >= motion.end;
    if (!isThere && now - step.movedAt < DRAG_STEP) return false;
    step.movedAt = now;
    board.edit('remote', () => {
      moveTo(board, id, who.at);
      const home = homeAt(board, who.at);
      if (isThere && home !== board.node(id)?.parent) board.reparent(id, home);
    });
    if (isThere) who.holding = [];
    return isThere;
  }

  #write(who: Participant, step: Extract<Step, { kind: 'write' }>, now: number): boolean {
    const { board } = this.#stage;
    if (!isFree(board, step.id)) return this.#letGo(who);
    if (now < step.nextAt) return false;
    step.written += 1;
    step.nextAt = now + between(this.#stage, 220, 620);
    const characters = step.words.slice(0, step.written).join(' ');
    board.edit('remote', () => board.set(step.id, { characters }));
    if (step.written < step.words.length) return false;
    who.holding = [];
    return true;
  }

  /** What they were busy with is gone or was locked: on to something else. */
  #letGo(who: Participant): boolean {
    who.holding = [];
    who.turns.splice(0);
    return true;
  }
}

function viewFrom({ x, y }: Participant['at']): Box {
  return { x: x - SIGHT.width / 2, y: y - SIGHT.height / 2, ...SIGHT };
}
