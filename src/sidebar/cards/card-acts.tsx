/** What else can be done with the selected cards. */
import { useSession, useWords } from '../components/session-context.ts';
import { outdatedCards } from './outdated.ts';
import type { SelectedCard } from './settings.ts';

export function CardActs({ cards }: { readonly cards: readonly SelectedCard[] }) {
  const { board, editing, send, tab } = useSession();
  const { texts } = useWords();
  const nodes = cards.map(({ activity }) => activity.node);
  const { older, broken } = outdatedCards(board.board.value);
  const outdated = nodes.filter((node) => older.has(node) || broken.has(node));
  const insertAfter = () => {
    tab.value = 'activities';
    editing.close();
    // The search is drawn in the turn after this one.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.querySelector<HTMLElement>('input[type="search"]')?.focus()),
    );
  };
  return (
    <div class="section card-acts">
      {outdated.length > 0 && (
        <button type="button" class="quiet" onClick={() => send('refresh-cards', { cards: outdated })}>
          {texts.cards.refreshThese}
        </button>
      )}
      {cards.length === 1 && (
        <button type="button" class="quiet" onClick={insertAfter}>
          {texts.cards.insertAfter}
        </button>
      )}
      <button type="button" class="quiet" onClick={() => send('to-stickies', { cards: nodes })}>
        {texts.cards.toStickies(cards.length)}
      </button>
    </div>
  );
}
