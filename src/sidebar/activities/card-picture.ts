/** The card under the pointer while it is dragged: drawn as it will stand on the board. */
import { planCard } from '../../board/plan/card.ts';
import type { Glyphs } from '../../board/plan/glyph.ts';
import { card } from '../../board/plan/looks.ts';
import { drawingToSvg } from '../../board/svg.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import type { Language } from '../../design/schema.ts';
import { createTextMeasure } from './measure-text.ts';

/** Large enough to read, small enough to see where it goes. */
export const pictureScale = 0.75;

/** An element out of view; the browser takes its picture when the drag starts. The caller removes it. */
export function createCardPicture(
  activity: CatalogueActivity,
  language: Language,
  glyphs: Glyphs,
): HTMLElement {
  const choice = {
    activity: { ...activity, minutes: activity.minutes.typical },
    language,
    stamp: '',
    minutes: null,
  };
  const picture = document.createElement('div');
  picture.className = 'card-picture';
  picture.style.width = `${card.width * pictureScale}px`;
  picture.style.height = `${card.height * pictureScale}px`;
  const measure = createTextMeasure();
  picture.innerHTML = drawingToSvg(planCard(choice, glyphs), {
    texts: true,
    ...(measure ? { measure } : {}),
  });
  document.body.append(picture);
  return picture;
}
