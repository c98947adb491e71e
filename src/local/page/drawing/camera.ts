/** The elements that carry the drawing: the page, what is dragged over it, and a layer in page coordinates for typing. */
import type { View } from '../viewport.ts';
import type { Picture } from './picture.ts';

export class Camera {
  /** Goes into the canvas. */
  readonly element = document.createElement('div');
  /** Everything inside is in page coordinates. */
  readonly world = document.createElement('div');

  constructor(pictures: readonly Picture[]) {
    this.element.className = 'camera';
    this.world.className = 'world';
    this.element.append(...pictures.map(({ canvas }) => canvas), this.world);
  }

  look({ x, y, zoom }: View): void {
    // Whole pixels keep letters sharp.
    this.world.style.transform = `translate(${Math.round(-x * zoom)}px, ${Math.round(-y * zoom)}px) scale(${zoom})`;
  }
}
