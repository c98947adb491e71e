/** What a person sets on cards, drawn in place. */
import type { CardData } from '../../board/stamps.ts';
import type { CardChange } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { editCards, tell } from '../card-edits.ts';

/** The same change for all of them. A field that is absent stays; null takes back what was set. */
export function changeCards(cards: readonly string[], change: CardChange): Act {
  return async (tools) => {
    const { title, minutes } = change;
    const fields = fieldsOf(change);
    const tally = await editCards(cards, tools, () => ({
      fields: () => fields,
      ...(title === undefined ? {} : { title: title.trim() }),
      minutesSet: minutes !== undefined,
    }));
    return tell(tally, (texts, count) => texts.cardsChanged(count));
  };
}

/** Fields of the data: undefined removes one. */
function fieldsOf({ title: _onTheCard, size, ...change }: CardChange): Partial<CardData> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(change)) {
    const text = typeof value === 'string' ? value.trim() : value;
    fields[key] = text === null || text === '' ? undefined : text;
  }
  if (size !== undefined) fields.size = size === 'card' ? undefined : size;
  return fields;
}
