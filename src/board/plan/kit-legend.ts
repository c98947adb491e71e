/**
 * The legend of the kit: what the marks on a card mean. The words of a column are one text of several lines, because
 * each text costs every kit some fifteen crossings.
 */
import { learningTypes, modes } from '../../design/schema.ts';
import { pacingMarks } from './card-marks.ts';
import type { Drawn } from './drawing.ts';
import { type Glyphs, placeGlyph } from './glyph.ts';
import { line, modeColours, quiet, text, typeColours } from './looks.ts';
import { label, type PlanContext, textsFor } from './zones.ts';

const row = 32;
const rows = 4;
/** From the line above the legend to the names of its columns, and from there to the first mark. */
const nameTop = 24;
const firstRow = 64;
const markSize = 20;
/** Pacing marks are drawn for a card's foot: as large as the others here. */
const pacingScale = 1.25;
const size = 18;
const gap = 24;
/** px that the minutes of a card take before their meaning. */
const sampleWidth = 104;
export const legendHeight = firstRow + rows * row;

/** A column: its name, a picture for each line as inner SVG whose middle is at a height, and the words beside them. */
interface Column {
  readonly name: string;
  readonly width: number;
  /** px from the marks to the words. */
  readonly words: number;
  readonly marks: readonly ((middle: number) => string)[];
  readonly lines: readonly string[];
}

/** The pictures as inner SVG of the whole poster, and the words. `place` is the legend's top left there. */
export function planLegend(
  place: { readonly x: number; readonly y: number; readonly width: number },
  context: PlanContext,
  glyphs: Glyphs,
): { readonly svg: string; readonly texts: readonly Drawn[] } {
  const words: Drawn[] = [];
  const pictures: string[] = [];
  let x = 0;
  for (const column of columnsOf(context, glyphs)) {
    const middles = column.marks.map((mark, index) => mark(firstRow + index * row + row / 2));
    if (middles.length > 0) pictures.push(`<g transform="translate(${x} 0)">${middles.join('')}</g>`);
    words.push(...wordsOf(column, place.x + x, place.y));
    if (column.marks.length === 0) words.push(...samplesOf(context, place.x + x, place.y));
    x += column.width;
  }
  const hairline = `<rect width="${place.width}" height="1" fill="${line.hex}" fill-opacity="${line.opacity}"/>`;
  return {
    svg: `<g transform="translate(${place.x} ${place.y})">${hairline}${pictures.join('')}</g>`,
    texts: words,
  };
}

function wordsOf({ name, width, words, lines }: Column, x: number, y: number): readonly Drawn[] {
  const [all, height] = [lines.join('\n'), lines.length * row];
  const place = { x: x + words, y: y + firstRow, width: width - words - gap, height };
  return [
    ...(name === ''
      ? []
      : [label(name, { x, y: y + nameTop, width: width - gap, height: 24 }, 18, 24, 'Bold', text)]),
    label(all, place, size, row, 'Regular', text),
  ];
}

/** Minutes as they stand on a card: a guess in grey, a choice in ink. */
function samplesOf(context: PlanContext, x: number, y: number): readonly Drawn[] {
  const { guess, set } = textsFor(context).legend;
  return [[guess[0], quiet] as const, [set[0], text] as const].map(([sample, colour], index) =>
    label(
      sample,
      { x, y: y + firstRow + index * row, width: sampleWidth - 8, height: row },
      size,
      row,
      'Medium',
      colour,
    ),
  );
}

function columnsOf(context: PlanContext, glyphs: Glyphs): readonly Column[] {
  const { types, modes: modeNames, legend } = textsFor(context);
  const mark = (name: string, hex: string) => (middle: number) =>
    placeGlyph(glyphs, name, markSize, 0, middle - markSize / 2, { hex });
  const typeColumn = (from: number, name: string): Column => {
    const three = learningTypes.slice(from, from + 3);
    return {
      name,
      width: 232,
      words: 36,
      marks: three.map((type) => swatch(typeColours[type])),
      lines: three.map((type) => types[type]),
    };
  };
  return [
    typeColumn(0, legend.types),
    typeColumn(3, ''),
    {
      name: legend.assessment,
      width: 392,
      words: 36,
      marks: (['possible', 'diagnostic', 'formative', 'summative'] as const).map((one) =>
        mark(`assessment-${one}`, text.hex),
      ),
      lines: legend.assessments,
    },
    {
      name: legend.pacing,
      width: 400,
      words: 56,
      marks: (['together', 'own-time', 'either'] as const).map((one) => {
        const { svg, height } = pacingMarks(one, glyphs);
        return (middle: number) =>
          `<g transform="translate(0 ${middle - (height * pacingScale) / 2}) scale(${pacingScale})">${svg}</g>`;
      }),
      lines: legend.pacings,
    },
    {
      name: legend.minutes,
      width: 368,
      words: sampleWidth,
      marks: [],
      lines: [legend.guess[1], legend.set[1]],
    },
    {
      name: legend.mode,
      width: 400,
      words: 36,
      marks: modes.map((one) => mark(`mode-${one}`, modeColours[one].ink)),
      lines: modes.map((one) => modeNames[one]),
    },
    {
      name: legend.presence,
      width: 440,
      words: 36,
      marks: [
        (middle) =>
          `<rect x="0.5" y="${middle - 9.5}" width="19" height="19" rx="5" fill="none" stroke="${text.hex}" stroke-dasharray="3 3"/>`,
        mark('signpost', text.hex),
      ],
      lines: legend.presences,
    },
  ];
}

/** A piece of a card's head: tint and ink. */
const swatch =
  ({ ink, tint }: { readonly ink: string; readonly tint: string }) =>
  (middle: number) =>
    `<rect x="0.75" y="${middle - 9.25}" width="18.5" height="18.5" rx="5" fill="${tint}" stroke="${ink}" stroke-width="1.5"/>`;
