/** Outlines of FigJam's shapes with text, for a box of this size in px. A shape this page does not know is a rounded rectangle. */
import type { Point } from '../document/geometry.ts';

export type Outline = (width: number, height: number) => string;

/** Corners as parts of width and height. */
function polygon(...corners: readonly (readonly [number, number])[]): Outline {
  return (width, height) => `M${corners.map(([x, y]) => `${x * width} ${y * height}`).join('L')}Z`;
}

function roundedRectangle(width: number, height: number, wanted: number): string {
  const radius = Math.min(wanted, width / 2, height / 2);
  return `M${radius} 0H${width - radius}A${radius} ${radius} 0 0 1 ${width} ${radius}V${height - radius}A${radius} ${radius} 0 0 1 ${width - radius} ${height}H${radius}A${radius} ${radius} 0 0 1 0 ${height - radius}V${radius}A${radius} ${radius} 0 0 1 ${radius} 0Z`;
}

function ellipse(width: number, height: number): string {
  const [rx, ry] = [width / 2, height / 2];
  return `M0 ${ry}A${rx} ${ry} 0 1 1 ${width} ${ry}A${rx} ${ry} 0 1 1 0 ${ry}Z`;
}

function star(width: number, height: number): string {
  const corners = Array.from({ length: 10 }, (_, index): Point => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2;
    const reach = index % 2 === 0 ? 0.5 : 0.2;
    return { x: (0.5 + reach * Math.cos(angle)) * width, y: (0.5 + reach * Math.sin(angle)) * height };
  });
  return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

/** A polygon with this many corners, its first at the top; with `inner`, a star whose inner corners reach that part of the way. */
export function regularOutline(corners: number, inner: number | null): Outline {
  const count = Math.max(3, Math.min(60, Math.round(corners))) * (inner === null ? 1 : 2);
  return (width, height) => {
    const points = Array.from({ length: count }, (_, index) => {
      const reach = inner !== null && index % 2 === 1 ? inner : 1;
      const angle = (index * 2 * Math.PI) / count - Math.PI / 2;
      return `${(width / 2) * (1 + reach * Math.cos(angle))} ${(height / 2) * (1 + reach * Math.sin(angle))}`;
    });
    return `M${points.join('L')}Z`;
  };
}

