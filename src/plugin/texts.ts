/** What the plugin says without a sidebar, in both languages. A person reads what happened and what to do. */
import type { Language } from '../design/schema.ts';

const nl = {
  inserted: (title: string) => `‘${title}’ staat op het bord.`,
  insertedTemplate: (title: string) => `Het sjabloon ‘${title}’ staat op het bord.`,
  insertedKit: (count: number) => `Alle ${count} leeractiviteiten liggen klaar om te kopiëren.`,
  insertedAfter: (title: string) => `‘${title}’ staat erna en is verbonden.`,
  outcomesMoved: (count: number) =>
    count === 1
      ? 'De sticky staat nu bij de leeruitkomsten.'
      : `${count} stickies staan nu bij de leeruitkomsten.`,
  outcomesFull: (count: number, rest: number) =>
    `${count} verplaatst; voor ${rest} is geen plek meer bij de leeruitkomsten. Verplaats die zelf of maak stickies kleiner.`,
  outcomesZoneMissing:
    'Dit sjabloon heeft geen vak voor leeruitkomsten. Zet een nieuw sjabloon neer en leg de kaarten daarin.',
  decided: 'Bewaard als bewuste keuze.',
  undecided: 'De bewuste keuze is weg; de vraag kan terugkomen.',
  saved: 'Bewaard op het bord.',
  unreadable:
    'Het bord kan nu niet worden gelezen. Probeer het opnieuw, of sluit Blended Wave en open het weer.',
  unknownActivity: 'Die leeractiviteit ken ik niet. Kies er een uit de lijst.',
  unknownTemplate: 'Dat sjabloon ken ik niet. Kies er een uit het menu.',
  minutesUnread: (text: string) => `‘${text}’ lees ik niet als tijd. Schrijf bijvoorbeeld 45 of 1,5 uur.`,
  gone: 'Dit staat niet meer op het bord. Kies het opnieuw.',
  closedFrame:
    'Dit sjabloon zit op slot of is verborgen. Haal het slot eraf of maak het zichtbaar, en probeer het opnieuw.',
  laterVersion:
    'Dit is met een nieuwere versie van Blended Wave gemaakt en blijft zoals het is. Werk de plugin bij.',
  fontMissing:
    'Het lettertype Inter kan niet worden geladen. Controleer je verbinding en probeer het nog eens.',
  tooLarge: 'Dit past niet op één plek in het document (meer dan 100 kB). Verdeel het over twee sjablonen.',
  failed: (detail: string) => `Dat lukte niet; het bord is zoals het was. Probeer het nog eens. (${detail})`,
  suggestionMinutes: (text: string) => `${text} (gebruikelijk)`,
  suggestionNone: 'Niets gevonden. Probeer een ander woord.',
};
export type Texts = typeof nl;

const en: Texts = {
  inserted: (title) => `‘${title}’ is on the board.`,
  insertedTemplate: (title) => `The template ‘${title}’ is on the board.`,
  insertedKit: (count) => `All ${count} learning activities are ready to copy.`,
  insertedAfter: (title) => `‘${title}’ comes after it and is connected.`,
  outcomesMoved: (count) =>
    count === 1 ? 'The sticky is now among the outcomes.' : `${count} stickies are now among the outcomes.`,
  outcomesFull: (count, rest) =>
    `${count} moved; there is no room for ${rest} among the outcomes. Move them yourself or make stickies smaller.`,
  outcomesZoneMissing:
    'This frame has no zone for outcomes. Insert a new template and move the cards into it.',
  decided: 'Kept as a deliberate choice.',
  undecided: 'The choice is gone; the question may come back.',
  saved: 'Kept on the board.',
  unreadable: 'The board cannot be read now. Try again, or close Blended Wave and open it once more.',
  unknownActivity: 'I do not know that activity. Choose one from the list.',
  unknownTemplate: 'I do not know that template. Choose one from the menu.',
  minutesUnread: (text) => `I cannot read ‘${text}’ as a time. Write 45 or 1.5 hours, for instance.`,
  gone: 'This is no longer on the board. Choose it again.',
  closedFrame: 'This frame is locked or hidden. Unlock or show it, and try again.',
  laterVersion: 'This was made with a newer version of Blended Wave and stays as it is. Update the plugin.',
  fontMissing: 'The font Inter cannot be loaded. Check your connection and try again.',
  tooLarge:
    'This does not fit in one place of the document (more than 100 kB). Spread it over two templates.',
  failed: (detail) => `That did not work; the board is as it was. Please try again. (${detail})`,
  suggestionMinutes: (text) => `${text} (typical)`,
  suggestionNone: 'Nothing found. Try another word.',
};

export const texts: Readonly<Record<Language, Texts>> = { nl, en };

/** Something a person can mend: its sentence is shown as it is. */
export class Refusal extends Error {
  readonly sentence: (texts: Texts) => string;
  constructor(sentence: (texts: Texts) => string) {
    super('refused');
    this.sentence = sentence;
  }
}
