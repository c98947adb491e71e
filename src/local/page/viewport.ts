/** What part of the board is in view. Page coordinates in px; zoom 1 = 100 %. */
import { type Signal, signal } from '@preact/signals';
import type { Box } from '../document/types.ts';
import { middle, type Point } from './geometry.ts';

export interface View {
  /** Page point at the top left corner of the canvas. */
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Room at each side that floating panels cover, in screen px: what is zoomed to stays clear of it. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Viewport {
  readonly view: Signal<View>;
  readonly size: Signal<{ readonly width: number; readonly height: number }>;
  readonly insets: Signal<Insets>;
  toPage(screen: Point): Point;
  toScreen(page: Point): Point;
  /** The whole canvas in page space, panels included. */
  bounds(): Box;
  /** What no panel covers, in page space. */
  freeBounds(): Box;
  /** The middle of what no panel covers, in page space. */
  centre(): Point;
  setCentre(point: Point): void;
  panBy(screen: Point): void;
  /** Zooms about a screen point, which stays where it is. */
  zoomAt(screen: Point, zoom: number): void;
  /** Zooms about the middle of the free canvas. */
  zoomTo(zoom: number): void;
  /** Brings a box into the free canvas, never larger than `largest`. */
  fit(box: Box, largest?: number): void;
}

const smallest = 0.02;
const largest = 4;
const margin = 48;
/** px on the page: beyond it, steps of a pixel get lost in the sum. A plugin can ask for any view. */
const furthest = 1e10;

function near(value: number): number {
  return Math.min(furthest, Math.max(-furthest, value));
}

export function createViewport(): Viewport {
  const view = signal<View>({ x: -400, y: -300, zoom: 1 });
  const size = signal({ width: 1200, height: 800 });
  const insets = signal<Insets>({ top: 0, right: 0, bottom: 0, left: 0 });

  const toPage = ({ x, y }: Point): Point => {
    const now = view.value;
    return { x: now.x + x / now.zoom, y: now.y + y / now.zoom };
  };
  const free = (): Box => {
    const { top, right, bottom, left } = insets.value;
    const width = Math.max(120, size.value.width - left - right);
    const height = Math.max(120, size.value.height - top - bottom);
    return { x: left, y: top, width, height };
  };
  const look = (x: number, y: number, zoom: number): void => {
    view.value = { x: near(x), y: near(y), zoom };
  };
  const clamp = (zoom: number): number => Math.min(largest, Math.max(smallest, zoom));

  const zoomAt = (screen: Point, wanted: number): void => {
    const zoom = clamp(wanted);
    const fixed = toPage(screen);
    look(fixed.x - screen.x / zoom, fixed.y - screen.y / zoom, zoom);
  };

  return {
    view,
    size,
    insets,
    toPage,
    toScreen({ x, y }) {
      const now = view.value;
      return { x: (x - now.x) * now.zoom, y: (y - now.y) * now.zoom };
    },
    bounds() {
      const { x, y, zoom } = view.value;
      return { x, y, width: size.value.width / zoom, height: size.value.height / zoom };
    },
    freeBounds() {
      const { width, height, ...corner } = free();
      const { zoom } = view.value;
      return { ...toPage(corner), width: width / zoom, height: height / zoom };
    },
    centre: () => toPage(middle(free())),
    setCentre(point) {
      const screen = middle(free());
      const { zoom } = view.value;
      look(point.x - screen.x / zoom, point.y - screen.y / zoom, zoom);
    },
    panBy({ x, y }) {
      const now = view.value;
      look(now.x - x / now.zoom, now.y - y / now.zoom, now.zoom);
    },
    zoomAt,
    zoomTo: (zoom) => zoomAt(middle(free()), zoom),
    fit(box, limit = 1) {
      const room = free();
      const zoom = clamp(
        Math.min(
          limit,
          (room.width - 2 * margin) / Math.max(1, box.width),
          (room.height - 2 * margin) / Math.max(1, box.height),
        ),
      );
      const [at, screen] = [middle(box), middle(room)];
      look(at.x - screen.x / zoom, at.y - screen.y / zoom, zoom);
    },
  };
}
