/** The sidebar in English: the same keys as the Dutch dictionary. */
import type { Notice } from '../../board/board.ts';
import { activitiesEn } from './activities.en.ts';
import { adopt } from './adopt.en.ts';
import { cards } from './cards.en.ts';
import { frames } from './frames.en.ts';
import type { Texts } from './nl.ts';
import { createNumbers } from './numbers.ts';
import { own } from './own.en.ts';
import { ownTemplates } from './own-templates.en.ts';
import { templates } from './templates.en.ts';

const { plural, count, share, hours } = createNumbers('en');
const activities = (value: number) => plural(value, '# activity', '# activities');

const notices: Record<Notice['kind'], (value: string) => string> = {
  'card-malformed': (title) => `The data of “${title}” cannot be read. The card counts with what it shows.`,
  'frame-malformed': (title) => `The data of “${title}” cannot be read. Its cards do count.`,
  'later-version': (title) =>
    `“${title}” was made with a newer version of the plugin. Update the plugin to see all of it.`,
  'unknown-activity': (title) =>
    `“${title}” is a kind of activity this version does not know. It counts, without tips.`,
  'minutes-unread': (text) => `“${text}” cannot be read as a time. Write “45” or “1.5 hours”, for example.`,
  'title-missing': () => 'This card has lost its title. It counts under the name of its activity.',
  'title-empty': () => 'This card has an empty title.',
  'minutes-missing': (title) => `The time on “${title}” is missing. The usual time counts as an estimate.`,
  'card-older': (title) => `“${title}” still has the old look.`,
  'outside-zones': (title) =>
    `“${title}” lies in the template, but in none of its zones. Drag it to online, offline or both.`,
  'zone-missing': (mode) => `The zone “${mode}” is missing, so no card can lie in it.`,
  'frame-hidden': (title) => `“${title}” is hidden on the board, but it counts.`,
  'connector-broken': () => 'A line is loose at one end and does not count as a link.',
};

