/** A panel in the place of the tabs: a title with a way back, what scrolls below it, and a foot where it has one. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { keepRoomForScrollbar } from './panel.tsx';
import { useSession, useWords } from './session-context.ts';

interface Properties {
  /** What it is for, for who cannot see it. */
  readonly label: string;
  readonly title: string;
  /** What it is about on the board. */
  readonly nodes: readonly string[];
  /** Whoever goes back stands where they came from: the id of what opened it. */
  readonly openerId: string;
  readonly close: () => void;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
}

export function OverPanel({ label, title, nodes, openerId, close, children, foot }: Properties) {
  const { send } = useSession();
  const { texts } = useWords();
  const back = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    back.current?.focus();
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(openerId)?.focus();
      });
    };
  }, [openerId]);
  useLayoutEffect(() => keepRoomForScrollbar(panel.current), []);
  return (
    <section
      class="cards-panel"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="cards-head">
        <button type="button" class="icon-button" ref={back} aria-label={texts.cards.back} onClick={close}>
          <Icon name="back" />
        </button>
        <h2 title={title}>{title}</h2>
        {nodes.length > 0 && (
          <button
            type="button"
            class="icon-button"
            aria-label={texts.showOnBoard}
            title={texts.showOnBoard}
            onClick={() => send('focus', { nodes: [...nodes] })}
          >
            <Icon name="focus" />
          </button>
        )}
      </div>
      <div class="panel" ref={panel}>
        {children}
      </div>
      {foot}
    </section>
  );
}
