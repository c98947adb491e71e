/** The panel for a frame, and the designs side by side, in Dutch. */
import { createNumbers } from './numbers.ts';

const { plural } = createNumbers('nl');

export const frames = {
  open: 'Sjabloon aanpassen',
  former: (name: string, date: string) => `${name}, afgerond op ${date}`,

  damage: (value: number) =>
    plural(
      value,
      '# deel van het sjabloon staat niet meer goed.',
      '# delen van het sjabloon staan niet meer goed.',
    ),
  repair: 'Zet terug',

  segments: 'Onderdelen',
  moments: 'Vaste momenten',
  islands: 'Eilanden',
  /** For the first one, when there is no name to count on from. */
  first: { segment: 'Onderdeel 1', island: 'Eiland 1' },
  nameOf: (title: string) => `Naam van ‘${title}’`,
  nameless: 'Geef een naam.',
  up: (title: string) => `‘${title}’ naar voren`,
  down: (title: string) => `‘${title}’ naar achteren`,
  remove: (title: string) => `‘${title}’ weghalen`,
  removeWhat: (value: number) =>
    plural(value, '# kaart komt dan naast het sjabloon.', '# kaarten komen dan naast het sjabloon.'),
  removeYes: 'Haal weg',
  add: 'Voeg toe',

  look: 'Vorm en kaarten',
  shape: 'Vorm',
  shapes: { linear: 'Lineair', 'non-linear': 'Niet-lineair', hybrid: 'Hybride', own: 'Eigen' },
  shapeWhat: 'Kaarten houden hun plek, online of offline. De volgorde komt terug als je terugwisselt.',
  startOnline: 'Begint helemaal online',
  wave: 'Golf door de kaarten',
  tidy: 'Leg de kaarten netjes',

  kept: 'Bewaarde momenten',
  keptWhat: 'Bewaar hoe het ontwerp nu is, om later te vergelijken of terug te zetten.',
  keepName: 'Naam',
  keepNames: ['Oude situatie', 'Na ronde 1'],
  keep: 'Bewaar',
  compare: 'Vergelijk',
  restore: 'Zet terug',
  restoreWhat: 'Kaarten van later komen naast het sjabloon.',
  forget: 'Verwijder',
  asBaseline: 'Neem als oude situatie',
  damaged: 'Hiervan ontbreekt een stuk.',
  later: 'Bewaard met een nieuwere versie van de plugin.',
  since: 'Sindsdien',
  same: 'Alles is nog hetzelfde.',
  otherSegment: (value: number) =>
    plural(value, '# activiteit naar een ander onderdeel', '# activiteiten naar een ander onderdeel'),
  outcomes: {
    added: (value: number) => plural(value, '# leeruitkomst erbij', '# leeruitkomsten erbij'),
    removed: (value: number) => plural(value, '# leeruitkomst eraf', '# leeruitkomsten eraf'),
    changed: (value: number) => plural(value, '# leeruitkomst anders', '# leeruitkomsten anders'),
  },
  parts: {
    added: (value: number) => plural(value, '# onderdeel erbij', '# onderdelen erbij'),
    removed: (value: number) => plural(value, '# onderdeel eraf', '# onderdelen eraf'),
    changed: (value: number) =>
      plural(value, '# onderdeel met een andere naam', '# onderdelen met een andere naam'),
  },
  links: {
    added: (value: number) => plural(value, '# verbinding erbij', '# verbindingen erbij'),
    removed: (value: number) => plural(value, '# verbinding eraf', '# verbindingen eraf'),
  },
  otherShape: (from: string, to: string) => `Van ${from} naar ${to}`,

  groups: 'Groepen',
  group: 'Groep',
  nthGroup: (value: number) => `Groep ${value}`,
  start: 'Begin',
  empty: 'Leeg',
  copy: 'Met een kopie',
  addGroup: 'Groep erbij',
  copyTo: 'Kopieer dit ontwerp naar…',
  copyWhat: 'Wat daar al ligt, komt ernaast.',
  copyNow: 'Kopieer',

  round: 'Nieuwe ronde',
  roundWhat: 'Dit blijft staan, met naam en datum. Eronder komt een nieuw sjabloon.',
  roundName: 'Deze ronde',
  firstRound: 'Ronde 1',
  roundFor: 'Voor',
  roundOne: 'Dit ontwerp',
  roundAll: (value: number) => `Alle ${value}`,
  startRound: 'Start nieuwe ronde',

  crossings: 'Heen en weer tussen online en offline',
  questions: 'Open vragen',
  showQuestions: 'Toon open vragen',
  view: 'Verdeling',
  views: { modes: 'Online en offline', learningTypes: 'Soorten leren' },
  noOrder: 'geen volgorde',
};
