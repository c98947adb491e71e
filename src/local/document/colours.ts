/** Colours as people and the Plugin API write them: "#ffe299", and parts from 0 to 1. */

export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Of "#rrggbb". */
export function rgbOf(hex: string): Rgb {
  const part = (from: number): number => Number.parseInt(hex.slice(from, from + 2), 16) / 255;
  return { r: part(1), g: part(3), b: part(5) };
}

/** A solid paint of "#rrggbb", with everything FigJam writes in one. */
export function solidPaint(hex: string): Readonly<Record<string, unknown>> {
  return {
    type: 'SOLID',
    visible: true,
    opacity: 1,
    blendMode: 'NORMAL',
    color: rgbOf(hex),
    boundVariables: {},
  };
}

/** FigJam's colours of stickies, in the order of its own palette (host fact 1.3). */
export const stickyColours = {
  white: '#ffffff',
  grey: '#e6e6e6',
  green: '#b3efbd',
  teal: '#b3f4ef',
  blue: '#a8daff',
  violet: '#d3bdff',
  pink: '#ffa8db',
  red: '#ffb8a8',
  orange: '#ffd3a8',
  yellow: '#ffe299',
} as const;
