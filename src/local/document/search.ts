/** Finding nodes by what they are, at the cost of the smaller of two: the subtree, or what the look-ups hold. */
import { ownedKey } from './properties.ts';
import type { Tree } from './tree.ts';
import type { Criteria, NodeRecord } from './types.ts';

/** The look-ups that hold everything the criteria can meet; null when none does. */
function lookups(
  tree: Tree,
  { types, sharedPluginData, pluginData }: Criteria,
): readonly ReadonlySet<string>[] | null {
  if (sharedPluginData) {
    const { namespace, keys } = sharedPluginData;
    return keys ? keys.map((key) => tree.withData(namespace, key)) : [tree.withData(namespace)];
  }
  if (pluginData) return [tree.withPluginData()];
  return types ? types.map((type) => tree.withType(type)) : null;
}

type Data = Readonly<Record<string, string>>;

function holdsShared(data: Data | undefined, keys: readonly string[] | undefined): boolean {
  return data !== undefined && (!keys || keys.some((key) => Object.hasOwn(data, key)));
}

function holdsPrivate(data: Data, owner: string, keys: readonly string[] | undefined): boolean {
  if (keys) return keys.some((key) => Object.hasOwn(data, ownedKey(owner, key)));
  return Object.keys(data).some((key) => key.startsWith(ownedKey(owner, '')));
}

function meets(record: NodeRecord, { types, pluginData, sharedPluginData }: Criteria): boolean {
  if (types && !types.includes(record.type)) return false;
  if (sharedPluginData && !holdsShared(record.sharedData[sharedPluginData.namespace], sharedPluginData.keys))
    return false;
  return !pluginData || holdsPrivate(record.pluginData, pluginData.owner, pluginData.keys);
}

/** All below `scope` in pre-order; null when there are more than `most`. */
function below(tree: Tree, scope: string, most: number): readonly string[] | null {
  const ids: string[] = [];
  const visit = (id: string): boolean => {
    const children = tree.get(id)?.children ?? [];
    if (ids.length + children.length > most) return false;
    return children.every((child) => ids.push(child) <= most && visit(child));
  };
  return visit(scope) ? ids : null;
}

/** Those of the given nodes that lie below `scope`, in pre-order. Only parents with several on the way are looked through. */
function inOrder(tree: Tree, scope: string, ids: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  /** Whether a node lies below the scope, of every node passed so far. */
  const inside = new Map<string, boolean>([[scope, true]]);
  const onTheWay = new Map<string, Set<string>>();
  const isInside = (id: string): boolean => {
    const known = inside.get(id);
    if (known !== undefined) return known;
    const parent = tree.get(id)?.parent ?? null;
    const result = parent !== null && isInside(parent);
    inside.set(id, result);
    if (result && parent !== null) {
      const siblings = onTheWay.get(parent);
      if (siblings) siblings.add(id);
      else onTheWay.set(parent, new Set([id]));
    }
    return result;
  };
  for (const id of ids) if (id !== scope && isInside(id)) found.add(id);
  const ordered: string[] = [];
  const visit = (id: string): void => {
    const wanted = onTheWay.get(id);
    if (!wanted) return;
    const children = tree.get(id)?.children ?? [];
    for (const child of wanted.size === 1 ? wanted : children.filter((each) => wanted.has(each))) {
      if (found.has(child)) ordered.push(child);
      visit(child);
    }
  };
  visit(scope);
  return ordered;
}

/** Below `scope`, without itself, in pre-order, back to front. */
export function search(tree: Tree, scope: string, criteria: Criteria): readonly string[] {
  const possible = lookups(tree, criteria);
  const most = possible ? possible.reduce((sum, { size }) => sum + size, 0) : tree.size;
  const meeting = (id: string): boolean => {
    const record = tree.get(id);
    return record !== undefined && meets(record, criteria);
  };
  const all = below(tree, scope, most);
  if (all || !possible) return (all ?? []).filter(meeting);
  function* candidates(): Iterable<string> {
    for (const ids of possible ?? []) for (const id of ids) if (meeting(id)) yield id;
  }
  return inOrder(tree, scope, candidates());
}
