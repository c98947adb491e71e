/** Where the plugin's window lies, and how large it is there. Screen px. */
import type { Sidebar } from '../../api/environment.ts';
import type { Point } from '../geometry.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space around the window, and above its page for the title; px. */
export const edge = 12;
export const titleHeight = 40;
/** Below this width the window lies at the bottom, as wide as the screen; px. */
export const narrow = 720;
const narrowEdge = 8;
/** However large a plugin asks its window to be, this much of the board stays free beside it; px. */
const leastFree = 320;

/** Never larger than the room there is: on a small screen it leaves the upper part of the board free. */
export function fitted(sidebar: Pick<Sidebar, 'width' | 'height'>, room: Size): Size {
  const isNarrow = room.width < narrow;
  const most = isNarrow ? Math.round(room.height * 0.52) : room.height - 2 * edge;
  return {
    width: isNarrow ? room.width - 2 * narrowEdge : Math.min(sidebar.width, room.width - leastFree),
    height: Math.max(titleHeight, Math.min(sidebar.height + titleHeight, most)),
  };
}

/** Where it lies until it is moved: at the right, or at the bottom of a small screen. */
export function docked(size: Size, room: Size): Point {
  if (room.width < narrow) return { x: narrowEdge, y: room.height - size.height - narrowEdge };
  return { x: room.width - size.width - edge, y: edge };
}

/** Moved back into view: its title always, and all of its width. */
export function kept(at: Point, size: Size, room: Size): Point {
  return {
    x: Math.max(0, Math.min(room.width - size.width, at.x)),
    y: Math.max(0, Math.min(room.height - titleHeight, at.y)),
  };
}

export function placeOf(sidebar: Sidebar, moved: Point | null, room: Size): Point {
  const size = fitted(sidebar, room);
  return moved ? kept(moved, size, room) : docked(size, room);
}
