/**
 * Changes of shared data that a person asked for. A value is read, changed and written in one turn, on the node it
 * is about, and a value of a later version is never overwritten.
 */
import { changeData, type DataKey, type DataOf, namespace } from '../../board/stamps.ts';
import type { BaselineActivity, Decision } from '../../design/schema.ts';
import type { Act, Tools } from '../act.ts';
import { frameNode, sceneNode } from '../nodes.ts';
import { Refusal } from '../texts.ts';

/** Changes some fields of the data under one key of a node. Refuses what a later version wrote. */
function change<Key extends DataKey>(
  node: SceneNode,
  key: Key,
  { journal, stamp, remember }: Tools,
  fields: (data: DataOf<Key>) => Partial<DataOf<Key>>,
): void {
  const raw = node.getSharedPluginData(namespace, key);
  const initial = { stamp: stamp() } as Partial<DataOf<Key>>;
  const again = (present: string): string | null => changeData(key, present, initial, fields);
  const value = again(raw);
  if (value === null) throw new Refusal((texts) => texts.laterVersion);
  journal.store(node, key, value);
  remember({ node: node.id, key, again });
}

export function setCredits(frame: string, ects: number | null, hoursPerEcts: number): Act {
  return async (tools) => {
    change(await frameNode(frame), 'frame', tools, () => ({ ects: ects ?? undefined, hoursPerEcts }));
    return (texts) => texts.saved;
  };
}

export function setFullyOnline(frame: string, onPurpose: boolean): Act {
  return async (tools) => {
    change(await frameNode(frame), 'frame', tools, ({ settings }) => ({
      settings: { ...settings, fullyOnlineOnPurpose: onPurpose },
    }));
    return (texts) => texts.saved;
  };
}

/** The old situation of a redesign; null makes it a new design again. */
export function setBaseline(frame: string, activities: readonly BaselineActivity[] | null): Act {
  return async (tools) => {
    const node = await frameNode(frame);
    change(node, 'frame', tools, () => ({
      kind: activities === null ? ('new' as const) : ('redesign' as const),
    }));
    const again = (present: string): string | null =>
      activities === null ? '' : changeData('baseline', present, {}, () => ({ activities: [...activities] }));
    const value = again(node.getSharedPluginData(namespace, 'baseline'));
    if (value === null) throw new Refusal((texts) => texts.laterVersion);
    tools.journal.store(node, 'baseline', value);
    tools.remember({ node: node.id, key: 'baseline', again });
    return (texts) => texts.saved;
  };
}

export function setAssessedElsewhere(outcome: string, assessedElsewhere: boolean): Act {
  return async (tools) => {
    const node = await sceneNode(outcome);
    change(node, 'outcome', tools, () => ({ assessedElsewhere }));
    tools.journal.store(node, 'kind', 'outcome');
    return (texts) => texts.saved;
  };
}

export interface DecisionChange {
  readonly node: string;
  readonly check: string;
  readonly subject: string;
  /** Null takes the decision back. */
  readonly decision: Decision | null;
}

/** "On purpose" on each node it is about: a card, an outcome or the frame. */
export function decide(changes: readonly DecisionChange[]): Act {
  return async (tools) => {
    for (const { node: id, check, decision } of changes) {
      const node = await sceneNode(id);
      const key = decisionKey(node);
      change(node, key, tools, (data) => ({
        decisions: [
          ...data.decisions.filter((other) => other.check !== check),
          ...(decision ? [decision] : []),
        ],
      }));
      if (key === 'outcome') tools.journal.store(node, 'kind', 'outcome');
    }
    const kept = changes.some(({ decision }) => decision !== null);
    return (texts) => (kept ? texts.decided : texts.undecided);
  };
}

/** The key that carries the decisions of a node. */
function decisionKey(node: SceneNode): 'card' | 'frame' | 'outcome' {
  if (node.type === 'SECTION') return 'frame';
  return node.type === 'FRAME' ? 'card' : 'outcome';
}
