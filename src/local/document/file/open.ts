/** Opening a saved board without trusting the file. */
import * as v from 'valibot';
import { nodeTypes } from '../kinds.ts';
import type { BoardFile, NodeRecord } from '../types.ts';
import { entriesSchema, sharedDataSchema } from './entries.ts';
import { BoardFileError, damaged } from './fault.ts';
import { checkLimits, furthest } from './limits.ts';
import { checkProperties } from './properties.ts';
import { checkTree } from './tree.ts';

const FORMAT = 'blended-wave-board';
const VERSION = 1;

/** Axes turn and mirror, they do not stretch; a little more than 1 allows for rounding. */
const axis = v.pipe(v.number(), v.minValue(-1.01), v.maxValue(1.01));
/** Places are relative to what holds a node, and add up when it leaves. */
const outermost = furthest * 1_000;
const place = v.pipe(v.number(), v.minValue(-outermost), v.maxValue(outermost));
const row = v.tuple([axis, axis, place]);

const recordSchema = v.object({
  id: v.string(),
  type: v.picklist(nodeTypes),
  parent: v.nullable(v.string()),
  children: v.array(v.string()),
  transform: v.tuple([row, row]),
  properties: v.record(v.string(), v.unknown()),
  sharedData: sharedDataSchema,
  pluginData: entriesSchema,
  relaunch: entriesSchema,
});

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  name: v.string(),
  nextId: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER / 2)),
  currentPage: v.string(),
  nodes: v.array(recordSchema),
});

const headSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

/** A property that held something else than it may, and has its usual value now. */
export interface Repair {
  readonly node: string;
  readonly property: string;
}

export interface OpenedFile {
  readonly file: BoardFile;
  readonly repairs: readonly Repair[];
}

/** Ids given out from here on must be new, whatever the file says. */
function firstFreeId({ nodes, nextId }: BoardFile): number {
  let free = nextId;
  for (const { id } of nodes) {
    const count = Number(id.split(':')[1]);
    if (Number.isSafeInteger(count)) free = Math.max(free, count + 1);
  }
  return free;
}

/** Throws BoardFileError. */
function parse(file: unknown): BoardFile {
  const head = v.safeParse(headSchema, file);
  if (!head.success) throw new BoardFileError({ kind: 'not-a-board' });
  const { version } = head.output;
  if (version > VERSION) throw new BoardFileError({ kind: 'later', version });
  checkLimits(file);
  const parsed = v.safeParse(fileSchema, file, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? '';
  const tooLarge = issue.type === 'max_value' || issue.type === 'min_value';
  throw damaged(tooLarge && where.includes('.transform.') ? 'number' : 'fields', where);
}

/** Checks a saved board. Throws BoardFileError, with a sentence for the person. */
export function openFile(given: unknown): OpenedFile {
  const file = parse(given);
  checkTree(file);
  const repairs: Repair[] = [];
  const nodes = file.nodes.map((record): NodeRecord => {
    const { properties, repaired } = checkProperties(record.type, record.properties);
    for (const property of repaired) repairs.push({ node: record.id, property });
    return { ...record, properties };
  });
  return { file: { ...file, nodes, nextId: firstFreeId(file) }, repairs };
}
