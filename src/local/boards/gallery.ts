/** The boards a person can start from, as the gallery shows them. What lies on each is made by the functions in this folder. */

export type ReadyBoardId = 'empty' | 'small' | 'busy' | 'huge' | 'damaged';
interface Words {
  readonly nl: string;
  readonly en: string;
}

export interface ReadyBoard {
  readonly id: ReadyBoardId;
  readonly title: Words;
  /** One sentence. */
  readonly says: Words;
}

export const readyBoards: readonly ReadyBoard[] = [
  {
    id: 'empty',
    title: { nl: 'Leeg bord', en: 'Empty board' },
    says: {
      nl: 'Begin met niets en zet alles zelf neer.',
      en: 'Start with nothing and place everything yourself.',
    },
  },
  {
    id: 'small',
    title: { nl: 'Eén cursus', en: 'One course' },
    says: {
      nl: 'Vier weken statistiek in één kader, klaar om aan te schuiven.',
      en: 'Four weeks of statistics in one frame, ready to move around.',
    },
  },
  {
    id: 'busy',
    title: { nl: 'Volle workshop', en: 'Busy workshop' },
    says: {
      nl: 'Vier groepen aan het werk, met plakbriefjes, lijnen, stempels en een parkeerplaats.',
      en: 'Four groups at work, with sticky notes, lines, stamps and a car park.',
    },
  },
  {
    id: 'huge',
    title: { nl: 'Heel groot bord', en: 'Huge board' },
    says: {
      nl: 'Een hele opleiding met duizenden kaarten en briefjes. Het openen duurt even.',
      en: 'A whole programme with thousands of cards and notes. Opening takes a moment.',
    },
  },
  {
    id: 'damaged',
    title: { nl: 'Beschadigd bord', en: 'Damaged board' },
    says: {
      nl: 'Kapotte kaarten, losse lijnen en vreemde namen: kijk wat de plugin ervan maakt.',
      en: 'Broken cards, loose lines and odd names: see what the plugin makes of it.',
    },
  },
];
