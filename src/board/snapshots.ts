/**
 * The codec of snapshots: what a frame was like at a moment, as entries of its shared data. The host stores no entry
 * of more than 100 kB (host fact 5), so a big one is cut into parts. Its heading is written last and tells what the
 * parts must be: a snapshot that was written by half has none, and one that lost a part is seen to be damaged.
 */
import * as v from 'valibot';
import { type OwnActivity, ownActivitySchema } from '../catalogue/own.ts';
import { type Design, designSchema } from '../design/schema.ts';
import { type FrameLayout, layoutSchema } from './layout/layout.ts';
import { dataVersion } from './stamps.ts';

/** What is kept. */
export interface SnapshotContent {
  readonly design: Design;
  /** Own activities that its cards are of, so that they can be made again. */
  readonly own: readonly OwnActivity[];
  /** How the frame was laid out; null when nobody could tell. */
  readonly layout: FrameLayout | null;
}

export interface Snapshot extends SnapshotContent {
  readonly id: string;
  readonly name: string;
  /** ms since 1970. */
  readonly at: number;
}

export interface SnapshotHeading {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  /** Number of activities in it. */
  readonly activities: number;
  /** `damaged`: parts are missing or changed. `later`: written by a newer plugin. */
  readonly state: 'whole' | 'damaged' | 'later';
}

export type SnapshotReading =
  | { readonly state: 'whole'; readonly snapshot: Snapshot }
  | { readonly state: 'damaged' | 'later' | 'absent' };

/** A key of shared data and the text to store under it. */
export type SnapshotEntry = readonly [key: string, value: string];
/** The text under a key of shared data; "" where there is none. */
export type ReadEntry = (key: string) => string;

/** Bytes of a part: with its key and the namespace below the 100 kB of an entry. */
const mostBytes = 90_000;
/** Characters of a name: what a list has room for. */
export const longestSnapshotName = 120;

const prefix = 'snapshot:';
const headingKey = (id: string): string => prefix + id;
const partKey = (id: string, part: number): string => `${prefix}${id}:${part}`;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const headingSchema = v.looseObject({
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.fallback(v.string(), ''),
  at: v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0)), 0),
  activities: v.fallback(count, 0),
  parts: v.fallback(v.pipe(count, v.maxValue(1_000)), 0),
  /** Code units of all parts together, and a sum that changes when one of them does. */
  length: v.fallback(count, 0),
  sum: v.fallback(v.number(), 0),
});
type Heading = v.InferOutput<typeof headingSchema>;

const contentSchema = v.looseObject({
  design: designSchema,
  own: v.fallback(v.array(ownActivitySchema), []),
  layout: v.fallback(v.nullable(layoutSchema), null),
});

/** The entries to store, in the order in which they must be written. */
export function writeSnapshot({ id, name, at, design, own, layout }: Snapshot): readonly SnapshotEntry[] {
  const text = JSON.stringify({ design, own, layout });
  const parts = cut(text);
  const heading: Heading = {
    v: dataVersion,
    name: name.slice(0, longestSnapshotName),
    at,
    activities: design.activities.length,
    parts: parts.length,
    length: text.length,
    sum: sumOf(text),
  };
  return [
    ...parts.map((part, index) => [partKey(id, index), part] as const),
    [headingKey(id), JSON.stringify(heading)],
  ];
}

/** What is kept under these keys, newest first. Those that were written by half are not there. */
export function listSnapshots(keys: readonly string[], read: ReadEntry): readonly SnapshotHeading[] {
  return keys
    .filter((key) => key.startsWith(prefix) && !key.slice(prefix.length).includes(':'))
    .flatMap((key): SnapshotHeading[] => {
      const id = key.slice(prefix.length);
      const heading = readHeading(read(key));
      if (!heading) return read(key) === '' ? [] : [{ id, name: '', at: 0, activities: 0, state: 'damaged' }];
      const { name, at, activities } = heading;
      const state = isLater(heading) ? 'later' : textOf(id, heading, read) === null ? 'damaged' : 'whole';
      return [{ id, name, at, activities, state }];
    })
    .sort((one, other) => other.at - one.at || (one.id < other.id ? -1 : 1));
}

/** One snapshot, with everything in it. Never throws. */
export function readSnapshot(id: string, read: ReadEntry): SnapshotReading {
  const raw = read(headingKey(id));
  if (raw === '') return { state: 'absent' };
  const heading = readHeading(raw);
  if (!heading) return { state: 'damaged' };
  if (isLater(heading)) return { state: 'later' };
  const text = textOf(id, heading, read);
  const content = text === null ? null : v.safeParse(contentSchema, parse(text));
  if (!content?.success) return { state: 'damaged' };
  const { design, own, layout } = content.output;
  return { state: 'whole', snapshot: { id, name: heading.name, at: heading.at, design, own, layout } };
}

/** The keys that hold this snapshot, its heading first: a removal that stops half-way leaves nothing that seems whole. */
export function keysOfSnapshot(id: string, keys: readonly string[]): readonly string[] {
  return [headingKey(id), ...keys.filter((key) => key.startsWith(`${headingKey(id)}:`))].filter((key) =>
    keys.includes(key),
  );
}

const isLater = (heading: Heading): boolean => heading.v > dataVersion;

function readHeading(raw: string): Heading | null {
  const result = v.safeParse(headingSchema, parse(raw));
  return result.success ? result.output : null;
}

/** All parts together; null when they are not what was written. */
function textOf(id: string, { parts, length, sum }: Heading, read: ReadEntry): string | null {
  const text = Array.from({ length: parts }, (_, part) => read(partKey(id, part))).join('');
  return text.length === length && sumOf(text) === sum ? text : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (_unreadable) {
    return undefined;
  }
}

/** Parts of at most so many bytes in UTF-8, which is what the host counts. A letter of two code units stays whole. */
function cut(text: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const pair = unit >= 0xd800 && unit < 0xdc00 && at + 1 < text.length;
    const size = pair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    if (bytes + size > mostBytes) {
      parts.push(text.slice(start, at));
      start = at;
      bytes = 0;
    }
    bytes += size;
    if (pair) at += 1;
  }
  return [...parts, text.slice(start)];
}

/** FNV-1a over code units: the same text gives the same number, and an accident another one. */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
