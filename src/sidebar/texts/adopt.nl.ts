/** Making activities of what is on the board, in Dutch. */
import { createNumbers } from './numbers.ts';

const { plural } = createNumbers('nl');

export const adopt = {
  offer: (value: number) => plural(value, '# tekst geselecteerd', '# teksten geselecteerd'),
  offerAct: 'Maak hier activiteiten van',
  title: 'Activiteiten van je teksten',
  back: 'Terug naar de activiteiten',
  asked: (value: number) => plural(value, 'Nog # om te kiezen', 'Nog # om te kiezen'),
  question: 'Welke activiteit is dit?',
  known: (value: number) => plural(value, '# herkend', '# herkend'),
  chosen: (value: number) => plural(value, '# gekozen', '# gekozen'),
  other: 'Andere…',
  own: 'Eigen activiteit',
  ownType: 'Soort leren',
  leave: 'Zo laten',
  left: 'Blijft zo',
  change: 'Wijzig',
  changeNamed: (title: string) => `Wijzig de activiteit van ‘${title}’`,
  minutes: 'Tijd',
  minutesNamed: (title: string) => `Tijd van ‘${title}’`,
  minutesUnread: 'Schrijf bijvoorbeeld 45 of 1,5 uur.',
  picture: 'Afbeelding',
  noTitle: 'Zonder tekst',
  staysBeside: 'De afbeelding blijft naast de kaart liggen.',
  make: (value: number) => plural(value, 'Maak # kaart', 'Maak # kaarten'),
  open: (value: number) =>
    plural(
      value,
      '# tekst zonder keuze blijft zoals hij is.',
      '# teksten zonder keuze blijven zoals ze zijn.',
    ),
  notAdopted: (value: number) =>
    plural(
      value,
      '# geselecteerd onderdeel kan geen activiteit worden.',
      '# geselecteerde onderdelen kunnen geen activiteit worden.',
    ),
};
