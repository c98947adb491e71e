/** Tip 1: start from outcomes. Is there an outcome, does something serve it, does something show that it is reached? */
import type { Bilingual } from '../catalogue/schema.ts';
import type { Activity, Outcome } from '../design/schema.ts';
import { aboutCard, aboutFrame, aboutOutcome, cardName } from './subjects.ts';
import { defineTip, type Explained, type Finding, type Several, setting, type TipContext } from './types.ts';
import { cardsText, filled, numberText, percent, percentBelow, quoted } from './wording.ts';

const settings = {
  cardsBeforeOutcomes: setting(
    5,
    'Een groep mag eerst even losbarsten; bij vijf kaarten is het tijd voor het waartoe.',
    'A group may burst out first; at five cards it is time for what it is all for.',
  ),
  linkedCards: setting(
    0.6,
    'Wie nog aan het verbinden is, heeft niets aan de vraag wat er nog niet verbonden is.',
    'While a group is still linking, asking what is not linked yet helps nobody.',
  ),
  minutesWithoutOutcome: setting(
    0.25,
    'Een losse kaart mag; pas bij meer dan een kwart van de tijd is het een vraag waard.',
    'A loose card is fine; above a quarter of the time it is worth a question.',
  ),
  notCounted: setting<readonly string[]>(
    ['kick-off', 'coaching-talk'],
    'Kennismaken en coachen dienen alle leeruitkomsten en geen ervan in het bijzonder.',
    'Getting to know each other and coaching serve every outcome and none in particular.',
  ),
};
type Context = TipContext<typeof settings>;

export const startFromOutcomes = defineTip({
  id: '1',
  title: { nl: 'Start vanuit leeruitkomsten', en: 'Start from outcomes' },
  why: {
    nl: 'Als helder is wat studenten na afloop kunnen, kun je de activiteiten daarop laten aansluiten, en zie je ook wat er nog mist of weg kan.',
    en: 'Once it is clear what students can do afterwards, activities can be chosen to match, and you see what is missing or may go.',
  },
  settings,
  find: (context) => {
    if (context.lookup.outcomes.length === 0) return { findings: noOutcomes(context) };
    const linked = linkedShare(context);
    if (linked === null) return { findings: [] };
    if (linked < context.settings.linkedCards)
      return { findings: [], missing: [tooFewLinked(context, linked)] };
    return { findings: [...outcomeFindings(context, linked), ...cardsWithoutOutcome(context)] };
  },
});

function tooFewLinked({ settings }: Context, linked: number): Bilingual {
  return filled(
    {
      nl: 'Nog maar {linked} van de kaarten hangt aan een leeruitkomst; vanaf {needed} zeggen de tips daar iets over.',
      en: 'Only {linked} of the cards is linked to an outcome so far; from {needed} on the tips say something about it.',
    },
    { linked: percentBelow(linked), needed: percent(settings.linkedCards) },
  );
}

function noOutcomes(context: Context): readonly Finding[] {
  const { lookup, settings, surroundings } = context;
  if (lookup.cardCount < settings.cardsBeforeOutcomes) return [];
  const { looseTexts } = surroundings;
  const notes = numberText(looseTexts.length);
  return [
    {
      tip: '1',
      check: '1-no-outcomes',
      level: 'question',
      ...aboutFrame('1-no-outcomes', context),
      texts: {
        title: { nl: 'Wat kunnen studenten na afloop?', en: 'What can students do afterwards?' },
        body: filled(
          {
            nl: 'Er liggen al {cards}, maar nog geen leeruitkomsten. Plakken jullie er twee of drie bij ‘Leeruitkomsten’?',
            en: 'There are {cards} already, and no outcomes yet. Will you put two or three stickies in ‘Learning outcomes’?',
          },
          { cards: cardsText(lookup.cardCount) },
        ),
        ...(looseTexts.length > 0
          ? {
              act:
                looseTexts.length === 1
                  ? {
                      nl: 'Gebruik de losse sticky als leeruitkomst',
                      en: 'Use the loose sticky as an outcome',
                    }
                  : filled(
                      {
                        nl: 'Gebruik de {notes} losse stickies als leeruitkomsten',
                        en: 'Use the {notes} loose stickies as outcomes',
                      },
                      { notes },
                    ),
            }
          : {}),
      },
      explanation: [
        {
          what: { nl: 'Kaarten', en: 'Cards' },
          value: numberText(lookup.cardCount),
          limit: { value: numberText(settings.cardsBeforeOutcomes), setting: 'cardsBeforeOutcomes' },
        },
        { what: { nl: 'Leeruitkomsten', en: 'Outcomes' }, value: numberText(0) },
      ],
      ...(looseTexts.length > 0 ? { act: { kind: 'use-as-outcomes', texts: looseTexts } } : {}),
    },
  ];
}