export const en: Texts = {
  name: 'Blended Wave',
  language: 'Language',
  close: 'Close',
  retry: 'Try again',
  showOnBoard: 'Show on the board',
  showCard: (title) => `Show “${title}” on the board`,
  untitled: 'Untitled',
  activities,

  tabs: {
    label: 'Parts',
    activities: 'Activities',
    templates: 'Templates',
    balance: 'Balance',
    tips: 'Tips',
  },
  tipCount: (value) => plural(value, '# tip', '# tips'),

  frame: {
    choose: 'Which design do you look at?',
    none: 'No design on this board yet',
    credits: (ects) => `${count(ects)} EC`,
  },

  help: {
    open: 'Help',
    title: 'How it works',
    lines: [
      'Put a template on the board and drag cards into it. Where a card lies tells whether it is online, offline or both at once.',
      'Type on the cards: the title and the minutes count. “45”, “1.5 hours” and “1h30” all work.',
      'A sticky in the outcomes zone is a learning outcome. A line between two cards is a link.',
      'A card in a kit does not count. Drag or copy it out, and it does.',
    ],
    keys: 'Keys',
    keyList: [
      ['/', 'search an activity'],
      ['← ↑ → ↓', 'walk through the cards or the tabs'],
      ['Enter', 'put the card on the board'],
      ['Shift Enter', 'and keep the search'],
      ['Alt Enter', 'put it after the card selected on the board'],
      ['Space', 'choose several'],
      ['F', 'make it a favourite'],
      ['Esc', 'clear the choice or the search'],
    ],
  },

  reading: 'Reading the board…',
  waiting: 'FigJam has not answered yet.',
  stop: 'Stop',
  working: (done, total) => `Working: ${count(done)} of ${count(total)}`,

  failure: {
    title: 'Something went wrong here',
    what: 'Your board is safe: nothing was changed or lost. Try again. If it keeps failing, copy the details and add them to your report.',
    details: 'Details',
    copy: 'Copy details',
    copied: 'Copied',
    notCopied: 'Copying failed. Select the text below.',
  },

  start: {
    title: 'Begin with one meeting',
    what: 'Choose a shape. It is on the board at once, and you can always change it.',
    help: 'Then put one online step before it. That is enough for today.',
  },

  templates,
  ownTemplates,
  chooseTemplate: 'Choose a template',
  insertTemplate: 'Put on the board',
  insertTemplateNamed: (name) => `Put on the board: ${name}`,

  finder: activitiesEn,
  groupings: { individual: 'alone', pairs: 'in pairs', group: 'in groups', plenary: 'all together' },

  modes: { online: 'Online', offline: 'Offline', both: 'Both at once', none: 'Still open' },
  pacings: { together: 'Together', 'own-time': 'Own time', none: 'Still open' },
  learningTypes: {
    acquisition: 'Acquisition',
    investigation: 'Investigation',
    discussion: 'Discussion',
    practice: 'Practice',
    collaboration: 'Collaboration',
    production: 'Production',
  },

  balance: {
    empty: 'Put a card in the template to see the balance here.',
    modes: 'Online and offline',
    byMinutes: 'by minutes',
    byCards: 'by number of cards',
    guessed: (fraction) =>
      `${share(fraction)} of the time is a guess. Type minutes on the cards to know better.`,
    column: { what: 'What', cards: 'Cards', time: 'Time', share: 'Share' },
    total: 'Total',
    facts: 'In short',
    segments: 'By segment',
    outside: 'Outside a segment',
    emptySegment: 'empty',
    heavy: 'much more than the other segments',
    pacing: 'Together and in own time',
    learningTypes: 'Learning types',
    load: 'Study load',
    loadOf: (minutes, credit) => `${count(Math.round(minutes / 60))} of ${hours(credit)}`,
    loadOnly: (minutes) => hours(minutes),
    loadBelow: (time) => `${time} left to fill, or self-study that is not on the board.`,
    loadAbove: (time) => `${time} more than the credits stand for.`,
    loadEven: 'That fits the credits.',
    loadUnknown: 'Fill in the number of EC to compare the study load.',
    setTime: 'Filled in',
    guessedTime: 'Guess',
    guessedOf: (guessed, total) => `${hours(guessed)} of the ${hours(total)} is a guess`,
    optionalOf: (minutes) => `${hours(minutes)} of it optional`,
    unknownOf: (value) =>
      plural(value, '# card without a time does not count', '# cards without a time do not count'),
    ects: 'EC',
    hoursPerEcts: 'Hours per EC',
    numberBetween: (least, most) => `Fill in a number from ${count(least)} to ${count(most)}.`,
    hoursRange: 'Usual: 25 to 30',
    redesign: 'New or redesign',
    isNew: 'New course',
    isRedesign: 'Redesign',
    baselineWhat: 'First lay down how the course is now. Then you see what changes.',
    baselineIs: (value) => `The old situation holds ${activities(value)}.`,
    takeBaseline: 'Take this as the old situation',
    retakeBaseline: 'Take this as the new old situation',
    forgetWhat: 'The old situation then disappears, for everyone on this board.',
    forgetBaseline: 'Forget the old situation',
    changed: 'What changes?',
    unchanged: 'Nothing yet, compared with the old situation.',
    changes: {
      added: (value, time) => `${activities(value)} added, ${time}`,
      removed: (value, time) => `${activities(value)} gone, ${time}`,
      lengthened: (value, time) => `${activities(value)} longer, ${time} in all`,
      shortened: (value, time) => `${activities(value)} shorter, ${time} in all`,
    },
    moved: (value, from, to) => `${activities(value)} from ${from.toLowerCase()} to ${to.toLowerCase()}`,
    net: (minutes, time) => `${time} ${minutes > 0 ? 'more' : 'less'} on balance.`,
    fullyOnline: 'Fully online on purpose',
    fullyOnlineWhat: 'The tips then stop asking what gains from meeting.',
    outcomes: 'Learning outcomes',
    noOutcomes: 'Put a sticky in the outcomes zone and it appears here too.',
    serves: (value) => plural(value, '# activity serves it', '# activities serve it'),
    servesNone: 'No activity yet',
    assessedElsewhere: 'Assessed elsewhere',
    groups: 'Designs side by side',
    notPlaced: 'Not placed yet',
    notPlacedWhat: 'These cards lie outside a template and do not count.',
    notices: 'Not read completely',
    moreNotices: (value) => plural(value, 'And # other.', 'And # others.'),
  },
  notices,
  adopt,
  cards,
  frames,
  own,

  tips: {
    quiet: 'No questions right now',
    quietWhat: 'Carry on. As soon as there is something to ask, it appears here.',
    few: (value) => `The tips join in from ${plural(value, '# card', '# cards')} in the template.`,
    noFrame: 'Put a template on the board first. The tips look at one design at a time.',
    tip: (number) => `Tip ${number}`,
    principle: 'Starting principle',
    warning: 'Note',
    idea: 'Idea',
    onPurpose: 'On purpose',
    reason: 'Why on purpose? (may stay empty)',
    save: 'Save',
    cancel: 'Cancel',
    why: 'Why?',
    moreCards: (value) => `+${count(value)}`,
    allCards: (value) => plural(value, 'Show the other card', 'Show the other # cards'),
    selectAll: (value) => (value === 2 ? 'Show both cards' : `Show all ${count(value)} cards`),
    more: (value) => plural(value, '# more tip', '# more tips'),
    fewer: 'Show less',
    explained: 'What this rests on',
    limit: (value) => `limit ${value}`,
    decisions: 'On purpose',
    undo: 'Undo',
    undoNamed: (title) => `Undo: ${title}`,
    missing: 'Not known yet',
    failed: (tip) => `${tip} did not work just now. The other tips did.`,
  },
};
