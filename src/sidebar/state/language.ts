/** The language of the sidebar: what a person chose last, else what the browser prefers. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../design/schema.ts';

/** Dutch for a Dutch browser (also Flemish and Frisian), English for all others. */
export function preferredLanguage(browserLanguage: string): Language {
  return /^(nl|fy|vls|li|zea)\b/i.test(browserLanguage) ? 'nl' : 'en';
}

export interface LanguageState {
  readonly language: ReadonlySignal<Language>;
  choose(language: Language): void;
  /** What the main thread remembers; null when nobody chose yet. */
  remembered(language: Language | null): void;
}

export function createLanguage(preferred: Language, tell: (language: Language) => void): LanguageState {
  const language = signal(preferred);
  let isChosen = false;
  return {
    language,
    choose: (chosen) => {
      if (isChosen && chosen === language.value) return;
      isChosen = true;
      language.value = chosen;
      tell(chosen);
    },
    remembered: (known) => {
      // Whoever chose before the answer came keeps that choice.
      if (known === null || isChosen) tell(language.value);
      else language.value = known;
    },
  };
}
