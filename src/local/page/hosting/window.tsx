/** The plugin's window: as large as it asked, at the right or where it was put, movable. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import type { Board } from '../board.ts';
import { Icon, Mark } from '../chrome/icons.tsx';
import type { Point } from '../geometry.ts';
import { words } from '../language.ts';
import { Frame } from './frame.tsx';
import { docked, edge, fitted, kept, narrow, titleHeight } from './place.ts';
import type { Plugin } from './plugin.ts';

export function PluginWindow({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  const sidebar = plugin.sidebar.value;
  const { moved } = plugin;
  const folded = useSignal(false);
  const dragging = useSignal<Point | null>(null);
  const room = board.viewport.size.value;
  const shown = sidebar?.visible === true;
  const size = sidebar ? fitted(sidebar, room) : { width: 0, height: 0 };
  const height = folded.value ? titleHeight : size.height;
  const at = moved.value ? kept(moved.value, size, room) : docked({ ...size, height }, room);
  const coversRight = shown && moved.value === null && room.width >= narrow && !folded.value;
  const coversBottom = shown && moved.value === null && room.width < narrow;

  useLayoutEffect(() => {
    const { insets } = board.viewport;
    insets.value = {
      top: 68,
      right: coversRight ? size.width + edge : 0,
      bottom: coversBottom ? height + 84 : 84,
      left: 0,
    };
    document.body.style.setProperty('--covered-right', `${coversRight ? size.width + edge : 0}px`);
    // A window that reaches down to the bars at the bottom pushes them aside.
    const low = coversRight && size.height > room.height - 90;
    document.body.style.setProperty('--covered-corner', `${low ? size.width + edge : 0}px`);
    document.body.style.setProperty('--covered-bottom', `${coversBottom ? height + 8 : 0}px`);
  }, [board, coversRight, coversBottom, size.width, size.height, height, room.height]);

  if (!sidebar) return null;
  const onDown = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    dragging.value = { x: event.clientX - at.x, y: event.clientY - at.y };
  };
  const onMove = (event: PointerEvent): void => {
    const grip = dragging.value;
    if (grip) moved.value = { x: event.clientX - grip.x, y: event.clientY - grip.y };
  };
  const onUp = (): void => {
    dragging.value = null;
  };
  const say = words.value;
  return (
    <section
      class={`plugin-window panel${dragging.value ? ' plugin-dragged' : ''}`}
      aria-label={sidebar.title}
      hidden={!shown}
      style={`width:${size.width}px;height:${height}px;transform:translate(${at.x}px,${at.y}px)`}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: by keyboard the window stays docked, where it is in nobody's way */}
      <header
        class="plugin-title"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onDblClick={() => {
          moved.value = null;
        }}
      >
        <Mark size={18} />
        <h2>{sidebar.title}</h2>
        <button
          type="button"
          class="quiet"
          aria-label={folded.value ? say.restore : say.minimise}
          aria-expanded={!folded.value}
          onClick={() => {
            folded.value = !folded.value;
          }}
        >
          <Icon name={folded.value ? 'plus' : 'minus'} size={16} />
        </button>
        <button type="button" class="quiet" aria-label={say.close} onClick={() => plugin.close()}>
          <Icon name="x" size={16} />
        </button>
      </header>
      <div class="plugin-body" hidden={folded.value}>
        <Frame key={sidebar.number} sidebar={sidebar} board={board} plugin={plugin} />
      </div>
    </section>
  );
}
