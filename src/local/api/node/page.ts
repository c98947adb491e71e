/** What only pages have: their selection and their events. */

import type { NodeRecord } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import type { Host } from '../host.ts';
import { asNodes, asString } from '../validate.ts';
import type { NodeMembers } from './members.ts';

function assertCurrent({ id }: NodeRecord, { document }: Host): void {
  if (id !== document.currentPage)
    throw new HostError('The selection of another page is not in the local board');
}

function asEvent(value: unknown): string {
  const event = asString('type', value);
  if (event !== 'nodechange') throw new HostError(`"${event}" is not an event of a page in the local board`);
  return event;
}

export const pageMembers = {
  get: {
    selection: (page, host) => {
      assertCurrent(page, host);
      return host.references(host.environment.view.selection.filter((id) => host.document.node(id)));
    },
    selectedTextRange: () => null,
    isPageDivider: () => false,
  },
  set: {
    selection: (page, host, value) => {
      assertCurrent(page, host);
      const ids = [...new Set(asNodes('selection', value))];
      for (const id of ids) {
        host.record(id);
        if (host.pageOf(id) !== page.id || id === page.id) {
          throw new HostError('The selection of a page can only include nodes in that page');
        }
      }
      host.environment.view.selection = ids;
    },
  },
  call: {
    loadAsync: ({ id }, host) => host.later(() => void host.loadedPages.add(id)),
    on: ({ id }, host, [event]) => host.listen(id, asEvent(event)),
    once: ({ id }, host, [event]) => host.listen(id, asEvent(event)),
    off: ({ id }, host, [event]) => host.unlisten(id, asEvent(event)),
  },
} satisfies NodeMembers;
