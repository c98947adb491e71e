/** Words that are drawn on the board, in the language of the frame. */
import type { Language, LearningType, Mode } from '../../design/schema.ts';

export interface TemplateTexts {
  readonly modes: Readonly<Record<Mode, string>>;
  readonly captions: Readonly<Record<Mode, string>>;
  /** Under "Offline" when a group starts online: what being together has to add (principle). */
  readonly meetingCaption: string;
  /** Names of segments and islands that nobody named; "{n}" is the number. */
  readonly fillers: Readonly<Record<'segment' | 'island', string>>;
  /** Under the title of a template that says nothing itself: typed over by the group. */
  readonly subtitle: string;
  readonly outcomes: string;
  readonly outcomesCaption: string;
  readonly out: string;
  readonly outCaption: string;
  readonly types: Readonly<Record<LearningType, string>>;
  readonly kit: string;
  readonly kitCaption: string;
  /** What students do, under the name of a learning type in the kit. */
  readonly typeCaptions: Readonly<Record<LearningType, string>>;
  readonly legend: LegendTexts;
}

/** What the marks on a card mean; lines in the order in which the marks are drawn. */
export interface LegendTexts {
  readonly types: string;
  readonly pacing: string;
  readonly pacings: readonly [together: string, ownTime: string, either: string];
  readonly minutes: string;
  /** A guess and a set value as on a card, each with what it means. */
  readonly guess: readonly [sample: string, meaning: string];
  readonly set: readonly [sample: string, meaning: string];
  readonly assessment: string;
  readonly assessments: readonly [possible: string, diagnostic: string, formative: string, summative: string];
  readonly presence: string;
  readonly presences: readonly [optional: string, choice: string];
  readonly mode: string;
}

export const templateTexts: Readonly<Record<Language, TemplateTexts>> = {
  nl: {
    modes: { online: 'Online', offline: 'Offline', both: 'Tegelijk' },
    captions: {
      online: 'waar je ook bent',
      offline: 'bij elkaar of op papier',
      both: 'op de campus én online',
    },
    meetingCaption: 'wat voegt bij elkaar komen toe?',
    fillers: { segment: 'Moment {n}', island: 'Eiland {n}' },
    subtitle: 'Voor wie, hoeveel studiepunten, welke groep',
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
    typeCaptions: {
      acquisition: 'lezen, luisteren, kijken',
      investigation: 'vragen stellen en uitzoeken',
      discussion: 'ideeën uitwisselen en toetsen aan elkaar',
      practice: 'doen, feedback krijgen, nog eens doen',
      collaboration: 'met elkaar iets tot stand brengen',
      production: 'laten zien wat je hebt geleerd',
    },
    legend: {
      types: 'Soort leren',
      pacing: 'Tempo',
      pacings: ['Samen, op hetzelfde moment', 'In eigen tijd', 'Kan allebei: de plek beslist'],
      minutes: 'Tijd',
      guess: ['± 20 min', 'Een schatting'],
      set: ['25 min', 'Door jullie gekozen'],
      assessment: 'Toetsing',
      assessments: [
        'Kan een toets zijn',
        'Diagnostisch: wat weet je al?',
        'Formatief: hoe sta je ervoor?',
        'Summatief: het telt mee',
      ],
      presence: 'Deelname',
      presences: ['Stippelrand: niet verplicht', 'Kies uit meer kaarten'],
      mode: 'Vorm die jullie kozen',
    },
  },
  en: {
    modes: { online: 'Online', offline: 'Offline', both: 'Both at once' },
    captions: {
      online: 'wherever you are',
      offline: 'together or on paper',
      both: 'campus and online',
    },
    meetingCaption: 'what does meeting add?',
    fillers: { segment: 'Moment {n}', island: 'Island {n}' },
    subtitle: 'For whom, how many credits, which group',
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
    typeCaptions: {
      acquisition: 'read, listen, watch',
      investigation: 'ask questions and find out',
      discussion: 'exchange and test ideas',
      practice: 'do, get feedback, do again',
      collaboration: 'make something together',
      production: 'show what you have learned',
    },
    legend: {
      types: 'Learning type',
      pacing: 'Pacing',
      pacings: ['Together, at the same time', 'In your own time', 'Either: the place decides'],
      minutes: 'Time',
      guess: ['± 20 min', 'A guess'],
      set: ['25 min', 'Chosen by you'],
      assessment: 'Assessment',
      assessments: [
        'Can be assessed',
        'Diagnostic: what do you know?',
        'Formative: how are you doing?',
        'Summative: it counts',
      ],
      presence: 'Taking part',
      presences: ['Dashed edge: optional', 'Choose from several cards'],
      mode: 'Mode chosen by you',
    },
  },
};
