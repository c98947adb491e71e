/** Says aloud what is selected, for people who do not see it. */
import type { Board } from '../board.ts';
import { word } from '../drawing/read.ts';
import { words } from '../language.ts';
import { selectable } from '../tools/hit.ts';

const longest = 80;

function described(board: Board): string {
  const say = words.value;
  const [id, ...others] = board.selection.value;
  const record = id === undefined ? undefined : board.document.node(id);
  if (!record) return say.nothingSelected;
  if (others.length > 0) return say.severalSelected(others.length + 1);
  const kind = say.kinds[record.type] ?? say.otherKind;
  const text = (word(record, 'characters') || word(record, 'name')).slice(0, longest);
  const all = selectable(board);
  return say.selected(
    text === kind ? kind : `${kind} ${text}`.trim(),
    all.indexOf(record.id) + 1,
    all.length,
  );
}

export function Announcer({ board }: { readonly board: Board }) {
  return (
    <p class="only-spoken" role="status" aria-live="polite">
      {described(board)}
    </p>
  );
}
