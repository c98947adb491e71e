/**
 * The starting principle: begin fully online and move step by step to where being together is wanted and possible.
 * There is no best blend, so it never judges the shares: the balance shows them.
 */
import type { Bilingual, CatalogueActivity } from '../catalogue/schema.ts';
import { knownMinutes } from '../design/counting.ts';
import type { Activity } from '../design/schema.ts';
import { aboutCard, cardName } from './subjects.ts';
import { defineTip, type Finding, setting, type TipContext } from './types.ts';
import { cardsText, duration, filled, inBoth, numberText, quoted } from './wording.ts';

const settings = {
  smallestGain: setting(
    1,
    'Wat niets wint als je bij elkaar bent, is geen eerste stap naar samen.',
    'What gains nothing from being together is no first step towards meeting.',
  ),
};
type Context = TipContext<typeof settings>;

export const principle = defineTip({
  id: 'principle',
  title: { nl: 'Begin online, verplaats stap voor stap', en: 'Start online, move step by step' },
  why: {
    nl: 'Ga eerst uit van volledig online onderwijs. Kijk daarna per onderdeel wat er wint als jullie bij elkaar zijn: zo is elke bijeenkomst een keuze.',
    en: 'Start from fully online education. Then look at each part and see what gains from being together: that makes every meeting a choice.',
  },
  settings,
  find: (context) => ({
    findings: [...onScreenAnyway(context), ...firstStepTogether(context)],
    missing: withoutMode(context),
  }),
});

function withoutMode({ lookup }: Context): readonly Bilingual[] {
  const count = lookup.cards.filter(({ mode }) => mode === null).length;
  if (count === 0) return [];
  const cards = cardsText(count);
  return [
    {
      nl: `Van ${cards.nl} is nog niet bekend of die online of offline is.`,
      en: `For ${cards.en} it is not known yet whether it is online or offline.`,
    },
  ];
}

/** P-a: an offline activity that lives on a screen or a player anyway. One line an activity type, the longest first. */
function onScreenAnyway(context: Context): readonly Finding[] {
  const { lookup, catalogue } = context;
  const byType = new Map<string, { known: CatalogueActivity; cards: Activity[]; minutes: number }>();
  for (const card of lookup.cards) {
    const known = catalogue.find(card.type);
    const ownTimeByPerson = card.pacing === 'own-time' && card.pacingByPerson;
    if (!known?.screenBound || card.mode !== 'offline' || card.reason || ownTimeByPerson) continue;
    const group = byType.get(card.type) ?? { known, cards: [], minutes: 0 };
    group.cards.push(card);
    group.minutes += lookup.load(card);
    byType.set(card.type, group);
  }
  return [...byType.values()]
    .sort((one, other) => other.minutes - one.minutes)
    .flatMap(({ known, cards }) => cards.map((card) => screenFinding(context, known, card)));
}

function screenFinding(context: Context, known: CatalogueActivity, card: Activity): Finding {
  const name = quoted(cardName(context.catalogue, card));
  const kind = inBoth((language) => known.name[language].toLowerCase());
  return {
    tip: 'principle',
    check: 'P-a',
    line: `P-a:${known.id}`,
    level: 'idea',
    ...aboutCard('P-a', context, card),
    texts: {
      title: filled({ nl: 'Kan {name} ook online blijven?', en: 'Could {name} stay online?' }, { name }),
      body: {
        nl: 'Dit gaat toch al via een scherm of een speler. Wat levert het op om het op locatie te doen?',
        en: 'This happens on a screen or a player anyway. What does doing it on site add?',
      },
      several: {
        title: filled(
          {
            nl: 'Kunnen deze {count} kaarten ({kind}) ook online blijven?',
            en: 'Could these {count} cards ({kind}) stay online?',
          },
          { kind },
        ),
        body: {
          nl: '{names} gaan toch al via een scherm of een speler. Wat levert het op om ze op locatie te doen?',
          en: '{names} happen on a screen or a player anyway. What does doing them on site add?',
        },
      },
    },
    explanation: [
      {
        what: filled({ nl: '{name} staat', en: '{name} is' }, { name }),
        value: { nl: 'offline, zonder reden erbij', en: 'offline, no reason given' },
      },
      {
        what: filled({ nl: 'Dit soort activiteit ({kind})', en: 'This kind of activity ({kind})' }, { kind }),
        value: { nl: 'gaat via een scherm of speler', en: 'lives on a screen or a player' },
      },
    ],
  };
}

/** P-b: while everything is online, the card that gains most from being together. */
function firstStepTogether(context: Context): readonly Finding[] {
  const { design, lookup, catalogue, settings } = context;
  if (design.settings.fullyOnlineOnPurpose || lookup.cards.some(({ mode }) => mode !== 'online')) return [];
  const candidates = lookup.cards.flatMap((card) => {
    const known = catalogue.find(card.type);
    return known && known.faceToFaceGain >= settings.smallestGain ? [{ card, known }] : [];
  });
  const [best] = candidates.sort(
    (one, other) =>
      other.known.faceToFaceGain - one.known.faceToFaceGain ||
      one.known.onlineFit - other.known.onlineFit ||
      (knownMinutes(other.card) ?? 0) - (knownMinutes(one.card) ?? 0),
  );
  if (!best) return [];
  const { card, known } = best;
  const name = quoted(cardName(catalogue, card));
  return [
    {
      tip: 'principle',
      check: 'P-b',
      level: 'idea',
      ...aboutCard('P-b', context, card),
      texts: {
        title: {
          nl: 'Alles staat nog online: dat is je vertrekpunt. Wat wint het meest als jullie bij elkaar zijn?',
          en: 'Everything is still online: that is your starting point. What gains most from being together?',
        },
        body: filled(
          {
            nl: 'Van de kaarten die er liggen is {name} een goede kandidaat. Wat zou er anders gaan als jullie dat samen op locatie doen?',
            en: 'Of the cards you have, {name} is a good candidate. What would change if you did it together on site?',
          },
          { name },
        ),
      },
      explanation: [
        { what: { nl: 'Kaarten online', en: 'Cards online' }, value: { nl: 'allemaal', en: 'all of them' } },
        {
          what: filled(
            {
              nl: 'Wat {name} wint bij elkaar, van 0 tot 3',
              en: 'What {name} gains from being together, 0 to 3',
            },
            { name },
          ),
          value: numberText(known.faceToFaceGain),
          limit: { value: numberText(settings.smallestGain), setting: 'smallestGain' },
        },
        {
          what: filled(
            { nl: 'Hoe goed {name} online werkt, van 0 tot 3', en: 'How well {name} works online, 0 to 3' },
            { name },
          ),
          value: numberText(known.onlineFit),
        },
        ...(knownMinutes(card) === null
          ? []
          : [
              {
                what: filled({ nl: 'Duur van {name}', en: 'Duration of {name}' }, { name }),
                value: duration(knownMinutes(card) ?? 0),
              },
            ]),
      ],
    },
  ];
}
