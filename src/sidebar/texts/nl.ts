/** The sidebar in Dutch. The English dictionary has the same keys: a missing one does not compile. */
import type { Notice } from '../../board/board.ts';
import { activitiesNl } from './activities.nl.ts';
import { adopt } from './adopt.nl.ts';
import { cards } from './cards.nl.ts';
import { frames } from './frames.nl.ts';
import { createNumbers } from './numbers.ts';
import { own } from './own.nl.ts';
import { ownTemplates } from './own-templates.nl.ts';
import { templates } from './templates.nl.ts';

const { plural, count, share, hours } = createNumbers('nl');
const activities = (value: number) => plural(value, '# activiteit', '# activiteiten');

/** What was left out or read only in part. The value is a title, a text or a mode, as the notice says. */
const notices: Record<Notice['kind'], (value: string) => string> = {
  'card-malformed': (title) =>
    `De gegevens van ‘${title}’ zijn onleesbaar. De kaart telt mee met wat erop staat.`,
  'frame-malformed': (title) => `De gegevens van ‘${title}’ zijn onleesbaar. De kaarten tellen wel mee.`,
  'later-version': (title) =>
    `‘${title}’ komt uit een nieuwere versie van de plugin. Werk de plugin bij om alles te zien.`,
  'unknown-activity': (title) =>
    `‘${title}’ is een soort activiteit die deze versie niet kent. Die telt mee, maar krijgt geen tips.`,
  'minutes-unread': (text) => `‘${text}’ is niet te lezen als tijd. Schrijf bijvoorbeeld ‘45’ of ‘1,5 uur’.`,
  'title-missing': () => 'Op deze kaart ontbreekt de titel. De naam van de activiteit telt.',
  'title-empty': () => 'Deze kaart heeft een lege titel.',
  'minutes-missing': (title) => `Op ‘${title}’ ontbreekt de tijd. De gebruikelijke tijd telt als schatting.`,
  'card-older': (title) => `‘${title}’ heeft nog het oude uiterlijk.`,
  'outside-zones': (title) =>
    `‘${title}’ ligt in het sjabloon, maar niet in een zone. Sleep de kaart naar online, offline of tegelijk.`,
  'zone-missing': (mode) => `De zone ‘${mode}’ ontbreekt. Kaarten kunnen daar dus niet liggen.`,
  'frame-hidden': (title) => `‘${title}’ is verborgen op het bord, maar telt wel mee.`,
  'connector-broken': () => 'Een lijn zit aan één kant los en telt niet als verbinding.',
};

