/**
 * What the main thread hands to the sidebar inside its page, because the sidebar needs it before the first message
 * and one bundle is enough to carry it.
 */

/** Id of the element that holds the cards of the set, as JSON. */
export const cardsPlace = 'cards';
