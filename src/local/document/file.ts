/** Opening a saved board without trusting the file. */
import * as v from 'valibot';
import { isContainer, nodeTypes } from './kinds.ts';
import { parentingError } from './parenting.ts';
import type { BoardFile } from './types.ts';

const FORMAT = 'blended-wave-board';
const VERSION = 1;

const row = v.tuple([v.number(), v.number(), v.number()]);
const entries = v.record(v.string(), v.string());

const recordSchema = v.object({
  id: v.string(),
  type: v.picklist(nodeTypes),
  parent: v.nullable(v.string()),
  children: v.array(v.string()),
  transform: v.tuple([row, row]),
  properties: v.record(v.string(), v.unknown()),
  sharedData: v.record(v.string(), entries),
  pluginData: entries,
  relaunch: entries,
});

const fileSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  name: v.string(),
  nextId: v.pipe(v.number(), v.integer(), v.minValue(1)),
  currentPage: v.string(),
  nodes: v.array(recordSchema),
});

const headSchema = v.object({ format: v.literal(FORMAT), version: v.number() });

function refuse(reason: string): never {
  throw new Error(`This board cannot be opened: ${reason}`);
}

/** Every node is listed once, by the parent it names, and can be reached from the document. */
function checkTree({ nodes, currentPage }: BoardFile): void {
  const byId = new Map(nodes.map((record) => [record.id, record]));
  if (byId.size !== nodes.length) refuse('two of its nodes have the same id.');
  const roots = nodes.filter(({ parent }) => parent === null);
  const [root] = roots;
  if (roots.length !== 1 || root?.type !== 'DOCUMENT') refuse('it does not have exactly one document node.');
  for (const { id, type, parent, children } of nodes) {
    if (parent !== null && !byId.get(parent)?.children.includes(id)) {
      refuse(`node ${id} names a parent (${parent}) that does not list it.`);
    }
    const holder = parent === null ? undefined : byId.get(parent);
    const error = holder && parentingError(type, { type: holder.type, insideNode: false });
    if (error) refuse(`node ${id} is where it cannot be. ${error}.`);
    if (children.length > 0 && !isContainer(type)) refuse(`node ${id} cannot have children.`);
    for (const child of children) {
      if (byId.get(child)?.parent !== id) refuse(`node ${id} lists a child (${child}) that is not there.`);
    }
    if (new Set(children).size !== children.length) refuse(`node ${id} lists a child twice.`);
  }
  const reached = new Set<string>();
  const waiting = [root.id];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    reached.add(id);
    waiting.push(...(byId.get(id)?.children ?? []));
  }
  if (reached.size !== nodes.length) refuse('some of its nodes contain each other.');
  if (byId.get(currentPage)?.type !== 'PAGE') refuse('its current page is missing.');
}

/** Ids given out from here on must be new, whatever the file says. */
function firstFreeId({ nodes, nextId }: BoardFile): number {
  let free = nextId;
  for (const { id } of nodes) {
    const count = Number(id.split(':')[1]);
    if (Number.isInteger(count)) free = Math.max(free, count + 1);
  }
  return free;
}

/** Checks a saved board. Throws an error with a sentence for the person. */
export function openFile(file: unknown): BoardFile {
  const head = v.safeParse(headSchema, file);
  if (!head.success) refuse('it is not a board saved by the local board.');
  if (head.output.version > VERSION) {
    refuse(`it was saved by a later version (${head.output.version}). Update the local board first.`);
  }
  const parsed = v.safeParse(fileSchema, file);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    refuse(`${v.getDotPath(issue) ?? 'the file'} is not as it should be. ${issue.message}.`);
  }
  checkTree(parsed.output);
  return { ...parsed.output, nextId: firstFreeId(parsed.output) };
}
