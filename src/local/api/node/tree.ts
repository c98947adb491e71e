/** Parents, children, finding and removing (host facts 1.2, 1.4, 4.1). */
import * as v from 'valibot';
import { isPageDivider, movingError } from '../../document/parenting.ts';
import type { NodeRecord } from '../../document/types.ts';
import { HostError, notHere } from '../errors.ts';
import { fontsOf } from '../fonts.ts';
import type { Host } from '../host.ts';
import { asNode, asNumber, checked } from '../validate.ts';
import type { Call, NodeMembers } from './members.ts';

/** With "dynamic-page" a page shows its children once it is loaded (host fact 4.1). */
export function assertLoaded({ id, type }: NodeRecord, host: Host, what: string): void {
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
    const unloaded = fontsOf('TEXT', document.node(text)?.properties ?? {}).find((font) => !fonts.has(font));
    if (unloaded) {
      const { family, style } = unloaded;
      throw new HostError(
        `unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
      );
    }
  }
}

function* selfAndAncestors(id: string, { document }: Host): Iterable<NodeRecord> {
  for (let at = document.node(id); at; at = at.parent === null ? undefined : document.node(at.parent)) {
    yield at;
  }
}

/** Nobody told whether plugins may put nodes into sections that people cannot; here they may not. */
function assertOpen(parent: string, host: Host): void {
  for (const { type, properties } of selfAndAncestors(parent, host)) {
    if (type !== 'SECTION') continue;
    const hidden = properties.visible === false || properties.sectionContentsHidden === true;
    if (hidden || properties.locked === true)
      throw new HostError('Cannot move node. New parent is in a locked or hidden section');
  }
}

function adopt(parent: NodeRecord, host: Host, child: unknown, index?: number): void {
  const id = asNode('child', child);
  host.record(id);
  assertLoaded(parent, host, 'appendChild');
  const error = movingError(host.document, id, parent.id);
  if (error !== null) throw new HostError(error);
  assertOpen(parent.id, host);
  assertFontsLoaded(id, host);
  host.staleBoxes.keep(id);
  host.document.insert(parent.id, id, index);
}

const insertChild: Call = (parent, host, [index, child]) => {
  const place = asNumber('index', index);
  if (place < 0 || place > parent.children.length)
    throw new HostError('Cannot insert node at index greater than the number of existing siblings');
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
      ...(pluginData && {
        pluginData: {
          owner: host.environment.manifest.id,
          ...(pluginData.keys && { keys: pluginData.keys }),
        },
      }),
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

/** Design's own kinds; of instances nobody told, so they are among them. */
const UNCLONABLE: ReadonlySet<string> = new Set(['PAGE', 'COMPONENT', 'COMPONENT_SET', 'INSTANCE']);

export const treeMembers = {
  get: {
    id: ({ id }) => id,
    type: ({ type }) => type,
    removed: () => false,
    isAsset: () => false,
    isPageDivider,
    parent: ({ parent }, host) => (parent === null ? null : host.reference(parent)),
    children: (node, host) => everyChild(node, host, []),
  },
  set: {},
  call: {
    appendChild: (parent, host, [child]) => adopt(parent, host, child),
    insertChild,
    remove: (node, host) => {
      if (node.type === 'DOCUMENT' || node.type === 'PAGE' || host.isInInstance(node.id))
        throw new HostError('Removing this node is not allowed');
      host.document.remove(node.id);
    },
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
    // Who put a stamp needs a permission first; the local board does not know it.
    getAuthorAsync: (_node, host) => {
      host.assertPermitted('fileusers');
      throw notHere('getAuthorAsync');
    },
    getTopLevelFrame: () => {
      throw new HostError('getTopLevelFrame is not supported in FigJam');
    },
  },
} satisfies NodeMembers;
