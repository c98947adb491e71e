/** Reading loosely typed properties of a record without trusting them. */
import type { Point, Size } from './geometry.ts';
import type { NodeRecord } from './types.ts';

export type Properties = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function numberOf(value: unknown, otherwise = 0): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

export function textOf(value: unknown, otherwise = ''): string {
  return typeof value === 'string' ? value : otherwise;
}

export function pointOf(value: unknown): Point | null {
  return isRecord(value) ? { x: numberOf(value.x), y: numberOf(value.y) } : null;
}

/** Under which a node keeps private data: ids of plugins hold no spaces. */
export function ownedKey(owner: string, key: string): string {
  return `${owner} ${key}`;
}

export function sizeOf({ properties }: Pick<NodeRecord, 'properties'>): Size {
  return { width: numberOf(properties.width), height: numberOf(properties.height) };
}

/** Whether two values of a field are the same: plain data, or references. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return false;
  return JSON.stringify(one) === JSON.stringify(other);
}
