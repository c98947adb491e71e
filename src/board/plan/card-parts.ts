/**
 * Names of the parts of a card from back to front, in their shared data and their layers. Head and pacing are vectors,
 * the others texts. The topic is there only when a topic is set.
 */
export const cardParts = {
  head: 'head',
  title: 'title',
  topic: 'topic',
  pacing: 'pacing',
  minutes: 'minutes',
} as const;
