/** Copy and paste: on this board, and to another one in another tab through the computer's clipboard. */

import { openBoardDocument } from '../document/document.ts';
import { isRecord, pointOf } from '../document/properties.ts';
import type { NodeRecord } from '../document/types.ts';
import { create, remove, settle, topmost } from './acts.ts';
import type { Board } from './board.ts';
import { middle, type Point, union } from './geometry.ts';

/**
 * Where another board finds the nodes: in the HTML of what is copied. Of all that can be on the clipboard, this is the
 * part that a page may also read when somebody chooses to paste from a menu.
 */
const attribute = 'data-blended-wave-nodes';
const step = 24;

export interface Clipboard {
  copy(): void;
  /** What the computer's clipboard holds, or what was copied here last where a page may not ask. */
  paste(): Promise<void>;
  onCopy(event: ClipboardEvent): void;
  onCut(event: ClipboardEvent): void;
  onPaste(event: ClipboardEvent): void;
}

/** What lies on the clipboard: nodes of a board as text, empty when there are none, and words. */
interface Copied {
  readonly nodes: string;
  readonly plain: string;
}

function asHtml({ nodes, plain }: Copied): string {
  const holder = document.createElement('span');
  holder.setAttribute(attribute, nodes);
  holder.textContent = plain;
  return holder.outerHTML;
}

function nodesIn(html: string): string {
  const holder = new DOMParser().parseFromString(html, 'text/html').querySelector(`[${attribute}]`);
  return holder?.getAttribute(attribute) ?? '';
}

/** What a menu may know of the computer's clipboard; null when the browser or the person does not allow it. */
async function readClipboard(): Promise<Copied | null> {
  try {
    const [item] = await navigator.clipboard.read();
    const textAs = async (type: string): Promise<string> =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { nodes: nodesIn(await textAs('text/html')), plain: await textAs('text/plain') };
  } catch {
    return null;
  }
}

/** Records from elsewhere are checked as a board file is: by opening them as one. */
function checked(text: string): readonly NodeRecord[] {
  const given: unknown = JSON.parse(text);
  const records = Array.isArray(given) ? given.filter(isRecord) : [];
  const page = {
    id: '0:1',
    type: 'PAGE',
    parent: '0:0',
    children: records.filter(({ parent }) => parent === null).map(({ id }) => id),
    transform: [
      [1, 0, 0],
      [0, 1, 0],
    ],
    properties: {},
    sharedData: {},
    pluginData: {},
    relaunch: {},
  };
  const root = { ...page, id: '0:0', type: 'DOCUMENT', parent: null, children: ['0:1'] };
  const placed = records.map((record) => (record.parent === null ? { ...record, parent: '0:1' } : record));
  const nodes = [root, page, ...placed];
  const board = openBoardDocument({
    format: 'blended-wave-board',
    version: 1,
    name: '',
    nextId: 1,
    currentPage: '0:1',
    nodes,
  });
  return loosened(board.copy(board.node('0:1')?.children ?? []));
}

/** Ends of connectors on nodes that were not copied along stay where they were: here, another node may have that id. */
function loosened(records: readonly NodeRecord[]): readonly NodeRecord[] {
  const known = new Set(records.map(({ id }) => id));
  const loose = (end: unknown, point: unknown): unknown =>
    isRecord(end) && typeof end.endpointNodeId === 'string' && !known.has(end.endpointNodeId)
      ? { position: pointOf(point) ?? { x: 0, y: 0 } }
      : end;
  return records.map((record) => {
    if (record.type !== 'CONNECTOR') return record;
    const { connectorStart, connectorEnd, startPoint, endPoint } = record.properties;
    const ends = {
      connectorStart: loose(connectorStart, startPoint),
      connectorEnd: loose(connectorEnd, endPoint),
    };
    return { ...record, properties: { ...record.properties, ...ends } };
  });
}

/** `pointer` is where the mouse is, for what comes from elsewhere. */
export function createClipboard(board: Board, pointer: () => Point | null): Clipboard {
  let held: readonly NodeRecord[] = [];
  let text = '';
  let times = 0;

  const take = (): boolean => {
    const ids = topmost(board, board.selection.value);
    if (ids.length === 0) return false;
    held = board.document.copy(ids);
    text = JSON.stringify(held);
    times = 0;
    return true;
  };
  const put = (records: readonly NodeRecord[], offset: Point): void => {
    board.selection.value = board.document.edit('person', () => {
      const copies = board.document.paste(records, board.document.currentPage, offset);
      settle(board, copies);
      return copies;
    });
  };
  const pasteHeld = (): boolean => {
    if (held.length === 0) return false;
    times += 1;
    put(held, { x: step * times, y: step * times });
    return true;
  };
  const pasteFromElsewhere = (records: readonly NodeRecord[]): void => {
    const tops = records.filter(({ parent }) => parent === null);
    const box = union(
      tops.map(({ transform: [[, , x], [, , y]], properties: { width, height } }) => ({
        x,
        y,
        width: Number(width) || 0,
        height: Number(height) || 0,
      })),
    );
    if (!box) return;
    const [to, from] = [board.viewport.centre(), middle(box)];
    put(records, { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y) });
  };

  const isTyping = (): boolean =>
    document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea');
  const words = (): string =>
    board.selection.value
      .map((id) => board.document.node(id)?.properties.characters)
      .filter((characters) => typeof characters === 'string')
      .join('\n');
  const onCopy = (event: ClipboardEvent): void => {
    if (isTyping() || !take()) return;
    event.preventDefault();
    const plain = words();
    event.clipboardData?.setData('text/html', asHtml({ nodes: text, plain }));
    event.clipboardData?.setData('text/plain', plain);
  };
  const pasteCopied = ({ nodes, plain }: Copied): void => {
    if (nodes === text && pasteHeld()) return;
    if (nodes !== '') {
      try {
        pasteFromElsewhere(checked(nodes));
      } catch {
        // Not nodes of a board after all.
      }
    } else if (plain.trim() !== '') {
      const at = pointer() ?? board.viewport.centre();
      create(board, 'TEXT', { x: Math.round(at.x), y: Math.round(at.y) }, { characters: plain.trim() });
    } else pasteHeld();
  };

  return {
    // Through the browser, so that it is on the computer's clipboard too; not all of them allow that.
    copy: () => {
      if (!document.execCommand('copy')) take();
    },
    async paste() {
      const copied = await readClipboard();
      if (copied) pasteCopied(copied);
      else pasteHeld();
    },
    onCopy,
    onCut(event) {
      if (isTyping() || board.selection.value.length === 0) return;
      onCopy(event);
      remove(board);
    },
    onPaste(event) {
      if (isTyping()) return;
      event.preventDefault();
      const given = (type: string): string => event.clipboardData?.getData(type) ?? '';
      pasteCopied({ nodes: nodesIn(given('text/html')), plain: given('text/plain') });
    },
  };
}
