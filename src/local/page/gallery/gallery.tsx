/** Ready boards to start from. */
import { useSignal } from '@preact/signals';
import { type ReadyBoard, readyBoards } from '../../boards/gallery.ts';
import { Dialog } from '../chrome/dialog.tsx';
import { Icon } from '../chrome/icons.tsx';
import { language, words } from '../language.ts';

interface Props {
  readonly onChoose: (board: ReadyBoard) => void;
  readonly onClose: () => void;
}

/** The picture made with the board; plain ground where there is none. */
function Miniature({ id }: { readonly id: string }) {
  const missing = useSignal(id === 'empty');
  return (
    <span class="ready-picture">
      {missing.value ? null : (
        <img
          src={`boards/${id}.png`}
          alt=""
          loading="lazy"
          onError={() => {
            missing.value = true;
          }}
        />
      )}
    </span>
  );
}

export function Gallery({ onChoose, onClose }: Props) {
  const say = words.value;
  const spoken = language.value;
  return (
    <Dialog label={say.gallery} class="gallery" onClose={onClose}>
      <div class="dialog-head">
        <h2>{say.gallery}</h2>
        <form method="dialog">
          <button type="submit" class="quiet" aria-label={say.close}>
            <Icon name="x" size={18} />
          </button>
        </form>
      </div>
      <p>{say.galleryNote}</p>
      <ul class="ready-boards">
        {readyBoards.map((board) => (
          <li key={board.id}>
            <button type="button" class="ready-board" onClick={() => onChoose(board)}>
              <Miniature id={board.id} />
              <span class="ready-title">{board.title[spoken]}</span>
              <span class="ready-says">{board.says[spoken]}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