const outlines: Readonly<Record<string, Outline>> = {
  SQUARE: (width, height) => roundedRectangle(width, height, 0),
  ELLIPSE: ellipse,
  SUMMING_JUNCTION: (width, height) =>
    `${ellipse(width, height)}M${width * 0.146} ${height * 0.146}L${width * 0.854} ${height * 0.854}M${width * 0.854} ${height * 0.146}L${width * 0.146} ${height * 0.854}`,
  OR: (width, height) => `${ellipse(width, height)}M${width / 2} 0V${height}M0 ${height / 2}H${width}`,
  DIAMOND: polygon([0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]),
  TRIANGLE_UP: polygon([0.5, 0], [1, 1], [0, 1]),
  TRIANGLE_DOWN: polygon([0, 0], [1, 0], [0.5, 1]),
  PARALLELOGRAM_RIGHT: polygon([0.2, 0], [1, 0], [0.8, 1], [0, 1]),
  PARALLELOGRAM_LEFT: polygon([0, 0], [0.8, 0], [1, 1], [0.2, 1]),
  TRAPEZOID: polygon([0.2, 0], [0.8, 0], [1, 1], [0, 1]),
  MANUAL_INPUT: polygon([0, 0.2], [1, 0], [1, 1], [0, 1]),
  HEXAGON: polygon([0.2, 0], [0.8, 0], [1, 0.5], [0.8, 1], [0.2, 1], [0, 0.5]),
  PENTAGON: polygon([0.5, 0], [1, 0.38], [0.81, 1], [0.19, 1], [0, 0.38]),
  OCTAGON: polygon([0.29, 0], [0.71, 0], [1, 0.29], [1, 0.71], [0.71, 1], [0.29, 1], [0, 0.71], [0, 0.29]),
  CHEVRON: polygon([0, 0], [0.8, 0], [1, 0.5], [0.8, 1], [0, 1], [0.2, 0.5]),
  ARROW_RIGHT: polygon([0, 0.25], [0.6, 0.25], [0.6, 0], [1, 0.5], [0.6, 1], [0.6, 0.75], [0, 0.75]),
  ARROW_LEFT: polygon([1, 0.25], [0.4, 0.25], [0.4, 0], [0, 0.5], [0.4, 1], [0.4, 0.75], [1, 0.75]),
  PLUS: polygon(
    [0.33, 0],
    [0.67, 0],
    [0.67, 0.33],
    [1, 0.33],
    [1, 0.67],
    [0.67, 0.67],
    [0.67, 1],
    [0.33, 1],
    [0.33, 0.67],
    [0, 0.67],
    [0, 0.33],
    [0.33, 0.33],
  ),
  STAR: star,
  SHIELD: (width, height) =>
    `M0 ${height * 0.1}L${width / 2} 0L${width} ${height * 0.1}V${height * 0.5}C${width} ${height * 0.8} ${width * 0.7} ${height * 0.93} ${width / 2} ${height}C${width * 0.3} ${height * 0.93} 0 ${height * 0.8} 0 ${height * 0.5}Z`,
  ENG_DATABASE: (width, height) =>
    `M0 ${height * 0.12}A${width / 2} ${height * 0.12} 0 0 1 ${width} ${height * 0.12}V${height * 0.88}A${width / 2} ${height * 0.12} 0 0 1 0 ${height * 0.88}ZM0 ${height * 0.12}A${width / 2} ${height * 0.12} 0 0 0 ${width} ${height * 0.12}`,
  ENG_QUEUE: (width, height) =>
    `M${width * 0.12} 0H${width * 0.88}A${width * 0.12} ${height / 2} 0 0 1 ${width * 0.88} ${height}H${width * 0.12}A${width * 0.12} ${height / 2} 0 0 1 ${width * 0.12} 0ZM${width * 0.88} 0A${width * 0.12} ${height / 2} 0 0 0 ${width * 0.88} ${height}`,
  ENG_FILE: (width, height) =>
    `M0 0H${width * 0.75}L${width} ${height * 0.2}V${height}H0ZM${width * 0.75} 0V${height * 0.2}H${width}`,
  ENG_FOLDER: (width, height) =>
    `M0 0H${width * 0.35}L${width * 0.45} ${height * 0.12}H${width}V${height}H0Z`,
  PREDEFINED_PROCESS: (width, height) =>
    `M0 0H${width}V${height}H0ZM${width * 0.1} 0V${height}M${width * 0.9} 0V${height}`,
  INTERNAL_STORAGE: (width, height) =>
    `M0 0H${width}V${height}H0ZM${width * 0.12} 0V${height}M0 ${height * 0.12}H${width}`,
  DOCUMENT_SINGLE: (width, height) =>
    `M0 0H${width}V${height * 0.88}C${width * 0.75} ${height * 0.72} ${width * 0.3} ${height * 1.12} 0 ${height * 0.9}Z`,
  DOCUMENT_MULTIPLE: (width, height) =>
    `M${width * 0.08} 0H${width}V${height * 0.8}H${width * 0.92}V${height * 0.9}C${width * 0.7} ${height * 0.76} ${width * 0.28} ${height * 1.1} 0 ${height * 0.92}V${height * 0.1}H${width * 0.08}ZM${width * 0.08} ${height * 0.1}H${width * 0.92}V${height * 0.8}`,
  SPEECH_BUBBLE: (width, height) =>
    `${roundedRectangle(width, height * 0.84, 16).slice(0, -1)}ZM${width * 0.18} ${height * 0.84}V${height}L${width * 0.36} ${height * 0.84}`,
};

/** The path of a shape's outline, in its own space. */
export function outlineOf(shapeType: string, width: number, height: number): string {
  return outlines[shapeType]?.(width, height) ?? roundedRectangle(width, height, 16);
}

export { roundedRectangle };
