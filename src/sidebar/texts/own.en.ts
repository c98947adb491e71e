/** Own activities, in English. */
import { createNumbers } from './numbers.ts';
import type { own as dutch } from './own.nl.ts';

const { plural, count } = createNumbers('en');
const activities = (value: number) => plural(value, '# activity', '# activities');

export const own: typeof dutch = {
  make: 'Make your own',
  openFile: 'Open a file…',
  saveFile: 'Save as file',
  back: 'Back to the activities',
  later: (value) =>
    plural(
      value,
      '# activity was made with a newer version. Update the plugin to change it.',
      '# activities were made with a newer version. Update the plugin to change them.',
    ),
  unreadable: (value) => plural(value, '# activity cannot be read.', '# activities cannot be read.'),

  places: {
    document: 'Of this group',
    both: 'Of this group and in your collection',
    library: 'In your collection',
    board: 'From a card on this board',
  },
  edit: 'Change',
  toLibrary: 'To my collection',
  toDocument: 'To this board',
  removeDocument: 'Off this board',
  removeLibrary: 'Out of my collection',
  sure: 'Are you sure?',

  title: 'Your own activity',
  titleChanged: 'Change your activity',
  preview: 'What the card looks like',
  name: 'Name',
  namePlaceholder: 'Visit to the museum',
  learningType: 'Learning type',
  learningTypes: {
    acquisition: 'read, listen, watch',
    investigation: 'search, compare, find out',
    discussion: 'talk, ask, weigh opinions',
    practice: 'do, repeat, get feedback',
    collaboration: 'work something out together',
    production: 'show what you can do',
  },
  glyph: 'Symbol',
  chooseGlyph: 'Choose a symbol',
  searchGlyph: 'Find a symbol',
  glyphs: (value) => plural(value, '# symbol', '# symbols'),
  noGlyph: 'No symbol found. Try another word.',
  minutes: 'Typical time',
  minutesPlaceholder: '45 or 1.5 hours',
  pacing: 'When',
  pacings: { either: 'Either', together: 'Together', 'own-time': 'Own time' },
  grouping: 'With whom',
  groupings: { individual: 'Alone', pairs: 'In pairs', group: 'In groups', plenary: 'All together' },
  assessment: 'Assessment',
  assessments: {
    none: 'None',
    possible: 'Can be assessed',
    diagnostic: 'To see where you stand',
    formative: 'With feedback, no grade',
    summative: 'With a grade',
  },
  hintOnline: 'Hint for online (may stay empty)',
  hintOffline: 'Hint for on site (may stay empty)',
  forGroup: 'The whole group sees this activity on this board.',
  alsoLibrary: 'Also keep it in my collection, for other boards',
  alsoCards: (value) =>
    plural(value, 'Also redraw the card on this board', 'Also redraw the # cards on this board'),
  save: 'Save',
  cancel: 'Cancel',

  errors: {
    nameMissing: 'Give your activity a name.',
    nameLong: (most) => `Keep it short: at most ${count(most)} characters fit on a card.`,
    nameTaken: (name) => `There is an activity called ‘${name}’ already.`,
    useThat: 'Use that one',
    learningTypeMissing: 'Choose what students mainly do.',
    minutesMissing: 'Say how long this usually takes.',
    minutesUnread: 'I cannot read this as a time. Write 45 or 1.5 hours, for instance.',
    hintLong: (most) => `Make the hint shorter: at most ${count(most)} characters.`,
  },

  file: {
    name: 'own-activities',
    saveTitle: 'Save as file',
    saveWhat: 'Choose what goes in. Colleagues open the file in their own Blended Wave.',
    all: 'Choose all',
    save: (value) => `Save ${activities(value)}`,
    text: 'Saving does not work here? Copy this text and keep it as a file that ends in .json.',
    copy: 'Copy the text',
    copied: 'Copied',
    notCopied: 'Copying did not work. Select the text yourself.',
    none: 'You have no activities of your own yet.',

    openTitle: 'Open a file with activities',
    openWhat: 'Choose a file that a colleague saved. You see what is in it first.',
    choose: 'Choose a file',
    other: 'Choose another file',
    problems: {
      'too-large': 'This file is too large (more than 5 MB). It is no list of activities.',
      'not-json': 'This is no file with activities, or it is damaged. Ask for a new one.',
      'wrong-format': 'There are no Blended Wave activities in here. Choose another file.',
      'too-many': 'There are more than 2,000 activities in here. Spread them over smaller files.',
      empty: 'There are no activities in this file.',
    },
    unopened: 'This file could not be read. Try again.',
    later:
      'This file comes from a newer version of Blended Wave. What is new in it does not show here, but it is kept.',
    arrives: 'new',
    same: 'you have it',
    meets: {
      id: (name) => `You have another edition of it: ‘${name}’.`,
      name: (name) => `There is an activity of your own called ‘${name}’.`,
      catalogue: (name) => `‘${name}’ is in the set already.`,
    },
    resolutions: { skip: 'Skip', replace: 'Replace', both: 'Keep both' },
    resolutionOf: (name) => `What about ‘${name}’?`,
    left: (value) => plural(value, '# activity is left out', '# activities are left out'),
    reasons: { unreadable: 'cannot be read', double: 'is there twice' },
    nameless: 'without a name',
    add: (value) => `Add ${activities(value)}`,
    nothing: 'There is nothing to add.',
  },
};
