/**
 * Which activity a text on the board speaks of. Unlike the search, which answers what a person looks for, it reads
 * texts that were written for colleagues: with a topic, a remark, several activities, or none. It is sure only where a
 * wrong guess would surprise somebody.
 */
import type { CardActivity } from './schema.ts';
import { createSearchIndex, foldedWords, type SearchIndex, searchActivities } from './search.ts';
import { fillers, general, remarks, stickyWords } from './sticky-words.ts';

type Proposable = Pick<CardActivity, 'id' | 'name' | 'shortName' | 'aliases'>;

export interface Proposal {
  /** Null: nothing in the text speaks of an activity. */
  readonly activity: string | null;
  readonly sure: boolean;
  /** Ids of activities that come into question, best first; at most three. */
  readonly candidates: readonly string[];
}

/** Made once for a set of activities by createProposer. */
export interface Proposer {
  /** Activities by what is written of them, without spaces; several where a word is used for more than one. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  readonly index: SearchIndex<Proposable>;
}

const mostCandidates = 3;
/** Words of a text that are searched one by one: a long story says nothing anyway. */
const mostGuessed = 4;
/** The most words that a term of the catalogue has, and one more for loose halves ("escape room"). */
const longestTerm = 6;
/** Shorter ends of a compound are chance ("les" in "examples"). */
const shortestEnd = 5;
/** A text with more words than this tells a story. */
const mostWords = 14;
/** An activity that is named further on is what the text is about, not what it is. */
const sureWithin = 2;

const joined = (text: string): string => foldedWords(text).join('');
const generalTerms = new Set(general.map(joined));
const remarkWords = new Set(remarks.map(joined));
const fillerWords = new Set(fillers.map(joined));

export function createProposer(activities: readonly Proposable[]): Proposer {
  const terms = new Map<string, string[]>();
  const add = (text: string, id: string): void => {
    const key = joined(text);
    if (key === '') return;
    const ids = terms.get(key) ?? [];
    terms.set(key, ids);
    if (!ids.includes(id)) ids.push(id);
  };
  // Names first: a word that is a name here and another word there means the first.
  for (const { id, name, shortName } of activities) {
    for (const text of [name.nl, name.en, shortName.nl, shortName.en]) add(text, id);
  }
  for (const { id, aliases } of activities) {
    for (const text of [...aliases.nl, ...aliases.en, ...(stickyWords[id] ?? [])]) add(text, id);
  }
  return { terms, index: createSearchIndex(activities) };
}

interface Hit {
  readonly ids: readonly string[];
  readonly term: string;
  /** Places of its words. */
  readonly from: number;
  readonly to: number;
  readonly strong: boolean;
}

/** `text` without its time. */
export function proposeActivity({ terms, index }: Proposer, text: string): Proposal {
  const words = foldedWords(text);
  const hits = findHits(terms, words);
  const best = hits[0];
  if (!best) return guess(index, words);
  const candidates = [...new Set(hits.flatMap(({ ids }) => ids))].slice(0, mostCandidates);
  return { activity: best.ids[0] ?? null, sure: isSure(best, hits, words, text), candidates };
}

/** Terms in the text, strong ones first, then as they are written. */
function findHits(terms: Proposer['terms'], words: readonly string[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let length = Math.min(longestTerm, words.length); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const to = from + length;
      if (hits.some((hit) => from < hit.to && hit.from < to)) continue;
      const term = termIn(terms, words.slice(from, to).join(''), length === 1);
      const ids = term === undefined ? undefined : terms.get(term);
      if (term !== undefined && ids) hits.push({ ids, term, from, to, strong: !generalTerms.has(term) });
    }
  }
  return hits.sort((one, other) => Number(other.strong) - Number(one.strong) || one.from - other.from);
}

/** The term that this is, in the plural or as the end of a compound: what a Dutch compound is, stands at its end. */
function termIn(terms: Proposer['terms'], written: string, isWord: boolean): string | undefined {
  if (terms.has(written)) return written;
  if (written.length < shortestEnd) return undefined;
  const singular = endings
    .filter((ending) => written.endsWith(ending))
    .map((ending) => written.slice(0, -ending.length))
    .find((stem) => stem.length >= 4 && terms.has(stem));
  if (singular !== undefined || !isWord) return singular;
  for (let start = 2; start + shortestEnd <= written.length; start += 1) {
    const end = written.slice(start);
    if (terms.has(end)) return end;
  }
  return undefined;
}

const endings = ['s', 'en', 'je', 'jes', 'tje', 'tjes', 'es'];

function isSure(best: Hit, hits: readonly Hit[], words: readonly string[], text: string): boolean {
  if (!best.strong || best.ids.length > 1 || words.length > mostWords) return false;
  if (hits.some(({ strong, ids }) => strong && ids[0] !== best.ids[0])) return false;
  if (words.some((word) => remarkWords.has(word))) return false;
  // "brainstorm: wat weten we al?" asks within the activity; "quiz afschaffen?" asks about it.
  if (/\?/.test(text) && !/^[^?]*:/.test(text)) return false;
  const before = words.slice(0, best.from).filter((word) => !fillerWords.has(word) && !/^\d/.test(word));
  return before.length < sureWithin;
}

/** When no word is known as it stands: slips and halves, as the search forgives them. */
function guess(index: SearchIndex<Proposable>, words: readonly string[]): Proposal {
  const telling = words.filter(
    (word) => word.length >= 4 && !fillerWords.has(word) && !remarkWords.has(word),
  );
  const whole = telling.length > 0 && telling.length <= 4 ? searchActivities(index, telling.join(' ')) : [];
  const found = [
    ...whole,
    ...telling
      .filter((word) => word.length >= 6)
      .slice(0, mostGuessed)
      .flatMap((word) => searchActivities(index, word)),
  ];
  const candidates = [...new Set(found.map(({ id }) => id))].slice(0, mostCandidates);
  return { activity: candidates[0] ?? null, sure: false, candidates };
}
