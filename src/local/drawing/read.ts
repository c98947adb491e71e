/** Reads properties of a node record without trusting their types: a board file may hold anything. */
import { isRecord, numberOf, textOf } from '../document/properties.ts';
import type { NodeRecord } from '../document/types.ts';

export { isRecord };

export function amount({ properties }: NodeRecord, name: string, otherwise = 0): number {
  return numberOf(properties[name], otherwise);
}

export function word({ properties }: NodeRecord, name: string, otherwise = ''): string {
  return textOf(properties[name], otherwise);
}

export function flag({ properties }: NodeRecord, name: string): boolean {
  return properties[name] === true;
}

export function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) ? value.filter((item): item is number => typeof item === 'number') : [];
}
