/** What the main thread handed over inside the page. */
import * as v from 'valibot';
import { type CardActivity, cardActivitySchema } from '../catalogue/schema.ts';
import { cardsPlace } from '../messages/handed-over.ts';

/** The cards of the set. Throws when the page was not handed over by the main thread. */
export function readCards(page: Pick<Document, 'getElementById'>): readonly CardActivity[] {
  return v.parse(v.array(cardActivitySchema), JSON.parse(page.getElementById(cardsPlace)?.textContent ?? ''));
}
