/** Whether anything picks up what students do in their own time online (tip 3): a link, the order, or words on the card. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import { isConnecting, type Lookup, type Place } from '../design/lookup.ts';
import { createPhrases, phraseOf } from '../design/phrases.ts';
import type { Activity } from '../design/schema.ts';
import { fold, wordsOf } from '../design/text.ts';

export type PickedUpBy = 'link' | 'order' | 'words';

export interface PickUpRules {
  /** From this number of links on, order counts only with a shared topic. */
  readonly drawnLinks: number;
  readonly followUpWords: readonly string[];
  readonly everydayWords: readonly string[];
}

/** A function that tells what picks a card up; null when nothing does. */
export function createPickUp(
  lookup: Lookup,
  catalogue: Catalogue,
  rules: PickUpRules,
): (card: Activity) => PickedUpBy | null {
  const byOrder = createOrderCheck(lookup, catalogue, rules);
  // Titles are read only when links and order leave a card unexplained.
  let byWords: ((card: Activity) => boolean) | null = null;
  const known = new Map<Activity, PickedUpBy | null>();
  const find = (card: Activity): PickedUpBy | null => {
    if (isLinked(lookup, card)) return 'link';
    if (byOrder(card)) return 'order';
    byWords ??= createWordCheck(lookup, catalogue, rules);
    return byWords(card) ? 'words' : null;
  };
  return (card) => {
    const by = known.get(card);
    if (by !== undefined) return by;
    const found = find(card);
    known.set(card, found);
    return found;
  };
}

/** A `uses` may be drawn either way: it counts for both ends. */
function isLinked(lookup: Lookup, card: Activity): boolean {
  return lookup
    .ends(card.node)
    .some(
      ({ kind, direction, other }) =>
        other.kind === 'activity' && isConnecting(kind) && (direction === 'from' || kind === 'uses'),
    );
}

/** The last moment, in each segment, at which something picks up a topic, an outcome, or anything at all. */
function createOrderCheck(
  lookup: Lookup,
  catalogue: Catalogue,
  { drawnLinks }: PickUpRules,
): (card: Activity) => boolean {
  const onlyTopics = lookup.connectingLinks >= drawnLinks;
  const latest = new Map<string, number>();
  const note = (place: Place, what: string): void => {
    const key = `${place.segment} ${what}`;
    latest.set(key, Math.max(latest.get(key) ?? place.order, place.order));
  };
  for (const card of lookup.cards) {
    const place = lookup.place(card);
    if (!place || card.presence !== 'required' || !catalogue.find(card.type)?.processesEarlierWork) continue;
    const subjects = subjectsOf(lookup, card);
    for (const subject of subjects) note(place, subject);
    if (card.pacing === 'together') note(place, subjects.length === 0 ? 'together, open' : 'together, bound');
  }
  return (card) => {
    const place = lookup.place(card);
    if (!place) return false;
    const isLater = (what: string): boolean =>
      [place.segment, place.segment + 1].some(
        (segment) => (latest.get(`${segment} ${what}`) ?? Number.NEGATIVE_INFINITY) > place.order,
      );
    const subjects = subjectsOf(lookup, card);
    if (onlyTopics) return subjects.some((subject) => subject.startsWith('topic ') && isLater(subject));
    // Where one of the two has neither topic nor outcome, being together is enough.
    return (
      subjects.some(isLater) ||
      isLater('together, open') ||
      (subjects.length === 0 && isLater('together, bound'))
    );
  };
}

/** Topic and outcomes of a card, comparable. */
function subjectsOf(lookup: Lookup, card: Activity): readonly string[] {
  const topic = fold(card.topic ?? '');
  const outcomes = [...lookup.served(card)].map((node) => `outcome ${node}`);
  return topic === '' ? outcomes : [`topic ${topic}`, ...outcomes];
}

/** Nobody names a card by a longer title than this. */
const longestNamedTitle = 12;

function createWordCheck(
  lookup: Lookup,
  catalogue: Catalogue,
  rules: PickUpRules,
): (card: Activity) => boolean {
  const { design } = lookup;
  const everyday = new Set(rules.everydayWords.map(phraseOf));
  const segmentTitles = new Map(design.segments.map(({ stamp, title }) => [stamp, wordsOf(title)]));
  const segments = createPhrases(
    [...segmentTitles.values()].filter((words) => !everyday.has(words.join(' '))),
  );
  const titleWords = new Map(lookup.cards.map((card) => [card, wordsOf(card.title)]));
  const titles = createPhrases(
    [...titleWords.values()].filter(({ length }) => length >= 2 && length <= longestNamedTitle),
  );
  const followUp = createPhrases(rules.followUpWords.map(wordsOf));
  const namesOf = createNames(catalogue);

  return (card) => {
    const title = titleWords.get(card) ?? [];
    const note = wordsOf(card.note ?? '');
    const ownSegment = (card.segment === null ? undefined : segmentTitles.get(card.segment))?.join(' ');
    const ownTitle = title.join(' ');
    const ownNames = namesOf(card.type);
    return (
      [title, note].some((words) => segments.among(words).some((phrase) => phrase !== ownSegment)) ||
      [title, note].some((words) =>
        titles.among(words).some((phrase) => phrase !== ownTitle && !ownNames.has(phrase)),
      ) ||
      [...additions(card.title).map(wordsOf), note].some((words) => followUp.among(words).length > 0)
    );
  };
}

/** Parts of a title after a comma or bracket: they add to it. What follows a colon or dash tells what it is about. */
function additions(title: string): readonly string[] {
  const parts = title.split(/([,()[\]:–—]|\s-\s)/u);
  return parts.filter((_, index) => index % 2 === 0 && /^[,()[\]]$/u.test(parts[index - 1] ?? ''));
}

/** What its own kind of activity is called: another card with that title is not named by it. */
function createNames(catalogue: Catalogue): (type: string) => ReadonlySet<string> {
  const names = new Map<string, ReadonlySet<string>>();
  return (type) => {
    const own = names.get(type);
    if (own) return own;
    const known = catalogue.find(type);
    const found = new Set(
      (known ? [known.name, known.shortName] : []).flatMap(({ nl, en }) => [phraseOf(nl), phraseOf(en)]),
    );
    names.set(type, found);
    return found;
  };
}
