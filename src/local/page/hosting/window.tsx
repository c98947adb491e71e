/** The plugin's window: as large as it asked, at the right, movable; the sidebar runs in a frame of its own without origin. */
import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Sidebar } from '../../api/environment.ts';
import { isRecord, numberOf, textOf } from '../../document/properties.ts';
import type { Board } from '../board.ts';
import { Icon, Mark } from '../chrome/icons.tsx';
import type { Point } from '../geometry.ts';
import { words } from '../language.ts';
import type { Plugin } from './plugin.ts';
import { sidebarPage } from './sidebar-page.ts';

/** Space around the window, and above it for the bar at the top; px. */
const edge = 12;
const titleHeight = 40;
const narrow = 720;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Never larger than the room there is: on a small screen it leaves the upper part of the board free. */
function fitted(sidebar: Sidebar, room: Size): Size {
  const isNarrow = room.width < narrow;
  const most = isNarrow ? Math.round(room.height * 0.52) : room.height - 2 * edge;
  return {
    width: isNarrow ? room.width - 2 * 8 : Math.min(sidebar.width, room.width - 2 * edge),
    height: Math.min(sidebar.height + titleHeight, most),
  };
}

function docked(size: Size, room: Size): Point {
  if (room.width < narrow) return { x: 8, y: room.height - size.height - 8 };
  return { x: room.width - size.width - edge, y: edge };
}

function kept(at: Point, size: Size, room: Size): Point {
  return {
    x: Math.max(0, Math.min(room.width - size.width, at.x)),
    y: Math.max(0, Math.min(room.height - titleHeight, at.y)),
  };
}

function itemsOf(items: unknown): readonly { readonly type: string; readonly data: string }[] {
  const listed = Array.isArray(items) ? items.filter(isRecord) : [];
  return listed.map(({ type, data }) => ({ type: textOf(type), data: textOf(data) }));
}

/** Passes messages between the frame and the plugin. Only this frame is listened to. */
function useMessages(
  frame: { readonly current: HTMLIFrameElement | null },
  board: Board,
  plugin: Plugin,
): void {
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      const element = frame.current;
      if (!element || event.source !== element.contentWindow || !isRecord(event.data)) return;
      const { pluginMessage, pluginId, pluginDrop } = event.data;
      const meant = pluginId === undefined || pluginId === '*' || pluginId === plugin.manifest.value?.id;
      if ('pluginMessage' in event.data && meant) plugin.postFromSidebar(pluginMessage);
      if (!isRecord(pluginDrop)) return;
      // The frame counts from its own corner (host fact 8).
      const box = element.getBoundingClientRect();
      const canvas = document.querySelector('.canvas')?.getBoundingClientRect();
      const at = board.viewport.toPage({
        x: box.left + numberOf(pluginDrop.clientX) - (canvas?.left ?? 0),
        y: box.top + numberOf(pluginDrop.clientY) - (canvas?.top ?? 0),
      });
      plugin.drop({
        absoluteX: at.x,
        absoluteY: at.y,
        items: itemsOf(pluginDrop.items),
        dropMetadata: pluginDrop.dropMetadata,
      });
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [frame, board, plugin]);
}

function Frame({
  sidebar,
  board,
  plugin,
}: {
  readonly sidebar: Sidebar;
  readonly board: Board;
  readonly plugin: Plugin;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useSignal<string | null>(null);
  const loaded = useSignal(false);
  useMessages(frame, board, plugin);
  useEffect(() => {
    let wanted = true;
    void sidebarPage(sidebar).then((text) => {
      if (wanted) page.value = text;
    });
    return () => {
      wanted = false;
      plugin.connectSidebar(null);
    };
    // Another number is another document (showUI was called again); the rest changes its size only.
  }, [sidebar.number, page, plugin]);
  const onLoad = (): void => {
    if (page.value === null) return;
    loaded.value = true;
    plugin.connectSidebar((pluginMessage) => {
      frame.current?.contentWindow?.postMessage(
        { pluginMessage, pluginId: plugin.manifest.value?.id ?? '' },
        '*',
      );
    });
  };
  return (
    <>
      {page.value === null ? null : (
        <iframe
          key={sidebar.number}
          ref={frame}
          class="plugin-frame"
          title={sidebar.title}
          sandbox="allow-scripts allow-downloads"
          srcdoc={page.value}
          onLoad={onLoad}
        />
      )}
      {loaded.value ? null : <p class="plugin-loading">{words.value.pluginLoading}</p>}
    </>
  );
}

export function PluginWindow({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  const sidebar = plugin.sidebar.value;
  const moved = useSignal<Point | null>(null);
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
