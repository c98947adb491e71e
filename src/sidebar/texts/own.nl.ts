/** Own activities, in Dutch. */
import { createNumbers } from './numbers.ts';

const { plural, count } = createNumbers('nl');
const activities = (value: number) => plural(value, '# activiteit', '# activiteiten');

export const own = {
  make: 'Eigen activiteit maken',
  openFile: 'Bestand openen…',
  saveFile: 'Opslaan als bestand',
  back: 'Terug naar de activiteiten',
  later: (value: number) =>
    plural(
      value,
      '# eigen activiteit is met een nieuwere versie gemaakt. Werk de plugin bij om die te wijzigen.',
      '# eigen activiteiten zijn met een nieuwere versie gemaakt. Werk de plugin bij om die te wijzigen.',
    ),
  unreadable: (value: number) =>
    plural(value, '# eigen activiteit is niet te lezen.', '# eigen activiteiten zijn niet te lezen.'),

  places: {
    document: 'Van deze groep',
    both: 'Van deze groep en in jouw verzameling',
    library: 'In jouw verzameling',
    board: 'Van een kaart op dit bord',
  },
  edit: 'Wijzigen',
  toLibrary: 'Naar mijn verzameling',
  toDocument: 'Naar dit bord',
  removeDocument: 'Weg van dit bord',
  removeLibrary: 'Uit mijn verzameling',
  sure: 'Zeker weten?',

  title: 'Eigen activiteit',
  titleChanged: 'Eigen activiteit wijzigen',
  preview: 'Zo ziet de kaart eruit',
  name: 'Naam',
  namePlaceholder: 'Bezoek aan het museum',
  learningType: 'Soort leren',
  learningTypes: {
    acquisition: 'lezen, luisteren, kijken',
    investigation: 'zoeken, vergelijken, uitpluizen',
    discussion: 'praten, vragen, meningen wegen',
    practice: 'doen, herhalen, feedback krijgen',
    collaboration: 'samen iets uitvinden of afmaken',
    production: 'laten zien wat je kunt',
  },
  glyph: 'Symbool',
  chooseGlyph: 'Kies een symbool',
  searchGlyph: 'Zoek een symbool',
  glyphs: (value: number) => plural(value, '# symbool', '# symbolen'),
  noGlyph: 'Geen symbool gevonden. Probeer een ander woord.',
  minutes: 'Gebruikelijke tijd',
  minutesPlaceholder: '45 of 1,5 uur',
  pacing: 'Wanneer',
  pacings: { either: 'Kan allebei', together: 'Samen', 'own-time': 'In eigen tijd' },
  grouping: 'Met wie',
  groupings: { individual: 'Alleen', pairs: 'Tweetallen', group: 'Groepjes', plenary: 'Met z’n allen' },
  assessment: 'Toets',
  assessments: {
    none: 'Geen toets',
    possible: 'Kan een toets zijn',
    diagnostic: 'Om te zien waar je staat',
    formative: 'Met feedback, zonder cijfer',
    summative: 'Met een cijfer',
  },
  hintOnline: 'Tip voor online (mag leeg)',
  hintOffline: 'Tip voor op locatie (mag leeg)',
  forGroup: 'De hele groep ziet deze activiteit op dit bord.',
  alsoLibrary: 'Zet ook in mijn verzameling, voor andere borden',
  alsoCards: (value: number) =>
    plural(value, 'Teken ook de kaart op dit bord opnieuw', 'Teken ook de # kaarten op dit bord opnieuw'),
  save: 'Bewaren',
  cancel: 'Annuleren',

  errors: {
    nameMissing: 'Geef je activiteit een naam.',
    nameLong: (most: number) => `Houd het kort: hoogstens ${count(most)} tekens passen op een kaart.`,
    nameTaken: (name: string) => `Er is al een activiteit die ‘${name}’ heet.`,
    useThat: 'Gebruik die',
    learningTypeMissing: 'Kies wat studenten vooral doen.',
    minutesMissing: 'Vul in hoelang dit meestal duurt.',
    minutesUnread: 'Dit lees ik niet als tijd. Schrijf bijvoorbeeld 45 of 1,5 uur.',
    hintLong: (most: number) => `Maak de tip korter: hoogstens ${count(most)} tekens.`,
  },

  file: {
    name: 'eigen-activiteiten',
    saveTitle: 'Opslaan als bestand',
    saveWhat: 'Kies wat erin komt. Collega’s openen het bestand in hun eigen Blended Wave.',
    all: 'Alles kiezen',
    save: (value: number) => `${activities(value)} opslaan`,
    text: 'Lukt opslaan hier niet? Kopieer dan deze tekst en bewaar die als bestand dat eindigt op .json.',
    copy: 'Kopieer de tekst',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukte niet. Selecteer de tekst zelf.',
    none: 'Je hebt nog geen eigen activiteiten.',

    openTitle: 'Bestand met activiteiten openen',
    openWhat: 'Kies een bestand dat een collega heeft opgeslagen. Je ziet eerst wat erin zit.',
    choose: 'Kies een bestand',
    other: 'Kies een ander bestand',
    problems: {
      'too-large': 'Dit bestand is te groot (meer dan 5 MB). Dat is geen lijst met activiteiten.',
      'not-json': 'Dit is geen bestand met activiteiten, of het is beschadigd. Vraag om een nieuw bestand.',
      'wrong-format': 'Hier staan geen activiteiten van Blended Wave in. Kies een ander bestand.',
      'too-many': 'Hier staan meer dan 2.000 activiteiten in. Verdeel ze over kleinere bestanden.',
      empty: 'Er staan geen activiteiten in dit bestand.',
    },
    unopened: 'Dit bestand kon niet worden gelezen. Probeer het opnieuw.',
    later:
      'Dit bestand komt van een nieuwere versie van Blended Wave. Wat die meer weet, zie je hier niet, maar het blijft bewaard.',
    arrives: 'nieuw',
    same: 'heb je al',
    meets: {
      id: (name: string) => `Je hebt al een andere uitvoering: ‘${name}’.`,
      name: (name: string) => `Er is al een eigen activiteit die ‘${name}’ heet.`,
      catalogue: (name: string) => `‘${name}’ zit al in de set.`,
    },
    resolutions: { skip: 'Overslaan', replace: 'Vervangen', both: 'Allebei houden' },
    resolutionOf: (name: string) => `Wat doen we met ‘${name}’?`,
    left: (value: number) => plural(value, '# activiteit blijft weg', '# activiteiten blijven weg'),
    reasons: { unreadable: 'niet te lezen', double: 'staat er dubbel in' },
    nameless: 'zonder naam',
    add: (value: number) => `${activities(value)} toevoegen`,
    nothing: 'Er is niets om toe te voegen.',
  },
};
