/** A frame as a group leaves it after a session, and what its design says. */
import type { OwnActivity } from '../../src/catalogue/own.ts';
import type { Design } from '../../src/design/schema.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { connect, dragToZone, middle, type, writeSticky, zones } from './acts.ts';
import { openWorkshop, ours, type Workshop, type WorkshopOptions } from './workshop.ts';

export const museum: OwnActivity = {
  id: 'own:museum',
  name: 'Bezoek aan het museum',
  learningType: 'investigation',
  glyph: 'bank',
  minutes: 120,
  pacing: 'together',
  assessment: 'none',
  grouping: ['group'],
  hint: { online: '', offline: '' },
};

export interface Filled {
  readonly workshop: Workshop;
  readonly frame: string;
  readonly lecture: string;
  readonly quiz: string;
  readonly visit: string;
  readonly outcome: string;
}

/** A linear frame with cards, a connector between them, an outcome and credits. */
export async function filledFrame(options: WorkshopOptions = {}): Promise<Filled> {
  const workshop = await openWorkshop({ sandbox: false, ...options });
  const { document } = workshop;
  await workshop.open();
  await workshop.send('insert-template', { shape: 'linear' });
  const [frame = ''] = ours(document, 'frame');
  for (const [activity, mode, order] of [
    ['lecture', 'offline', 0],
    ['entry-quiz', 'online', 1],
    [museum, 'offline', 1],
  ] as const) {
    await workshop.send('insert-activity', { activity, minutes: null });
    dragToZone(document, ours(document, 'card').at(-1) ?? '', mode, order);
  }
  const [lecture = '', quiz = '', visit = ''] = ours(document, 'card');
  type(document, lecture, 'title', 'Openingscollege');
  type(document, quiz, 'minutes', '25 min');
  connect(document, lecture, quiz, 'bereidt voor');
  const outcome = writeSticky(document, 'Kan rekenen met kansen', ...outcomesMiddle(document));
  await workshop.settle();
  await workshop.send('change-cards', { cards: [quiz], change: { topic: 'kansen', presence: 'optional' } });
  await workshop.send('set-credits', { frame, ects: 5, hoursPerEcts: 28 });
  return { workshop, frame, lecture, quiz, visit, outcome };
}

function outcomesMiddle(document: BoardDocument): readonly [number, number] {
  const room = zones(document).find(({ role }) => role === 'outcomes');
  if (!room) throw new Error('There is no zone for outcomes');
  return middle(room.box);
}

/** What a design says, without the ids of its nodes and in an order that says nothing. */
export function said(design: Design): unknown {
  const { activities, outcomes, links, ects, segments, shape } = design;
  const names = new Map([
    ...activities.map(({ node, stamp }) => [node, stamp] as const),
    ...outcomes.map(({ node, text }) => [node, text] as const),
  ]);
  const byStamp = (one: { readonly stamp: string }, other: { readonly stamp: string }): number =>
    one.stamp < other.stamp ? -1 : 1;
  return {
    shape,
    ects,
    segments,
    outcomes: outcomes.map(({ text }) => text).sort(),
    activities: activities.map(({ node: _node, order: _order, ...activity }) => activity).sort(byStamp),
    links: links.map(({ from, to, kind }) => `${names.get(from)} ${kind} ${names.get(to)}`).sort(),
  };
}
