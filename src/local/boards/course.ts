/** A course as teachers plan one, for the boards that are to look like real work. In Dutch, like the people who try them. */
import type { Craft } from './craft.ts';

interface PlannedCard {
  readonly activity: string;
  /** What the group wrote over the card's own title. */
  readonly title?: string;
  /** As the group wrote it; left out where nobody decided. */
  readonly minutes?: string;
  /** The areas it lies in: a week and a band, an island and a band. */
  readonly in: readonly [string, ...string[]];
}

export interface Course {
  readonly command: 'insert-linear' | 'insert-non-linear' | 'insert-hybrid';
  readonly title: string;
  readonly subtitle: string;
  readonly outcomes: readonly string[];
  readonly cards: readonly PlannedCard[];
  /** Titles of cards that lead to each other, by their place in the list. */
  readonly links: readonly (readonly [from: number, to: number, label: string])[];
}

export const statistics: Course = {
  command: 'insert-linear',
  title: 'Inleiding statistiek',
  subtitle: 'Eerstejaars Psychologie, 5 EC, groepen van 24',
  outcomes: [
    'Je kiest bij een onderzoeksvraag de toets die past',
    'Je voert de toets uit en legt de uitkomst uit aan een leek',
    'Je beoordeelt of een conclusie in een artikel klopt',
  ],
  cards: [
    { activity: 'kick-off', minutes: '45', in: ['Week 1', 'Offline'] },
    { activity: 'prior-knowledge-test', minutes: '20', in: ['Week 1', 'Online'] },
    {
      activity: 'knowledge-clip',
      title: 'Clip: gemiddelde en spreiding',
      minutes: '12',
      in: ['Week 1', 'Online'],
    },
    { activity: 'exercises', title: 'Oefenen met R', minutes: '1,5 uur', in: ['Week 1', 'Online'] },
    {
      activity: 'interactive-lecture',
      title: 'College: verdelingen',
      minutes: '90',
      in: ['Week 2', 'Tegelijk'],
    },
    { activity: 'reading', title: 'Hoofdstuk 3', minutes: '60', in: ['Week 2', 'Online'] },
    { activity: 'peer-instruction', minutes: '45', in: ['Week 2', 'Offline'] },
    { activity: 'data-analysis', title: 'Eigen dataset verkennen', in: ['Week 3', 'Online'] },
    {
      activity: 'group-assignment',
      title: 'Onderzoeksplan schrijven',
      minutes: '2 uur',
      in: ['Week 3', 'Offline'],
    },
    { activity: 'peer-feedback', minutes: '30', in: ['Week 3', 'Online'] },
    { activity: 'question-hour', minutes: '45', in: ['Week 4', 'Tegelijk'] },
    { activity: 'practice-quiz', in: ['Week 4', 'Online'] },
    { activity: 'presentation', title: 'Presenteer je onderzoek', minutes: '15', in: ['Week 4', 'Offline'] },
    { activity: 'written-exam', minutes: '120', in: ['Week 4', 'Offline'] },
  ],
  links: [
    [2, 3, ''],
    [3, 5, 'lees daarna'],
    [7, 8, ''],
    [8, 9, 'feedback op'],
    [9, 11, ''],
  ],
};

export const research: Course = {
  command: 'insert-non-linear',
  title: 'Onderzoek in de wijk',
  subtitle: 'Minor, kies zelf je volgorde',
  outcomes: ['Je voert een klein onderzoek uit met bewoners', 'Je werkt samen over vakken heen'],
  cards: [
    { activity: 'field-observation', minutes: '120', in: ['Eiland 1', 'Offline'] },
    { activity: 'interview-expert', minutes: '60', in: ['Eiland 1', 'Offline'] },
    { activity: 'source-search', in: ['Eiland 2', 'Online'] },
    { activity: 'social-annotation', minutes: '45', in: ['Eiland 2', 'Online'] },
    { activity: 'design-sprint', minutes: '4 uur', in: ['Eiland 3', 'Offline'] },
    { activity: 'forum', in: ['Eiland 3', 'Online'] },
    { activity: 'portfolio', in: ['Eiland 4', 'Online'] },
    { activity: 'coaching-talk', minutes: '20', in: ['Eiland 4', 'Tegelijk'] },
  ],
  links: [
    [0, 2, 'roept vragen op'],
    [4, 6, ''],
  ],
};

export const internship: Course = {
  command: 'insert-hybrid',
  title: 'Stage en terugkomdagen',
  subtitle: 'Derde jaar, deeltijd',
  outcomes: ['Je onderbouwt je handelen op je werkplek', 'Je stuurt je eigen leren'],
  cards: [
    { activity: 'kick-off', minutes: '90', in: ['Moment 1', 'Offline'] },
    { activity: 'workplace-learning', minutes: '8 uur', in: ['Moment 2', 'Offline'] },
    { activity: 'peer-consultation', minutes: '60', in: ['Moment 2', 'Tegelijk'] },
    { activity: 'reflection', in: ['Moment 3', 'Online'] },
    { activity: 'case-analysis', minutes: '45', in: ['Keuze 1', 'Online'] },
    { activity: 'role-play', minutes: '60', in: ['Keuze 2', 'Offline'] },
    { activity: 'podcast', in: ['Keuze 3', 'Online'] },
    { activity: 'oral-exam', minutes: '30', in: ['Moment 4', 'Tegelijk'] },
  ],
  links: [
    [1, 3, 'schrijf er meteen over'],
    [3, 7, ''],
  ],
};

/** A frame of the plugin with the course laid out in it. Returns the frame and its cards in the order of the list. */
export async function layOut(
  craft: Craft,
  course: Course,
): Promise<{ readonly frame: string; readonly cards: readonly string[] }> {
  const frame = await craft.command(course.command);
  craft.do(() => craft.document.set(frame, { name: course.title }));
  craft.write(frame, 'title', course.title);
  craft.write(frame, 'subtitle', course.subtitle);
  const outcomes = craft.area(frame, 'Leeruitkomsten');
  course.outcomes.forEach((outcome, index) => {
    craft.sticky(outcome, { x: outcomes.x + 24, y: outcomes.y + 104 + index * 264 }, { into: frame });
  });
  const taken = new Map<string, number>();
  const cards: string[] = [];
  for (const planned of course.cards) {
    const { activity, title, minutes = '', in: areas } = planned;
    const card = await craft.insertCard(activity, minutes);
    const place = areas.join(' ');
    const index = taken.get(place) ?? 0;
    taken.set(place, index + 1);
    craft.lay(card, frame, craft.area(frame, ...areas), index);
    if (title !== undefined) craft.write(card, 'title', title);
    cards.push(card);
  }
  for (const [from, to, label] of course.links) {
    const [start, end] = [cards[from], cards[to]];
    if (start !== undefined && end !== undefined) craft.connect(start, end, label);
  }
  return { frame, cards };
}
