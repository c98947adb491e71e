/** The dotted ground under the board. Dots keep their size on screen; from afar, some are left out. */
import type { Box } from '../../document/types.ts';

/** Between dots, px on the page. */
const usual = 24;
/** CSS px. */
const closest = 14;
const size = 2;
const groundColour = '#f5f5f5';
const dotColour = '#d9d9d9';

/** Fills these parts of the page; `origin` is the canvas's corner and `scale` device pixels a px. */
export function drawGround(
  context: CanvasRenderingContext2D,
  boxes: readonly Box[],
  origin: { readonly x: number; readonly y: number },
  scale: number,
  ratio: number,
): void {
  let distance = usual;
  while ((distance * scale) / ratio < closest) distance *= 2;
  const dot = Math.max(1, Math.round(size * ratio));
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.globalAlpha = 1;
  for (const { x, y, width, height } of boxes) {
    context.fillStyle = groundColour;
    context.fillRect(
      x * scale - origin.x - 1,
      y * scale - origin.y - 1,
      width * scale + 2,
      height * scale + 2,
    );
    const dots = new Path2D();
    const [right, bottom] = [x + width + distance, y + height + distance];
    // On whole pixels, so that all of them look alike.
    for (let column = Math.floor(x / distance) * distance; column < right; column += distance) {
      const left = Math.round(column * scale - origin.x - dot / 2);
      for (let row = Math.floor(y / distance) * distance; row < bottom; row += distance)
        dots.rect(left, Math.round(row * scale - origin.y - dot / 2), dot, dot);
    }
    context.fillStyle = dotColour;
    context.fill(dots);
  }
}
