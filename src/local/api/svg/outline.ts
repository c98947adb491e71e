/** SVG's shapes as paths, and how far a path reaches. */
import svgpath from 'svgpath';
import { boxAround, type Point } from '../../document/geometry.ts';
import type { Box } from '../../document/types.ts';
import { HostError } from '../errors.ts';

type Attributes = Readonly<Record<string, string>>;

const number = (text: string | undefined, otherwise = 0): number => {
  const value = Number.parseFloat(text ?? '');
  return Number.isFinite(value) ? value : otherwise;
};

function roundedRectangle({ x, y, width, height, rx, ry }: Attributes): string {
  const [left, top, across, down] = [number(x), number(y), number(width), number(height)];
  const h = Math.min(number(rx, number(ry)), across / 2);
  const v = Math.min(number(ry, number(rx)), down / 2);
  if (h === 0 || v === 0) return `M${left} ${top}h${across}v${down}h${-across}z`;
  const arc = (dx: number, dy: number) => `a${h} ${v} 0 0 1 ${dx} ${dy}`;
  return `M${left + h} ${top}h${across - 2 * h}${arc(h, v)}v${down - 2 * v}${arc(-h, v)}h${2 * h - across}${arc(-h, -v)}v${2 * v - down}${arc(h, -v)}z`;
}

function oval(cx: number, cy: number, rx: number, ry: number): string {
  return `M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0z`;
}

/** The outline of a basic shape; null for an element that is not one. */
export function outlineOf(name: string, attributes: Attributes): string | null {
  const { cx, cy, r, rx, ry, x1, y1, x2, y2, points, d } = attributes;
  switch (name) {
    case 'path':
      return d ?? '';
    case 'rect':
      return roundedRectangle(attributes);
    case 'circle':
      return oval(number(cx), number(cy), number(r), number(r));
    case 'ellipse':
      return oval(number(cx), number(cy), number(rx), number(ry));
    case 'line':
      return `M${number(x1)} ${number(y1)}L${number(x2)} ${number(y2)}`;
    case 'polyline':
      return points ? `M${points}` : '';
    case 'polygon':
      return points ? `M${points}z` : '';
    default:
      return null;
  }
}

/** Where a cubic curve turns back along one axis: the places between its ends at which it may reach furthest. */
function turns(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const a = -p0 + 3 * p1 - 3 * p2 + p3;
  const b = 2 * (p0 - 2 * p1 + p2);
  const c = p1 - p0;
  const roots =
    Math.abs(a * 3) < 1e-9
      ? [-c / b]
      : [1, -1].map((sign) => (-b + sign * Math.sqrt(b * b - 4 * a * c)) / (2 * a));
  return roots.filter((t) => t > 0 && t < 1);
}

function alongCubic(t: number, p0: number, p1: number, p2: number, p3: number): number {
  const u = 1 - t;
  return u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
}

/** Throws the host's error for an outline that cannot be read. */
export function readOutline(outline: string): ReturnType<typeof svgpath> {
  const path: ReturnType<typeof svgpath> & { readonly err?: string } = svgpath(outline);
  if (path.err) throw new HostError('Failed to convert SVG file');
  return path;
}

/** The box around an outline; null for an empty one. */
export function reachOf(outline: string): Box | null {
  const points: Point[] = [];
  const cubic = (
    x: number,
    y: number,
    [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: readonly number[],
  ) => {
    for (const t of [...turns(x, x1, x2, x3), ...turns(y, y1, y2, y3), 1]) {
      points.push({ x: alongCubic(t, x, x1, x2, x3), y: alongCubic(t, y, y1, y2, y3) });
    }
  };
  readOutline(outline)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...numbers], _index, x, y) => {
      const [first = 0, second = 0, third = 0, fourth = 0] = numbers;
      if (command === 'M' || command === 'L') points.push({ x: first, y: second });
      else if (command === 'H') points.push({ x: first, y });
      else if (command === 'V') points.push({ x, y: first });
      else if (command === 'C') cubic(x, y, numbers);
      else if (command === 'Q') {
        const control = (end: number, middle: number) => end + (2 / 3) * (middle - end);
        cubic(x, y, [
          control(x, first),
          control(y, second),
          control(third, first),
          control(fourth, second),
          third,
          fourth,
        ]);
      }
    });
  return boxAround(points);
}
