/** Reads properties of a node record without trusting their types: a board file may hold anything. */
import { numberOf, textOf } from '../document/properties.ts';
import type { NodeRecord } from '../document/types.ts';

/** A finite number; else `otherwise`. */
export function amount({ properties }: NodeRecord, name: string, otherwise = 0): number {
  return numberOf(properties[name], otherwise);
}

/** A text; else `otherwise`. */
export function word({ properties }: NodeRecord, name: string, otherwise = ''): string {
  return textOf(properties[name], otherwise);
}

/** True only for what really is `true`. */
export function flag({ properties }: NodeRecord, name: string): boolean {
  return properties[name] === true;
}

/** The numbers in a list; none for what is no list. */
export function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
}
