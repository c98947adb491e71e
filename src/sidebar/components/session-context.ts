/** The session for every component under it, and the words and numbers of its language. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Bilingual } from '../../catalogue/schema.ts';
import type { Session } from '../state/session.ts';
import type { Numbers } from '../texts/numbers.ts';
import { numbers, type Texts, texts } from '../texts/texts.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('The sidebar was drawn without its session');
  return session;
}

export interface Words {
  readonly texts: Texts;
  readonly numbers: Numbers;
  /** The text in the language of the sidebar. */
  say(text: Bilingual): string;
}

/** Read in the body of a component, so that it follows the language. */
export function useWords(): Words {
  const language = useSession().language.language.value;
  return { texts: texts[language], numbers: numbers[language], say: (text) => text[language] };
}
