/** Redraws cards in the present look, when somebody asks. */
import { cardParts } from '../../board/plan/card.ts';
import { cardLook } from '../../board/plan/card-face.ts';
import { namespace, readData } from '../../board/stamps.ts';
import type { Act, Tools } from '../act.ts';
import { editCards, tell } from '../card-edits.ts';

/** These cards; null: every card on the page, also in kits, that was drawn in an older look or misses a part. */
export function refreshCards(cards: readonly string[] | null): Act {
  return async (tools) => {
    const ids = cards ?? (await olderCards(tools));
    if (ids.length === 0) return (texts) => texts.cardsFresh;
    const tally = await editCards(ids, tools, () => ({ fields: () => ({}), whole: true }));
    return tell(tally, (texts, count) => texts.cardsRefreshed(count));
  };
}

async function olderCards({ pace }: Tools): Promise<readonly string[]> {
  await pace(1);
  const found: string[] = [];
  for (const card of figma.currentPage.findAllWithCriteria({
    types: ['FRAME'],
    sharedPluginData: { namespace, keys: ['card'] },
  })) {
    await pace(4);
    if (card.removed) continue;
    const reading = readData('card', card.getSharedPluginData(namespace, 'card'));
    if (reading.state !== 'read' || reading.later) continue;
    const { look = 1, topic = '' } = reading.data;
    // A topic is drawn only where there is one.
    const parts = Object.keys(cardParts).length - (topic.trim() === '' ? 1 : 0);
    // Fewer children than parts: one is gone. What people drop in hides that, until the card is asked for itself.
    if (look < cardLook || card.children.length < parts) found.push(card.id);
  }
  return found;
}