/** The cards both percentages are taken over. */
function counted({ lookup, settings }: Context): readonly Activity[] {
  return lookup.cards.filter(({ type }) => !settings.notCounted.includes(type));
}

/** Share of the cards that serve an outcome; null without cards. */
function linkedShare(context: Context): number | null {
  const { lookup } = context;
  const weigh = (cards: readonly Activity[]): number =>
    cards.reduce((sum, card) => sum + lookup.weight(card), 0);
  const cards = counted(context);
  const all = weigh(cards);
  // Thirds add up to a hair below a whole, and a hair must not decide.
  return all > 0
    ? Math.round((weigh(cards.filter((card) => lookup.served(card).size > 0)) / all) * 1e9) / 1e9
    : null;
}

function outcomeFindings(context: Context, linked: number): readonly Finding[] {
  const servers = new Map<string, Activity[]>(context.lookup.outcomes.map(({ node }) => [node, []]));
  for (const card of context.lookup.cards) {
    for (const node of context.lookup.served(card)) servers.get(node)?.push(card);
  }
  const reason: Explained = {
    what: { nl: 'Kaarten die aan een leeruitkomst hangen', en: 'Cards linked to an outcome' },
    value: percent(linked),
    limit: { value: percent(context.settings.linkedCards), setting: 'linkedCards' },
  };
  const withServers = context.lookup.outcomes.map((outcome) => ({
    outcome,
    by: servers.get(outcome.node) ?? [],
  }));
  return [
    ...withServers
      .filter(({ by }) => by.length === 0)
      .map(({ outcome }) => unserved(context, outcome, reason)),
    ...withServers
      .filter(({ outcome, by }) => by.length > 0 && !outcome.assessedElsewhere && !isAssessed(context, by))
      .map(({ outcome, by }) => unassessed(context, outcome, by, reason)),
  ];
}

/**
 * Formative or summative assesses, diagnostic does not. "Possible" assesses when the card may be the last one that
 * serves the outcome: the last in order, every card of the choice group that comes last, any card without order.
 */
function isAssessed({ lookup }: Context, servers: readonly Activity[]): boolean {
  const orderOf = (card: Activity): number | null => lookup.place(card)?.order ?? null;
  const last = servers.reduce<Activity | null>((latest, card) => {
    const order = orderOf(card);
    return order !== null && (latest === null || order > (orderOf(latest) ?? order)) ? card : latest;
  }, null);
  const mayBeLast = (card: Activity): boolean =>
    card === last ||
    orderOf(card) === null ||
    (last !== null && card.presence === last.presence && card.presence.startsWith('choice:'));
  return servers.some(
    (card) =>
      card.assessment === 'formative' ||
      card.assessment === 'summative' ||
      (card.assessment === 'possible' && mayBeLast(card)),
  );
}

function unserved(context: Context, outcome: Outcome, reason: Explained): Finding {
  const about = aboutOutcome('1-unserved', context, outcome, []);
  const name = quoted({ nl: outcome.text, en: outcome.text });
  return {
    tip: '1',
    check: '1-unserved',
    level: 'warning',
    ...about,
    texts: {
      title: filled(
        {
          nl: 'Bij {name} hoort nog geen activiteit. Bewust?',
          en: 'No activity serves {name} yet. On purpose?',
        },
        { name },
      ),
      body: {
        nl: 'De meeste kaarten hangen al aan een leeruitkomst, hier hangt er nog geen aan. Welke activiteit zou helpen?',
        en: 'Most cards are linked to an outcome by now, and none to this one. Which activity would help?',
      },
      several: {
        title: {
          nl: 'Bij {count} leeruitkomsten hoort nog geen activiteit. Bewust?',
          en: 'No activity serves {count} of the outcomes yet. On purpose?',
        },
        body: {
          nl: 'Aan {names} hangt nog geen kaart. Welke activiteiten zouden helpen?',
          en: 'No card is linked to {names}. Which activities would help?',
        },
      },
    },
    explanation: [
      reason,
      {
        what: filled({ nl: 'Kaarten bij {name}', en: 'Cards that serve {name}' }, { name }),
        value: numberText(0),
      },
    ],
  };
}

