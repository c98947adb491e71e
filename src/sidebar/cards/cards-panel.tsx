/** The panel for selected cards. It stands in the place of the tabs, with a way back, and follows the selection. */
import { EmptyState } from '../components/empty-state.tsx';
import { OverPanel } from '../components/over-panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { CardActs } from './card-acts.tsx';
import { CardFields } from './card-fields.tsx';
import { CardHints } from './card-hints.tsx';
import { CardLinks } from './card-links.tsx';
import { OutcomesField } from './outcomes-field.tsx';
import { selectionBarId } from './selection-bar.tsx';
import { TypeRow } from './type-row.tsx';

export function CardsPanel() {
  const { editing, answers } = useSession();
  const { texts } = useWords();
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
    <OverPanel
      label={texts.cards.panel}
      title={title}
      nodes={nodes}
      openerId={selectionBarId}
      close={editing.close}
      foot={
        <div class="cards-foot">
          <p role="status">
            {answer?.ok
              ? answer.text
              : undoable !== null && texts.cards.undone(nameOf(undoable).toLowerCase())}
          </p>
          {undoable !== null && (
            <button type="button" class="quiet" onClick={editing.undo}>
              {texts.cards.undo}
            </button>
          )}
        </div>
      }
    >
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
    </OverPanel>
  );

  function nameOf(what: NonNullable<typeof undoable>): string {
    return what === 'type' ? texts.cards.type : texts.cards.fields[what];
  }
}
