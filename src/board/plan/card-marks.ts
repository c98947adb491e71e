/** The pictures on a card: the glyph on its tint with marks in the corners, and the pacing. One SVG each. */
import type { Pacing } from '../../design/schema.ts';
import type { CardFace } from './card-face.ts';
import { cardLayouts } from './card-layout.ts';
import { cardParts } from './card-parts.ts';
import type { DrawnVector } from './drawing.ts';
import { type Glyphs, placeGlyph } from './glyph.ts';
import { card, modeColours, quiet, typeColours, unknownColours, white } from './looks.ts';

const chip = { size: 20, radius: 6, glyph: 16, edge: 8, step: 24 } as const;
const assessmentMark = { glyph: 16, edge: 10 } as const;

/** What lies in the corners: left what a person chose for this card, right whether it assesses. */
type Corner = Pick<CardFace, 'mode' | 'presence' | 'assessment'>;

export function cardHead(
  face: Pick<CardFace, 'glyph' | 'learningType' | 'size'> & Corner,
  glyphs: Glyphs,
): DrawnVector {
  const { ink, tint } = face.learningType === null ? unknownColours : typeColours[face.learningType];
  const {
    head: { rounded, ...head },
    glyph,
    marks,
  } = cardLayouts[face.size];
  const [x, y] = [(head.width - glyph) / 2, (head.height - glyph) / 2];
  return {
    shape: 'vector',
    name: cardParts.head,
    ...head,
    locked: true,
    svg: `<path d="${field(head.width, head.height, rounded)}" fill="${tint}"/>${placeGlyph(glyphs, face.glyph, glyph, x, y, { hex: ink })}${marks ? cornerMarks(face, ink, head.width, glyphs) : ''}`,
  };
}

/** A rectangle as a path; corners of the card are as round as the card, because a picture outside of FigJam clips nothing. */
function field(width: number, height: number, rounded: readonly boolean[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = rounded.map((corner) => (corner ? card.radius : 0));
  const turn = (radius: number, x: number, y: number): string =>
    radius === 0 ? '' : `a${radius},${radius},0,0,1,${x * radius},${y * radius}`;
  return `M${a},0H${width - b}${turn(b, 1, 1)}V${height - c}${turn(c, -1, 1)}H${d}${turn(d, -1, -1)}V${a}${turn(a, 1, -1)}Z`;
}

function cornerMarks(
  { mode, presence, assessment }: Corner,
  ink: string,
  width: number,
  glyphs: Glyphs,
): string {
  const left = [
    ...(mode === null ? [] : [{ name: `mode-${mode}`, hex: modeColours[mode].ink }]),
    ...(presence === 'required' || presence === 'optional' ? [] : [{ name: 'signpost', hex: ink }]),
  ].map(({ name, hex }, index) => placeChip(glyphs, name, hex, chip.edge, chip.edge + index * chip.step));
  const { glyph, edge } = assessmentMark;
  const right =
    assessment === 'none'
      ? ''
      : placeGlyph(glyphs, `assessment-${assessment}`, glyph, width - edge - glyph, edge, { hex: ink });
  return left.join('') + right;
}

/** A mark on a small white field: somebody put it there, and it reads on every tint. */
function placeChip(glyphs: Glyphs, name: string, hex: string, x: number, y: number): string {
  const inset = (chip.size - chip.glyph) / 2;
  const paper = `<rect x="${x}" y="${y}" width="${chip.size}" height="${chip.size}" rx="${chip.radius}" fill="${white.hex}"/>`;
  return paper + placeGlyph(glyphs, name, chip.glyph, x + inset, y + inset, { hex });
}

const pacingGlyph = 16;
const pacingGap = 2;
/** One person for own time, three for together; both where the zone decides. */
const pacingNames: Readonly<Record<Pacing | 'either', readonly string[]>> = {
  together: ['users-three'],
  'own-time': ['user'],
  either: ['user', 'users-three'],
};

export function cardPacing({ pacing, size }: Pick<CardFace, 'pacing' | 'size'>, glyphs: Glyphs): DrawnVector {
  const { x, y, hidden } = cardLayouts[size].pacing;
  return {
    shape: 'vector',
    name: cardParts.pacing,
    x,
    y,
    ...pacingMarks(pacing, glyphs),
    locked: true,
    ...(hidden ? { hidden } : {}),
  };
}

/** The marks of a pacing beside each other, as inner SVG with its size. */
export function pacingMarks(
  pacing: Pacing | 'either',
  glyphs: Glyphs,
): Pick<DrawnVector, 'svg' | 'width' | 'height'> {
  const names = pacingNames[pacing];
  return {
    width: names.length * pacingGlyph + (names.length - 1) * pacingGap,
    height: pacingGlyph,
    svg: names
      .map((name, index) =>
        placeGlyph(glyphs, name, pacingGlyph, index * (pacingGlyph + pacingGap), 0, quiet),
      )
      .join(''),
  };
}
