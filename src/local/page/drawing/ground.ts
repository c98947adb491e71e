/**
 * The dotted ground under the board. It is as large as all that is drawn: with it, Chromium paints everything as one
 * layer; without it, thousands of nodes far apart become as many layers, and panning takes seconds.
 */
import type { Box } from '../../document/types.ts';
import { setAttributes, svg } from './svg.ts';

/** Between dots, px on the page; when zoomed out, some are left out. */
const usual = 24;
/** Screen px. */
const closest = 14;
const radius = 1;

export class Ground {
  readonly #dot = svg('circle', { class: 'dot' });
  readonly #pattern = svg('pattern', { id: 'ground-dots', patternUnits: 'userSpaceOnUse' }, this.#dot);
  readonly #plain = svg('rect', { class: 'ground' });
  readonly #dotted = svg('rect', { fill: 'url(#ground-dots)' });
  readonly parts: readonly SVGElement[] = [svg('defs', {}, this.#pattern), this.#plain, this.#dotted];

  cover({ x, y, width, height }: Box, zoom: number): void {
    let distance = usual;
    while (distance * zoom < closest) distance *= 2;
    setAttributes(this.#pattern, { width: distance, height: distance });
    // The dots keep their size on screen.
    setAttributes(this.#dot, { cx: distance / 2, cy: distance / 2, r: radius / zoom });
    for (const rect of [this.#plain, this.#dotted]) setAttributes(rect, { x, y, width, height });
  }
}
