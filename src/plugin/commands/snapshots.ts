/** What a frame was like at a moment, kept in the shared data of the frame itself. */
import { readLayout } from '../../board/layout/read.ts';
import {
  keysOfSnapshot,
  listSnapshots,
  readSnapshot as readKept,
  type Snapshot,
  writeSnapshot,
} from '../../board/snapshots.ts';
import { namespace } from '../../board/stamps.ts';
import type { Design } from '../../design/schema.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Act, Tools } from '../act.ts';
import { ownActivitiesOf } from '../design/pieces.ts';
import { showDesign, tellShown } from '../design/show-design.ts';
import { frameNode } from '../nodes.ts';
import { pace } from '../pace.ts';
import { Refusal } from '../texts.ts';

/** Crossings of writing one entry, with the look at what is there. */
const costOfEntry = 4;

/** What is kept of a frame; nothing when it is gone. */
export async function readSnapshots(frame: string): Promise<ToSidebar['snapshots']['snapshots']> {
  const entries = await entriesOf(frame);
  return [...listSnapshots([...entries.keys()], (key) => entries.get(key) ?? '')];
}

/** Null for a design that is gone or cannot be read. */
export async function readSnapshot(frame: string, id: string): Promise<ToSidebar['snapshot']> {
  const entries = await entriesOf(frame);
  const reading = readKept(id, (key) => entries.get(key) ?? '');
  return { frame, snapshot: id, design: reading.state === 'whole' ? reading.snapshot.design : null };
}

/** Keeps a design. Its heading comes last: until then nothing of it can be seen. */
export function takeSnapshot(frame: string, name: string, design: Design): Act {
  return async (tools) => {
    const node = await frameNode(frame);
    const snapshot: Snapshot = {
      id: tools.stamp(),
      name: name.trim(),
      at: Date.now(),
      design,
      own: await ownActivitiesOf(design, [], tools),
      layout: readLayout(await tools.facts(), frame),
    };
    for (const [key, value] of writeSnapshot(snapshot)) {
      await tools.pace(costOfEntry);
      store(node, key, value, tools);
    }
    return (texts) => texts.snapshotTaken;
  };
}

/** The frame as it was then. Cards that came later go beside it. */
export function restoreSnapshot(frame: string, id: string): Act {
  return async (tools) => {
    const entries = await entriesOf(frame);
    const reading = readKept(id, (key) => entries.get(key) ?? '');
    if (reading.state !== 'whole') {
      const { state } = reading;
      throw new Refusal((texts) => {
        if (state === 'later') return texts.laterVersion;
        return state === 'absent' ? texts.snapshotGone : texts.snapshotDamaged;
      });
    }
    const { design, own, layout } = reading.snapshot;
    const shown = await showDesign(frame, { design, layout, own, restored: true }, tools);
    return (texts) => tellShown(shown, texts.snapshotRestored, texts);
  };
}

export function removeSnapshot(frame: string, id: string): Act {
  return async (tools) => {
    const node = await frameNode(frame);
    const keys = keysOfSnapshot(id, [...(await entriesOf(frame)).keys()]);
    if (keys.length === 0) throw new Refusal((texts) => texts.snapshotGone);
    for (const key of keys) {
      await tools.pace(costOfEntry);
      store(node, key, '', tools);
    }
    return (texts) => texts.snapshotRemoved;
  };
}

/** A collaborator who deletes the frame meanwhile takes its snapshots along. */
function store(node: SectionNode, key: string, value: string, { journal, remember }: Tools): void {
  if (node.removed) throw new Refusal((texts) => texts.gone);
  journal.store(node, key, value);
  remember({
    node: node.id,
    key,
    // What vanished is written again; what is there is nobody's accident.
    again: (present) => (present === '' || value === '' ? value : null),
  });
}

/** Everything that a frame stores, by key. */
async function entriesOf(frame: string): Promise<ReadonlyMap<string, string>> {
  const node = await figma.getNodeByIdAsync(frame);
  await pace(2);
  const entries = new Map<string, string>();
  if (!node || node.removed || node.type !== 'SECTION') return entries;
  for (const key of node.getSharedPluginDataKeys(namespace)) {
    await pace(2);
    if (node.removed) return new Map();
    entries.set(key, node.getSharedPluginData(namespace, key));
  }
  return entries;
}
