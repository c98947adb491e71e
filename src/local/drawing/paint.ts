/** Paints and effects of the Plugin API as SVG colours. */
import { isRecord, numberOf } from '../document/properties.ts';
import type { PartAttributes } from './part.ts';
import { numbersOf } from './read.ts';

export interface Colour {
  readonly hex: string;
  readonly opacity: number;
}

export const white: Colour = { hex: '#ffffff', opacity: 1 };
/** FigJam's near-black. */
export const ink: Colour = { hex: '#1e1e1e', opacity: 1 };
export const noColour: Colour = { hex: 'none', opacity: 1 };

function channel(value: unknown): number {
  return Math.round(Math.max(0, Math.min(1, typeof value === 'number' ? value : 0)) * 255);
}

function hexOf(colour: unknown): string {
  if (!isRecord(colour)) return '#000000';
  const parts = [colour.r, colour.g, colour.b];
  return `#${parts.map((part) => channel(part).toString(16).padStart(2, '0')).join('')}`;
}

function ratio(value: unknown): number {
  return numberOf(value, 1);
}

/** The colour of one paint. A gradient is drawn in its first colour, a picture in grey: the board shows that something is there. */
function colourOf(paint: unknown): Colour | null {
  if (!isRecord(paint) || paint.visible === false) return null;
  const opacity = ratio(paint.opacity);
  if (paint.type === 'SOLID') return { hex: hexOf(paint.color), opacity };
  const stops = paint.gradientStops;
  const first: unknown = Array.isArray(stops) ? stops[0] : undefined;
  if (isRecord(first)) {
    const colour = first.color;
    return { hex: hexOf(colour), opacity: opacity * ratio(isRecord(colour) ? colour.a : 1) };
  }
  return { hex: '#d9d9d9', opacity };
}

/** Visible paints, bottom first. */
export function colours(paints: unknown): readonly Colour[] {
  if (!Array.isArray(paints)) return [];
  return paints.map(colourOf).filter((colour) => colour !== null);
}

/** The topmost visible paint. */
export function topColour(paints: unknown, otherwise: Colour): Colour {
  return colours(paints).at(-1) ?? otherwise;
}

/** Attributes that fill with a colour; full opacity is what SVG takes for granted. */
export function fillWith({ hex, opacity }: Colour): PartAttributes {
  return { fill: hex, 'fill-opacity': opacity === 1 ? null : opacity };
}

/** The same for a line. */
export function strokeWith({ hex, opacity }: Colour): PartAttributes {
  return { stroke: hex, 'stroke-opacity': opacity === 1 ? null : opacity };
}

/** The pattern of a dashed line; null for one without gaps. */
export function dashOf(pattern: unknown): string | null {
  return numbersOf(pattern).join(' ') || null;
}

export type Effect =
  | { readonly kind: 'blur'; readonly deviation: number }
  | {
      readonly kind: 'shadow';
      readonly x: number;
      readonly y: number;
      readonly deviation: number;
      readonly colour: Colour;
    };

/** The visible drop shadows and layer blurs, in px; the others are not drawn. */
export function effectsOf(effects: unknown): readonly Effect[] {
  if (!Array.isArray(effects)) return [];
  return effects.flatMap((effect: unknown): readonly Effect[] => {
    if (!isRecord(effect) || effect.visible === false) return [];
    const deviation = Math.max(0, numberOf(effect.radius)) / 2;
    if (effect.type === 'LAYER_BLUR') return [{ kind: 'blur', deviation }];
    if (effect.type !== 'DROP_SHADOW') return [];
    const offset = isRecord(effect.offset) ? effect.offset : {};
    const alpha = isRecord(effect.color) ? ratio(effect.color.a) : 1;
    const colour = { hex: hexOf(effect.color), opacity: alpha };
    return [{ kind: 'shadow', x: numberOf(offset.x), y: numberOf(offset.y), deviation, colour }];
  });
}
