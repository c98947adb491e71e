/** The elements that carry the drawing: one that moves, inside of it one that scales, and the ground under all. */
import type { Box } from '../../document/types.ts';
import type { View } from '../viewport.ts';
import { Ground } from './ground.ts';
import { svg } from './svg.ts';

/** Below this zoom, letters are too small to read and are left out. */
const readable = 0.1;
/** Without a change of zoom for so long, people stopped zooming; milliseconds. */
const zoomPause = 140;

export class Camera {
  /** Goes into the canvas. */
  readonly element = document.createElement('div');
  /** Everything inside is in page coordinates. */
  readonly world = document.createElement('div');
  readonly #ground = new Ground();
  #zoom = 0;
  #covered: Box | null = null;
  #sharpen = 0;

  constructor(layers: readonly SVGElement[]) {
    this.element.className = 'moving';
    this.world.className = 'world';
    const drawing = { class: 'drawing', width: 1, height: 1, 'aria-hidden': 'true' };
    this.world.append(svg('svg', drawing, ...this.#ground.parts, ...layers));
    this.element.append(this.world);
  }

  get zoom(): number {
    return this.#zoom;
  }

  /** Returns whether the zoom is another one now. */
  look({ x, y, zoom }: View): boolean {
    // Whole pixels keep letters sharp. The outer element moves as one picture, without being painted again.
    this.element.style.transform = `translate(${Math.round(-x * zoom)}px, ${Math.round(-y * zoom)}px)`;
    if (zoom === this.#zoom) return false;
    this.#zoom = zoom;
    this.world.style.transform = `scale(${zoom})`;
    this.world.classList.toggle('far', zoom < readable);
    this.#scaleQuickly();
    if (this.#covered) this.#ground.cover(this.#covered, zoom);
    return true;
  }

  /** Lays the ground under this part of the page. */
  cover(area: Box): void {
    this.#covered = area;
    this.#ground.cover(area, this.#zoom);
  }

  stop(): void {
    window.clearTimeout(this.#sharpen);
    this.element.remove();
  }

  /** While people zoom, the picture there is gets scaled; sharp letters come when they stop. */
  #scaleQuickly(): void {
    window.clearTimeout(this.#sharpen);
    this.world.style.willChange = 'transform';
    this.#sharpen = window.setTimeout(() => {
      this.world.style.willChange = '';
    }, zoomPause);
  }
}
