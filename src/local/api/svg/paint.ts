/** SVG's fill and stroke as paints. */
import { numberOf } from '../../document/properties.ts';

/** What an element hands down to those inside it. */
export interface Style {
  readonly fill: string;
  readonly stroke: string;
  readonly color: string;
  readonly 'stroke-width': string;
  readonly 'stroke-linecap': string;
  readonly 'stroke-linejoin': string;
  readonly 'stroke-dasharray': string;
  readonly 'fill-rule': string;
  readonly 'fill-opacity': string;
  readonly 'stroke-opacity': string;
}

export const plainStyle: Style = {
  fill: 'black',
  stroke: 'none',
  color: 'black',
  'stroke-width': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-dasharray': 'none',
  'fill-rule': 'nonzero',
  'fill-opacity': '1',
  'stroke-opacity': '1',
};

type Attributes = Readonly<Record<string, string>>;

/** Attributes with those of the `style` attribute over them, as in a browser. */
export function withInlineStyle(attributes: Attributes): Attributes {
  const inline = (attributes.style ?? '').split(';').flatMap((declaration) => {
    const [name, ...value] = declaration.split(':');
    return name && value.length > 0 ? [[name.trim(), value.join(':').trim()] as const] : [];
  });
  return { ...attributes, ...Object.fromEntries(inline) };
}

/** What an element hands down, after what it says itself. */
export function inherit(style: Style, attributes: Attributes): Style {
  const own = Object.keys(plainStyle).flatMap((name) => {
    const value = attributes[name];
    return value === undefined || value === 'inherit' ? [] : [[name, value] as const];
  });
  return { ...style, ...Object.fromEntries(own) };
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  gray: '#808080',
  grey: '#808080',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
};

interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

function colorOf(text: string): Color | null {
  const hex = NAMED[text.toLowerCase()] ?? text;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const digits = short?.slice(1).map((digit) => digit + digit) ?? long?.slice(1);
  const numbers = digits?.map((pair) => Number.parseInt(pair, 16)) ?? rgbOf(text);
  if (!numbers) return null;
  const [r = 0, g = 0, b = 0] = numbers.map((value) => Math.min(1, Math.max(0, value / 255)));
  return { r, g, b };
}

function rgbOf(text: string): readonly number[] | null {
  const inside = /^rgba?\(([^)]*)\)$/.exec(text)?.[1];
  return inside
    ? inside
        .split(/[\s,/]+/)
        .slice(0, 3)
        .map(Number)
    : null;
}

/** No paint for "none"; what cannot be read is black, as in the editor. */
export function paintsOf(value: string, opacity: string, { color }: Style): readonly unknown[] {
  if (value === 'none' || value === 'transparent') return [];
  const resolved = value === 'currentColor' ? (color === 'currentColor' ? 'black' : color) : value;
  return [
    {
      type: 'SOLID',
      visible: true,
      opacity: numberOf(Number(opacity), 1),
      blendMode: 'NORMAL',
      color: colorOf(resolved) ?? { r: 0, g: 0, b: 0 },
      boundVariables: {},
    },
  ];
}
