/** The bar at the top left: the board's menu, its name, and beside it the plugin. */
import { useSignal } from '@preact/signals';
import type { Board } from '../board.ts';
import { ExportItems } from '../export/export-items.tsx';
import { language, switchLanguage, words } from '../language.ts';
import { KeptBoards } from '../people/kept-boards.tsx';
import { isKept } from '../storage/autosave.ts';
import { nameOf } from '../storage/files.ts';
import { Icon } from './icons.tsx';
import { keys } from './keys.ts';
import { MenuItem, Popover } from './popover.tsx';

/** What can be done with the board as a whole. */
export interface BoardActs {
  startNew(): void;
  open(): void;
  save(): void;
  gallery(): void;
  help(): void;
}

interface Props {
  readonly board: Board;
  readonly acts: BoardActs;
  /** Tells the person something in the page's own name. */
  readonly say: (message: string, error?: boolean) => void;
}

export function BoardBar({ board, acts, say: tell }: Props) {
  const open = useSignal(false);
  board.revision.value;
  const say = words.value;
  const close = (): void => {
    open.value = false;
  };
  const choose = (act: () => void) => (): void => {
    close();
    act();
  };
  const rename = (name: string): void => {
    const wanted = name.trim() || say.untitled;
    if (wanted === nameOf(board.document)) return;
    board.document.edit('person', () => board.document.set(board.document.root, { name: wanted }));
  };
  return (
    <div class="board-bar panel">
      <button
        type="button"
        class="bar-button"
        aria-label={say.menu}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name="list" size={20} />
      </button>
      <input
        class="board-name"
        aria-label={say.boardName}
        value={nameOf(board.document)}
        spellcheck={false}
        onBlur={(event) => rename(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {open.value ? (
        <Popover label={say.menu} class="menu-below" onClose={close}>
          <MenuItem
            label={say.newBoard}
            icon={<Icon name="file" size={18} />}
            onChoose={choose(acts.startNew)}
          />
          <MenuItem
            label={say.galleryOpen}
            icon={<Icon name="gallery" size={18} />}
            onChoose={choose(acts.gallery)}
          />
          <MenuItem
            label={say.openBoard}
            icon={<Icon name="folder" size={18} />}
            keys={keys('Mod+O')}
            onChoose={choose(acts.open)}
          />
          <MenuItem
            label={say.saveBoard}
            icon={<Icon name="save" size={18} />}
            keys={keys('Mod+S')}
            onChoose={choose(acts.save)}
          />
          <hr />
          <ExportItems board={board} say={tell} icons onChosen={close} />
          <KeptBoards />
          <hr />
          <MenuItem
            label={say.language}
            icon={<Icon name="language" size={18} />}
            onChoose={choose(switchLanguage)}
          />
          <MenuItem
            label={say.help}
            icon={<Icon name="question" size={18} />}
            keys="?"
            onChoose={choose(acts.help)}
          />
          <p class="menu-note" lang={language.value}>
            <Icon name={isKept.value ? 'check' : 'warning'} size={12} />{' '}
            {isKept.value ? say.savedHere : say.notSaved}
          </p>
        </Popover>
      ) : null}
    </div>
  );
}
