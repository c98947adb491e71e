/** A template → the drawing of a frame: heading, outcomes, the shape itself, the out zone, the legend. */

import type { Language } from '../../design/schema.ts';
import { learningTypes } from '../../design/schema.ts';
import { usualHoursPerEcts, writeData } from '../stamps.ts';
import type { Template } from '../templates.ts';
import { markPlaces, planBands } from './bands.ts';
import type { Colour, Drawing, Drawn } from './drawing.ts';
import { type Glyphs, placeGlyph } from './glyph.ts';
import { island, planIsland } from './islands.ts';
import {
  framePadding,
  line,
  modeColours,
  quiet,
  typeColours,
  waveColour,
  white,
  zonePadding,
} from './looks.ts';
import {
  heading,
  label,
  outcomesWidth,
  outcomesZone,
  outWidth,
  outZone,
  type PlanContext,
  type Rectangle,
  textsFor,
  zoneHeading,
} from './zones.ts';

const headingHeight = 112;
const columnGap = 24;
const islandGap = 64;
const legendHeight = 56;

/** What is special to a shape, drawn from a place on; outcomes lie left of it or in its middle. */
interface Body {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Drawn[];
  /** Inner SVG under everything people place. */
  readonly scaffold: string;
  /** Where the outcomes go when the shape has a centre for them. */
  readonly outcomes?: Rectangle;
}

/** The drawing of a new frame. Stamps come from the context, so the same template can be drawn again and again. */
export function planTemplate(template: Template, context: PlanContext, glyphs: Glyphs): Drawing {
  const { language } = context;
  const texts = textsFor(context);
  const hasCentre = template.shape === 'non-linear';
  const left = framePadding + (hasCentre ? 0 : outcomesWidth + columnGap);
  const top = framePadding + headingHeight;
  const body = planBody(template, context, glyphs, left, top);
  const outcomes = body.outcomes ?? {
    x: framePadding,
    y: top + 48,
    width: outcomesWidth,
    height: body.height - 48,
  };
  const out = { x: left + body.width + columnGap, y: top + 48, width: outWidth, height: body.height - 48 };
  const width = out.x + out.width + framePadding;
  const height = top + body.height + legendHeight + framePadding;
  const legend = planLegend(context, left, top + body.height + 24);
  const zones: readonly Drawn[] = [outcomesZone(context, outcomes), outZone(context, out)];
  return {
    container: 'section',
    name: template.title[language],
    width,
    height,
    fill: white,
    stroke: line,
    radius: 0,
    kind: 'frame',
    data: {
      frame: writeData('frame', {
        stamp: context.stamp(),
        template: template.id,
        shape: template.shape,
        language,
        kind: 'new',
        hoursPerEcts: usualHoursPerEcts,
      }),
    },
    children: [
      ...body.children.filter(({ shape }) => shape === 'box'),
      ...zones,
      scaffold(width, height, body.scaffold + legend.swatches),
      ...body.children.filter(({ shape }) => shape !== 'box'),
      ...zoneHeading(texts.outcomes, texts.outcomesCaption, quietInk, outcomes),
      ...zoneHeading(texts.out, texts.outCaption, quietInk, out),
      ...heading(template.title[language], template.subtitle[language], {
        x: framePadding,
        y: framePadding - 8,
        width: 880,
      }),
      ...legend.labels,
    ],
  };
}

const quietInk = quiet.hex;

function planBody(template: Template, context: PlanContext, glyphs: Glyphs, x: number, y: number): Body {
  switch (template.shape) {
    case 'linear':
      return planSpine(counted(template.segments, context.language), context, glyphs, x, y);
    case 'non-linear':
      return planRing(counted(template.islands, context.language), context, x, y);
    case 'hybrid':
      return planHybrid(template, context, glyphs, x, y);
  }
}

function planSpine(
  names: readonly string[],
  context: PlanContext,
  glyphs: Glyphs,
  x: number,
  y: number,
): Body & { middles: readonly number[] } {
  const bands = planBands(context, names, x, y);
  const marks = markPlaces(x, y).map(({ mode, x: left, y: top }) =>
    placeGlyph(glyphs, `mode-${mode}`, 32, left, top, { hex: modeColours[mode].ink }),
  );
  return { ...bands, scaffold: bands.scaffold + marks.join('') };
}

/** Which places around the centre a number of islands takes: column and row on a grid of three by three. */
const ring: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  2: [
    [0, 1],
    [2, 1],
  ],
  3: [
    [0, 1],
    [2, 1],
    [1, 2],
  ],
  4: [
    [0, 0],
    [2, 0],
    [0, 2],
    [2, 2],
  ],
  5: [
    [0, 0],
    [2, 0],
    [0, 2],
    [2, 2],
    [1, 2],
  ],
  6: [
    [0, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [2, 2],
  ],
  7: [
    [0, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [1, 2],
    [2, 2],
  ],
  8: [
    [0, 0],
    [1, 0],
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 2],
    [1, 2],
    [2, 2],
  ],
};

