/** Finding nodes by what they are, through the look-ups of the tree, without walking a large document. */
import type { Tree } from './tree.ts';
import type { Criteria, NodeRecord } from './types.ts';

function candidates(tree: Tree, { types, sharedPluginData, pluginDataKeys }: Criteria): readonly string[] {
  if (sharedPluginData) {
    const { namespace, keys } = sharedPluginData;
    if (!keys) return [...tree.withData(namespace)];
    return [...new Set(keys.flatMap((key) => [...tree.withData(namespace, key)]))];
  }
  if (types && !pluginDataKeys) return types.flatMap((type) => [...tree.withType(type)]);
  return tree.ids();
}

function meets(
  { type, pluginData, sharedData }: NodeRecord,
  { types, pluginDataKeys, sharedPluginData }: Criteria,
): boolean {
  if (types && !types.includes(type)) return false;
  if (sharedPluginData) {
    const data = sharedData[sharedPluginData.namespace];
    if (!data || (sharedPluginData.keys && !sharedPluginData.keys.some((key) => key in data))) return false;
  }
  if (!pluginDataKeys) return true;
  if (pluginDataKeys.length === 0) return Object.keys(pluginData).length > 0;
  return pluginDataKeys.some((key) => key in pluginData);
}

/** All below `scope` in pre-order; null when there are more than `most`. */
function below(tree: Tree, scope: string, most: number): readonly string[] | null {
  const ids: string[] = [];
  const visit = (id: string): boolean =>
    (tree.get(id)?.children ?? []).every((child) => ids.push(child) <= most && visit(child));
  return visit(scope) ? ids : null;
}

/** The candidates below `scope` in pre-order, found from each upwards. */
function inOrder(tree: Tree, scope: string, ids: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const onTheWay = new Set<string>();
  for (const id of ids) {
    const path: string[] = [id];
    let parent = tree.get(id)?.parent ?? null;
    while (parent !== null && parent !== scope && !onTheWay.has(parent)) {
      path.push(parent);
      parent = tree.get(parent)?.parent ?? null;
    }
    if (parent === null) continue;
    found.add(id);
    for (const step of path) onTheWay.add(step);
  }
  const ordered: string[] = [];
  const visit = (id: string): void => {
    for (const child of tree.get(id)?.children ?? []) {
      if (!onTheWay.has(child)) continue;
      if (found.has(child)) ordered.push(child);
      visit(child);
    }
  };
  if (found.size > 0) visit(scope);
  return ordered;
}

/** Below `scope`, without itself, in pre-order, back to front. */
export function search(tree: Tree, scope: string, criteria: Criteria): readonly string[] {
  const possible = candidates(tree, criteria);
  const meeting = (id: string) => {
    const record = tree.get(id);
    return record !== undefined && meets(record, criteria);
  };
  // A small subtree is walked more quickly than all candidates of the board are looked at.
  const all = below(tree, scope, possible.length);
  return all
    ? all.filter(meeting)
    : inOrder(
        tree,
        scope,
        possible.filter((id) => id !== scope && meeting(id)),
      );
}
