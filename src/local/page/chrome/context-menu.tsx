/** The menu of a right click. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { duplicate, group, remove, setLocked, setOrder, topmost, ungroup } from '../acts.ts';
import type { Board } from '../board.ts';
import type { Clipboard } from '../clipboard.ts';
import { words } from '../language.ts';
import { selectAll } from '../tools/select-all.ts';
import { keys } from './keys.ts';
import { MenuItem, Popover } from './popover.tsx';

export function ContextMenu({ board, clipboard }: { readonly board: Board; readonly clipboard: Clipboard }) {
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
  return (
    <div ref={frame}>
      <Popover label={say.menu} class="context-menu" onClose={close}>
        {some ? item(say.copy, () => clipboard.copy(), 'Mod+C') : null}
        {item(say.paste, () => clipboard.paste(), 'Mod+V')}
        {some ? item(say.duplicate, () => duplicate(board), 'Mod+D') : null}
        {some ? <hr /> : null}
        {some ? item(say.toFront, () => setOrder(board, 'front'), ']') : null}
        {some ? item(say.toBack, () => setOrder(board, 'back'), '[') : null}
        {ids.length > 1 ? item(say.group, () => group(board), 'Mod+G') : null}
        {ids.some((id) => board.document.node(id)?.type === 'GROUP')
          ? item(say.ungroup, () => ungroup(board), 'Mod+Shift+G')
          : null}
        {some ? item(say.lock, () => setLocked(board, ids, true), 'Mod+Shift+L') : null}
        {under === null ? null : item(say.unlock, () => setLocked(board, [under], false))}
        {some ? <hr /> : null}
        {some ? item(say.remove, () => remove(board), '⌫') : null}
        {some ? null : item(say.selectAll, () => selectAll(board), 'Mod+A')}
      </Popover>
    </div>
  );
}
