/** Colours of stickies in FigJam's own palette: others would count as custom colours (host fact 1.3). */
import type { LearningType } from '../../design/schema.ts';

/** The one closest to the tint of a learning type. */
export const stickyColours: Readonly<Record<LearningType, string>> = {
  acquisition: '#B3F4EF',
  investigation: '#FFA8DB',
  discussion: '#D3BDFF',
  practice: '#FFB8A8',
  collaboration: '#FFE299',
  production: '#B3EFBD',
};
/** For a card whose activity is not known here. */
export const unknownSticky = '#E6E6E6';
