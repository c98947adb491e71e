/** createNodeFromSvg: a frame with a vector for every shape and a group for every <g> (host facts 1.1, 2.8). */
import svgpath from 'svgpath';
import { type INode, parseSync } from 'svgson';
import { translation } from '../../document/geometry.ts';
import type { BoardDocument } from '../../document/types.ts';
import { HostError, notHere } from '../errors.ts';
import { outlineOf, reachOf, readOutline } from './outline.ts';
import { inherit, paintsOf, plainStyle, type Style, withInlineStyle } from './paint.ts';

const SCALE = { horizontal: 'SCALE', vertical: 'SCALE' };
/** Carry no drawing of their own. */
const SKIPPED: ReadonlySet<string> = new Set(['', 'title', 'desc', 'metadata', 'style']);
const CAPS: Readonly<Record<string, string>> = { round: 'ROUND', square: 'SQUARE' };
const JOINS: Readonly<Record<string, string>> = { round: 'ROUND', bevel: 'BEVEL' };

function failure(): HostError {
  return new HostError('Failed to convert SVG file');
}

function parse(svg: string): INode {
  // A parser for well-formed text: comments, declarations and space around the root are not its business.
  const text = svg.replace(/<!-{2}[\s\S]*?-{2}>|<\?[\s\S]*?\?>|<!DOCTYPE[^>]*>/g, '').trim();
  if (!text.startsWith('<svg') || !/(\/>|<\/svg>)$/.test(text)) throw failure();
  try {
    return parseSync(text);
  } catch {
    throw failure();
  }
}

interface Canvas {
  readonly width: number;
  readonly height: number;
  /** From the drawing's own coordinates to the frame's. */
  readonly transform: string;
}

function canvasOf({ viewBox, width, height }: Record<string, string>): Canvas {
  const [x = 0, y = 0, across = 0, down = 0] = (viewBox ?? '').split(/[\s,]+/).map(Number);
  const size = {
    width: Number.parseFloat(width ?? '') || across || 100,
    height: Number.parseFloat(height ?? '') || down || 100,
  };
  if (!(across > 0 && down > 0)) return { ...size, transform: '' };
  const scale = Math.min(size.width / across, size.height / down);
  const left = (size.width - across * scale) / 2;
  const top = (size.height - down * scale) / 2;
  return { ...size, transform: `translate(${left} ${top}) scale(${scale}) translate(${-x} ${-y})` };
}

/** How much a list of transforms enlarges lines. */
function enlargement(transform: string): number {
  const box = reachOf(svgpath('M0 0L1 0').transform(transform).toString());
  return box ? Math.hypot(box.width, box.height) : 1;
}

class Drawing {
  readonly #document: BoardDocument;
  readonly #frame: string;

  constructor(document: BoardDocument, frame: string) {
    this.#document = document;
    this.#frame = frame;
  }

  /** Draws what lies in an element; returns the ids of what it made, back to front. */
  children(element: INode, style: Style, transform: string): readonly string[] {
    return element.children.flatMap((child) => this.#element(child, style, transform));
  }

  #element({ name, attributes, children, ...rest }: INode, outer: Style, around: string): readonly string[] {
    if (SKIPPED.has(name)) return [];
    if (name === 'defs' && children.length === 0) return [];
    const own = withInlineStyle(attributes);
    if (own.display === 'none') return [];
    const style = inherit(outer, own);
    const transform = `${around} ${own.transform ?? ''}`.trim();
    const opacity = Number(own.opacity ?? 1);
    if (name === 'g' || name === 'a')
      return this.#group({ name, attributes, children, ...rest }, style, transform, opacity);
    const outline = outlineOf(name, own);
    if (outline === null) throw notHere(`<${name}> in createNodeFromSvg`);
    return this.#vector(outline, style, transform, opacity);
  }

  #group(element: INode, style: Style, transform: string, opacity: number): readonly string[] {
    const inside = this.children(element, style, transform);
    if (inside.length === 0) return [];
    const group = this.#document.group(inside, this.#frame);
    this.#document.set(group, { opacity });
    return [group];
  }

  #vector(outline: string, style: Style, transform: string, opacity: number): readonly string[] {
    const placed = readOutline(outline).transform(transform);
    const box = reachOf(placed.toString());
    if (!box) return [];
    const data = placed.abs().translate(-box.x, -box.y).round(3).toString();
    const fills = paintsOf(style.fill, style['fill-opacity'], style);
    const strokes = paintsOf(style.stroke, style['stroke-opacity'], style);
    const windingRule =
      fills.length === 0 ? 'NONE' : style['fill-rule'] === 'evenodd' ? 'EVENODD' : 'NONZERO';
    const dashes =
      style['stroke-dasharray'] === 'none' ? [] : style['stroke-dasharray'].split(/[\s,]+/).map(Number);
    const vector = this.#document.create(
      'VECTOR',
      {
        fills,
        strokes,
        strokeWeight: Number.parseFloat(style['stroke-width']) * enlargement(transform),
        strokeCap: CAPS[style['stroke-linecap']] ?? 'NONE',
        strokeJoin: JOINS[style['stroke-linejoin']] ?? 'MITER',
        dashPattern: dashes,
        opacity,
        constraints: SCALE,
        width: box.width,
        height: box.height,
        vectorPaths: [{ windingRule, data }],
      },
      this.#frame,
    );
    this.#document.place(vector, translation(box.x, box.y));
    return [vector];
  }
}

/** Returns the id of the new frame on the current page. Throws the host's error for text that is not SVG. */
export function drawSvg(document: BoardDocument, svg: string): string {
  const root = parse(svg);
  const attributes = withInlineStyle(root.attributes);
  const { width, height, transform } = canvasOf(attributes);
  const frame = document.create('FRAME', { fills: [], width, height }, document.currentPage);
  try {
    new Drawing(document, frame).children(root, inherit(plainStyle, attributes), transform);
  } catch (error) {
    document.remove(frame);
    throw error;
  }
  return frame;
}
