/** Who this person is to others. The name is kept in this browser; a tab can have one of its own. */
import { signal } from '@preact/signals';
import { author } from '../preferences.ts';

const remembered = 'blended-wave-name';
export const longestName = 40;

/** Empty for somebody who did not tell. */
export const myName = signal(sessionStorage.getItem(remembered) ?? localStorage.getItem(remembered) ?? '');
author.value = myName.value;

/** Two tabs of one person may play two people: each keeps its own name, the last one is for tabs to come. */
export function rename(name: string): void {
  const tidy = name.trim().slice(0, longestName);
  myName.value = tidy;
  author.value = tidy;
  sessionStorage.setItem(remembered, tidy);
  localStorage.setItem(remembered, tidy);
}
