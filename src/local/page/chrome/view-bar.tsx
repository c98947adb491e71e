/** Undo and redo at the bottom left; zoom and help at the bottom right. */
import { useSignal } from '@preact/signals';
import { boxAround, redo, undo } from '../acts.ts';
import type { Board } from '../board.ts';
import { words } from '../language.ts';
import { pageChildren } from '../tools/hit.ts';
import { Icon, type IconName } from './icons.tsx';
import { keys } from './keys.ts';
import { MenuItem, Popover } from './popover.tsx';

const step = 1.25;

function Button({
  label,
  icon,
  hint,
  disabled = false,
  onPress,
}: {
  readonly label: string;
  readonly icon: IconName;
  readonly hint: string;
  readonly disabled?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button
      type="button"
      class="bar-button"
      aria-label={label}
      data-tip={`${label}  ${hint}`}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}

export function UndoBar({ board }: { readonly board: Board }) {
  board.revision.value;
  const say = words.value;
  return (
    <div class="undo-bar panel">
      <Button
        label={say.undo}
        icon="undo"
        hint={keys('Mod+Z')}
        disabled={!board.document.canUndo}
        onPress={() => undo(board)}
      />
      <Button
        label={say.redo}
        icon="redo"
        hint={keys('Mod+Shift+Z')}
        disabled={!board.document.canRedo}
        onPress={() => redo(board)}
      />
    </div>
  );
}

export function zoomToFit(board: Board): void {
  const box = boxAround(board, pageChildren(board));
  if (box) board.viewport.fit(box);
}

export function zoomToSelection(board: Board): void {
  const box = boxAround(board, board.selection.value);
  if (box) board.viewport.fit(box, 2);
  else zoomToFit(board);
}

export function ViewBar({ board, onHelp }: { readonly board: Board; readonly onHelp: () => void }) {
  const open = useSignal(false);
  const say = words.value;
  const { zoom } = board.viewport.view.value;
  const close = (): void => {
    open.value = false;
  };
  const choose = (act: () => void) => (): void => {
    close();
    act();
  };
  return (
    <div class="view-bar panel">
      <Button
        label={say.zoomOut}
        icon="minus"
        hint={keys('Mod+−')}
        onPress={() => board.viewport.zoomTo(zoom / step)}
      />
      <button
        type="button"
        class="zoom-now"
        aria-label={`${say.zoomMenu}: ${Math.round(zoom * 100)} %`}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        {Math.round(zoom * 100)}%
      </button>
      <Button
        label={say.zoomIn}
        icon="plus"
        hint={keys('Mod++')}
        onPress={() => board.viewport.zoomTo(zoom * step)}
      />
      <span class="bar-line" />
      <Button label={say.help} icon="question" hint="?" onPress={onHelp} />
      {open.value ? (
        <Popover label={say.zoomMenu} class="menu-above" onClose={close}>
          <MenuItem label={say.zoomToFit} keys={keys('Shift+1')} onChoose={choose(() => zoomToFit(board))} />
          <MenuItem
            label={say.zoomToSelection}
            keys={keys('Shift+2')}
            onChoose={choose(() => zoomToSelection(board))}
          />
          {[0.5, 1, 2].map((level) => (
            <MenuItem
              key={level}
              label={`${level * 100}%`}
              {...(level === 1 ? { keys: keys('Mod+0') } : {})}
              onChoose={choose(() => board.viewport.zoomTo(level))}
            />
          ))}
        </Popover>
      ) : null}
    </div>
  );
}
