/**
 * Tip 3: connect. What students do online in their own time is done when something needs it: the core check, with
 * the best evidence behind it.
 */
import type { Bilingual } from '../catalogue/schema.ts';
import { crossingsOf } from '../design/balance.ts';
import { knownMinutes } from '../design/counting.ts';
import type { Activity } from '../design/schema.ts';
import { everydayWords, followUpWords } from './follow-up-words.ts';
import { createPickUp } from './picked-up.ts';
import { aboutCard, aboutFrame, cardName } from './subjects.ts';
import { defineTip, type Explained, type Finding, setting, type TipContext } from './types.ts';
import { duration, filled, numberText, percent, quoted } from './wording.ts';

const settings = {
  minutes: setting(
    10,
    'Wat korter duurt, is zo gedaan en zo ingehaald.',
    'What takes less is done in a moment, and caught up in a moment.',
  ),
  drawnLinks: setting(
    3,
    'Vanaf drie lijnen tekent de groep haar verbindingen: dan zegt wat er niet getekend is ook iets.',
    'From three lines on the group is drawing its connections: then what is not drawn says something too.',
  ),
  cardsBeforeFirstLine: setting(
    8,
    'Met minder kaarten overzie je de verbanden ook zonder lijnen.',
    'With fewer cards the connections are clear without lines.',
  ),
  debriefFrom: setting(
    60,
    'Op een uur voorbereiding past een nabespreking van 25 minuten; op een clip past een korte startquiz.',
    'An hour of preparation deserves a debrief of 25 minutes; a clip deserves a short start quiz.',
  ),
  followUpWords: setting<readonly string[]>(
    followUpWords,
    'Zo schrijven docenten op een kaart waar iets terugkomt.',
    'This is how teachers write on a card where something comes back.',
  ),
  everydayWords: setting<readonly string[]>(
    everydayWords,
    'Een segment dat zo heet, wordt in elke zin genoemd zonder dat het bedoeld is.',
    'A segment with such a name occurs in every sentence without being meant.',
  ),
};
type Context = TipContext<typeof settings>;

/** What the act puts behind a card: ids of the catalogue. */
const followUps = {
  short: {
    id: 'entry-quiz',
    label: { nl: 'Zet er een startquiz na', en: 'Put a start quiz after it' },
    named: { nl: 'Startquiz na {name}', en: 'Start quiz after {name}' },
  },
  long: {
    id: 'debrief',
    label: { nl: 'Zet er een nabespreking na', en: 'Put a debrief after it' },
    named: { nl: 'Nabespreking na {name}', en: 'Debrief after {name}' },
  },
} as const;

export const connect = defineTip({
  id: '3',
  title: { nl: 'Verbind', en: 'Connect' },
  why: {
    nl: 'Wat vrijblijvend online staat, wordt al snel niet meer bekeken. Als studenten het nodig hebben om mee te doen, doen ze het wel.',
    en: 'What is online without obligation is soon watched no more. Students do it when they need it to take part.',
  },
  settings,
  find: (context) => {
    const pickedUp = createPickUp(context.lookup, context.catalogue, context.settings);
    return {
      findings: [...withoutFollowUp(context, pickedUp), ...noLines(context)],
      missing: [...tooFewLines(context), ...unknownDuration(context)],
      facts: [...crossings(context), ...pickedUpShare(context, pickedUp)],
    };
  },
});

type PickedUp = ReturnType<typeof createPickUp>;

function tooFewLines(context: Context): readonly Bilingual[] {
  const unseen = context.lookup.cards.some(
    (card) => isPreparation(context, card) && !speaksOf(context, card),
  );
  if (!unseen) return [];
  return [
    filled(
      {
        nl: 'Er zijn nog te weinig lijnen om te zien wat waar terugkomt; vanaf {links} lijnen tellen ze mee.',
        en: 'There are too few lines to see what comes back where; they count from {links} lines on.',
      },
      { links: numberText(context.settings.drawnLinks) },
    ),
  ];
}

function unknownDuration(context: Context): readonly Bilingual[] {
  const unknown = context.lookup.cards.some(
    (card) => isPreparation(context, card) && knownMinutes(card) === null,
  );
  return unknown
    ? [
        {
          nl: 'Van sommige online kaarten is de duur onbekend.',
          en: 'The duration of some online cards is unknown.',
        },
      ]
    : [];
}

/** Required, online, own time, lost unless something picks it up, and without a check of its own. */
function isPreparation({ catalogue }: Context, card: Activity): boolean {
  const known = catalogue.find(card.type);
  return (
    card.presence === 'required' &&
    card.mode === 'online' &&
    card.pacing === 'own-time' &&
    known?.needsFollowUp === true &&
    !known.autoFeedback
  );
}

/** Without order, only a group that draws its lines tells enough. */
function speaksOf({ lookup, settings }: Context, card: Activity): boolean {
  return lookup.place(card) !== null || lookup.connectingLinks >= settings.drawnLinks;
}

