/**
 * The foot of the sidebar: what is selected on the board, and the way to change it. It is always there and always as
 * high, so that nothing jumps while people select.
 */
import { formatMinutes } from '../../board/minutes.ts';
import { Glyph } from '../components/glyph.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { kindOf } from './kinds.ts';
import { outdatedCards } from './outdated.ts';

/** Where the focus goes when the panel closes. */
export const selectionBarId = 'selected-cards';

export function SelectionBar() {
  const { editing, activities, board, language, send } = useSession();
  const { texts, numbers } = useWords();
  const cards = editing.cards.value;
  const [first, ...others] = cards;
  if (first === undefined) {
    const { older, broken } = outdatedCards(board.board.value);
    const count = new Set([...older, ...broken]).size;
    return (
      <div class="selection-bar">
        <p>
          {older.size > 0
            ? texts.cards.older(older.size)
            : broken.size > 0
              ? texts.cards.broken(broken.size)
              : texts.cards.none}
        </p>
        {count > 0 && (
          <button type="button" class="outlined" onClick={() => send('refresh-cards', { cards: null })}>
            {texts.cards.refresh(count)}
          </button>
        )}
      </div>
    );
  }
  const kind = others.length === 0 ? kindOf(first, activities.value) : undefined;
  const minutes = cards.reduce((sum, { activity }) => sum + (activity.minutes ?? 0), 0);
  const isGuess = cards.some(({ activity }) => !activity.minutesSet);
  const time =
    others.length === 0
      ? formatMinutes(minutes, isGuess, language.language.value)
      : `${isGuess ? '± ' : ''}${numbers.time(minutes)}`;
  return (
    <button type="button" class="selection-bar" id={selectionBarId} onClick={editing.open}>
      <span class={`type ${first.activity.learningType ?? ''}`}>
        <span class="head">{kind === undefined ? <Icon name="card" /> : <Glyph name={kind.glyph} />}</span>
      </span>
      <span class="selected">
        {others.length === 0 ? first.activity.title || texts.untitled : texts.cards.several(cards.length)}
      </span>
      {minutes > 0 && <span class="figures">{time}</span>}
      <span class="edit">{texts.cards.edit}</span>
    </button>
  );
}
