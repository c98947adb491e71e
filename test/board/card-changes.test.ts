import { describe, expect, it } from 'vitest';
import { type CardNow, changesOf } from '../../src/board/card-changes.ts';
import { cardFields } from '../../src/board/plan/design.ts';
import { type CardData, readData, writeData } from '../../src/board/stamps.ts';
import type { Activity } from '../../src/design/schema.ts';
import { activityOf, online } from '../design/designs.ts';

const known = { minutes: 15, learningType: 'practice' } as const;

/** The activity of a design, and the card as it would be drawn for it. */
function start(more: Partial<Activity> = {}): {
  activity: Activity;
  card: Parameters<typeof changesOf>[0];
  now: CardNow;
} {
  const activity = activityOf(
    online('entry-quiz', 'Instaptoets', { minutes: 15, learningType: 'practice', ...more }),
    0,
  );
  const planned = { ...cardFields(activity, known, 'card'), stamp: 'quiz', outcomes: [], decisions: [] };
  const data = dataOf(planned);
  return {
    activity,
    card: { id: '1:2', title: activity.title, mode: 'online', segment: null, removed: false, data: planned },
    now: {
      data,
      title: activity.title,
      minutes: activity.minutesSet ? `${activity.minutes} min` : `± ${activity.minutes} min`,
      notes: [],
      typical: 15,
    },
  };
}

function dataOf(data: Partial<CardData>): CardData {
  const reading = readData('card', writeData('card', data));
  if (reading.state !== 'read') throw new Error('no data');
  return reading.data;
}

describe('a card that goes back to its design', () => {
  it('stays as it is when it says the same', () => {
    const { card, activity, now } = start();
    const { fields, title, minutes } = changesOf(card, activity, now);
    expect({ title, minutes }).toEqual({ title: null, minutes: false });
    expect({ ...now.data, ...fields }).toEqual({ ...fields, ...now.data });
  });

  it('gets its title and its minutes back', () => {
    const { card, activity, now } = start({ minutes: 25, minutesSet: true });
    const changed = changesOf(card, activity, { ...now, title: 'Iets anders', minutes: '1 uur' });
    expect(changed).toMatchObject({ title: 'Instaptoets', minutes: true, fields: { minutes: 25 } });
  });

  it('gets its guess back where nobody had set the minutes', () => {
    const { card, activity, now } = start();
    const { fields, minutes } = changesOf(card, activity, {
      ...now,
      data: { ...now.data, minutes: 45 },
      minutes: '45 min',
    });
    expect(minutes).toBe(true);
    expect(fields).toMatchObject({ guess: 15 });
    expect(fields.minutes).toBeUndefined();
  });

  it('loses what was set later, and nobody’s unknown fields', () => {
    const { card, activity, now } = start();
    const later = { ...now.data, topic: 'huid', presence: 'optional', mood: 'hopeful' } as CardData;
    const { fields } = changesOf(card, activity, { ...now, data: later });
    expect(fields).toHaveProperty('topic', undefined);
    expect(fields).toHaveProperty('presence', undefined);
    expect(fields).not.toHaveProperty('mood');
    expect(fields).not.toHaveProperty('stamp');
  });

  it('keeps stickies that lie in it as its note, once', () => {
    const { card, activity, now } = start({ note: 'Getypt.\nEerste\nTweede' });
    expect(changesOf(card, activity, { ...now, notes: ['Eerste', ' Tweede '] }).fields.note).toBe('Getypt.');
    expect(
      changesOf(card, activity, { ...now, notes: ['Getypt.\nEerste\nTweede'] }).fields.note,
    ).toBeUndefined();
    expect(changesOf(card, activity, { ...now, notes: ['Later'] }).fields.note).toBe(
      'Getypt.\nEerste\nTweede',
    );
  });
});
