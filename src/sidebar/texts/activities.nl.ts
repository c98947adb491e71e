/** The Activities tab in Dutch. */
import { createNumbers } from './numbers.ts';

const { plural, count, time } = createNumbers('nl');

export const activitiesNl = {
  search: {
    label: 'Zoek een activiteit',
    placeholder: 'Zoek een activiteit',
    clear: 'Wis de zoekterm',
    hits: (value: number) => plural(value, '# activiteit', '# activiteiten'),
    none: (query: string) => `Geen activiteit gevonden voor ‘${query}’.`,
    noneWhat: 'Probeer een ander woord. Zoeken kan in het Nederlands en in het Engels.',
    results: 'Gevonden',
  },
  filters: {
    label: 'Filters',
    chosen: 'Gekozen filters',
    on: (value: number) => plural(value, '# filter aan', '# filters aan'),
    clear: 'Wis filters',
    remove: (name: string) => `Zet uit: ${name}`,
    none: 'Geen activiteit past bij al deze filters.',
    noneWhat: 'Zet er een uit, dan zie je er meer.',
    groups: {
      type: 'Soort leren',
      fit: 'Waar',
      pacing: 'Wanneer',
      grouping: 'Met wie',
      assessment: 'Toetsing',
    },
    names: {
      acquisition: 'Opnemen',
      investigation: 'Onderzoeken',
      discussion: 'Bespreken',
      practice: 'Oefenen',
      collaboration: 'Samenwerken',
      production: 'Maken',
      online: 'Goed online',
      'face-to-face': 'Sterk bij elkaar',
      together: 'Samen',
      'own-time': 'Eigen tijd',
      individual: 'Alleen',
      pairs: 'In tweetallen',
      group: 'In groepjes',
      plenary: 'Met z’n allen',
      assessment: 'Met toets',
    },
    length: 'Duur',
    anyLength: 'Maakt niet uit',
    upTo: (minutes: number) => `Hoogstens ${time(minutes)}`,
    upToChip: (minutes: number) => `≤ ${time(minutes)}`,
  },
  groups: { favourites: 'Favorieten', recent: 'Laatst gebruikt' },
  favourite: {
    add: 'Maak favoriet',
    remove: 'Haal uit favorieten',
    addNamed: (name: string) => `Maak ‘${name}’ favoriet`,
    removeNamed: (name: string) => `Haal ‘${name}’ uit je favorieten`,
  },
  insert: 'Zet op het bord',
  insertAfter: (title: string) => `Na ‘${title}’`,
  insertAfterWhat: (title: string) => `Zet deze kaart na ‘${title}’, met een verbindingslijn (Alt+Enter)`,
  insertAfterNone: 'Selecteer eerst één kaart op het bord. Dan komt deze erachter.',
  chosen: (value: number) => plural(value, '# gekozen', '# gekozen'),
  chosenPlace: (place: number) => `Gekozen als nummer ${count(place)}`,
  chooseNone: 'Kies niets',
  kit: {
    insert: 'Hele set als kit',
    what: 'Zet een kit met alle kaarten op het bord, om uit te kopiëren',
  },
  detail: {
    range: (low: number, high: number) => `gewoonlijk ${time(low)} tot ${time(high)}`,
    typical: (minutes: number) => `± ${time(minutes)}`,
    skill: (skill: string) => `Wat jij moet kunnen: ${skill}.`,
    skills: (online: string, offline: string) => `Wat jij moet kunnen: online ${online}; offline ${offline}.`,
  },
};

export type ActivitiesTexts = typeof activitiesNl;
