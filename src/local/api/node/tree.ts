/** Parents, children, finding and removing (host facts 1.2, 1.4, 4.1). */
import * as v from 'valibot';
import { parentingError } from '../../document/parenting.ts';
import type { NodeRecord } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import { fontOf } from '../fonts.ts';
import type { Host } from '../host.ts';
import { asNode, asNumber, checked } from '../validate.ts';
import type { Call, NodeMembers } from './members.ts';

function assertLoaded({ id, type }: NodeRecord, host: Host, what: string): void {
  if (type !== 'PAGE' || host.loadedPages.has(id) || host.allPagesLoaded) return;
  throw new HostError(
    `Cannot access property \`${what}\` on a page that has not been explicitly loaded. Remember to call \`await page.loadAsync()\` or \`await figma.loadAllPagesAsync()' first.`,
  );
}

/** Looking through the whole document needs all of its pages. */
function assertSearchable(node: NodeRecord, host: Host, what: string): void {
  assertLoaded(node, host, what);
  if (node.type === 'DOCUMENT' && !host.allPagesLoaded) {
    throw new HostError('Cannot search all pages before calling figma.loadAllPagesAsync().');
  }
}

/** Texts whose fonts are not loaded cannot be moved to another parent (reported, host fact 1.6). */
function assertFontsLoaded(id: string, { document, fonts }: Host): void {
  const self = document.node(id);
  const texts = self?.type === 'TEXT' ? [id] : document.find(id, { types: ['TEXT'] });
  for (const text of texts) {
    const { family, style } = fontOf(document.node(text)?.properties ?? {});
    if (!fonts.has({ family, style })) {
      throw new HostError(
        `unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
      );
    }
  }
}

function isInside(id: string, ancestor: string, { document }: Host): boolean {
  for (let at: string | null = id; at !== null; at = document.node(at)?.parent ?? null) {
    if (at === ancestor) return true;
  }
  return false;
}

function adopt(parent: NodeRecord, host: Host, child: unknown, index?: number): void {
  const id = asNode('child', child);
  const { type } = host.record(id);
  assertLoaded(parent, host, 'appendChild');
  const error = parentingError(type, { type: parent.type, insideNode: isInside(parent.id, id, host) });
  if (error !== null) throw new HostError(error);
  assertFontsLoaded(id, host);
  host.document.insert(parent.id, id, index);
}

const insertChild: Call = (parent, host, [index, child]) => {
  const place = asNumber('index', index);
  if (place < 0 || place > parent.children.length) {
    throw new HostError(`Cannot insert at index ${place}: the node has ${parent.children.length} children`);
  }
  adopt(parent, host, child, place);
};

const criteriaSchema = v.strictObject({
  types: v.optional(v.array(v.string())),
  pluginData: v.optional(v.strictObject({ keys: v.optional(v.array(v.string())) })),
  sharedPluginData: v.optional(
    v.strictObject({ namespace: v.string(), keys: v.optional(v.array(v.string())) }),
  ),
});

const findAllWithCriteria: Call = (node, host, [value]) => {
  assertSearchable(node, host, 'findAllWithCriteria');
  const { types, pluginData, sharedPluginData } = checked('criteria', criteriaSchema, value);
  return host.references(
    host.document.find(node.id, {
      ...(types && { types }),
      ...(pluginData && { pluginDataKeys: pluginData.keys ?? [] }),
      ...(sharedPluginData && {
        sharedPluginData: {
          namespace: sharedPluginData.namespace,
          ...(sharedPluginData.keys && { keys: sharedPluginData.keys }),
        },
      }),
    }),
  );
};

/** All below; the sandbox asks the plugin's function about each. */
const everyDescendant =
  (what: string): Call =>
  (node, host) => {
    assertSearchable(node, host, what);
    return host.references(host.document.descendants(node.id));
  };

const everyChild: Call = (node, host) => {
  assertLoaded(node, host, 'children');
  return host.references(node.children);
};

const UNCLONABLE: ReadonlySet<string> = new Set(['PAGE', 'DOCUMENT']);

export const treeMembers = {
  get: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    removed: () => false,
    isAsset: () => false,
    parent: ({ parent }, host) => (parent === null ? null : host.reference(parent)),
    children: (node, host) => everyChild(node, host, []),
  },
  set: {},
  call: {
    appendChild: (parent, host, [child]) => adopt(parent, host, child),
    insertChild,
    remove: ({ id }, { document }) => document.remove(id),
    clone: ({ id, type }, host) => {
      if (UNCLONABLE.has(type))
        throw new HostError(`Cloning ${type} nodes is not supported in the current editor`);
      return host.reference(host.document.clone(id));
    },
    findAll: everyDescendant('findAll'),
    findOne: everyDescendant('findOne'),
    findChildren: everyChild,
    findChild: everyChild,
    findAllWithCriteria,
    toString: ({ id, type }) => `[${type} ${id}]`,
    getTopLevelFrame: () => {
      throw new HostError('getTopLevelFrame is not supported in FigJam');
    },
  },
} satisfies NodeMembers;