function withoutFollowUp(context: Context, pickedUp: PickedUp): readonly Finding[] {
  const explained = createExplanation(context);
  const { lookup, catalogue, settings } = context;
  return lookup.cards
    .filter(
      (card) =>
        isPreparation(context, card) &&
        (knownMinutes(card) ?? 0) >= settings.minutes &&
        speaksOf(context, card) &&
        pickedUp(card) === null,
    )
    .map((card): Finding => {
      const name = quoted(cardName(catalogue, card));
      const minutes = knownMinutes(card) ?? 0;
      const followUp = minutes >= settings.debriefFrom ? followUps.long : followUps.short;
      const known = catalogue.find(followUp.id);
      return {
        tip: '3',
        check: '3',
        level: 'question',
        ...aboutCard('3', context, card),
        texts: {
          title: filled({ nl: 'Waar komt {name} terug?', en: 'Where does {name} come back?' }, { name }),
          body: {
            nl: 'In het ontwerp pakt nog niets dit op. Als je het overslaat, kun je dan toch gewoon meedoen?',
            en: 'Nothing in the design picks this up yet. If you skip it, can you still take part?',
          },
          ...(known ? { act: followUp.label } : {}),
          several: {
            title: {
              nl: 'Waar komen deze {count} online onderdelen terug?',
              en: 'Where do these {count} online parts come back?',
            },
            body: {
              nl: 'In het ontwerp pakt nog niets {names} op. Als je ze overslaat, kun je dan toch gewoon meedoen?',
              en: 'Nothing in the design picks up {names} yet. If you skip them, can you still take part?',
            },
            ...(known ? { act: filled(followUp.named, { name }) } : {}),
          },
        },
        explanation: explained(card, name),
        ...(known
          ? { act: { kind: 'insert-after', card: card.node, activity: known.id, link: 'uses' } }
          : {}),
      };
    });
}

/** What was looked at is the same for every card of a frame, except its own duration and place. */
function createExplanation({
  lookup,
  settings,
}: Context): (card: Activity, name: Bilingual) => readonly Explained[] {
  const limit = { value: duration(settings.minutes), setting: 'minutes' };
  const lines: Explained = {
    what: { nl: 'Lijnen tussen kaarten', en: 'Lines between cards' },
    value: numberText(lookup.connectingLinks),
    limit: { value: numberText(settings.drawnLinks), setting: 'drawnLinks' },
  };
  const inOrder = lookup.connectingLinks >= settings.drawnLinks ? lookedAt.topics : lookedAt.order;
  return (card, name) => [
    {
      what: filled({ nl: 'Duur van {name}', en: 'Duration of {name}' }, { name }),
      value: duration(knownMinutes(card) ?? 0),
      limit,
    },
    lines,
    {
      what: { nl: 'Waar gekeken is', en: 'Where it looked' },
      value: lookup.place(card) === null ? lookedAt.linesOnly : inOrder,
    },
  ];
}

const lookedAt = {
  linesOnly: { nl: 'lijnen en wat er op de kaart staat', en: 'lines and what the card says' },
  topics: {
    nl: 'lijnen, kaarten erna met hetzelfde onderwerp, en wat er op de kaart staat',
    en: 'lines, later cards with the same topic, and what the card says',
  },
  order: {
    nl: 'lijnen, verplichte kaarten erna die erop voortbouwen, en wat er op de kaart staat',
    en: 'lines, later required cards that build on it, and what the card says',
  },
};

/** A frame with online and face-to-face cards in which nobody drew a line yet. */
function noLines(context: Context): readonly Finding[] {
  const { lookup, settings } = context;
  const online = lookup.cards.some(({ mode }) => mode === 'online');
  const faceToFace = lookup.cards.some(({ mode, pacing }) => mode === 'offline' && pacing === 'together');
  if (lookup.cardCount < settings.cardsBeforeFirstLine || lookup.connectingLinks > 0) return [];
  if (!online || !faceToFace) return [];
  return [
    {
      tip: '3',
      check: '3-no-lines',
      level: 'idea',
      ...aboutFrame('3-no-lines', context),
      texts: {
        title: { nl: 'Waar komt terug wat online gebeurt?', en: 'Where does what happens online come back?' },
        body: {
          nl: 'Er zijn online kaarten en bijeenkomsten, maar nog geen lijn ertussen. Tekenen jullie een lijn van wat online gebeurt naar waar het terugkomt?',
          en: 'There are online cards and meetings, and no line between them yet. Will you draw a line from what happens online to where it comes back?',
        },
      },
      explanation: [
        {
          what: { nl: 'Kaarten', en: 'Cards' },
          value: numberText(lookup.cardCount),
          limit: { value: numberText(settings.cardsBeforeFirstLine), setting: 'cardsBeforeFirstLine' },
        },
        { what: { nl: 'Lijnen tussen kaarten', en: 'Lines between cards' }, value: numberText(0) },
      ],
    },
  ];
}

function crossings({ lookup }: Context): readonly Bilingual[] {
  if (!lookup.cards.some((card) => lookup.place(card) !== null)) return [];
  const count = crossingsOf(lookup);
  return [
    count === 1
      ? {
          nl: 'De route wisselt 1 keer tussen online en offline.',
          en: 'The route changes between online and offline once.',
        }
      : filled(
          {
            nl: 'De route wisselt {count} keer tussen online en offline.',
            en: 'The route changes between online and offline {count} times.',
          },
          { count: numberText(count) },
        ),
  ];
}

/** Share of the online preparation that something picks up, in minutes. Cards the check cannot see are left out. */
function pickedUpShare(context: Context, pickedUp: PickedUp): readonly Bilingual[] {
  const { lookup } = context;
  const cards = lookup.cards.filter((card) => isPreparation(context, card) && speaksOf(context, card));
  const sum = (some: readonly Activity[]): number =>
    some.reduce((minutes, card) => minutes + lookup.load(card), 0);
  const all = sum(cards);
  if (all === 0) return [];
  const share = percent(sum(cards.filter((card) => pickedUp(card) !== null)) / all);
  return [
    filled(
      {
        nl: 'Van de tijd voor online stof komt {share} verderop terug.',
        en: 'Of the time for online content, {share} comes back further on.',
      },
      { share },
    ),
  ];
}
