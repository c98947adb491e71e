/** What the plugin says without a sidebar, in both languages. A person reads what happened and what to do. */
import type { Language } from '../design/schema.ts';
import { layoutProblems } from './layout-problems.ts';

const nl = {
  inserted: (title: string) => `‘${title}’ staat op het bord.`,
  insertedTemplate: (title: string) => `Het sjabloon ‘${title}’ staat op het bord.`,
  insertedFrames: (count: number) => `${count} sjablonen staan op het bord.`,
  groupAdded: (name: string) => `Het sjabloon van ‘${name}’ staat op het bord.`,
  groupName: (number: number) => `Groep ${number}`,
  tooManyGroups: (most: number) => `Dat zijn te veel groepen tegelijk: kies er hoogstens ${most}.`,
  layoutProblem: layoutProblems.nl,
  frameChanged: 'Het sjabloon is aangepast.',
  frameTidied: 'De kaarten liggen netjes.',
  frameRepaired: (count: number) =>
    count === 1 ? 'Eén deel staat weer op zijn plek.' : `${count} delen staan weer op hun plek.`,
  frameWhole: 'Alles staat al op zijn plek.',
  layoutUnknown:
    'Aan dit sjabloon is niet meer te zien hoe het was ingedeeld. Zet een nieuw sjabloon neer en leg de kaarten daarin.',
  insertedExample: (name: string) =>
    `Het voorbeeld ‘${name}’ staat op het bord. Pas het aan zoals het bij jullie past.`,
  unknownExample: 'Dat voorbeeld ken ik niet. Kies er een uit de lijst.',
  insertedKit: (count: number) => `Alle ${count} leeractiviteiten liggen klaar om te kopiëren.`,
  insertedAfter: (title: string) => `‘${title}’ staat erna en is verbonden.`,
  insertedMany: (count: number) => `${count} leeractiviteiten staan op het bord.`,
  cardsChanged: (count: number) =>
    count === 1 ? 'De kaart is aangepast.' : `${count} kaarten zijn aangepast.`,
  typeChanged: (count: number, title: string) =>
    count === 1 ? `De kaart is nu ‘${title}’.` : `${count} kaarten zijn nu ‘${title}’.`,
  cardsRefreshed: (count: number) =>
    count === 1 ? 'De kaart is opnieuw getekend.' : `${count} kaarten zijn opnieuw getekend.`,
  cardsFresh: 'Alle kaarten zijn al zoals ze horen.',
  leftClosed: (count: number) =>
    count === 1
      ? 'Eén zit op slot of is verborgen en blijft zoals hij is.'
      : `${count} zitten op slot of zijn verborgen en blijven zoals ze zijn.`,
  leftLater: (count: number) =>
    count === 1
      ? 'Eén is met een nieuwere versie van Blended Wave gemaakt: werk de plugin bij.'
      : `${count} zijn met een nieuwere versie van Blended Wave gemaakt: werk de plugin bij.`,
  leftOther: (count: number): string =>
    count === 1 ? 'De rest is geen kaart.' : 'De rest zijn geen kaarten.',
  closedCards:
    'Dit zit op slot of is verborgen. Haal het slot eraf of maak het zichtbaar, en probeer het opnieuw.',
  noCards: 'Hier staat geen kaart (meer). Kies een kaart op het bord.',
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
  adopted: (count: number, left: number) =>
    [
      count === 1 ? 'Er staat nu een kaart.' : `Er staan nu ${count} kaarten.`,
      ...(left === 0
        ? []
        : [
            left === 1
              ? 'Eén is er niet meer of zit op slot.'
              : `${left} zijn er niet meer of zitten op slot.`,
          ]),
    ].join(' '),
  becameStickies: (count: number) =>
    count === 1 ? 'De kaart is nu een sticky.' : `${count} kaarten zijn nu stickies.`,
  snapshotTaken: 'De momentopname is bewaard op het bord.',
  snapshotRemoved: 'De momentopname is weg.',
  snapshotGone: 'Die momentopname is er niet meer. Kies een andere.',
  snapshotDamaged: 'Een deel van deze momentopname is kwijt. Kies een andere, of haal hem weg.',
  snapshotRestored: 'Het ontwerp is weer zoals toen.',
  leftBeside: (count: number) =>
    count === 1 ? 'Eén kaart staat nu naast het sjabloon.' : `${count} kaarten staan nu naast het sjabloon.`,
  designCopied: (count: number) =>
    count === 1 ? 'Het ontwerp is gekopieerd.' : `Het ontwerp is naar ${count} sjablonen gekopieerd.`,
  roundStarted: (name: string, count: number) =>
    count === 1
      ? `‘${name}’ is bewaard; het nieuwe sjabloon staat eronder.`
      : `‘${name}’ is bewaard; de ${count} nieuwe sjablonen staan eronder.`,
  saved: 'Bewaard op het bord.',
  unreadable:
    'Het bord kan nu niet worden gelezen. Probeer het opnieuw, of sluit Blended Wave en open het weer.',
  cancelled: 'Gestopt. Het bord is zoals het was.',
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
  ownSaved: (count: number) =>
    count === 1 ? 'Je eigen activiteit is bewaard.' : `${count} eigen activiteiten zijn bewaard.`,
  ownRemoved: 'Weg van dit bord. Kaarten die er al liggen, blijven.',
  ownRemovedFromLibrary: 'Weg uit jouw verzameling.',
  templatesSaved: (count: number) =>
    count === 1 ? 'Je eigen sjabloon is bewaard.' : `${count} eigen sjablonen zijn bewaard.`,
  templateRemoved: 'Weg van dit bord. Wat ermee is gemaakt, blijft.',
  templateTooLarge: 'Dit sjabloon is te groot om te bewaren (meer dan 100 kB). Gebruik minder zones.',
  templateNameMissing: 'Geef je sjabloon een naam.',
  zonesMarked: (count: number) =>
    count === 1 ? 'Dit is nu een zone van je sjabloon.' : `${count} delen zijn nu zones van je sjabloon.`,
  zonesUnmarked: (count: number) =>
    count === 1 ? 'Dit is geen zone meer.' : `${count} delen zijn geen zones meer.`,
  nothingToMark: 'Selecteer secties, rechthoeken of frames die je zelf hebt getekend.',
  noZonesMarked:
    'Er is nog geen zone online, offline of tegelijk. Selecteer wat je tekende en zeg wat het is.',
  tooManyZones: (most: number) => `Een sjabloon heeft hoogstens ${most} zones. Haal er een paar weg.`,
  zonesTooLarge:
    'Je tekening is te groot voor één sjabloon. Maak de zones kleiner of leg ze dichter bij elkaar.',
  zonesOverlap: (one: string, other: string) =>
    `‘${one}’ en ‘${other}’ liggen half over elkaar. Leg ze naast elkaar, of de ene helemaal in de andere.`,
  ownTooLarge: 'Deze activiteit is te groot om te bewaren (meer dan 100 kB). Maak de teksten korter.',
  libraryFull: 'Jouw verzameling is vol. Haal er eerst activiteiten uit die je niet meer gebruikt.',
  suggestionMinutes: (text: string) => `${text} (gebruikelijk)`,
  suggestionNone: 'Niets gevonden. Probeer een ander woord.',
};
export type Texts = typeof nl;

