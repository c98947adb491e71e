/**
 * What tabs with the same board tell each other. One of them is the arbiter: it puts the acts of all in one order, as
 * Figma's server does. Everything that comes in is checked: another tab may run another version of this page.
 */
import * as v from 'valibot';
import { entriesSchema, sharedDataSchema } from '../document/file/entries.ts';
import { isTree } from '../document/file/tree.ts';
import { nodeTypes } from '../document/kinds.ts';
import type { Path } from '../document/patch.ts';
import type { Operation } from '../document/sharing.ts';
import type { BoardFile, NodeRecord } from '../document/types.ts';

/** Grows when tabs of two versions would not understand each other. */
export const PROTOCOL = 1;

const row = v.tuple([v.number(), v.number(), v.number()]);
const transform = v.tuple([row, row]);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const record: v.GenericSchema<unknown, NodeRecord> = v.object({
  id: v.string(),
  type: v.picklist(nodeTypes),
  parent: v.nullable(v.string()),
  children: v.array(v.string()),
  transform,
  properties: v.record(v.string(), v.unknown()),
  sharedData: sharedDataSchema,
  pluginData: entriesSchema,
  relaunch: entriesSchema,
});

/** A board as a tab has it that shares it: no file from somewhere, so nothing in it is repaired. */
const board: v.GenericSchema<unknown, BoardFile> = v.pipe(
  v.object({
    format: v.literal('blended-wave-board'),
    version: v.literal(1),
    name: v.string(),
    nextId: count,
    currentPage: v.string(),
    nodes: v.array(record),
  }),
  v.check((file) => isTree(file), 'Nodes that do not form a tree'),
);

const path: v.GenericSchema<unknown, Path> = v.union([
  v.tuple([v.picklist(['transform', 'relaunch', 'allSharedData'])]),
  v.tuple([v.picklist(['properties', 'pluginData']), v.string()]),
  v.tuple([v.literal('sharedData'), v.string(), v.string()]),
]);

const spot = v.object({ parent: v.string(), index: count, after: v.nullable(v.string()) });

/** A value that fits its place in a record; properties hold anything, as they do in a file. */
function fits({ path: [field], value }: { readonly path: Path; readonly value: unknown }): boolean {
  switch (field) {
    case 'transform':
      return v.is(transform, value);
    case 'relaunch':
      return v.is(entriesSchema, value);
    case 'allSharedData':
      return v.is(sharedDataSchema, value);
    case 'properties':
      return true;
    case 'pluginData':
    case 'sharedData':
      return value === undefined || typeof value === 'string';
  }
}

const operation: v.GenericSchema<unknown, Operation> = v.variant('kind', [
  v.object({ kind: v.literal('add'), record, to: spot }),
  v.object({ kind: v.literal('drop'), id: v.string() }),
  v.object({ kind: v.literal('move'), id: v.string(), to: spot }),
  v.pipe(
    v.object({
      kind: v.literal('field'),
      id: v.string(),
      path,
      value: v.unknown(),
      quiet: v.boolean(),
    }),
    v.check((field) => fits(field), 'A value that does not fit its place'),
  ),
]);

const operations = v.array(operation);
/** How many acts of each tab have been put in order. */
const heard = v.record(v.string(), count);

const point = v.object({ x: v.number(), y: v.number() });
const box = v.object({ ...point.entries, width: v.number(), height: v.number() });

/** Somebody on the board as others see them. Never part of the document, its undo or its file. */
const presence = v.object({
  id: v.string(),
  session: count,
  name: v.pipe(v.string(), v.maxLength(80)),
  colour: v.pipe(v.string(), v.hexColor()),
  /** Page space; null when the pointer is not on the board. */
  pointer: v.nullable(point),
  view: box,
  selection: v.array(v.string()),
  /** Simulated, for a rehearsal. */
  simulated: v.boolean(),
});

const message = v.variant('kind', [
  /** Asks for the whole board. `number`: the last act of this tab that it knows to be in order. */
  v.object({ kind: v.literal('hello'), from: v.string(), number: count }),
  v.object({
    kind: v.literal('welcome'),
    from: v.string(),
    to: v.string(),
    term: v.number(),
    sequence: count,
    heard,
    board,
  }),
  /** An act, to be put in order; `author` is who did it, which another may pass on. */
  v.object({ kind: v.literal('act'), from: v.string(), author: v.string(), number: count, operations }),
  v.object({
    kind: v.literal('ordered'),
    from: v.string(),
    term: v.number(),
    sequence: count,
    author: v.string(),
    number: count,
    operations,
  }),
  /** The arbiter tells where it is; the first of a term says that it took over, from where. */
  v.object({
    kind: v.literal('arbiter'),
    from: v.string(),
    term: v.number(),
    /** The term it followed before. */
    after: v.number(),
    /** What was in order when this term began, and what is now. */
    base: count,
    sequence: count,
    heard,
  }),
  v.object({
    kind: v.literal('presence'),
    from: v.string(),
    people: v.array(presence),
    /** How many simulated people the address of this tab asks for; the arbiter's tab runs them. */
    rehearsal: count,
  }),
]);

export type Message = v.InferOutput<typeof message>;
export type Presence = v.InferOutput<typeof presence>;
export type Heard = v.InferOutput<typeof heard>;

/** Null for what is not a message of this version. */
export function readMessage(data: unknown): Message | null {
  const parsed = v.safeParse(message, data);
  return parsed.success ? parsed.output : null;
}
