/** How many cards stand beside each other in the room there is. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** px: what a long Dutch word needs, and the space between two cards. */
const card = { width: 84, gap: 6 } as const;

export function useColumns(room: RefObject<HTMLElement>): number {
  const [columns, setColumns] = useState(3);
  useLayoutEffect(() => {
    const element = room.current;
    if (element === null) return;
    const read = () => setColumns(columnsIn(element.clientWidth));
    read();
    // In the next picture: changing the layout while it is being measured is reported as an error.
    let picture = 0;
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(picture);
      picture = requestAnimationFrame(read);
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(picture);
      observer.disconnect();
    };
  }, [room]);
  return columns;
}

/** Columns in this width in px, each with a gap after it; never none. */
export function columnsIn(width: number): number {
  return Math.max(1, Math.floor(width / (card.width + card.gap)));
}
