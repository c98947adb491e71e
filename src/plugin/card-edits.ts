/** Edits of cards, each drawn in place: what is common to changing them, swapping their activity and refreshing them. */
import cards from 'content:cards';
import { isByPerson, readMinutes } from '../board/card-minutes.ts';
import type { Facts } from '../board/facts.ts';
import { languageOf } from '../board/frame-language.ts';
import { Places } from '../board/places.ts';
import { cardParts, planFace } from '../board/plan/card.ts';
import { cardFace, cardLook } from '../board/plan/card-face.ts';
import { type CardData, changeData, namespace, readData } from '../board/stamps.ts';
import type { CardActivity } from '../catalogue/schema.ts';
import type { Language } from '../design/schema.ts';
import type { Tools } from './act.ts';
import type { Pen } from './draw.ts';
import { glyphs } from './glyphs.ts';
import { isClosed } from './nodes.ts';
import { type CardParts, partsOf, redrawCard } from './redraw.ts';
import { Refusal, type Texts } from './texts.ts';

/** A card as it is found. */
export interface FoundCard {
  /** Its node. */
  readonly id: string;
  readonly data: CardData;
  /** Its activity in the catalogue; undefined for own and unknown ones. */
  readonly known: CardActivity | undefined;
  /** What is written on it now; undefined where the text is missing. */
  readonly title: string | undefined;
}

export interface CardEdit {
  /** What changes in its data, given what is there; undefined removes a field. */
  readonly fields: (data: CardData) => Partial<CardData>;
  /** Another text for its title; "" for the name of its activity. */
  readonly title?: string;
  /** The minutes were set: they are written over what is on the card. */
  readonly minutesSet?: boolean;
  /** Look at all of it, also at what should be drawn already. */
  readonly whole?: boolean;
}

/** How many cards were changed, and how many were left alone, by reason. */
export interface Tally {
  changed: number;
  closed: number;
  later: number;
  other: number;
}

/** Crossings of one card at most: when all of it is drawn in a new look. */
const costOfCard = 220;
/** Cards between two tellings of how far it is. */
const progressEvery = 8;

/** Edits these cards. What is no card, is locked or hidden, or was made by a later version is left alone and counted. */
export async function editCards(
  ids: readonly string[],
  tools: Tools,
  edit: (card: FoundCard, language: Language) => CardEdit,
): Promise<Tally> {
  const tally: Tally = { changed: 0, closed: 0, later: 0, other: 0 };
  const facts = await tools.facts();
  const languages = new Languages(facts, tools.language);
  const pen = await tools.pen();
  const all = [...new Set(ids)];
  for (const [index, id] of all.entries()) {
    if (index > 0 && index % progressEvery === 0) tools.progress(index, all.length);
    const node = await figma.getNodeByIdAsync(id);
    await tools.pace(costOfCard);
    tally[editCard(node, languages.of(id), pen, tools, edit)] += 1;
  }
  if (all.length > progressEvery) tools.progress(all.length, all.length);
  return tally;
}

/** One card, in one turn: what is read of it is what is changed. */
function editCard(
  node: BaseNode | null,
  language: Language,
  pen: Pen,
  { journal, remember, stamp }: Tools,
  edit: (card: FoundCard, language: Language) => CardEdit,
): keyof Tally {
  if (!node || node.removed || node.type !== 'FRAME') return 'other';
  const raw = node.getSharedPluginData(namespace, 'card');
  if (raw === '') return 'other';
  if (isClosed(node)) return 'closed';

  const initial = { stamp: stamp() };
  const reading = readData('card', changeData('card', raw, initial, () => ({})) ?? raw);
  if (reading.state !== 'read' || reading.later) return 'later';
  const { data } = reading;
  const known = cards.find(({ id }) => id === data.activity);
  const wasNew = (data.look ?? 1) >= cardLook;
  const parts = partsOf(node);
  const title = textOf(parts, cardParts.title);
  const minutesText = textOf(parts, cardParts.minutes);
  const minutes = readMinutes(minutesText, data, known?.minutes ?? data.own?.minutes ?? null);

  const {
    fields,
    title: newTitle,
    minutesSet = false,
    whole = false,
  } = edit({ id: node.id, data, known, title }, language);
  // Minutes that somebody wiped off the card are not set any more.
  const wiped = !minutesSet && minutesText?.trim() === '' && data.minutes !== undefined;
  const again = (present: string): string | null =>
    changeData('card', present, initial, (now) => ({
      ...(wiped ? { minutes: undefined } : {}),
      ...fields(now),
      look: cardLook,
    }));
  const value = again(raw);
  const changed = value === null ? undefined : readData('card', value);
  if (value === null || changed?.state !== 'read') return 'later';

  const byPerson = isByPerson(minutes);
  const typed = (text: string | undefined, keep: boolean) => ({
    ...(text === undefined ? {} : { title: text }),
    ...(minutesText === undefined || !keep ? {} : { minutes: { text: minutesText, byPerson } }),
  });
  const former =
    wasNew && !whole ? planFace(cardFace(data, known, language, typed(title, true)), raw, glyphs) : null;
  const nowKnown = cards.find(({ id }) => id === changed.data.activity);
  const next = planFace(
    cardFace(changed.data, nowKnown, language, typed(newTitle ?? title, !minutesSet)),
    value,
    glyphs,
  );
  if (value !== raw) {
    journal.store(node, 'card', value);
    remember({ node: node.id, key: 'card', again });
  }
  if (newTitle !== undefined) journal.set(node, 'name', next.name);
  redrawCard(node, parts, former, next, { ...pen, journal });
  return 'changed';
}

function textOf(parts: CardParts, name: string): string | undefined {
  const part = parts.get(name);
  return part?.type === 'TEXT' ? part.characters : undefined;
}

/** A card speaks the language of the frame it lies in, else that of the person. */
class Languages {
  readonly #facts: Facts;
  readonly #places: Places;
  readonly #own: Language;

  constructor(facts: Facts, own: Language) {
    this.#facts = facts;
    this.#places = new Places(facts);
    this.#own = own;
  }

  of(card: string): Language {
    const fact = this.#facts.get(card);
    const frame = fact?.kind === 'card' ? this.#places.frameOf(fact)?.frame : undefined;
    return languageOf(frame, this.#own);
  }
}

/** What was changed and what was not, in words. Refuses when nothing could be changed. */
export function tell(
  tally: Tally,
  changed: (texts: Texts, count: number) => string,
): (texts: Texts) => string {
  const { closed, later, other } = tally;
  if (tally.changed === 0) {
    throw new Refusal((texts) => {
      if (later > 0) return texts.laterVersion;
      return closed > 0 ? texts.closedCards : texts.noCards;
    });
  }
  return (texts) =>
    [
      changed(texts, tally.changed),
      ...(closed > 0 ? [texts.leftClosed(closed)] : []),
      ...(later > 0 ? [texts.leftLater(later)] : []),
      ...(other > 0 ? [texts.leftOther(other)] : []),
    ].join(' ');
}
