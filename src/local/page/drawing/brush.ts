/** Puts marks on a canvas. From afar, what nobody could see is left out: the picture stays the same and is drawn sooner. */
import type { Transform } from '../../document/types.ts';
import { compose, type Point } from '../geometry.ts';
import type { Ink, Mark, PathMark, TextMark } from './marks.ts';

/** Letters smaller than this, in device pixels, become a bar of as much ink. */
const readable = 2;
/** How much of the band between baseline and x-height letters fill. */
const inkOfLetters = 0.3;
const bandOfLetters = 0.5;
/** Paper whose shadow would be thinner than this many device pixels a px has none. */
const shadowScale = 0.12;
/** Dashes shorter than this, in device pixels, run together. */
const shortestDash = 1.2;

/** Lines never get thinner than this, in CSS px: borders stay visible from afar. */
const thinnest = 0.6;

function scaleOf([[a, c], [b, d]]: Transform): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

export class Brush {
  readonly context: CanvasRenderingContext2D;
  /** From page space to device pixels. */
  readonly base: Transform;
  readonly #ratio: number;
  #font = '';
  #spacing = 0;

  /** `ratio` is the number of device pixels in a CSS px. */
  constructor(context: CanvasRenderingContext2D, base: Transform, ratio: number) {
    this.context = context;
    this.base = base;
    this.#ratio = ratio;
    context.textRendering = 'geometricPrecision';
    context.textBaseline = 'alphabetic';
  }

  get scale(): number {
    return scaleOf(this.base);
  }

  /** Draws marks of a space that lies at `place` on the page. */
  draw(marks: readonly Mark[], place: Transform, opacity: number): void {
    if (marks.length === 0) return;
    const [[a, c, e], [b, d, f]] = compose(this.base, place);
    this.context.setTransform(a, b, c, d, e, f);
    this.#drawAll(marks, Math.sqrt(Math.abs(a * d - b * c)), opacity);
  }

  /** Draws marks whose origin lies at a point of `place`, in CSS px however far the view is zoomed. */
  drawUnzoomed(marks: readonly Mark[], place: Transform, opacity: number): void {
    const [[, , e], [, , f]] = compose(this.base, place);
    this.context.setTransform(this.#ratio, 0, 0, this.#ratio, e, f);
    this.#drawAll(marks, this.#ratio, opacity);
  }

  /** Cuts what `run` draws to an outline. */
  within(outline: Path2D, place: Transform, run: () => void): void {
    const [[a, c, e], [b, d, f]] = compose(this.base, place);
    this.context.save();
    this.context.setTransform(a, b, c, d, e, f);
    this.context.clip(outline);
    run();
    this.context.restore();
    this.#font = '';
  }

  /** The same brush on another canvas. */
  on(context: CanvasRenderingContext2D, base: Transform): Brush {
    return new Brush(context, base, this.#ratio);
  }

  /** Puts a drawn sheet on this canvas, its corner at a device pixel. */
  lay(sheet: HTMLCanvasElement, { x, y }: Point, opacity: number, filter: string): void {
    const { context } = this;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha = opacity;
    if (filter !== 'none') context.filter = filter;
    context.drawImage(sheet, x, y);
    if (filter !== 'none') context.filter = 'none';
  }

  #drawAll(marks: readonly Mark[], scale: number, opacity: number): void {
    for (const mark of marks) {
      if (mark.kind === 'path') this.#path(mark, scale, opacity);
      else this.#text(mark, scale, opacity);
    }
  }

  #path(mark: PathMark, scale: number, opacity: number): void {
    const { context } = this;
    if (mark.isShade && scale < shadowScale * this.#ratio) return;
    if (mark.fill) {
      this.#dip(mark.fill, opacity);
      context.fill(mark.path, mark.rule);
    }
    if (!mark.stroke || mark.weight <= 0) return;
    context.strokeStyle = mark.stroke.colour;
    context.lineWidth = Math.max(mark.weight, (thinnest * this.#ratio) / scale);
    context.lineCap = mark.cap;
    context.lineJoin = mark.join;
    context.globalAlpha = mark.stroke.opacity * opacity * this.#setDash(mark, scale);
    context.stroke(mark.path);
    if (mark.dash.length > 0) context.setLineDash([]);
  }

  /** Returns how dark a whole line is instead, where dashes would be too short to see. */
  #setDash({ dash, cap, weight }: PathMark, scale: number): number {
    if (dash.length === 0) return 1;
    const length = dash.reduce((sum, part) => sum + part, 0);
    if ((length / dash.length) * scale >= shortestDash || length <= 0) {
      this.context.setLineDash([...dash]);
      return 1;
    }
    const inked = dash.filter((_, index) => index % 2 === 0).reduce((sum, part) => sum + part, 0);
    const ends = cap === 'butt' ? 0 : (weight * dash.length) / 2;
    return Math.min(1, (inked + ends) / length);
  }

  #text(mark: TextMark, scale: number, opacity: number): void {
    const { context } = this;
    const { fontSize, x, y, width, ink } = mark;
    if (fontSize * scale < readable * this.#ratio) {
      this.#dip({ ...ink, opacity: ink.opacity * inkOfLetters }, opacity);
      context.fillRect(x, y - fontSize * bandOfLetters, width, fontSize * bandOfLetters);
      return;
    }
    if (mark.font !== this.#font) {
      this.#font = mark.font;
      context.font = mark.font;
    }
    if (mark.spacing !== this.#spacing) {
      this.#spacing = mark.spacing;
      context.letterSpacing = `${mark.spacing}px`;
    }
    this.#dip(ink, opacity);
    context.fillText(mark.text, x, y);
    if (mark.decoration === null) return;
    const height = Math.max(1, fontSize / 14);
    const line = mark.decoration === 'underline' ? y + fontSize * 0.12 : y - fontSize * 0.28;
    context.fillRect(x, line, width, height);
  }

  #dip({ colour, opacity }: Ink, faded: number): void {
    this.context.fillStyle = colour;
    this.context.globalAlpha = opacity * faded;
  }
}
