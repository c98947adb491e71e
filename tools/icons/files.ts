/** The icon set as stand-alone files in one language: a mark and a card for each activity, a sprite, and a page that shows them. */

import { planFace } from '../../src/board/plan/card.ts';
import { cardFace } from '../../src/board/plan/card-face.ts';
import type { Drawing } from '../../src/board/plan/drawing.ts';
import type { Glyphs } from '../../src/board/plan/glyph.ts';
import type { CardActivity } from '../../src/catalogue/schema.ts';
import type { Language } from '../../src/design/schema.ts';
import { galleryPage } from './page.ts';
import { pictureOf, svgFile, svgSymbol } from './picture.ts';
import { describeCard, describeMark } from './words.ts';

export interface IconFile {
  /** Below the folder of all files, with "/". */
  readonly path: string;
  readonly text: string;
}

/** What is drawn of an activity: its mark, or its card with the minutes of the catalogue. */
export function drawingOf(
  activity: CardActivity,
  size: 'mark' | 'card',
  language: Language,
  glyphs: Glyphs,
): Drawing {
  const face = cardFace({}, activity, language, {});
  return planFace({ ...face, size }, '', glyphs);
}

/** Files in the order of the activities; the same for the same set. */
export function iconFiles(
  activities: readonly CardActivity[],
  glyphs: Glyphs,
  language: Language,
): readonly IconFile[] {
  const symbols: string[] = [];
  const files = activities.flatMap((activity): readonly IconFile[] => {
    const { id } = activity;
    const mark = pictureOf(drawingOf(activity, 'mark', language, glyphs));
    const card = pictureOf(drawingOf(activity, 'card', language, glyphs));
    const described = describeMark(activity, language);
    const minutes = cardFace({}, activity, language, {}).minutes.text;
    symbols.push(svgSymbol(mark, `${id}-${language}`, described));
    return [
      { path: `${language}/marks/${id}.svg`, text: svgFile(mark, language, described) },
      {
        path: `${language}/cards/${id}.svg`,
        text: svgFile(card, language, describeCard(activity, minutes, language)),
      },
    ];
  });
  return [
    ...files,
    { path: `${language}/sprite.svg`, text: sprite(symbols) },
    { path: `${language}/index.html`, text: galleryPage(activities, language) },
  ];
}

const sprite = (symbols: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" style="display:none">\n${symbols.join('\n')}\n</svg>\n`;
