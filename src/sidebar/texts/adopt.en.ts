/** Making activities of what is on the board, in English. */
import type { adopt as nl } from './adopt.nl.ts';
import { createNumbers } from './numbers.ts';

const { plural } = createNumbers('en');

export const adopt: typeof nl = {
  offer: (value) => plural(value, '# text selected', '# texts selected'),
  offerAct: 'Make activities of these',
  title: 'Activities from your texts',
  back: 'Back to the activities',
  asked: (value) => plural(value, '# still to choose', '# still to choose'),
  question: 'Which activity is this?',
  known: (value) => plural(value, '# recognised', '# recognised'),
  chosen: (value) => plural(value, '# chosen', '# chosen'),
  other: 'Other…',
  own: 'Own activity',
  ownType: 'Learning type',
  leave: 'Leave it',
  left: 'Stays as it is',
  change: 'Change',
  changeNamed: (title) => `Change the activity of ‘${title}’`,
  minutes: 'Time',
  minutesNamed: (title) => `Time of ‘${title}’`,
  minutesUnread: 'Write 45 or 1.5 hours, for instance.',
  picture: 'Picture',
  noTitle: 'Without text',
  staysBeside: 'The picture stays beside its card.',
  make: (value) => plural(value, 'Make # card', 'Make # cards'),
  open: (value) =>
    plural(value, '# text without a choice stays as it is.', '# texts without a choice stay as they are.'),
  notAdopted: (value) =>
    plural(
      value,
      '# thing you selected cannot become an activity.',
      '# things you selected cannot become activities.',
    ),
};