function unassessed(context: Context, outcome: Outcome, by: readonly Activity[], reason: Explained): Finding {
  const about = aboutOutcome('1-unassessed', context, outcome, by);
  const name = quoted({ nl: outcome.text, en: outcome.text });
  return {
    tip: '1',
    check: '1-unassessed',
    level: 'question',
    ...about,
    texts: {
      title: filled(
        { nl: 'Hoe zie je of {name} gelukt is?', en: 'How can you see whether {name} is reached?' },
        { name },
      ),
      body: {
        nl: 'Er zijn activiteiten voor, maar geen ervan laat zien hoe ver studenten zijn. Toetsen jullie dit ergens anders?',
        en: 'There are activities for it, and none shows how far students are. Do you assess it elsewhere?',
      },
      several: {
        title: {
          nl: 'Hoe zie je of deze {count} leeruitkomsten gelukt zijn?',
          en: 'How can you see whether these {count} outcomes are reached?',
        },
        body: {
          nl: 'Voor {names} zijn er activiteiten, maar geen ervan laat zien hoe ver studenten zijn. Toetsen jullie dit ergens anders?',
          en: 'There are activities for {names}, and none shows how far students are. Do you assess them elsewhere?',
        },
      },
    },
    explanation: [
      reason,
      {
        what: filled({ nl: 'Kaarten bij {name}', en: 'Cards that serve {name}' }, { name }),
        value: numberText(by.length),
      },
      {
        what: filled({ nl: 'Waarvan toetsend', en: 'Of which assess' }, {}),
        value: numberText(0),
      },
    ],
  };
}

function cardsWithoutOutcome(context: Context): readonly Finding[] {
  const { lookup, catalogue, settings } = context;
  const cards = counted(context);
  const sum = (some: readonly Activity[]): number =>
    some.reduce((minutes, card) => minutes + lookup.load(card), 0);
  const isLoose = (card: Activity): boolean => lookup.served(card).size === 0;
  const share = sum(cards.filter(isLoose)) / sum(cards);
  // Without any minutes the share is not a number, and nothing is said.
  if (!(share > settings.minutesWithoutOutcome)) return [];
  const time = { time: percent(share) };
  const body = filled(withoutOutcome.body, time);
  const several: Several = { ...withoutOutcome.several, body: filled(withoutOutcome.several.body, time) };
  const explanation: readonly Explained[] = [
    {
      what: { nl: 'Tijd voor kaarten zonder leeruitkomst', en: 'Time for cards without an outcome' },
      value: time.time,
      limit: { value: percent(settings.minutesWithoutOutcome), setting: 'minutesWithoutOutcome' },
    },
  ];
  return lookup.cards.filter(isLoose).map(
    (card): Finding => ({
      tip: '1',
      check: '1-without-outcome',
      level: 'question',
      ...aboutCard('1-without-outcome', context, card),
      texts: {
        title: filled(withoutOutcome.title, { name: quoted(cardName(catalogue, card)) }),
        body,
        several,
      },
      explanation,
    }),
  );
}

const withoutOutcome = {
  title: { nl: 'Waar werkt {name} naartoe?', en: 'What does {name} work towards?' },
  body: {
    nl: 'Deze kaart hangt nog niet aan een leeruitkomst. Losse kaarten vragen samen {time} van de tijd. Bij welke hoort deze?',
    en: 'This card is not linked to an outcome yet. Loose cards take {time} of the time together. Where does it belong?',
  },
  several: {
    title: {
      nl: 'Waar werken deze {count} kaarten naartoe?',
      en: 'What do these {count} cards work towards?',
    },
    body: {
      nl: '{all} hangen nog niet aan een leeruitkomst. Losse kaarten vragen samen {time} van de tijd. Waar horen ze bij?',
      en: '{all} are not linked to an outcome yet. Loose cards take {time} of the time together. Where do they belong?',
    },
  },
};
