/** Makes a ready board: the same file each time for the same plugin and seed. */
import { createBoardDocument } from '../document/document.ts';
import { defaultName, defaultsOf } from '../document/kinds.ts';
import { same } from '../document/properties.ts';
import type { BoardDocument, BoardFile, NodeRecord } from '../document/types.ts';
import { busy } from './busy.ts';
import { type BuiltPlugin, Craft } from './craft.ts';
import { damaged } from './damaged.ts';
import type { ReadyBoardId } from './gallery.ts';
import { huge } from './huge.ts';
import { randomFrom } from './random.ts';
import { small } from './small.ts';

const fillings: Readonly<Record<ReadyBoardId, (craft: Craft) => Promise<void>>> = {
  empty: async () => undefined,
  small,
  busy,
  huge,
  damaged,
};

/** Throws what the plugin threw on the way. The plugin's own chance is not ours to seed: its stamps differ each time. */
export async function makeBoard(
  id: ReadyBoardId,
  name: string,
  plugin: BuiltPlugin,
  seed = 1,
): Promise<BoardDocument> {
  const document = createBoardDocument({ name });
  await fillings[id](new Craft(document, plugin, randomFrom(seed)));
  return document;
}

/** Without properties that opening fills in again: a quarter of the size. */
export function compact(file: BoardFile): BoardFile {
  return { ...file, nodes: file.nodes.map(compactNode) };
}

function compactNode(record: NodeRecord): NodeRecord {
  const usual = new Map<string, unknown>(
    Object.entries({ name: defaultName(record.type), ...defaultsOf(record.type) }),
  );
  const properties = Object.fromEntries(
    Object.entries(record.properties).filter(
      ([name, value]) => !usual.has(name) || !same(value, usual.get(name)),
    ),
  );
  return { ...record, properties };
}
