/** What the pointer rests on. Passing over other cards, on the way to the acts at the foot, changes nothing. */
import { useEffect, useRef } from 'preact/hooks';

/** Milliseconds on one card before it counts. */
const restsFor = 80;

/** The returned function takes what the pointer came upon; null when it left. */
export function useHover(point: (place: string) => void): (place: string | null) => void {
  const timer = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (place) => {
    clearTimeout(timer.current);
    if (place !== null) timer.current = window.setTimeout(() => point(place), restsFor);
  };
}
