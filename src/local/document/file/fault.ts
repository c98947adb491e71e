/** Why a file cannot be opened as a board. Whoever shows it finds the words; `message` says it in English. */

/** What is wrong with a damaged board, and how it is said in English. */
const damages = {
  fields: 'a field is missing or is not what it should be',
  'same-id': 'two of its nodes have the same id',
  root: 'it does not have exactly one document node',
  'lost-parent': 'a node names a parent that does not list it',
  'lost-child': 'a node lists a child that is not there, or lists it twice',
  misplaced: 'a node is inside of one that cannot hold it',
  circle: 'some of its nodes contain each other',
  page: 'its current page is missing',
  number: 'a number is larger than any board has',
  text: 'a text is longer than any board has',
  deep: 'something is nested deeper than any board has',
} as const;
export type Damage = keyof typeof damages;

export type Fault =
  | { readonly kind: 'not-a-board' }
  | { readonly kind: 'later'; readonly version: number }
  | {
      readonly kind: 'damaged';
      readonly damage: Damage;
      /** The node or the field where it was found. */
      readonly where: string;
    };

function sentenceFor(fault: Fault): string {
  switch (fault.kind) {
    case 'not-a-board':
      return 'This file is not a board saved by the local board.';
    case 'later':
      return `This board was saved by a later version (${fault.version}). Update the local board first.`;
    case 'damaged':
      return `This board cannot be opened: ${damages[fault.damage]} (${fault.where}).`;
  }
}

export class BoardFileError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(sentenceFor(fault));
    this.fault = fault;
  }
}

export function damaged(damage: Damage, where: string): BoardFileError {
  return new BoardFileError({ kind: 'damaged', damage, where });
}
