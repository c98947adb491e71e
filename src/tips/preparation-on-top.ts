/** Tip 4, check 4c: more preparation online on top of meetings that stay as long as they were. */
import type { Comparison } from '../design/baseline.ts';
import { knownMinutes } from '../design/counting.ts';
import { isConnecting, type Lookup } from '../design/lookup.ts';
import type { Activity } from '../design/schema.ts';
import { aboutCard, cardName } from './subjects.ts';
import type { Finding, Setting, TipContext } from './types.ts';
import { duration, filled, numberText, quoted } from './wording.ts';

type Context = TipContext<{ readonly preparationMinutes: Setting<number> }>;

/** Findings of check 4c: new preparation online for meetings, while no meeting became shorter. */
export function preparationOnTop(context: Context, comparison: Comparison): readonly Finding[] {
  const { lookup, catalogue, settings } = context;
  if (contactTimeGoes(comparison)) return [];
  const added = new Set(comparison.added);
  const isForMeeting = createMeetingCheck(lookup);
  const cards = lookup.cards.filter(
    (card) =>
      added.has(card) &&
      card.presence === 'required' &&
      card.mode === 'online' &&
      card.pacing === 'own-time' &&
      (knownMinutes(card) ?? 0) >= settings.preparationMinutes &&
      isForMeeting(card),
  );
  return cards.map((card): Finding => {
    const name = quoted(cardName(catalogue, card));
    return {
      tip: '4',
      check: '4c',
      level: 'idea',
      ...aboutCard('4c', context, card),
      texts: {
        title: filled(
          { nl: 'Wat kan korter nu {name} erbij komt?', en: 'What can be shorter now that {name} comes in?' },
          { name },
        ),
        body: {
          nl: 'Studenten bereiden online meer voor, en de bijeenkomsten blijven zoals ze waren. Welk deel daarvan is nu al gedaan?',
          en: 'Students prepare more online, and the meetings stay as they were. Which part of them is done by now?',
        },
        several: {
          title: {
            nl: 'Wat kan korter nu er {count} online onderdelen bij komen?',
            en: 'What can be shorter now that {count} online parts come in?',
          },
          body: {
            nl: 'Nieuw als voorbereiding: {names}. De bijeenkomsten blijven zoals ze waren. Welk deel daarvan is nu al gedaan?',
            en: 'New as preparation: {names}. The meetings stay as they were. Which part of them is done by now?',
          },
        },
      },
      explanation: [
        {
          what: filled({ nl: 'Duur van {name}', en: 'Duration of {name}' }, { name }),
          value: duration(knownMinutes(card) ?? 0),
          limit: { value: duration(settings.preparationMinutes), setting: 'preparationMinutes' },
        },
        {
          what: {
            nl: 'Bijeenkomsten die korter of anders werden',
            en: 'Meetings that became shorter or different',
          },
          value: numberText(0),
        },
      ],
    };
  });
}

/** Contact time (together, online or not) that was removed, shortened or turned into own time. */
function contactTimeGoes({ removed, kept }: Comparison): boolean {
  return (
    removed.some(({ before }) => before.pacing === 'together') ||
    kept.some(({ before, now }) => {
      if (before.pacing !== 'together') return false;
      const [then, today] = [knownMinutes(before), knownMinutes(now)];
      return now.pacing === 'own-time' || (then !== null && today !== null && today < then);
    })
  );
}

/** Whether a card comes before a meeting in the same or the next segment, or is linked to one. */
function createMeetingCheck(lookup: Lookup): (card: Activity) => boolean {
  const meetings = new Set<string>();
  const lastMeeting = new Map<number, number>();
  for (const card of lookup.cards) {
    if (card.pacing !== 'together') continue;
    meetings.add(card.node);
    const place = lookup.place(card);
    if (place)
      lastMeeting.set(place.segment, Math.max(lastMeeting.get(place.segment) ?? place.order, place.order));
  }
  return (card) => {
    const place = lookup.place(card);
    const precedes =
      place !== null &&
      [place.segment, place.segment + 1].some(
        (segment) => (lastMeeting.get(segment) ?? Number.NEGATIVE_INFINITY) > place.order,
      );
    return (
      precedes ||
      lookup.ends(card.node).some(({ kind, other }) => isConnecting(kind) && meetings.has(other.node))
    );
  };
}
