/** Reading loosely typed properties of a record without trusting them. */
import type { Point, Size } from './geometry.ts';
import type { NodeRecord } from './types.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is kept under a key that anybody may have chosen: `constructor` is no key of an empty object. */
export function heldIn<Value>(
  data: Readonly<Record<string, Value>> | undefined,
  key: string,
): Value | undefined {
  return data !== undefined && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** A finite number; else `otherwise`. */
export function numberOf(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

/** A text; else `otherwise`. */
export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

/** null for what is no object; a coordinate that is no number is 0. */
export function pointOf(value: unknown): Point | null {
  return isRecord(value) ? { x: numberOf(value.x), y: numberOf(value.y) } : null;
}

/** Under which a node keeps private data: ids of plugins hold no spaces. */
export function ownedKey(owner: string, key: string): string {
  return `${owner} ${key}`;
}

/** px; 0 for what is missing. */
export function sizeOf({ properties }: Pick<NodeRecord, 'properties'>): Size {
  return { width: numberOf(properties.width), height: numberOf(properties.height) };
}

/** Whether two values of a field are the same: plain data, or references. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
