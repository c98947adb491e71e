/** The panel for selected cards. It stands in the place of the tabs, with a way back, and follows the selection. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { EmptyState } from '../components/empty-state.tsx';
import { Icon } from '../components/icon.tsx';
import { keepRoomForScrollbar } from '../components/panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { CardActs } from './card-acts.tsx';
import { CardFields } from './card-fields.tsx';
import { CardHints } from './card-hints.tsx';
import { CardLinks } from './card-links.tsx';
import { OutcomesField } from './outcomes-field.tsx';
import { selectionBarId } from './selection-bar.tsx';
import { TypeRow } from './type-row.tsx';

export function CardsPanel() {
  const { editing, answers, send } = useSession();
  const { texts } = useWords();
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    back.current?.focus();
    // Whoever goes back stands where they came from.
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(selectionBarId)?.focus();
      });
    };
  }, []);
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => keepRoomForScrollbar(panel.current), []);
  const cards = editing.cards.value;
  const [first, ...others] = cards;
  const nodes = cards.map(({ activity }) => activity.node);
  const undoable = editing.undoable.value;
  const answer = answers.answer.value;
  const title =
    first === undefined
      ? texts.cards.noneTitle
      : others.length > 0
        ? texts.cards.several(cards.length)
        : first.activity.title || texts.untitled;
  return (
    <section
      class="cards-panel"
      aria-label={texts.cards.panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') editing.close();
      }}
    >
      <div class="cards-head">
        <button
          type="button"
          class="icon-button"
          ref={back}
          aria-label={texts.cards.back}
          onClick={editing.close}
        >
          <Icon name="back" />
        </button>
        <h2 title={title}>{title}</h2>
        {first !== undefined && (
          <button
            type="button"
            class="icon-button"
            aria-label={texts.showOnBoard}
            title={texts.showOnBoard}
            onClick={() => send('focus', { nodes })}
          >
            <Icon name="focus" />
          </button>
        )}
      </div>
      <div class="panel" ref={panel}>
        {first === undefined ? (
          <EmptyState title={texts.cards.noneTitle} text={texts.cards.noneWhat} />
        ) : (
          // Another selection has fields of its own: what was typed in the former is kept on its cards.
          <div key={nodes.join()}>
            <TypeRow cards={cards} />
            <CardFields cards={cards} />
            <OutcomesField cards={cards} />
            {others.length === 0 && <CardHints card={first} />}
            <CardLinks cards={cards} />
            <CardActs cards={cards} />
          </div>
        )}
      </div>
      <div class="cards-foot">
        <p role="status">
          {answer?.ok ? answer.text : undoable !== null && texts.cards.undone(nameOf(undoable).toLowerCase())}
        </p>
        {undoable !== null && (
          <button type="button" class="quiet" onClick={editing.undo}>
            {texts.cards.undo}
          </button>
        )}
      </div>
    </section>
  );

  function nameOf(what: NonNullable<typeof undoable>): string {
    return what === 'type' ? texts.cards.type : texts.cards.fields[what];
  }
}
