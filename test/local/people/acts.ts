/** Acts on a board by number, always possible, so that sequences of them shrink well. */
import type { BoardDocument } from '../../../src/local/document/types.ts';

interface Choice {
  readonly act: number;
  readonly which: number;
  readonly other: number;
  readonly x: number;
  readonly y: number;
}

type Act = (board: BoardDocument, choice: Choice) => void;

const WORDS = ['', 'Een', 'Een uitkomst', 'Studenten leggen uit waarom een toets betrouwbaar is', 'x\ny\nz'];

function nodes(board: BoardDocument, ...types: readonly string[]): readonly string[] {
  const all = board.descendants(board.currentPage);
  return types.length === 0 ? all : all.filter((id) => types.includes(board.node(id)?.type ?? ''));
}

/** Without connectors: one that lies in a group it is tied to has no place of its own. */
function things(board: BoardDocument): readonly string[] {
  return nodes(board).filter((id) => board.node(id)?.type !== 'CONNECTOR');
}

const pick = (ids: readonly string[], which: number): string => ids[which % Math.max(1, ids.length)] ?? '';
const homes = (board: BoardDocument): readonly string[] => [
  board.currentPage,
  ...nodes(board, 'SECTION', 'FRAME', 'GROUP'),
];
const at = (x: number, y: number) =>
  [
    [1, 0, x],
    [0, 1, y],
  ] as const;

const create =
  (type: string): Act =>
  (board, { which, other, x, y }) => {
    const id = board.create(type, {}, pick(homes(board), which));
    if (type === 'STICKY' || type === 'TEXT') board.set(id, { characters: WORDS[other % WORDS.length] });
    board.place(id, at(x, y));
  };

export const acts: Readonly<Record<string, Act>> = {
  sticky: create('STICKY'),
  text: create('TEXT'),
  section: create('SECTION'),
  frame: create('FRAME'),
  connector(board, { which, other }) {
    const [start, end] = [pick(things(board), which), pick(things(board), other)];
    board.create(
      'CONNECTOR',
      {
        connectorStart: { endpointNodeId: start, magnet: 'AUTO' },
        connectorEnd: { endpointNodeId: end, magnet: 'AUTO' },
      },
      board.currentPage,
    );
  },
  tie(board, { which, other }) {
    const connector = pick(nodes(board, 'CONNECTOR'), which);
    board.set(connector, { connectorEnd: { endpointNodeId: pick(things(board), other), magnet: 'AUTO' } });
  },
  untie(board, { which, x, y }) {
    board.set(pick(nodes(board, 'CONNECTOR'), which), { connectorStart: { position: { x, y } } });
  },
  type(board, { which, other }) {
    board.set(pick(nodes(board, 'STICKY', 'TEXT'), which), { characters: WORDS[other % WORDS.length] });
  },
  letters(board, { which, other }) {
    board.set(pick(nodes(board, 'STICKY', 'TEXT'), which), { fontSize: 12 + (other % 4) * 8 });
  },
  place(board, { which, x, y }) {
    board.place(pick(nodes(board), which), at(x, y));
  },
  resize(board, { which, x, y }) {
    board.resize(pick(nodes(board, 'SECTION', 'FRAME', 'TEXT'), which), 40 + Math.abs(x), 40 + Math.abs(y));
  },
  name(board, { which, other }) {
    board.set(pick(nodes(board), which), { name: `Naam ${other % 9}` });
  },
  lock(board, { which, other }) {
    board.set(pick(nodes(board), which), { locked: other % 2 === 0 });
  },
  reparent(board, { which, other }) {
    board.reparent(pick(things(board), which), pick(homes(board), other));
  },
  append(board, { which, other, x }) {
    board.insert(pick(homes(board), other), pick(things(board), which), Math.abs(x) % 4);
  },
  group(board, { which, other }) {
    const first = pick(things(board), which);
    const siblings = things(board).filter((id) => board.node(id)?.parent === board.node(first)?.parent);
    board.group([first, pick(siblings, other)]);
  },
  ungroup(board, { which }) {
    board.ungroup(pick(nodes(board, 'GROUP'), which));
  },
  remove(board, { which }) {
    board.remove(pick(nodes(board), which));
  },
  duplicate(board, { which, x, y }) {
    board.duplicate([pick(nodes(board), which)], { x, y });
  },
  data(board, { which, other, x }) {
    board.setSharedData(
      pick(nodes(board), which),
      'example',
      `key${other % 3}`,
      x % 3 === 0 ? '' : `value ${x}`,
    );
  },
};

const names = Object.keys(acts);

/** Does an act as a person; what the board refuses is no act. */
export function act(board: BoardDocument, choice: Choice): void {
  const kind = choice.act % (names.length + 2);
  if (kind === names.length) board.undo();
  else if (kind > names.length) board.redo();
  else {
    try {
      board.edit('person', () => acts[names[kind] ?? '']?.(board, choice));
    } catch (error) {
      // Nothing to ungroup, or a section in a frame. A mistake in the board itself is not to be missed.
      if (error instanceof TypeError || error instanceof RangeError) throw error;
    }
  }
}
