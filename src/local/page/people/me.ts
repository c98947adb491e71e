/** Who this person is to others. The name is kept in this browser; a tab can have one of its own. */
import { signal } from '@preact/signals';
import { author } from '../preferences.ts';
import { recall, remember } from '../storage/remembered.ts';

const place = 'blended-wave-name';
export const longestName = 40;

/** Empty for somebody who did not tell. */
export const myName = signal(recall(place, 'sessionStorage') ?? recall(place) ?? '');
author.value = myName.value;

/** Two tabs of one person may play two people: each keeps its own name, the last one is for tabs to come. */
export function rename(name: string): void {
  const tidy = name.trim().slice(0, longestName);
  myName.value = tidy;
  author.value = tidy;
  remember(place, tidy, 'sessionStorage');
  remember(place, tidy);
}
