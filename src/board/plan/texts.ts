/** Words that are drawn on the board, in the language of the frame. */
import type { Language, LearningType, Mode } from '../../design/schema.ts';

export interface TemplateTexts {
  readonly modes: Readonly<Record<Mode, string>>;
  readonly captions: Readonly<Record<Mode, string>>;
  readonly outcomes: string;
  readonly outcomesCaption: string;
  readonly out: string;
  readonly outCaption: string;
  readonly types: Readonly<Record<LearningType, string>>;
  readonly kit: string;
  readonly kitCaption: string;
}

export const templateTexts: Readonly<Record<Language, TemplateTexts>> = {
  nl: {
    modes: { online: 'Online', offline: 'Offline', both: 'Tegelijk' },
    captions: {
      online: 'waar je ook bent',
      offline: 'bij elkaar of op papier',
      both: 'op de campus én online',
    },
    outcomes: 'Leeruitkomsten',
    outcomesCaption: 'Eén sticky per uitkomst: wat kunnen studenten na afloop?',
    out: 'Eruit',
    outCaption: 'Wat hier ligt, telt niet meer mee',
    types: {
      acquisition: 'Opnemen',
      investigation: 'Onderzoeken',
      discussion: 'Bespreken',
      practice: 'Oefenen',
      collaboration: 'Samenwerken',
      production: 'Maken',
    },
    kit: 'Leeractiviteiten',
    kitCaption: 'Kopieer een kaart en leg hem in jullie ontwerp',
  },
  en: {
    modes: { online: 'Online', offline: 'Offline', both: 'Both at once' },
    captions: {
      online: 'wherever you are',
      offline: 'together or on paper',
      both: 'campus and online',
    },
    outcomes: 'Learning outcomes',
    outcomesCaption: 'One sticky for each: what can students do afterwards?',
    out: 'Out',
    outCaption: 'What lies here counts no more',
    types: {
      acquisition: 'Acquisition',
      investigation: 'Investigation',
      discussion: 'Discussion',
      practice: 'Practice',
      collaboration: 'Collaboration',
      production: 'Production',
    },
    kit: 'Learning activities',
    kitCaption: 'Copy a card and put it in your design',
  },
};
