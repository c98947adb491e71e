/** A canvas with a part of the page on it, larger than what is in view: while the view stays inside, panning only moves it. */
import type { Box } from '../../document/types.ts';
import { overlap, type Point } from '../geometry.ts';
import type { View } from '../viewport.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export class Picture {
  readonly canvas = document.createElement('canvas');
  readonly context: CanvasRenderingContext2D;
  /** The part of the page that is on it; null before anything is. */
  area: Box | null = null;
  /** Device pixels a px of the page. */
  scale = 0;
  /** Device pixels in a CSS px. */
  ratio = 1;
  /** The canvas's corner in page space times scale: whole device pixels. */
  origin: Point = { x: 0, y: 0 };

  constructor(opaque: boolean) {
    const context = this.canvas.getContext('2d', { alpha: !opaque });
    if (!context) throw new Error('This browser has no canvas to draw the board on.');
    this.context = context;
    this.canvas.className = 'picture';
  }

  /**
   * Lets it show the page around a view, `margin` CSS px more at each side. What was on it already stays.
   * Returns the parts of the page that are to be drawn.
   */
  cover({ x, y, zoom }: View, size: Size, margin: number): readonly Box[] {
    const ratio = window.devicePixelRatio || 1;
    const scale = zoom * ratio;
    const width = Math.max(1, Math.round((size.width + 2 * margin) * ratio));
    const height = Math.max(1, Math.round((size.height + 2 * margin) * ratio));
    const before = this.area;
    const moved = { x: this.origin.x, y: this.origin.y };
    const same = scale === this.scale && width === this.canvas.width && height === this.canvas.height;
    this.scale = scale;
    this.ratio = ratio;
    this.origin = { x: Math.floor((x - margin / zoom) * scale), y: Math.floor((y - margin / zoom) * scale) };
    const area = {
      x: this.origin.x / scale,
      y: this.origin.y / scale,
      width: width / scale,
      height: height / scale,
    };
    this.area = area;
    if (!same) {
      this.canvas.width = width;
      this.canvas.height = height;
      this.canvas.style.width = `${width / ratio}px`;
      this.canvas.style.height = `${height / ratio}px`;
    }
    if (!same || !before || !overlap(before, area)) return [area];
    this.#shift({ x: moved.x - this.origin.x, y: moved.y - this.origin.y });
    return exposed(area, before);
  }

  /** Where it lies on screen for a view, which may have another zoom than it was drawn for. */
  place({ x, y, zoom }: View): void {
    if (this.scale === 0) return;
    const stretch = (zoom * this.ratio) / this.scale;
    const snap = (value: number): number => Math.round(value * this.ratio) / this.ratio;
    const left = (this.origin.x / this.scale - x) * zoom;
    const top = (this.origin.y / this.scale - y) * zoom;
    this.canvas.style.transform =
      stretch === 1
        ? `translate(${snap(left)}px, ${snap(top)}px)`
        : `translate(${left}px, ${top}px) scale(${stretch})`;
  }

  /** Draws within these parts of the page only. */
  paint(boxes: readonly Box[], draw: () => void): void {
    const { context, origin, scale } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    for (const { x, y, width, height } of boxes) {
      const [left, top] = [Math.floor(x * scale - origin.x), Math.floor(y * scale - origin.y)];
      const right = Math.ceil((x + width) * scale - origin.x);
      const bottom = Math.ceil((y + height) * scale - origin.y);
      context.rect(left, top, right - left, bottom - top);
    }
    context.clip();
    draw();
    context.restore();
  }

  clear(): void {
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
  }

  #shift(by: Point): void {
    const { context, canvas } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = 1;
    context.globalCompositeOperation = 'copy';
    context.drawImage(canvas, by.x, by.y);
    context.globalCompositeOperation = 'source-over';
  }
}

/** The parts of a box that another one of the same size does not cover. */
export function exposed(area: Box, covered: Box): readonly Box[] {
  const boxes: Box[] = [];
  const [dx, dy] = [area.x - covered.x, area.y - covered.y];
  if (dx !== 0) {
    const width = Math.abs(dx);
    boxes.push({ x: dx > 0 ? area.x + area.width - width : area.x, y: area.y, width, height: area.height });
  }
  if (dy !== 0) {
    const height = Math.abs(dy);
    const x = Math.max(area.x, covered.x);
    const right = Math.min(area.x + area.width, covered.x + covered.width);
    boxes.push({ x, y: dy > 0 ? area.y + area.height - height : area.y, width: right - x, height });
  }
  return boxes;
}