function planRing(names: readonly string[], context: PlanContext, x: number, y: number): Body {
  const cells = ring[names.length] ?? ring[8] ?? [];
  const fourCorners = names.length === 4;
  const rows = fourCorners
    ? [0, 2]
    : [0, 1, 2].filter((row) => row === 1 || cells.some(([, used]) => used === row));
  const left = (column: number): number => x + column * (island.width + islandGap);
  const top = (row: number): number => y + rows.indexOf(row) * (island.height + islandGap);
  const height = rows.length * island.height + (rows.length - 1) * islandGap;
  const centreHeight = island.height - 48;
  const outcomes = {
    x: left(1),
    y: fourCorners ? y + 24 + (height - centreHeight) / 2 : top(1) + 48,
    width: island.width,
    height: centreHeight,
  };
  const middle = { x: outcomes.x + outcomes.width / 2, y: outcomes.y + outcomes.height / 2 };
  const ways = cells.map(([column, row]) => {
    const to = { x: left(column) + island.width / 2, y: top(row) + 24 + island.height / 2 };
    return soft(middle.x, middle.y, to.x, to.y, column === 1);
  });
  return {
    width: 3 * island.width + 2 * islandGap,
    height,
    outcomes,
    scaffold: '',
    children: [
      { ...decoration('ways', x + 3 * island.width + 2 * islandGap, y + height, ways.join('')) },
      ...cells.flatMap(([column, row], index) =>
        planIsland(context, names[index] ?? '', left(column), top(row)),
      ),
    ],
  };
}

function planHybrid(
  template: Extract<Template, { shape: 'hybrid' }>,
  context: PlanContext,
  glyphs: Glyphs,
  x: number,
  y: number,
): Body {
  const spine = planSpine(counted(template.segments, context.language), context, glyphs, x, y);
  const names = counted(template.islands, context.language);
  const row = names.length * island.width + (names.length - 1) * islandGap;
  const top = y + spine.height + islandGap;
  const width = Math.max(spine.width, row);
  const first = x + (width - row) / 2;
  const lefts = names.map((_, index) => first + index * (island.width + islandGap));
  const ways = lefts.map((left, index) => {
    const moment =
      spine.middles[
        Math.min(
          spine.middles.length - 1,
          Math.round(((index + 0.5) * spine.middles.length) / names.length - 0.5),
        )
      ];
    return soft(moment ?? left, y + spine.height - 24, left + island.width / 2, top + 72, true);
  });
  return {
    width,
    height: spine.height + islandGap + island.height,
    scaffold: spine.scaffold,
    children: [
      decoration('ways', x + width, top + 96, ways.join('')),
      ...spine.children,
      ...names.flatMap((name, index) => planIsland(context, name, lefts[index] ?? x, top)),
    ],
  };
}

function counted(
  { count, name }: { readonly count: number; readonly name: Readonly<Record<Language, string>> },
  language: Language,
): readonly string[] {
  return Array.from({ length: count }, (_, index) => name[language].replace('{n}', String(index + 1)));
}

/** A soft way from one place to another, leaving upright or level. */
function soft(x1: number, y1: number, x2: number, y2: number, upright: boolean): string {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const bend = upright ? `${x1} ${my} ${x2} ${my}` : `${mx} ${y1} ${mx} ${y2}`;
  return `<path d="M ${x1} ${y1} C ${bend} ${x2} ${y2}" fill="none" stroke="${waveColour.hex}" stroke-opacity="${waveColour.opacity}" stroke-width="6" stroke-linecap="round"/>`;
}

function planLegend(
  context: PlanContext,
  x: number,
  y: number,
): { readonly swatches: string; readonly labels: readonly Drawn[] } {
  const texts = textsFor(context);
  const step = 152;
  const swatch = (ink: string, tint: string, left: number): string =>
    `<rect x="${left + 1}" y="${y + 1}" width="18" height="18" rx="5" fill="${tint}" stroke="${ink}" stroke-width="1.5"/>`;
  return {
    swatches: learningTypes
      .map((type, index) =>
        swatch(typeColours[type].ink, typeColours[type].tint, x + zonePadding + index * step),
      )
      .join(''),
    labels: learningTypes.map((type, index) => ({
      ...label(
        texts.types[type],
        { x: x + zonePadding + index * step + 28, y, width: 116, height: 20 },
        14,
        20,
        'Medium',
        legendInk,
      ),
      locked: true,
    })),
  };
}

const legendInk: Colour = { hex: '#1E1E1E' };

/** Everything that only has to be seen, as one locked picture over the whole frame: few nodes, and nothing to pick up. */
function scaffold(width: number, height: number, svg: string): Drawn {
  return decoration('scaffold', width, height, svg);
}

function decoration(name: string, width: number, height: number, svg: string): Drawn {
  return { shape: 'vector', name, x: 0, y: 0, width, height, locked: true, kind: 'decoration', svg };
}
