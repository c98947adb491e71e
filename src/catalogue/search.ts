/**
 * Finding an activity by what people type. Own code, because it runs in both bundles and on the interpreter of
 * the main thread: a fuzzy-search library is 3 to 10 times this size and none knows Dutch compounds ("college"
 * in "hoorcollege"). No Intl and no Unicode normalisation here: the sandbox does not promise them.
 */
import type { Language } from '../design/schema.ts';
import type { CardActivity } from './schema.ts';

type Searchable = Pick<CardActivity, 'id' | 'name' | 'shortName' | 'aliases'>;

interface Term {
  readonly words: readonly string[];
  /** The words without spaces, so that "kick-off", "kick off" and "kickoff" are the same. */
  readonly text: string;
  readonly initials: string;
  readonly isName: boolean;
  readonly language: Language;
}
interface Entry<T> {
  readonly activity: T;
  readonly terms: readonly Term[];
  readonly words: readonly string[];
  /** All words, and all terms without spaces with their initials: what is in neither, no term answers as written. */
  readonly letters: string;
  readonly glued: string;
}
/** Made once for a catalogue by createSearchIndex. */
export interface SearchIndex<T extends Searchable = Searchable> {
  readonly entries: readonly Entry<T>[];
  /** Words by each of their first two letters; made when somebody first slips. */
  readonly byStart: () => ReadonlyMap<string, ReadonlySet<string>>;
}

const accents: Readonly<Record<string, string>> = {
  a: 'àáâãäå',
  c: 'ç',
  e: 'èéêë',
  i: 'ìíîï',
  n: 'ñ',
  o: 'òóôõöø',
  u: 'ùúûü',
  y: 'ýÿ',
};
const plain = new Map<string, string>();
for (const letter in accents) for (const accented of accents[letter] ?? '') plain.set(accented, letter);

/** Lower-case words without accents or signs, of any script; "&" counts as a letter for "q&a". */
export function foldedWords(text: string): string[] {
  let folded = text.toLowerCase();
  if (/[^ -~]/.test(folded)) {
    // A decomposed accent (U+0300 and on) follows its letter and falls away.
    folded = folded.replace(/[\u00e0-\u036f]/g, (sign) => plain.get(sign) ?? (sign < '\u0300' ? sign : ''));
  }
  return folded.match(/[a-z0-9&\u00aa-\u1fff\u2c00-\uffff]+/g) ?? [];
}

function createTerm(text: string, isName: boolean, language: Language): Term {
  const words = foldedWords(text);
  const initials = words.length > 1 ? words.map((word) => word.charAt(0)).join('') : '';
  return { words, text: words.join(''), initials, isName, language };
}

/**
 * Prepares activities for searchActivities: every name, short name and alias in both languages. Some tens of
 * milliseconds on the main thread: make it when somebody first searches.
 */
export function createSearchIndex<T extends Searchable>(activities: readonly T[]): SearchIndex<T> {
  const entries = activities.map((activity) => {
    const terms = (['nl', 'en'] as const).flatMap((language) => [
      ...[...new Set([activity.name[language], activity.shortName[language]])].map((name) =>
        createTerm(name, true, language),
      ),
      ...activity.aliases[language].map((alias) => createTerm(alias, false, language)),
    ]);
    const words = [...new Set(terms.flatMap((term) => term.words))];
    const glued = terms.map(({ text, initials }) => `${text} ${initials}`).join(' ');
    return { activity, terms, words, letters: words.join(' '), glued };
  });
  let byStart: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  return {
    entries,
    byStart: () => {
      byStart ??= wordsByStart(entries);
      return byStart;
    },
  };
}

