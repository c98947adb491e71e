/** Checks of what a plugin writes. Schemas are valibot's; the words are the host's (host fact 1.7). */
import * as v from 'valibot';
import { furthest } from '../document/file/limits.ts';
import { HostError, typeName, wrongType } from './errors.ts';
import { Reference, Uncarried } from './reference.ts';

/** Throws the host's error for anything but a finite number. */
export function asNumber(name: string, value: unknown): number {
  if (typeof value !== 'number')
    throw wrongType(name, 'number', value instanceof Uncarried ? value.what : value);
  if (!Number.isFinite(value)) throw new HostError(`Expected "${name}" to be a finite number`);
  return value;
}

/**
 * How far FigJam goes is not known; the local board refuses numbers it could not keep, wherever they are in a value.
 * What is given as a number itself and has no end is left to whoever knows what should be there.
 */
export function assertKeepable(name: string, values: readonly unknown[]): void {
  const waiting = values.filter((value) => typeof value !== 'number' || Number.isFinite(value));
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'number' && Math.abs(next) > furthest)
      throw new HostError(`Expected "${name}" to have numbers between ${-furthest} and ${furthest}`);
    if (typeof next === 'object' && next !== null) waiting.push(...Object.values(next));
  }
}

/** Throws the host's error for anything but a text. */
export function asString(name: string, value: unknown): string {
  if (typeof value !== 'string') throw wrongType(name, 'string', value);
  return value;
}

/** Throws the host's error for anything but true and false. */
export function asBoolean(name: string, value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrongType(name, 'boolean', value);
  return value;
}

/** The id of a node that was handed in. */
export function asNode(name: string, value: unknown): string {
  if (!(value instanceof Reference)) throw wrongType(name, 'node', value);
  return value.target;
}

/** The ids of a list of nodes that was handed in. */
export function asNodes(name: string, value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw wrongType(name, 'array', value);
  return value.map((each: unknown) => asNode(name, each));
}

type Issue = v.BaseIssue<unknown>;

/** What valibot calls a type, where the host has another word. */
const WORDS: Readonly<Record<string, string>> = { Array: 'array', Object: 'object' };

function wordsFor(issue: Issue): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return `Unrecognized key(s) in object: '${String(issue.path?.at(-1)?.key)}'`;
  }
  if (issue.type === 'variant')
    return `Invalid discriminator value. Expected ${(issue.expected ?? '').replace(/[()]/g, '').replaceAll('"', "'")}`;
  if (issue.type === 'picklist' || issue.type === 'literal') {
    return `Invalid enum value. Expected ${(issue.expected ?? '').replace(/[()]/g, '').replaceAll('"', "'")}, received ${issue.received.replaceAll('"', "'")}`;
  }
  if (issue.type === 'max_value') return `Number must be less than or equal to ${String(issue.requirement)}`;
  if (issue.type === 'min_value')
    return `Number must be greater than or equal to ${String(issue.requirement)}`;
  if (issue.input === undefined) return 'Required';
  const expected = issue.expected ?? 'another value';
  return `Expected ${WORDS[expected] ?? expected}, received ${typeName(issue.input)}`;
}

function placeOf(issue: Issue): string {
  const path = issue.path ?? [];
  const keys = issue.type === 'strict_object' && issue.expected === 'never' ? path.slice(0, -1) : path;
  const place = keys.reduce(
    (text, { key }) => (typeof key === 'number' ? `${text}[${key}]` : `${text}.${String(key)}`),
    '',
  );
  return place === '' ? '' : ` at ${place.replace(/^\./, '')}`;
}

/** Throws `Property "fills" failed validation: … at [0].color`; the host quotes settings differently. */
export function checked<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
  value: unknown,
  quote = '"',
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new HostError(
    `Property ${quote}${name}${quote} failed validation: ${wordsFor(issue)}${placeOf(issue)}`,
  );
}
