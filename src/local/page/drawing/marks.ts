/** Parts of a drawing made ready for a canvas: paths are parsed and texts are placed once, not in every frame. */
import type { Part, PartAttributes } from '../../drawing/part.ts';
import { measureText } from '../../text/measure.ts';

export interface Ink {
  readonly colour: string;
  readonly opacity: number;
}

export interface PathMark {
  readonly kind: 'path';
  readonly path: Path2D;
  readonly fill: Ink | null;
  readonly rule: CanvasFillRule;
  readonly stroke: Ink | null;
  /** px, as the dashes */
  readonly weight: number;
  readonly dash: readonly number[];
  readonly cap: CanvasLineCap;
  readonly join: CanvasLineJoin;
  /** A shadow of paper: too faint to be seen from afar. */
  readonly isShade: boolean;
}

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** As CSS says it. */
  readonly font: string;
  readonly fontSize: number;
  readonly spacing: number;
  /** Where the first letter stands, on its baseline. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly ink: Ink;
  readonly decoration: 'underline' | 'line-through' | null;
}

export type Mark = PathMark | TextMark;

const unmoved = new DOMMatrix();
const caps: Readonly<Record<string, CanvasLineCap>> = { round: 'round', square: 'square' };
const joins: Readonly<Record<string, CanvasLineJoin>> = { round: 'round', bevel: 'bevel' };
const styles: Readonly<Record<number, string>> = { 500: 'Medium', 600: 'Semi Bold', 700: 'Bold' };
const fallbacks = 'Inter, system-ui, sans-serif';

function numberIn(attributes: PartAttributes, name: string, otherwise = 0): number {
  const value = attributes[name];
  return value === undefined || value === null ? otherwise : Number(value);
}

function inkOf(attributes: PartAttributes, name: 'fill' | 'stroke', otherwise: string): Ink | null {
  const colour = attributes[name] ?? otherwise;
  if (colour === 'none') return null;
  return { colour: String(colour), opacity: numberIn(attributes, `${name}-opacity`, 1) };
}

/** `translate(…) rotate(…) scale(…)`, as parts write it. */
function movedBy(matrix: DOMMatrix, transform: PartAttributes[string] | undefined): DOMMatrix {
  if (transform === undefined || transform === null) return matrix;
  let moved = matrix;
  for (const [, name, given = ''] of String(transform).matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, second] = given.split(/[\s,]+/).map(Number);
    if (name === 'translate') moved = moved.translate(first, second ?? 0);
    else if (name === 'rotate') moved = moved.rotate(first);
    else if (name === 'scale') moved = moved.scale(first, second ?? first);
  }
  return moved;
}

function outlineOf({ name, attributes }: Part): Path2D {
  if (name === 'path') return new Path2D(String(attributes.d ?? ''));
  const path = new Path2D();
  const [x, y] = [numberIn(attributes, 'x'), numberIn(attributes, 'y')];
  const [width, height] = [numberIn(attributes, 'width'), numberIn(attributes, 'height')];
  const radius = Math.max(0, Math.min(numberIn(attributes, 'rx'), width / 2, height / 2));
  path.roundRect(x, y, width, height, radius);
  return path;
}

function pathIn(matrix: DOMMatrix, path: Path2D): Path2D {
  if (matrix === unmoved) return path;
  const moved = new Path2D();
  moved.addPath(path, matrix);
  return moved;
}

function pathMark(part: Part, matrix: DOMMatrix): PathMark {
  const { attributes } = part;
  const path = pathIn(matrix, outlineOf(part));
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const dash = String(attributes['stroke-dasharray'] ?? '');
  return {
    kind: 'path',
    path,
    fill: inkOf(attributes, 'fill', '#000000'),
    rule: attributes['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero',
    stroke: inkOf(attributes, 'stroke', 'none'),
    weight: numberIn(attributes, 'stroke-width', 1) * scale,
    dash: dash === '' ? [] : dash.split(/[\s,]+/).map((length) => Number(length) * scale),
    cap: caps[String(attributes['stroke-linecap'])] ?? 'butt',
    join: joins[String(attributes['stroke-linejoin'])] ?? 'miter',
    isShade: attributes.class === 'shade',
  };
}

interface Run {
  readonly text: string;
  readonly attributes: PartAttributes;
  readonly width: number;
}

/** Runs of one look, in their order; a tspan takes over the looks of what it stands in. */
function runsOf({ attributes, children }: Part, outer: PartAttributes): readonly Run[] {
  const looks = { ...outer, ...attributes };
  return children.flatMap((child): readonly Run[] => {
    if (typeof child !== 'string') return runsOf(child, looks);
    const style = {
      style: styles[numberIn(looks, 'font-weight', 400)] ?? 'Regular',
      fontSize: numberIn(looks, 'font-size', 16),
      letterSpacing: numberIn(looks, 'letter-spacing'),
    };
    return [{ text: child, attributes: looks, width: measureText(child, style) }];
  });
}

const shares: Readonly<Record<string, number>> = { middle: 0.5, end: 1 };

/** One line: its runs beside each other, all of them about the anchor. */
function lineMarks(line: Part, outer: PartAttributes, matrix: DOMMatrix): readonly TextMark[] {
  const runs = runsOf(line, outer);
  const whole = runs.reduce((sum, { width }) => sum + width, 0);
  const looks = { ...outer, ...line.attributes };
  const anchor = matrix.transformPoint({ x: numberIn(looks, 'x'), y: numberIn(looks, 'y') });
  let x = anchor.x - whole * (shares[String(looks['text-anchor'])] ?? 0);
  return runs.flatMap(({ text, attributes, width }): readonly TextMark[] => {
    const at = x;
    x += width;
    const ink = inkOf(attributes, 'fill', '#000000');
    if (!ink || text.trim() === '') return [];
    const fontSize = numberIn(attributes, 'font-size', 16);
    const italic = attributes['font-style'] === 'italic' ? 'italic ' : '';
    const decoration = attributes['text-decoration'];
    return [
      {
        kind: 'text',
        text,
        font: `${italic}${numberIn(attributes, 'font-weight', 400)} ${fontSize}px ${fallbacks}`,
        fontSize,
        spacing: numberIn(attributes, 'letter-spacing'),
        x: at,
        y: anchor.y,
        width,
        ink,
        decoration: decoration === 'underline' || decoration === 'line-through' ? decoration : null,
      },
    ];
  });
}

/** `matrix` is where the part's own space lies. */
export function marksOf(part: Part, matrix: DOMMatrix = unmoved): readonly Mark[] {
  const place = movedBy(matrix, part.attributes.transform);
  const parts = part.children.filter((child) => typeof child !== 'string');
  switch (part.name) {
    case 'path':
    case 'rect':
      return [pathMark(part, place)];
    case 'text':
      return parts.length > 0
        ? parts.flatMap((line) => lineMarks(line, part.attributes, place))
        : lineMarks(part, {}, place);
    case 'g':
    case 'tspan':
      return parts.flatMap((child) => marksOf(child, place));
  }
}
