/** Somebody simulated: where they are, and what they are doing. */
import type { Point } from '../../document/geometry.ts';
import type { BoardDocument } from '../../document/types.ts';

/** Speed of a hand, px per millisecond, and how long a movement takes at least. */
const SPEED = 0.9;
const SHORTEST = 350;

export interface Motion {
  readonly from: Point;
  readonly to: Point;
  readonly start: number;
  readonly end: number;
}

/** What somebody is doing; it takes time. */
export type Step =
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'go'; readonly motion: Motion }
  | { readonly kind: 'drag'; readonly motion: Motion; readonly id: string; movedAt: number }
  | {
      readonly kind: 'write';
      readonly id: string;
      readonly words: readonly string[];
      written: number;
      nextAt: number;
    };

/** What comes next, decided when it is its turn; null for what takes no time. */
export type Turn = (now: number) => Step | null;

export interface Participant {
  readonly id: string;
  readonly name: string;
  readonly colour: string;
  readonly session: number;
  at: Point;
  holding: readonly string[];
  step: Step | null;
  readonly turns: Turn[];
  /** Made by them, oldest first. */
  readonly made: string[];
}

/** Where it happens. */
export interface Stage {
  readonly board: BoardDocument;
  readonly language: 'nl' | 'en';
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** A number from `least` up to `most`, by chance. */
export function between({ random }: Stage, least: number, most: number): number {
  return least + random() * (most - least);
}

/** One of these, by chance; null where there is none. */
export function pick<Item>({ random }: Stage, items: readonly Item[]): Item | null {
  return items[Math.floor(random() * items.length)] ?? null;
}

/** Present, unlocked and visible. */
export function isFree(board: BoardDocument, id: string): boolean {
  return board.node(id) !== undefined && !board.isLocked(id) && board.isVisible(id);
}

/** A way from one point to another, as long as a hand takes for it; `start` in milliseconds. */
export function motion(stage: Stage, from: Point, to: Point, start: number): Motion {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return { from, to, start, end: start + SHORTEST + length / (SPEED * between(stage, 0.7, 1.4)) };
}

/** Slow at the beginning and the end, as a hand moves. */
export function along({ from, to, start, end }: Motion, now: number): Point {
  const part = Math.max(0, Math.min(1, (now - start) / Math.max(1, end - start)));
  const eased = part * part * (3 - 2 * part);
  return { x: from.x + (to.x - from.x) * eased, y: from.y + (to.y - from.y) * eased };
}
