/** Keeps a card where it is on the screen while a group above it grows or shrinks. */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Call the returned function with the id of the element that must stand still, just before the change. */
export function useStill(): (id: string) => void {
  const held = useRef<{ readonly id: string; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    if (held.current === null) return;
    const { id, top } = held.current;
    held.current = null;
    const element = document.getElementById(id);
    const panel = element?.closest('.panel');
    if (element && panel) panel.scrollTop += element.getBoundingClientRect().top - top;
  });
  return (id) => {
    const element = document.getElementById(id);
    if (element !== null) held.current = { id, top: element.getBoundingClientRect().top };
  };
}
