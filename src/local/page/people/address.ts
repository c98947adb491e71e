/**
 * Which of this browser's boards this tab shows: the one its address names (`?board=`). Without a name it is the one
 * that was opened last, so that a second tab at the same address is on the same board. A new board, and one opened
 * from a file, get an address of their own: others stay where they are, and the browser's Back leads to the old one.
 */
import { recall, remember } from '../storage/remembered.ts';

const parameter = 'board';
const simulated = 'people';
const place = 'blended-wave-board';
/** The board of somebody who never had another. */
const first = 'current';

function named(): string | null {
  const name = new URLSearchParams(location.search).get(parameter) ?? '';
  return /^[\w-]{1,64}$/.test(name) ? name : null;
}

/** Where a board is found; simulated people stay behind. */
export function addressOf(board: string): URL {
  const address = new URL(location.href);
  if (board !== boardNow()) address.searchParams.delete(simulated);
  address.searchParams.set(parameter, board);
  return address;
}

/** The board of this tab. */
export function boardNow(): string {
  return named() ?? recall(place) ?? first;
}

/** The board of this tab; from here on its address says so. */
export function boardHere(): string {
  const board = boardNow();
  if (named() === null) history.replaceState(null, '', addressOf(board));
  remember(place, board);
  return board;
}

/**
 * Makes an address for a new board, and goes there without loading the page again. `instead`: Back does not lead to
 * the board before.
 */
export function startBoard(instead = false): string {
  const board = crypto.randomUUID().slice(0, 8);
  const address = addressOf(board);
  if (instead) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
  remember(place, board);
  return board;
}

/** How many simulated people this address asks for (`?people=12`). */
export function rehearsalHere(most: number): number {
  const asked = Number(new URLSearchParams(location.search).get(simulated) ?? 0);
  return Number.isFinite(asked) ? Math.max(0, Math.min(most, Math.floor(asked))) : 0;
}
