/** The menu of a right click. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  duplicate,
  group,
  hide,
  remove,
  setLocked,
  setOrder,
  showHidden,
  topmost,
  ungroup,
} from '../acts.ts';
import type { Board } from '../board.ts';
import type { Clipboard } from '../clipboard.ts';
import { ExportItems } from '../export/export-items.tsx';
import { words } from '../language.ts';
import { pageChildren } from '../tools/hit.ts';
import { hiddenNodes } from '../tools/landing.ts';
import { selectAll } from '../tools/select-all.ts';
import { keys } from './keys.ts';
import { MenuItem, Popover } from './popover.tsx';

interface Props {
  readonly board: Board;
  readonly clipboard: Clipboard;
  /** Tells the person something in the page's own name. */
  readonly say: (message: string, error?: boolean) => void;
}

export function ContextMenu({ board, clipboard, say: tell }: Props) {
  const menu = board.menu.value;
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const panel = frame.current?.firstElementChild;
    if (!menu || !(panel instanceof HTMLElement)) return;
    const left = Math.min(menu.x, window.innerWidth - panel.offsetWidth - 8);
    const top = Math.min(menu.y, window.innerHeight - panel.offsetHeight - 8);
    panel.style.left = `${Math.max(8, left)}px`;
    panel.style.top = `${Math.max(8, top)}px`;
  }, [menu]);
  if (!menu) return null;

  const say = words.value;
  const ids = topmost(board, board.selection.value);
  const { under } = menu;
  const close = (): void => {
    board.menu.value = null;
  };
  const item = (label: string, act: () => void, combination?: string) => (
    <MenuItem
      label={label}
      {...(combination ? { keys: keys(combination) } : {})}
      onChoose={() => {
        close();
        act();
      }}
    />
  );
  const some = ids.length > 0;
  const hidden = some ? 0 : hiddenNodes(board.document).length;
  const inside = ids
    .filter((id) => board.document.node(id)?.type === 'SECTION')
    .flatMap((id) => board.document.node(id)?.children ?? [])
    .filter((id) => board.document.node(id)?.properties.locked === true);
  const locked = some
    ? []
    : pageChildren(board).filter((id) => board.document.node(id)?.properties.locked === true);
  return (
    <div ref={frame}>
      <Popover label={say.menu} class="context-menu" onClose={close}>
        {some ? item(say.copy, () => clipboard.copy(), 'Mod+C') : null}
        {item(say.paste, () => void clipboard.paste(), 'Mod+V')}
        {some ? item(say.duplicate, () => duplicate(board), 'Mod+D') : null}
        {some ? <hr /> : null}
        {some ? item(say.toFront, () => setOrder(board, 'front'), ']') : null}
        {some ? item(say.forward, () => setOrder(board, 'forward'), 'Mod+]') : null}
        {some ? item(say.backward, () => setOrder(board, 'backward'), 'Mod+[') : null}
        {some ? item(say.toBack, () => setOrder(board, 'back'), '[') : null}
        {ids.length > 1 ? item(say.group, () => group(board), 'Mod+G') : null}
        {ids.some((id) => board.document.node(id)?.type === 'GROUP')
          ? item(say.ungroup, () => ungroup(board), 'Mod+Shift+G')
          : null}
        {some ? item(say.lock, () => setLocked(board, ids, true), 'Mod+Shift+L') : null}
        {some ? item(say.hide, () => hide(board, ids), 'Mod+Shift+H') : null}
        {inside.length > 0
          ? item(say.unlockInside(inside.length), () => setLocked(board, inside, false))
          : null}
        {under === null ? null : item(say.unlock, () => setLocked(board, [under], false))}
        <hr />
        <ExportItems board={board} say={tell} onChosen={close} />
        {some ? <hr /> : null}
        {some ? item(say.remove, () => remove(board), '⌫') : null}
        {some ? null : item(say.selectAll, () => selectAll(board), 'Mod+A')}
        {some || hidden === 0 ? null : item(say.showHidden(hidden), () => showHidden(board), 'Mod+Shift+H')}
        {some || locked.length === 0 ? null : item(say.unlockAll, () => setLocked(board, locked, false))}
      </Popover>
    </div>
  );
}
