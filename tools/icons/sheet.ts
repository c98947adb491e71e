/** The kit with its cards as one picture: the contact sheet of the README. */
import type { Glyphs } from '../../src/board/plan/glyph.ts';
import { planKit } from '../../src/board/plan/kit.ts';
import { templateTexts } from '../../src/board/plan/texts.ts';
import type { CardActivity } from '../../src/catalogue/schema.ts';
import type { Language } from '../../src/design/schema.ts';
import { drawingOf } from './files.ts';
import { pictureOf, svgFile } from './picture.ts';

export interface ContactSheet {
  /** px */
  readonly width: number;
  readonly svg: string;
}

export function contactSheet(
  activities: readonly CardActivity[],
  glyphs: Glyphs,
  language: Language,
): ContactSheet {
  const { drawing, places } = planKit(activities, { language, stamp: () => '' }, glyphs);
  const known = new Map(activities.map((activity) => [activity.id, activity]));
  const cards = places.map(({ activity: id, x, y }) => {
    const activity = known.get(id);
    if (!activity) throw new Error(`The kit has a place for "${id}", and that is no activity`);
    const { inner } = pictureOf(drawingOf(activity, 'card', language, glyphs));
    return `<g transform="translate(${x} ${y})">${inner}</g>`;
  });
  const poster = pictureOf(drawing);
  const inner = `${poster.inner}${cards.join('')}`;
  const { kit, kitCaption } = templateTexts[language];
  const described = { title: kit, description: kitCaption };
  return { width: poster.width, svg: svgFile({ ...poster, inner }, language, described) };
}
