/** Templates that people drew, in English. */
import { createNumbers } from './numbers.ts';
import type { ownTemplates as dutch } from './own-templates.nl.ts';

const { plural } = createNumbers('en');

export const ownTemplates: typeof dutch = {
  title: 'Your own templates',
  places: {
    document: 'Of this group',
    library: 'In your collection',
    both: 'Of this group and in your collection',
  },
  toLibrary: 'To my collection',
  toDocument: 'To this board',
  later: (value) =>
    plural(
      value,
      '# template was made with a newer version. Update the plugin to see it.',
      '# templates were made with a newer version. Update the plugin to see them.',
    ),
  unreadable: (value) => plural(value, '# template cannot be read.', '# templates cannot be read.'),
  draw: 'Draw one yourself',
  drawWhat:
    'Draw sections or rectangles on the board, the way you want them. Select one or more and choose what they are.',
  isA: 'What I selected is',
  roles: {
    outcomes: 'Outcomes',
    out: 'Out',
    segment: 'Segment',
  },
  noZone: 'No zone',
  marked: (value) => plural(value, '# zone on this board', '# zones on this board'),
  suggested: 'Our template',
  keepFor: 'For',
  forGroup: 'The group',
  forMe: 'Me',
  make: 'Make a template of it',
  file: {
    open: 'Open a file',
    problems: {
      'too-large': 'This file is too large (more than 5 MB). That is not a template.',
      'not-json': 'This is not a file of templates, or it is damaged. Ask for a new one.',
      'wrong-format': 'There are no Blended Wave templates in this file. Choose another one.',
      'too-many': 'There are more than 200 templates in this file. Divide them over smaller files.',
      empty: 'There are no templates in this file.',
    },
    opened: (names) => `Ready for the group: ${names}.`,
    leftOut: (name, reason) => `‘${name}’ stays out: ${reason}.`,
    reasons: {
      unreadable: 'cannot be read',
      double: 'is in it twice',
      overlapping: 'two zones lie half over each other',
    },
  },
};
