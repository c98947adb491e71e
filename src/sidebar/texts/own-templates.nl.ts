/** Templates that people drew, in Dutch. */
import { createNumbers } from './numbers.ts';

const { plural } = createNumbers('nl');

export const ownTemplates = {
  title: 'Eigen sjablonen',
  places: {
    document: 'Van deze groep',
    library: 'In jouw verzameling',
    both: 'Van deze groep en in jouw verzameling',
  },
  toLibrary: 'Naar mijn verzameling',
  toDocument: 'Naar dit bord',
  later: (value: number) =>
    plural(
      value,
      '# sjabloon is met een nieuwere versie gemaakt. Werk de plugin bij om het te zien.',
      '# sjablonen zijn met een nieuwere versie gemaakt. Werk de plugin bij om ze te zien.',
    ),
  unreadable: (value: number) =>
    plural(value, '# sjabloon is niet te lezen.', '# sjablonen zijn niet te lezen.'),
  draw: 'Teken er zelf een',
  drawWhat:
    'Teken secties of rechthoeken op het bord, zoals je ze wilt. Selecteer er een of meer en kies wat ze zijn.',
  isA: 'Wat ik selecteerde is',
  roles: {
    outcomes: 'Leeruitkomsten',
    out: 'Eruit',
    segment: 'Onderdeel',
  },
  noZone: 'Geen zone',
  marked: (value: number) => plural(value, '# zone op dit bord', '# zones op dit bord'),
  suggested: 'Ons sjabloon',
  keepFor: 'Voor',
  forGroup: 'De groep',
  forMe: 'Mijzelf',
  make: 'Maak er een sjabloon van',
  file: {
    open: 'Open een bestand',
    problems: {
      'too-large': 'Dit bestand is te groot (meer dan 5 MB). Dat is geen sjabloon.',
      'not-json': 'Dit is geen bestand met sjablonen, of het is beschadigd. Vraag om een nieuw bestand.',
      'wrong-format': 'Hier staan geen sjablonen van Blended Wave in. Kies een ander bestand.',
      'too-many': 'Hier staan meer dan 200 sjablonen in. Verdeel ze over kleinere bestanden.',
      empty: 'Er staan geen sjablonen in dit bestand.',
    },
    opened: (names: string) => `Staat klaar voor de groep: ${names}.`,
    leftOut: (name: string, reason: string) => `‘${name}’ blijft weg: ${reason}.`,
    reasons: {
      unreadable: 'niet te lezen',
      double: 'staat er dubbel in',
      overlapping: 'twee zones liggen half over elkaar',
    },
  },
};
