/** Says aloud what is selected, for people who do not see it. */

import { untracked, useComputed } from '@preact/signals';
import { defaultName } from '../../document/kinds.ts';
import type { NodeRecord } from '../../document/types.ts';
import { word } from '../../drawing/read.ts';
import type { Board } from '../board.ts';
import { words } from '../language.ts';
import { selectable } from '../tools/hit.ts';

const longest = 80;

/** "Sticky note: what is written on it". */
function nameOf(record: NodeRecord): string {
  const say = words.value;
  const kind = say.kinds[record.type] ?? say.otherKind;
  const name = word(record, 'name');
  const own = name === defaultName(record.type) || name === kind ? '' : name;
  const text = (word(record, 'characters').trim() || own).slice(0, longest);
  return text === '' ? kind : `${kind}: ${text}`;
}

function described(board: Board): string {
  const say = words.value;
  const [id, ...others] = board.selection.value;
  const record = id === undefined ? undefined : board.document.node(id);
  if (!record) return say.nothingSelected;
  if (others.length > 0) return say.severalSelected(others.length + 1);
  const what = nameOf(record);
  const all = selectable(board);
  const at = all.indexOf(record.id) + 1;
  return at > 0 ? say.selected(what, at, all.length) : what;
}

export function Announcer({ board }: { readonly board: Board }) {
  // Said when another selection is made or another language chosen, not with every step of a drag.
  const said = useComputed(() => {
    board.selection.value;
    words.value;
    return untracked(() => described(board));
  });
  return (
    <p class="only-spoken" role="status" aria-live="polite">
      {said.value}
    </p>
  );
}
