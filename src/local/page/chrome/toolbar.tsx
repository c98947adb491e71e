/** The tools, at the bottom in the middle, as in FigJam. */
import { useSignal } from '@preact/signals';
import type { Board, Tool } from '../board.ts';
import { words } from '../language.ts';
import { stickyColour } from '../preferences.ts';
import { Swatches } from './colours.tsx';
import { ToolPicture } from './icons.tsx';
import { Popover } from './popover.tsx';
import { ShapeChoices } from './shape-choices.tsx';

const tools: readonly { readonly tool: Tool; readonly key: string; readonly apart?: boolean }[] = [
  { tool: 'select', key: 'V' },
  { tool: 'hand', key: 'H' },
  { tool: 'sticky', key: 'S', apart: true },
  { tool: 'shape', key: 'R' },
  { tool: 'connector', key: 'X' },
  { tool: 'text', key: 'T' },
  { tool: 'section', key: '⇧S' },
];

export function Toolbar({ board }: { readonly board: Board }) {
  const open = useSignal<'shape' | 'sticky' | null>(null);
  const tool = board.tool.value;
  const say = words.value;
  const choose = (next: Tool): void => {
    board.tool.value = next;
    board.editing.value = null;
    board.sketch.value = {};
    open.value = next === 'shape' || next === 'sticky' ? (open.value === next ? null : next) : null;
    if (open.value === null) document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };
  const close = (): void => {
    open.value = null;
    // What comes next happens on the board, not on the button that opened the tray.
    setTimeout(() => document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true }));
  };
  return (
    <div class="toolbar panel" role="toolbar" aria-label={say.tools}>
      {tools.map((one) => (
        <button
          key={one.tool}
          type="button"
          class={`tool tool-${one.tool}${one.apart ? ' tool-apart' : ''}`}
          aria-pressed={tool === one.tool}
          aria-label={say[one.tool]}
          data-tip={`${say[one.tool]}  ${one.key}`}
          onClick={() => choose(one.tool)}
        >
          <ToolPicture name={one.tool} />
        </button>
      ))}
      {open.value === 'shape' && tool === 'shape' ? (
        <Popover label={say.shapes} role="group" class="tray shape-tray" onClose={close}>
          <ShapeChoices
            chosen={board.shape.value}
            onChoose={(type) => {
              board.shape.value = type;
              close();
            }}
          />
        </Popover>
      ) : null}
      {open.value === 'sticky' && tool === 'sticky' ? (
        <Popover label={say.colour} role="group" class="tray" onClose={close}>
          <Swatches
            of="sticky"
            chosen={stickyColour.value}
            onChoose={(colour) => {
              stickyColour.value = colour;
              close();
            }}
          />
        </Popover>
      ) : null}
    </div>
  );
}
