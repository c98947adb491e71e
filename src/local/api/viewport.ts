/** `figma.viewport` (host fact 1.8). */
import type { ViewportAPI } from '@figma/plugin-typings/plugin-api-standalone';
import type { Box } from '../document/types.ts';
import type { BoardView } from './environment.ts';
import { HostError } from './errors.ts';
import type { Host } from './host.ts';
import type { PartOf } from './part.ts';
import { asNodes, asNumber, checked } from './validate.ts';
import { pointSchema } from './values.ts';

/** Part of the view that shown nodes fill at most. */
const FILL = 0.8;
const MOST = 1;

function around(boxes: readonly Box[]): Box | null {
  const [first, ...others] = boxes;
  if (!first) return null;
  let { x, y } = first;
  let right = first.x + first.width;
  let bottom = first.y + first.height;
  for (const box of others) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}

/** Brings a box into the middle of the view, as large as fits, never above 100 %. */
function showBox(view: BoardView, box: Box): void {
  const { bounds, zoom } = view;
  const across = (bounds.width * zoom * FILL) / Math.max(box.width, 1);
  const down = (bounds.height * zoom * FILL) / Math.max(box.height, 1);
  view.zoom = Math.min(across, down, MOST);
  view.center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

export function createViewport({ document, environment }: Host) {
  const { view } = environment;
  return {
    get: { center: () => view.center, zoom: () => view.zoom, bounds: () => view.bounds },
    set: {
      center: (value) => {
        view.center = checked('center', pointSchema, value);
      },
      zoom: (value) => {
        const zoom = asNumber('zoom', value);
        if (zoom <= 0) throw new HostError('Expected "zoom" to have value > 0');
        view.zoom = zoom;
      },
    },
    call: {
      scrollAndZoomIntoView: (nodes) => {
        const box = around(asNodes('nodes', nodes).flatMap((id) => document.absoluteBox(id) ?? []));
        if (box) showBox(view, box);
      },
    },
  } satisfies PartOf<ViewportAPI>;
}
