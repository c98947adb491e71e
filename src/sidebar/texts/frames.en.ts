/** The panel for a frame, and the designs side by side, in English. */
import type { frames as dutch } from './frames.nl.ts';
import { createNumbers } from './numbers.ts';

const { plural } = createNumbers('en');

export const frames: typeof dutch = {
  open: 'Change the template',
  former: (name, date) => `${name}, ended ${date}`,

  damage: (value) =>
    plural(value, '# part of the template is out of place.', '# parts of the template are out of place.'),
  repair: 'Put back',

  segments: 'Segments',
  moments: 'Fixed moments',
  islands: 'Islands',
  first: { segment: 'Segment 1', island: 'Island 1' },
  nameOf: (title) => `Name of “${title}”`,
  nameless: 'Give it a name.',
  up: (title) => `Move “${title}” forward`,
  down: (title) => `Move “${title}” back`,
  remove: (title) => `Remove “${title}”`,
  removeWhat: (value) =>
    plural(value, '# card then goes beside the template.', '# cards then go beside the template.'),
  removeYes: 'Remove',
  add: 'Add',

  look: 'Shape and cards',
  shape: 'Shape',
  shapes: { linear: 'Linear', 'non-linear': 'Non-linear', hybrid: 'Hybrid', own: 'Own' },
  shapeWhat: 'Cards stay online or offline. Their order returns when you change back.',
  startOnline: 'Starts fully online',
  wave: 'Wave through the cards',
  tidy: 'Tidy the cards',

  kept: 'Kept moments',
  keptWhat: 'Keep the design as it is now, to compare with or to return to.',
  keepName: 'Name',
  keepNames: ['Old situation', 'After round 1'],
  keep: 'Keep',
  compare: 'Compare',
  restore: 'Put back',
  restoreWhat: 'Later cards go beside the template.',
  forget: 'Remove',
  asBaseline: 'Take as the old situation',
  damaged: 'A piece of this is missing.',
  later: 'Kept with a newer version of the plugin.',
  since: 'Since then',
  same: 'Everything is still the same.',
  otherSegment: (value) => plural(value, '# activity to another segment', '# activities to another segment'),
  outcomes: {
    added: (value) => plural(value, '# outcome added', '# outcomes added'),
    removed: (value) => plural(value, '# outcome gone', '# outcomes gone'),
    changed: (value) => plural(value, '# outcome reworded', '# outcomes reworded'),
  },
  parts: {
    added: (value) => plural(value, '# segment added', '# segments added'),
    removed: (value) => plural(value, '# segment gone', '# segments gone'),
    changed: (value) => plural(value, '# segment renamed', '# segments renamed'),
  },
  links: {
    added: (value) => plural(value, '# link added', '# links added'),
    removed: (value) => plural(value, '# link gone', '# links gone'),
  },
  otherShape: (from, to) => `From ${from} to ${to}`,

  groups: 'Groups',
  group: 'Group',
  nthGroup: (value) => `Group ${value}`,
  start: 'Start',
  empty: 'Empty',
  copy: 'With a copy',
  addGroup: 'Add group',
  copyTo: 'Copy this design to…',
  copyWhat: 'What lies there already goes beside it.',
  copyNow: 'Copy',

  round: 'New round',
  roundWhat: 'This stays, with its name and date. A new template comes below.',
  roundName: 'This round',
  firstRound: 'Round 1',
  roundFor: 'For',
  roundOne: 'This design',
  roundAll: (value) => `All ${value}`,
  startRound: 'Start a new round',

  crossings: 'Back and forth between online and offline',
  questions: 'Open questions',
  showQuestions: 'Show open questions',
  view: 'Division',
  views: { modes: 'Online and offline', learningTypes: 'Kinds of learning' },
  noOrder: 'no order',
};
