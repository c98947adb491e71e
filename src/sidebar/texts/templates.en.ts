/** Choosing a template and the worked examples, in English. */
import { createNumbers } from './numbers.ts';
import type { templates as dutch } from './templates.nl.ts';

const { count } = createNumbers('en');

export const templates: typeof dutch = {
  options: 'Options',
  choose: (name) => `Options for ${name}`,
  count: 'How many',
  fewer: (what) => `${what}: one less`,
  more: (what) => `${what}: one more`,
  limits: (least, most) => `${count(least)} to ${count(most)}`,
  names: 'Names',
  ownNames: 'Your own names',
  changeNames: 'Change the names',
  nth: (what, value) => `${what}: name ${count(value)}`,
  segmentSeries: {
    weeks: { label: 'Weeks', names: ['Week {n}'] },
    days: { label: 'Days', names: ['Day {n}'] },
    moments: { label: 'Moments', names: ['Moment {n}'] },
    phases: { label: 'Before, during, after', names: ['Before', 'During', 'After'] },
  },
  islandSeries: {
    islands: { label: 'Islands', names: ['Island {n}'] },
    choices: { label: 'Choices', names: ['Choice {n}'] },
    themes: { label: 'Themes', names: ['Theme {n}'] },
  },
  heading: 'On the board',
  title: 'Title',
  subtitle: 'Subtitle',
  language: 'Language',
  languages: { nl: 'Dutch', en: 'English' },
  startOnlineWhat: 'More room online, with the question what meeting adds.',
  groupsWhat: 'Each group its own template, with its own name and colour.',
  forGroups: 'Make one for each group',
  noGroups: 'Just one template after all',
  group: 'Group {n}',
  insertMany: (value) => `Put ${count(value)} templates on the board`,
  examples: 'Worked examples',
  examplesWhat: 'Real courses, to look at or to start from.',
  insertExample: (name) => `Put the example on the board: ${name}`,
};
