/** When a part with the focus goes because the board changed, the focus stays in the panel instead of getting lost. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

export const panelId = 'panel';

export function useKeptFocus(part: RefObject<HTMLElement>): void {
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      if (element?.contains(document.activeElement)) document.getElementById(panelId)?.focus();
    };
  }, [part]);
}