function wordsByStart(entries: readonly Entry<unknown>[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byStart = new Map<string, Set<string>>();
  for (const { words } of entries) {
    for (const word of words) {
      for (const letter of word.slice(0, 2)) {
        const others = byStart.get(letter);
        if (others) others.add(word);
        else byStart.set(letter, new Set([word]));
      }
    }
  }
  return byStart;
}

/** How well a term answers a query; a lower number is better. */
const rank = {
  exact: 0,
  nameStart: 1,
  start: 2,
  words: 3,
  inside: 4,
  together: 5,
  slip: 6,
  part: 7,
  none: 9,
} as const;

function rankTerm(term: Term, text: string, words: readonly string[]): number {
  if (term.text === text) return rank.exact;
  if (term.text.startsWith(text)) return term.isName ? rank.nameStart : rank.start;
  if (term.initials === text) return rank.start;
  if (words.every((word) => term.words.some((other) => other.startsWith(word)))) {
    return term.isName ? rank.start : rank.words;
  }
  // Dutch glues words together; below three letters nearly everything contains it.
  return text.length >= 3 && term.text.includes(text) ? rank.inside : rank.none;
}

/**
 * Damerau-Levenshtein distance (adjacent letters swapped count once) of a word to the nearest beginning of
 * another, or limit + 1 when it is further.
 */
function distanceToStart(word: string, other: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= word.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = word[row - 1] === other[column - 1];
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && word[row - 1] === other[column - 2] && word[row - 2] === other[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    before = above;
    above = current;
  }
  return Math.min(...above);
}

/** One slip from four letters on, two from eight: shorter words have too many neighbours. */
function allowedSlips(word: string): number {
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
}

/** A word of the query, and the slips needed to read it in each of the words that are near enough. */
interface Read {
  readonly limit: number;
  readonly slips: ReadonlyMap<string, number>;
}

/** Nobody misses both first letters: only words that begin alike are compared, each once. */
function readWord(word: string, { byStart }: Pick<SearchIndex, 'byStart'>): Read {
  const limit = allowedSlips(word);
  const slips = new Map<string, number>();
  const known = byStart();
  for (const letter of word.slice(0, 2)) {
    for (const other of known.get(letter) ?? []) {
      if (other.length < word.length - limit || slips.has(other)) continue;
      slips.set(other, distanceToStart(word, other, limit));
    }
  }
  return { limit, slips };
}

/** The slips needed to read every word of the query in these words; null when one cannot be read. */
function countSlips(query: readonly Read[], others: readonly string[]): number | null {
  let total = 0;
  for (const { limit, slips } of query) {
    let fewest = limit + 1;
    for (const other of others) fewest = Math.min(fewest, slips.get(other) ?? fewest);
    if (fewest > limit) return null;
    total += fewest;
  }
  return total;
}

interface Match<T> {
  readonly activity: T;
  /** Compared from left to right, lower first. */
  readonly order: readonly number[];
}

/** Among equals a name goes before another word for it, the language before the other, a short term before a long one. */
function orderAmongEquals(term: Term, language: Language | undefined): number[] {
  return [term.isName ? 0 : 1, term.language === language ? 0 : 1, term.text.length];
}

function matchAsWritten<T>(
  { activity, terms, words: others, letters, glued }: Entry<T>,
  text: string,
  words: readonly string[],
  language: Language | undefined,
): Match<T> | null {
  if (!glued.includes(text) && !words.every((word) => letters.includes(word))) return null;
  const orders: number[][] = [];
  for (const term of terms) {
    const found = rankTerm(term, text, words);
    if (found !== rank.none) orders.push([found, ...orderAmongEquals(term, language)]);
  }
  const order = orders.sort(compareOrders)[0];
  if (order !== undefined) return { activity, order };
  const spread = words.every((word) => others.some((other) => other.startsWith(word)));
  return spread ? { activity, order: [rank.together] } : null;
}

function matchWithSlips<T>(
  { activity, terms }: Entry<T>,
  text: string,
  query: readonly Read[],
  language: Language | undefined,
): Match<T> | null {
  const orders: number[][] = [];
  for (const term of terms) {
    const slips = countSlips(query, term.words);
    if (slips === null) continue;
    const isWhole = Math.abs(term.text.length - text.length) <= slips;
    orders.push([rank.slip, slips, isWhole ? 0 : 1, ...orderAmongEquals(term, language)]);
  }
  const order = orders.sort(compareOrders)[0];
  return order === undefined ? null : { activity, order };
}

/** The longest beginning that two words share. */
function sharedStart(word: string, other: string): number {
  let length = 0;
  while (length < word.length && word[length] === other[length]) length += 1;
  return length;
}

/**
 * How many letters of the query a term answers: all of it when the query holds the whole term ("tentamen" in
 * "hertentamen", "reading" in "reading list"), half of what its words begin with otherwise ("verplichte literatuur").
 */
function lettersAnswered(term: Term, text: string, words: readonly string[]): number {
  const { length } = term.text;
  const isHeld = length >= 4 ? text.includes(term.text) : length === 3 && words.includes(term.text);
  if (isHeld || term.words.every((word) => words.includes(word))) return length;
  let letters = 0;
  for (const word of words) {
    const shared = Math.max(...term.words.map((other) => sharedStart(word, other)));
    if (shared >= 5) letters += shared;
  }
  return letters / 2;
}

/** For a query of which a part is known: "zelfstudieopdracht", "hoofdstuk 3 lezen". */
function matchInPart<T>(
  { activity, terms }: Entry<T>,
  words: readonly string[],
  language: Language | undefined,
): Match<T> | null {
  const text = words.join('');
  const orders: number[][] = [];
  for (const term of terms) {
    const letters = lettersAnswered(term, text, words);
    // Less than a third is chance.
    if (letters >= 3 && letters * 3 >= text.length) {
      orders.push([rank.part, -letters, ...orderAmongEquals(term, language)]);
    }
  }
  const order = orders.sort(compareOrders)[0];
  return order === undefined ? null : { activity, order };
}

function compareOrders(one: readonly number[], other: readonly number[]): number {
  for (let place = 0; place < one.length; place += 1) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * The activities that answer a query, best first; every activity, in its own order, for an empty query. Both
 * languages always match; the given one only goes first among equals. Small slips are forgiven, and looked
 * for only when nothing begins with what was typed, so that a right word never brings wrong company. Last, when nothing
 * answers all of it, what answers a part.
 */
export function searchActivities<T extends Searchable>(
  index: SearchIndex<T>,
  typed: string,
  language?: Language,
): T[] {
  const words = foldedWords(typed);
  if (words.length === 0) return index.entries.map((entry) => entry.activity);
  const text = words.join('');
  const matches: Match<T>[] = [];
  const others: Entry<T>[] = [];
  for (const entry of index.entries) {
    const match = matchAsWritten(entry, text, words, language);
    if (match === null) others.push(entry);
    else matches.push(match);
  }
  if (!matches.some((match) => (match.order[0] ?? rank.none) < rank.inside)) {
    const query = words.map((word) => readWord(word, index));
    for (const entry of others) {
      const match = matchWithSlips(entry, text, query, language);
      if (match !== null) matches.push(match);
    }
  }
  if (matches.length === 0) {
    for (const entry of index.entries) {
      const match = matchInPart(entry, words, language);
      if (match !== null) matches.push(match);
    }
  }
  return matches.sort((one, other) => compareOrders(one.order, other.order)).map((match) => match.activity);
}
