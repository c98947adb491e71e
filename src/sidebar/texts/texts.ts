/** Both dictionaries and the numbers that go with them. */
import type { Language } from '../../design/schema.ts';
import { en } from './en.ts';
import { nl, type Texts } from './nl.ts';
import { createNumbers, type Numbers } from './numbers.ts';

export type { Texts };

export const texts: Readonly<Record<Language, Texts>> = { nl, en };
export const numbers: Readonly<Record<Language, Numbers>> = {
  nl: createNumbers('nl'),
  en: createNumbers('en'),
};
