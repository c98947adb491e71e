/** Where a card that was dragged out of the sidebar comes down. */

export interface DragEnd {
  /** From the corner of the sidebar's document, px. */
  readonly clientX: number;
  readonly clientY: number;
  /** What the board said to it: "none" when it says nothing, and when the drag was called off. */
  readonly dropEffect: string;
  /** Firefox knows when a person pressed Escape. */
  readonly isCancelled: boolean;
}

export interface Surroundings {
  /** Of the sidebar's document, px. */
  readonly width: number;
  readonly height: number;
  /** The board took a drag before: when it does not take this one, there is no drop. */
  readonly boardTakesDrags: boolean;
}

/** px: the bar with the plugin's name above the sidebar's document, which belongs to the same window. */
const titleBar = 40;

/**
 * "drop", "nothing", or "unless-escape": nobody but the key itself can tell a drop on a silent board from a drag
 * that was called off. Coordinates tell what is inside: the view of a drag event is empty in a frame without origin.
 */
export function landingOf(
  { clientX, clientY, dropEffect, isCancelled }: DragEnd,
  { width, height, boardTakesDrags }: Surroundings,
): 'drop' | 'nothing' | 'unless-escape' {
  const isInside = clientX >= 0 && clientX <= width && clientY >= -titleBar && clientY <= height;
  if (isInside || isCancelled) return 'nothing';
  if (dropEffect !== 'none') return 'drop';
  return boardTakesDrags ? 'nothing' : 'unless-escape';
}
