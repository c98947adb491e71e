/** The panel for selected cards, in Dutch. */
import { createNumbers } from './numbers.ts';

const { plural, count } = createNumbers('nl');

export const cards = {
  none: 'Selecteer een kaart om die aan te passen.',
  noneTitle: 'Geen kaart geselecteerd',
  noneWhat: 'Klik op het bord een kaart aan, of sleep een kader om er meer tegelijk aan te passen.',
  several: (value: number) => plural(value, '# kaart', '# kaarten'),
  edit: 'Aanpassen',
  panel: 'Geselecteerde kaarten aanpassen',
  back: 'Terug',
  mixed: 'verschillend',
  older: (value: number) =>
    plural(value, '# kaart heeft nog het oude uiterlijk.', '# kaarten hebben nog het oude uiterlijk.'),
  broken: (value: number) =>
    plural(value, '# kaart mist de titel of de tijd.', '# kaarten missen de titel of de tijd.'),
  refresh: (value: number) => plural(value, 'Vernieuw de kaart', 'Vernieuw ze'),
  undo: 'Ongedaan maken',
  undone: (field: string) => `Aangepast: ${field}`,

  type: 'Activiteit',
  severalTypes: (value: number) => plural(value, '# activiteit', '# soorten activiteiten'),
  unknownType: 'Onbekende activiteit',
  change: 'Wissel',
  changeWhat: 'Kies een andere activiteit',
  chooseType: 'Zoek een andere activiteit',
  noType: 'Niets gevonden. Probeer een ander woord.',
  fields: {
    title: 'Titel',
    minutes: 'Tijd',
    mode: 'Waar',
    pacing: 'Wanneer',
    learningType: 'Soort leren',
    presence: 'Deelname',
    assessment: 'Toetsing',
    topic: 'Onderwerp',
    material: 'Materiaal',
    note: 'Notitie',
    outcomes: 'Leeruitkomsten',
    size: 'Grootte',
  },
  unread: 'Schrijf bijvoorbeeld ‘45’ of ‘1,5 uur’.',
  followsZone: (value: string | null) => (value === null ? 'Volgt de zone' : `Volgt de zone: ${value}`),
  /** As the activity says, when nobody chooses. */
  usual: (value: string | null) => (value === null ? 'Standaard' : `Standaard: ${value}`),
  presences: { required: 'Verplicht', optional: 'Niet verplicht' },
  choice: (name: string) => `Keuze: ${name}`,
  newChoice: 'Keuze tussen kaarten…',
  choiceName: 'Naam van de keuze',
  choiceWhat: 'Kaarten met dezelfde naam zijn samen één keuze.',
  assessments: {
    none: 'Geen',
    possible: 'Kan toetsen',
    diagnostic: 'Diagnostisch',
    formative: 'Formatief',
    summative: 'Summatief',
  },
  materials: {
    unknown: 'Nog niet bekend',
    have: 'Hebben we al',
    make: 'Maken we zelf',
    search: 'Zoeken we nog',
  },
  sizes: { card: 'Kaart', compact: 'Compact', mark: 'Icoon' },
  outcomesOf: (ticked: number, total: number) => `${count(ticked)} van ${count(total)}`,
  byLine: 'met een lijn op het bord',

  hints: 'Aanpak',
  links: 'Verbindingen',
  /** Before the card that a line comes from. */
  linksIn: {
    uses: 'Gebruikt',
    prepares: 'Voorbereid met',
    feedback: 'Feedback uit',
    'same-content': 'Zelfde inhoud als',
    serves: 'Draagt bij aan',
  },
  /** Before the card that a line goes to. */
  linksOut: {
    uses: 'Wordt gebruikt in',
    prepares: 'Bereidt voor',
    feedback: 'Feedback op',
    'same-content': 'Zelfde inhoud als',
    serves: 'Draagt bij aan',
  },
  insertAfter: 'Voeg iets toe na deze kaart',
  toStickies: (value: number) => plural(value, 'Maak er een sticky van', 'Maak er stickies van'),
  refreshThese: 'Vernieuw het uiterlijk',
};
