/** Finding many phrases in a text at once, word by word, so that a thousand titles stay cheap. */
import { wordsOf } from './text.ts';

export interface Phrases {
  /** Which of the phrases occur among these words, each as its words joined by spaces. */
  among(words: readonly string[]): readonly string[];
}

/** The form in which a phrase is known: its words, joined by spaces. */
export function phraseOf(text: string): string {
  return wordsOf(text).join(' ');
}

export function createPhrases(phrases: Iterable<readonly string[]>): Phrases {
  const known = new Set<string>();
  /** Numbers of words of the phrases that begin with a word. */
  const lengths = new Map<string, Set<number>>();
  for (const words of phrases) {
    const [first] = words;
    if (first === undefined) continue;
    known.add(words.join(' '));
    const some = lengths.get(first);
    if (some) some.add(words.length);
    else lengths.set(first, new Set([words.length]));
  }
  return {
    among: (words) => {
      const found: string[] = [];
      for (const [start, word] of words.entries()) {
        for (const length of lengths.get(word) ?? []) {
          const phrase = length === 1 ? word : words.slice(start, start + length).join(' ');
          if (known.has(phrase)) found.push(phrase);
        }
      }
      return found;
    },
  };
}
