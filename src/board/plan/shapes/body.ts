/** What is special to a shape, drawn from a place on. */
import type { Language } from '../../../design/schema.ts';
import type { Drawn } from '../drawing.ts';
import { waveColour } from '../looks.ts';
import type { Rectangle } from '../zones.ts';

export interface Body {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Drawn[];
  /** Inner SVG under everything, also under the zones. */
  readonly ground: string;
  /** Inner SVG on the zones and under everything people place. */
  readonly scaffold: string;
  /** Height of the columns for outcomes and out beside it, from its top. */
  readonly columns: number;
  /** Where the outcomes go when the shape has a centre for them. */
  readonly outcomes?: Rectangle;
}

/** Between islands, and between them and what they lie around. */
export const islandGap = 64;

interface Counted {
  readonly count: number;
  readonly name: Readonly<Record<Language, string>>;
}

/** "Week 1", "Week 2" … */
export function countedNames({ count, name }: Counted, language: Language): readonly string[] {
  return Array.from({ length: count }, (_, index) => name[language].replace('{n}', String(index + 1)));
}

/** A soft way from one place to another, leaving upright or level. */
export function softWay(x1: number, y1: number, x2: number, y2: number, upright: boolean): string {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const bend = upright ? `${x1} ${my} ${x2} ${my}` : `${mx} ${y1} ${mx} ${y2}`;
  return `<path d="M ${x1} ${y1} C ${bend} ${x2} ${y2}" fill="none" stroke="${waveColour.hex}" stroke-opacity="${waveColour.opacity}" stroke-width="6" stroke-linecap="round"/>`;
}
