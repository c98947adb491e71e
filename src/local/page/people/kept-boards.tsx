/** Other boards in this browser, in the board's menu: as links, so that one can be opened in a tab beside this one. */
import { useSignal } from '@preact/signals';
import { Icon } from '../chrome/icons.tsx';
import { words } from '../language.ts';
import { discardBoard } from '../storage/autosave.ts';
import { type KeptBoard, keptBoards } from '../storage/kept-boards.ts';
import { addressOf, boardNow } from './address.ts';

/** So many of the latest. */
const most = 6;

function Row({ board, onDiscard }: { readonly board: KeptBoard; readonly onDiscard: () => void }) {
  const asking = useSignal(false);
  const { key, name } = board;
  const say = words.value;
  if (asking.value) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a question in a menu, not fields in a form
      <div class="menu-row" role="group" aria-label={`${name}: ${say.discardAsk}`}>
        <span class="menu-label">{say.discardAsk}</span>
        <button type="button" role="menuitem" class="menu-part menu-part-danger" onClick={onDiscard}>
          {say.discardYes}
        </button>
        <button
          type="button"
          role="menuitem"
          class="menu-part"
          ref={(element) => element?.focus()}
          onClick={() => {
            asking.value = false;
          }}
        >
          {say.discardNo}
        </button>
      </div>
    );
  }
  return (
    <div class="kept-board">
      <a role="menuitem" tabIndex={0} class="menu-item" href={addressOf(key).href}>
        <span class="menu-label">{name}</span>
      </a>
      <button
        type="button"
        role="menuitem"
        class="quiet"
        aria-label={say.discard(name)}
        onClick={() => {
          asking.value = true;
        }}
      >
        <Icon name="trash" size={16} />
      </button>
    </div>
  );
}

export function KeptBoards() {
  const here = boardNow();
  const others = useSignal(keptBoards().filter(({ key }) => key !== here));
  if (others.value.length === 0) return null;
  return (
    <>
      <hr />
      <fieldset class="menu-group">
        <legend>{words.value.otherBoards}</legend>
        {others.value.slice(0, most).map((board) => (
          <Row
            key={board.key}
            board={board}
            onDiscard={() => {
              void discardBoard(board.key);
              others.value = others.value.filter(({ key }) => key !== board.key);
            }}
          />
        ))}
      </fieldset>
    </>
  );
}
