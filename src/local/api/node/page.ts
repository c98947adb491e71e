/** What only pages have: their selection and their events. */

import * as v from 'valibot';
import { textOf } from '../../document/properties.ts';
import type { NodeRecord } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import type { Host } from '../host.ts';
import { Reference } from '../reference.ts';
import { asNodes, asString, checked } from '../validate.ts';
import { paintsSchema } from '../values.ts';
import type { NodeMembers } from './members.ts';

function assertCurrent({ id }: NodeRecord, { document }: Host): void {
  if (id !== document.currentPage)
    throw new HostError('The selection of another page is not in the local board');
}

const rangeSchema = v.nullable(
  v.strictObject({ node: v.instance(Reference), start: v.number(), end: v.number() }),
);

function setTextRange(page: NodeRecord, host: Host, value: unknown): void {
  assertCurrent(page, host);
  const range = checked('selectedTextRange', rangeSchema, value);
  const { view } = host.environment;
  if (!range) {
    view.textRange = null;
    return;
  }
  const { start, end } = range;
  const node = range.node.target;
  const { type, properties } = host.record(node);
  if (type !== 'TEXT' || host.pageOf(node) !== page.id)
    throw new HostError('The selected text must be in a text node of this page');
  if (start < 0 || start > end || end > textOf(properties.characters).length)
    throw new HostError('Range outside of available characters');
  view.textRange = { node, start, end };
}

/** Without what lies in another selected node: only what was selected itself is. */
function topmost(ids: readonly string[], { document }: Host): readonly string[] {
  const chosen = new Set(ids);
  return [...chosen].filter((id) => {
    let parent = document.node(id)?.parent ?? null;
    while (parent !== null && !chosen.has(parent)) parent = document.node(parent)?.parent ?? null;
    return parent === null;
  });
}

function asEvent(value: unknown): string {
  const event = asString('type', value);
  if (event !== 'nodechange') throw new HostError(`"${event}" is not an event of a page in the local board`);
  return event;
}

export const pageMembers = {
  get: {
    backgrounds: ({ properties }) => properties.backgrounds,
    selection: (page, host) => {
      assertCurrent(page, host);
      const { selection } = host.environment.view;
      return host.references(selection.filter((id) => host.pageOf(id) === page.id));
    },
    selectedTextRange: (page, host) => {
      const { selection, textRange } = host.environment.view;
      if (!textRange || !selection.includes(textRange.node) || host.pageOf(textRange.node) !== page.id)
        return null;
      return { ...textRange, node: host.reference(textRange.node) };
    },
  },
  set: {
    backgrounds: ({ id }, { document }, value) =>
      document.set(id, { backgrounds: checked('backgrounds', paintsSchema, value) }),
    selection: (page, host, value) => {
      assertCurrent(page, host);
      const ids = asNodes('selection', value);
      for (const id of ids) {
        host.record(id);
        if (host.pageOf(id) !== page.id || id === page.id) {
          throw new HostError('The selection of a page can only include nodes in that page');
        }
      }
      host.environment.view.selection = topmost(ids, host);
    },
    selectedTextRange: setTextRange,
  },
  call: {
    loadAsync: ({ id }, host) => host.later(() => void host.loadedPages.add(id)),
    on: ({ id }, host, [event]) => host.listen(id, asEvent(event)),
    once: ({ id }, host, [event]) => host.listen(id, asEvent(event)),
    off: ({ id }, host, [event]) => host.unlisten(id, asEvent(event)),
  },
} satisfies NodeMembers;
