/** The page of the sidebar, with what is handed over in it. */
import type { CardActivity } from '../catalogue/schema.ts';
import { cardsPlace } from '../messages/handed-over.ts';

/** The page with the cards of the set. Nothing in them can end the element that holds them. */
export function withCards(page: string, cards: readonly CardActivity[]): string {
  const data = JSON.stringify(cards).split('<').join('\\u003c');
  const element = `<script id="${cardsPlace}" type="application/json">${data}</script>`;
  return page.replace('<body>', () => `<body>${element}`);
}