export const nl = {
  name: 'Blended Wave',
  language: 'Taal',
  close: 'Sluiten',
  retry: 'Opnieuw proberen',
  showOnBoard: 'Toon op het bord',
  showCard: (title: string) => `Toon ‘${title}’ op het bord`,
  untitled: 'Zonder titel',
  activities,

  tabs: {
    label: 'Onderdelen',
    activities: 'Activiteiten',
    templates: 'Sjablonen',
    balance: 'Balans',
    tips: 'Tips',
  },
  tipCount: (value: number) => plural(value, '# tip', '# tips'),

  frame: {
    choose: 'Welk ontwerp bekijk je?',
    none: 'Nog geen ontwerp op dit bord',
    credits: (ects: number) => `${count(ects)} EC`,
  },

  help: {
    open: 'Hulp',
    title: 'Zo werkt het',
    lines: [
      'Zet een sjabloon op het bord en sleep er kaarten in. Waar een kaart ligt, bepaalt of die online, offline of tegelijk is.',
      'Typ gerust op de kaarten: de titel en de minuten tellen mee. ‘45’, ‘1,5 uur’ en ‘1 u 30’ werken allemaal.',
      'Een sticky bij de leeruitkomsten is een leeruitkomst. Een lijn tussen twee kaarten is een verbinding.',
      'Een kaart in een kit telt niet mee. Sleep of kopieer hem eruit, dan wel.',
    ],
    keys: 'Toetsen',
    keyList: [
      ['/', 'zoek een activiteit'],
      ['← ↑ → ↓', 'loop door de kaarten of de tabs'],
      ['Enter', 'zet de kaart op het bord'],
      ['Shift Enter', 'en houd de zoekterm'],
      ['Alt Enter', 'zet hem na de kaart die op het bord geselecteerd is'],
      ['Spatie', 'kies er meer'],
      ['F', 'maak favoriet'],
      ['Esc', 'wis de keuze of de zoekterm'],
    ],
  },

  reading: 'Het bord wordt gelezen…',
  waiting: 'FigJam antwoordt nog niet.',
  stop: 'Stop',
  working: (done: number, total: number) => `Bezig: ${count(done)} van ${count(total)}`,

  failure: {
    title: 'Hier ging iets mis',
    what: 'Je bord is veilig: er is niets gewijzigd of verloren. Probeer het opnieuw. Blijft het misgaan, kopieer dan de details en stuur ze mee met je melding.',
    details: 'Details',
    copy: 'Details kopiëren',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukte niet. Selecteer de tekst hieronder.',
  },

  start: {
    title: 'Begin met één bijeenkomst',
    what: 'Kies een vorm. Die staat meteen op het bord, en aanpassen kan altijd.',
    help: 'Leg er daarna één online stap voor. Meer hoeft vandaag niet.',
  },

  templates,
  ownTemplates,
  chooseTemplate: 'Kies een sjabloon',
  insertTemplate: 'Zet op het bord',
  insertTemplateNamed: (name: string) => `Zet op het bord: ${name}`,

  finder: activitiesNl,
  groupings: { individual: 'alleen', pairs: 'in tweetallen', group: 'in groepjes', plenary: 'met z’n allen' },

  modes: { online: 'Online', offline: 'Offline', both: 'Tegelijk', none: 'Nog open' },
  pacings: { together: 'Samen', 'own-time': 'Eigen tijd', none: 'Nog open' },
  learningTypes: {
    acquisition: 'Opnemen',
    investigation: 'Onderzoeken',
    discussion: 'Bespreken',
    practice: 'Oefenen',
    collaboration: 'Samenwerken',
    production: 'Maken',
  },

  balance: {
    empty: 'Zet een kaart in het sjabloon, dan zie je hier de verdeling.',
    modes: 'Online en offline',
    byMinutes: 'naar minuten',
    byCards: 'naar aantal kaarten',
    guessed: (fraction: number) =>
      `${share(fraction)} van de tijd is geschat. Typ minuten op de kaarten om het preciezer te weten.`,
    column: { what: 'Wat', cards: 'Kaarten', time: 'Tijd', share: 'Aandeel' },
    total: 'Totaal',
    facts: 'In het kort',
    segments: 'Per onderdeel',
    outside: 'Buiten een onderdeel',
    emptySegment: 'nog leeg',
    heavy: 'veel meer dan de andere onderdelen',
    pacing: 'Samen en in eigen tijd',
    learningTypes: 'Soorten leren',
    load: 'Studielast',
    loadOf: (minutes: number, credit: number) => `${count(Math.round(minutes / 60))} van ${hours(credit)}`,
    loadOnly: (minutes: number) => hours(minutes),
    loadBelow: (time: string) => `Nog ${time} te vullen, of zelfstudie die niet op het bord staat.`,
    loadAbove: (time: string) => `${time} meer dan waar de studiepunten voor staan.`,
    loadEven: 'Dat past bij de studiepunten.',
    loadUnknown: 'Vul het aantal EC in om de studielast te vergelijken.',
    setTime: 'Ingevuld',
    guessedTime: 'Geschat',
    guessedOf: (guessed: number, total: number) => `${hours(guessed)} van de ${hours(total)} is geschat`,
    optionalOf: (minutes: number) => `waarvan ${hours(minutes)} naar keuze`,
    unknownOf: (value: number) =>
      plural(value, '# kaart zonder tijd telt niet mee', '# kaarten zonder tijd tellen niet mee'),
    ects: 'EC',
    hoursPerEcts: 'Uur per EC',
    numberBetween: (least: number, most: number) =>
      `Vul een getal in van ${count(least)} tot ${count(most)}.`,
    hoursRange: 'Gebruikelijk: 25 tot 30',
    redesign: 'Nieuw of herontwerp',
    isNew: 'Nieuwe cursus',
    isRedesign: 'Herontwerp',
    baselineWhat: 'Leg eerst neer hoe de cursus nu is. Daarna zie je wat er verandert.',
    baselineIs: (value: number) => `De oude situatie telt ${activities(value)}.`,
    takeBaseline: 'Neem dit als oude situatie',
    retakeBaseline: 'Neem dit als nieuwe oude situatie',
    forgetWhat: 'Dan verdwijnt de oude situatie, voor iedereen op dit bord.',
    forgetBaseline: 'Vergeet de oude situatie',
    changed: 'Wat verandert er?',
    unchanged: 'Nog niets, vergeleken met de oude situatie.',
    changes: {
      added: (value: number, time: string) => `${activities(value)} erbij, ${time}`,
      removed: (value: number, time: string) => `${activities(value)} eraf, ${time}`,
      lengthened: (value: number, time: string) => `${activities(value)} langer, samen ${time}`,
      shortened: (value: number, time: string) => `${activities(value)} korter, samen ${time}`,
    },
    moved: (value: number, from: string, to: string) =>
      `${activities(value)} van ${from.toLowerCase()} naar ${to.toLowerCase()}`,
    net: (minutes: number, time: string) => `Per saldo ${time} ${minutes > 0 ? 'meer' : 'minder'}.`,
    fullyOnline: 'Bewust helemaal online',
    fullyOnlineWhat: 'Dan vragen de tips niet meer wat er bij elkaar beter gaat.',
    outcomes: 'Leeruitkomsten',
    noOutcomes: 'Plak een sticky bij de leeruitkomsten, dan staat die ook hier.',
    serves: (value: number) => plural(value, '# activiteit draagt bij', '# activiteiten dragen bij'),
    servesNone: 'Nog geen activiteit',
    assessedElsewhere: 'Elders getoetst',
    groups: 'Ontwerpen naast elkaar',
    notPlaced: 'Nog niet geplaatst',
    notPlacedWhat: 'Deze kaarten liggen buiten een sjabloon en tellen niet mee.',
    notices: 'Niet helemaal gelezen',
    moreNotices: (value: number) => plural(value, 'En nog # andere.', 'En nog # andere.'),
  },
  notices,
  adopt,
  cards,
  frames,
  own,

  tips: {
    quiet: 'Geen vragen op dit moment',
    quietWhat: 'Werk rustig door. Zodra er iets te vragen valt, staat het hier.',
    few: (value: number) =>
      `Vanaf ${plural(value, '# kaart', '# kaarten')} in het sjabloon denken de tips mee.`,
    noFrame: 'Zet eerst een sjabloon op het bord. De tips kijken per ontwerp mee.',
    tip: (number: string) => `Tip ${number}`,
    principle: 'Uitgangspunt',
    warning: 'Let op',
    idea: 'Idee',
    onPurpose: 'Bewust zo',
    reason: 'Waarom bewust? (mag leeg)',
    save: 'Vastleggen',
    cancel: 'Annuleren',
    why: 'Waarom?',
    moreCards: (value: number) => `+${count(value)}`,
    allCards: (value: number) => plural(value, 'Toon de andere kaart', 'Toon de andere # kaarten'),
    selectAll: (value: number) => (value === 2 ? 'Toon beide kaarten' : `Toon alle ${count(value)} kaarten`),
    more: (value: number) => plural(value, 'Nog # tip', 'Nog # tips'),
    fewer: 'Minder tonen',
    explained: 'Waar dit op rust',
    limit: (value: string) => `grens ${value}`,
    decisions: 'Bewuste keuzes',
    undo: 'Terugdraaien',
    undoNamed: (title: string) => `Terugdraaien: ${title}`,
    missing: 'Nog niet bekend',
    failed: (tip: string) => `${tip} werkte even niet. De andere tips wel.`,
  },
};

export type Texts = typeof nl;