const en: Texts = {
  inserted: (title) => `‘${title}’ is on the board.`,
  insertedTemplate: (title) => `The template ‘${title}’ is on the board.`,
  insertedFrames: (count) => `${count} templates are on the board.`,
  groupAdded: (name) => `The template of ‘${name}’ is on the board.`,
  groupName: (number) => `Group ${number}`,
  tooManyGroups: (most) => `Those are too many groups at once: choose ${most} at most.`,
  layoutProblem: layoutProblems.en,
  frameChanged: 'The template is changed.',
  frameTidied: 'The cards are tidy.',
  frameRepaired: (count) =>
    count === 1 ? 'One part is back in its place.' : `${count} parts are back in their place.`,
  frameWhole: 'Everything is in its place already.',
  layoutUnknown:
    'Nothing tells any more how this template was laid out. Insert a new one and move the cards into it.',
  insertedExample: (name) => `The example ‘${name}’ is on the board. Change it to suit your own course.`,
  unknownExample: 'I do not know that example. Choose one from the list.',
  insertedKit: (count) => `All ${count} learning activities are ready to copy.`,
  insertedAfter: (title) => `‘${title}’ comes after it and is connected.`,
  insertedMany: (count) => `${count} activities are on the board.`,
  cardsChanged: (count) => (count === 1 ? 'The card is changed.' : `${count} cards are changed.`),
  typeChanged: (count, title) =>
    count === 1 ? `The card is now ‘${title}’.` : `${count} cards are now ‘${title}’.`,
  cardsRefreshed: (count) => (count === 1 ? 'The card is drawn anew.' : `${count} cards are drawn anew.`),
  cardsFresh: 'All cards are as they should be.',
  leftClosed: (count) =>
    count === 1
      ? 'One is locked or hidden and stays as it is.'
      : `${count} are locked or hidden and stay as they are.`,
  leftLater: (count) =>
    count === 1
      ? 'One was made with a newer version of Blended Wave: update the plugin.'
      : `${count} were made with a newer version of Blended Wave: update the plugin.`,
  leftOther: (count) => (count === 1 ? 'The other one is no card.' : 'The others are no cards.'),
  closedCards: 'This is locked or hidden. Unlock or show it, and try again.',
  noCards: 'There is no card here (any more). Choose a card on the board.',
  outcomesMoved: (count) =>
    count === 1 ? 'The sticky is now among the outcomes.' : `${count} stickies are now among the outcomes.`,
  outcomesFull: (count, rest) =>
    `${count} moved; there is no room for ${rest} among the outcomes. Move them yourself or make stickies smaller.`,
  outcomesZoneMissing:
    'This frame has no zone for outcomes. Insert a new template and move the cards into it.',
  decided: 'Kept as a deliberate choice.',
  undecided: 'The choice is gone; the question may come back.',
  adopted: (count, left) =>
    [
      count === 1 ? 'It is a card now.' : `There are ${count} cards now.`,
      ...(left === 0 ? [] : [left === 1 ? 'One is gone or locked.' : `${left} are gone or locked.`]),
    ].join(' '),
  becameStickies: (count) => (count === 1 ? 'The card is a sticky now.' : `${count} cards are stickies now.`),
  snapshotTaken: 'The snapshot is kept on the board.',
  snapshotRemoved: 'The snapshot is gone.',
  snapshotGone: 'That snapshot is no longer there. Choose another one.',
  snapshotDamaged: 'A part of this snapshot is lost. Choose another one, or remove it.',
  snapshotRestored: 'The design is as it was then.',
  leftBeside: (count) =>
    count === 1 ? 'One card is now beside the frame.' : `${count} cards are now beside the frame.`,
  designCopied: (count) =>
    count === 1 ? 'The design is copied.' : `The design is copied to ${count} frames.`,
  roundStarted: (name, count) =>
    count === 1
      ? `‘${name}’ is kept; the new frame is below it.`
      : `‘${name}’ is kept; the ${count} new frames are below.`,
  saved: 'Kept on the board.',
  unreadable: 'The board cannot be read now. Try again, or close Blended Wave and open it once more.',
  cancelled: 'Stopped. The board is as it was.',
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
  ownSaved: (count) =>
    count === 1 ? 'Your own activity is saved.' : `${count} activities of your own are saved.`,
  ownRemoved: 'Gone from this board. Cards that are there stay.',
  ownRemovedFromLibrary: 'Gone from your collection.',
  templatesSaved: (count) =>
    count === 1 ? 'Your own template is saved.' : `${count} templates of your own are saved.`,
  templateRemoved: 'Gone from this board. What was made with it stays.',
  templateTooLarge: 'This template is too large to keep (more than 100 kB). Use fewer zones.',
  templateNameMissing: 'Give your template a name.',
  zonesMarked: (count) =>
    count === 1 ? 'This is now a zone of your template.' : `${count} parts are now zones of your template.`,
  zonesUnmarked: (count) =>
    count === 1 ? 'This is no zone any more.' : `${count} parts are no zones any more.`,
  nothingToMark: 'Select sections, rectangles or frames that you drew yourself.',
  noZonesMarked: 'No zone is online, offline or both yet. Select what you drew and say what it is.',
  tooManyZones: (most) => `A template has at most ${most} zones. Take a few away.`,
  zonesTooLarge:
    'Your drawing is too large for one template. Make the zones smaller or move them closer together.',
  zonesOverlap: (one, other) =>
    `‘${one}’ and ‘${other}’ lie half over each other. Put them side by side, or one wholly inside the other.`,
  ownTooLarge: 'This activity is too large to keep (more than 100 kB). Make its texts shorter.',
  libraryFull: 'Your collection is full. Take out activities that you no longer use first.',
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
