/** Cards become another activity. Links, place and what a person set stay. */
import { isOwn, ownPrefix } from '../../catalogue/own.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { editCards, type FoundCard, tell } from '../card-edits.ts';
import { activityShelf } from '../shelves.ts';
import { activityOf } from './insert-activity.ts';

export function changeType(cards: readonly string[], choice: ActivityChoice): Act {
  return async (tools) => {
    const { id, name, minutes, own } = await activityOf(choice);
    const tally = await editCards(cards, tools, (card) => ({
      fields: () => ({ activity: id, guess: minutes, own }),
      ...(hasNameOfActivity(card) ? { title: '' } : {}),
    }));
    if (own) activityShelf.keepInDocument(own, tools.journal);
    return tell(tally, (texts, count) => texts.typeChanged(count, name[tools.language]));
  };
}

/** Nobody gave it a title of its own: it still says what it was drawn with, in either language. */
function hasNameOfActivity({ data, known, title = '' }: FoundCard): boolean {
  const drawn = known
    ? [known.shortName.nl, known.shortName.en]
    : [data.own?.name ?? (isOwn(data.activity) ? data.activity.slice(ownPrefix.length) : data.activity)];
  return title.trim() === '' || drawn.includes(title.trim());
}
