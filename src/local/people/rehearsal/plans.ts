/** What simulated people decide to do next. */
import { solidPaint, stickyColours } from '../../document/colours.ts';
import type { Point, Size } from '../../document/geometry.ts';
import { NOTES, TITLES } from './cast.ts';
import { contentOf, homeAt, middleOf, movableThings, moveTo, writableTexts } from './ground.ts';
import { between, isFree, motion, type Participant, pick, type Stage, type Turn } from './participant.ts';

/** How much each participant leaves on the board at most: what is older goes first. */
export const LEFT_BY_EACH = 4;
const { yellow, green, blue, orange, pink } = stickyColours;
const PAPERS = [yellow, green, blue, orange, pink];

/** One thing to do, after a pause. */
export function planFor(who: Participant, stage: Stage): readonly Turn[] {
  const left = who.made.filter((id) => stage.board.node(id));
  who.made.splice(0, who.made.length, ...left);
  const chance = stage.random();
  const act =
    left.length >= LEFT_BY_EACH || (left.length > 0 && chance < 0.08)
      ? removal
      : (CHOICES.find(([upTo]) => chance < upTo)?.[1] ?? stroll);
  return [
    (now) => ({ kind: 'wait', until: now + between(stage, 500, 5_000) }),
    // Decided after the pause: the board is another one by then.
    () => {
      who.turns.unshift(...act(who, stage));
      return null;
    },
  ];
}

type Plan = (who: Participant, stage: Stage) => readonly Turn[];

const CHOICES: readonly (readonly [number, Plan])[] = [
  [0.4, drag],
  [0.6, writing],
  [0.72, sticky],
  [0.8, copy],
  [0.86, connector],
];

function stroll(who: Participant, stage: Stage): readonly Turn[] {
  return [(now) => ({ kind: 'go', motion: motion(stage, who.at, somewhere(stage), now) })];
}

function drag(who: Participant, stage: Stage): readonly Turn[] {
  const id = pick(stage, movableThings(stage.board));
  return id === null ? [] : [...reach(who, stage, id), carry(who, stage, id)];
}

function writing(who: Participant, stage: Stage): readonly Turn[] {
  const id = pick(stage, writableTexts(stage.board));
  if (id === null) return [];
  const lines = stage.board.node(id)?.type === 'TEXT' ? TITLES : NOTES;
  return [...reach(who, stage, id), write(stage, id, lines[stage.language])];
}

function sticky(who: Participant, stage: Stage): readonly Turn[] {
  const { board, language } = stage;
  const at = beside(stage);
  return [
    (now) => ({ kind: 'go', motion: motion(stage, who.at, at, now) }),
    () => {
      board.edit('remote', () => {
        const fills = [solidPaint(pick(stage, PAPERS) ?? yellow)];
        const id = board.create('STICKY', { fills, authorName: who.name }, board.currentPage);
        moveTo(board, id, at);
        const home = homeAt(board, at);
        if (home !== board.currentPage) board.reparent(id, home);
        keep(who, id);
        who.turns.unshift(write(stage, id, NOTES[language]));
      });
      return null;
    },
  ];
}

function copy(who: Participant, stage: Stage): readonly Turn[] {
  const { board } = stage;
  const id = pick(stage, movableThings(board));
  if (id === null) return [];
  return [
    ...reach(who, stage, id),
    () => {
      if (!isFree(board, id)) return null;
      const [made] = board.edit('remote', () => board.duplicate([id], { x: 24, y: 24 }));
      if (made === undefined) return null;
      keep(who, made);
      who.turns.unshift(carry(who, stage, made));
      return null;
    },
  ];
}

function connector(who: Participant, stage: Stage): readonly Turn[] {
  const { board } = stage;
  const things = movableThings(board);
  const [start, end] = [pick(stage, things), pick(stage, things)];
  if (start === null || end === null || start === end) return [];
  return [
    ...reach(who, stage, start),
    ...reach(who, stage, end),
    () => {
      who.holding = [];
      if (!isFree(board, start) || !isFree(board, end)) return null;
      const ends = {
        connectorStart: { endpointNodeId: start, magnet: 'AUTO' },
        connectorEnd: { endpointNodeId: end, magnet: 'AUTO' },
      };
      const fontName = { family: 'Inter', style: 'Medium' };
      const id = board.edit('remote', () =>
        board.create('CONNECTOR', { ...ends, fontName }, board.currentPage),
      );
      who.made.push(id);
      return null;
    },
  ];
}

/** Takes away the oldest of what they made. */
function removal(who: Participant, stage: Stage): readonly Turn[] {
  const { board } = stage;
  const [id] = who.made;
  if (id === undefined) return [];
  return [
    ...reach(who, stage, id),
    () => {
      who.holding = [];
      if (isFree(board, id)) board.edit('remote', () => board.remove(id));
      // Where somebody locked it, it stays and is theirs from now on.
      who.made.splice(who.made.indexOf(id), 1);
      return null;
    },
  ];
}

// ——— parts of plans

function keep(who: Participant, id: string): void {
  who.made.push(id);
  who.holding = [id];
}

/** Goes to something and takes hold of it. */
function reach(who: Participant, stage: Stage, id: string): readonly Turn[] {
  return [
    (now) => {
      const at = middleOf(stage.board, id);
      return at && { kind: 'go', motion: motion(stage, who.at, at, now) };
    },
    () => {
      who.holding = isFree(stage.board, id) ? [id] : [];
      return null;
    },
  ];
}

function carry(who: Participant, stage: Stage, id: string): Turn {
  return (now) => ({ kind: 'drag', id, motion: motion(stage, who.at, beside(stage, id), now), movedAt: 0 });
}

function write(stage: Stage, id: string, lines: readonly string[]): Turn {
  return () => ({ kind: 'write', id, words: (pick(stage, lines) ?? '').split(' '), written: 0, nextAt: 0 });
}

/** Room for a sticky between its middle and the edge of what is on the board, px: the board does not creep outward. */
const HALF_STICKY: Size = { width: 180, height: 220 };

/** A place within what is on the board, with room for half of something at each side. */
export function somewhere(stage: Stage, half: Size = HALF_STICKY): Point {
  const { x, y, width, height } = contentOf(stage.board);
  const across = Math.min(half.width, width / 2);
  const down = Math.min(half.height, height / 2);
  return {
    x: between(stage, x + across, x + width - across),
    y: between(stage, y + down, y + height - down),
  };
}

/** A place to put something: mostly near other things, as people keep things together. */
function beside(stage: Stage, id: string | null = null): Point {
  const own = id === null ? null : stage.board.absoluteBox(id);
  const half = own ? { width: own.width / 2 + 60, height: own.height / 2 + 100 } : HALF_STICKY;
  const other = stage.random() < 0.6 ? pick(stage, movableThings(stage.board)) : null;
  const near = other === null ? null : middleOf(stage.board, other);
  if (!near) return somewhere(stage, half);
  const { x, y, width, height } = contentOf(stage.board);
  const kept = (value: number, from: number, length: number, room: number): number =>
    Math.max(from + Math.min(room, length / 2), Math.min(from + length - Math.min(room, length / 2), value));
  return {
    x: kept(near.x + between(stage, -260, 260), x, width, half.width),
    y: kept(near.y + between(stage, -200, 200), y, height, half.height),
  };
}
