/** The part that scrolls: what belongs to the chosen tab. Each tab comes back where it was left. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Tab } from '../state/tabs.ts';
import { useSession } from './session-context.ts';

/** Tells the style sheet how wide the scrollbar is, so that both sides look alike. */
export function keepRoomForScrollbar(element: HTMLElement | null): void {
  element?.style.setProperty('--scrollbar', `${element.offsetWidth - element.clientWidth}px`);
}

export function Panel({ name, children }: { readonly name: Tab; readonly children: ComponentChildren }) {
  const { scrolled } = useSession();
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    keepRoomForScrollbar(element);
    element.scrollTo(0, scrolled.get(name) ?? 0);
  }, [name, scrolled]);
  return (
    <div
      class="panel"
      ref={panel}
      onScroll={(event) => {
        scrolled.set(name, event.currentTarget.scrollTop);
      }}
    >
      {children}
    </div>
  );
}
