/** Where a card lies gives it its mode, its segment and its order. */
import { describe, expect, it } from 'vitest';
import { translation } from '../../src/board/geometry.ts';
import type { TemplateShape } from '../../src/board/templates.ts';
import { modes } from '../../src/design/schema.ts';
import { beside, onPage, TestBoard, turned } from './board-facts.ts';

const segmentsOf: readonly (readonly [TemplateShape, readonly string[]])[] = [
  ['linear', ['Week 1', 'Week 2', 'Week 3', 'Week 4']],
  ['non-linear', ['Eiland 1', 'Eiland 2', 'Eiland 3', 'Eiland 4']],
  ['hybrid', ['Moment 1', 'Moment 4', 'Keuze 1', 'Keuze 3']],
];
const everywhere = segmentsOf.flatMap(([shape, titles]) =>
  titles.flatMap((title) => modes.map((mode) => [shape, title, mode] as const)),
);

describe('a card', () => {
  it.each(everywhere)('in a %s frame in %s under %s has that segment and mode', (shape, title, mode) => {
    const board = new TestBoard();
    const frame = board.frame(shape, { at: onPage(-3_000, 700) });
    const card = board.card('lecture', frame.spot(mode, title));
    const activity = board.activity(card);
    expect(activity).toMatchObject({ mode, modeSet: false, removed: false });
    expect(activity.segment).toBe(frame.segment(title).data.stamp);
    expect(board.noticesOf(card)).toEqual([]);
  });

  it('belongs to the band that holds its centre', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const online = frame.zones.find(({ data }) => data.mode === 'online');
    const top = online?.fact.transform[1][2] ?? 0;
    const spot = frame.spot('online', 'Week 1');
    const card = board.card('lecture', { ...spot, y: top - 1 });
    expect(board.activity(card).mode).toBeNull(); // in the gap between the bands
    expect(board.noticesOf(card)).toEqual(['outside-zones']);
    board.move(card, { ...spot, y: top });
    expect(board.activity(card).mode).toBe('online');
    board.move(card, { ...spot, y: top - 9 });
    expect(board.activity(card).mode).toBe('both');
  });

  it('on the line between two segments belongs to the later one, once', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const [, , left] = frame.segment('Week 2').fact.transform[0];
    const card = board.card('lecture', { ...frame.spot('offline', 'Week 1'), x: left });
    expect(board.activity(card).segment).toBe(frame.segment('Week 2').data.stamp);
    board.move(card, { ...frame.spot('offline', 'Week 1'), x: left - 0.5 });
    expect(board.activity(card).segment).toBe(frame.segment('Week 1').data.stamp);
  });

  it('beside all segments still has a mode', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const [, , left] = frame.segment('Week 1').fact.transform[0];
    const card = board.card('lecture', { ...frame.spot('online', 'Week 1'), x: left - 20 });
    expect(board.activity(card)).toMatchObject({ mode: 'online', segment: null, order: null });
  });

  it('keeps the mode that a person set on it', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('offline', 'Week 1'), { data: { mode: 'both' } });
    expect(board.activity(card)).toMatchObject({ mode: 'both', modeSet: true });
    const beyond = board.card('lecture', onPage(-5_000, 0), { data: { mode: 'online' } });
    expect(board.activity(beyond)).toMatchObject({ mode: 'online', modeSet: true, segment: null });
  });

  it.each(['linear', 'non-linear', 'hybrid'] as const)(
    'in the out zone of a %s frame is removed',
    (shape) => {
      const board = new TestBoard();
      const frame = board.frame(shape);
      const card = board.card('lecture', frame.spot('out'));
      expect(board.activity(card)).toMatchObject({ removed: true, mode: null, segment: null, order: null });
      expect(board.noticesOf(card)).toEqual([]);
    },
  );

  it('among the outcomes lies in no zone, and that is told', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('outcomes'), { title: 'College' });
    expect(board.activity(card)).toMatchObject({ mode: null, segment: null });
    expect(board.readFrame().notices).toEqual([{ kind: 'outside-zones', node: card, value: 'College' }]);
  });
});

describe('pacing', () => {
  it.each([
    ['online', 'own-time'],
    ['offline', 'together'],
    ['both', 'together'],
  ] as const)('of a card that can be either is a guess from the zone: %s gives %s', (mode, pacing) => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('exercises', frame.spot(mode, 'Week 1'));
    expect(board.activity(card)).toMatchObject({ pacing, pacingSet: false, pacingByPerson: false });
  });

  it('of the catalogue beats the zone, and a person’s beats both', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const known = board.card('lecture', frame.spot('online', 'Week 1'));
    expect(board.activity(known)).toMatchObject({
      pacing: 'together',
      pacingSet: true,
      pacingByPerson: false,
    });
    const set = board.card('lecture', frame.spot('offline', 'Week 1'), { data: { pacing: 'own-time' } });
    expect(board.activity(set)).toMatchObject({ pacing: 'own-time', pacingSet: true, pacingByPerson: true });
  });

  it('is unknown where the mode is', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    expect(board.activity(board.card('exercises', frame.spot('out'))).pacing).toBeNull();
    expect(board.activity(board.card('exercises', onPage(-5_000, 0))).pacing).toBeNull();
  });
});

describe('order', () => {
  it('is by segment, then from left to right, then from top to bottom', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const week1 = frame.spot('offline', 'Week 1');
    const cards = [
      board.card('lecture', frame.spot('online', 'Week 2')),
      board.card('lecture', beside(week1, 90)),
      board.card('lecture', frame.spot('online', 'Week 1')),
      board.card('lecture', beside(week1, 0)),
      board.card('lecture', beside(week1, -90)),
      board.card('lecture', frame.spot('offline', 'Week 4')),
    ];
    expect(cards.map((card) => board.activity(card).order)).toEqual([4, 3, 2, 1, 0, 5]);
    const inOrder = [...cards].sort(
      (a, b) => (board.activity(a).order ?? 0) - (board.activity(b).order ?? 0),
    );
    expect(board.readFrame().design.activities.map(({ node }) => node)).toEqual(inOrder);
  });

  it('does not exist on islands, and comes first on the spine', () => {
    const board = new TestBoard();
    const frame = board.frame('hybrid');
    const island = board.card('lecture', frame.spot('online', 'Keuze 1'));
    const moment = board.card('lecture', frame.spot('online', 'Moment 4'));
    expect(board.activity(island).order).toBeNull();
    expect(board.activity(moment).order).toBe(0);
    expect(board.readFrame().design.segments.map(({ title, order, fixed }) => [title, order, fixed])).toEqual(
      [
        ['Moment 1', 0, true],
        ['Moment 2', 1, true],
        ['Moment 3', 2, true],
        ['Moment 4', 3, true],
        ['Keuze 1', null, false],
        ['Keuze 2', null, false],
        ['Keuze 3', null, false],
      ],
    );
  });
});

describe('a frame', () => {
  it('takes its cards along when it is moved, and only its own place changed', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.card('lecture', frame.spot('both', 'Week 3'));
    const before = board.readFrame().design;
    board.change(frame.id, { transform: translation({ x: 12_345, y: -678 }) });
    expect(board.readFrame().design).toEqual(before);
  });

  it.each([90, 180, -37])('turned by %i° still knows what lies where', (degrees) => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    for (const mode of modes) board.card('lecture', frame.spot(mode, 'Week 2'));
    const before = board
      .readFrame()
      .design.activities.map(({ node, mode, segment }) => [node, mode, segment]);
    board.change(frame.id, { transform: turned(degrees, { x: 500, y: 900 }) });
    const after = board.readFrame().design.activities.map(({ node, mode, segment }) => [node, mode, segment]);
    expect(after.sort()).toEqual(before.sort());
  });

  it('that was made smaller keeps the cards that stick out', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('online', 'Week 4'));
    board.change(frame.id, { width: 400, height: 300 });
    expect(board.activity(card).mode).toBe('online');
  });

  it('inside another section is read as well, wherever that lies', () => {
    const board = new TestBoard();
    const outer = board.container(onPage(5_000, 5_000));
    const inner = board.container({ parent: outer, x: 100, y: 100 });
    const frame = board.frame('linear', { at: { parent: inner, x: 50, y: 50 } });
    const card = board.card('lecture', frame.spot('online', 'Week 1'));
    expect(board.activity(card).mode).toBe('online');
    board.change(outer, { transform: turned(90, { x: 0, y: 0 }) });
    expect(board.activity(card).mode).toBe('online');
  });

  it('inside another frame has its own cards', () => {
    const board = new TestBoard();
    const outer = board.frame('linear');
    const inner = board.frame('linear', { at: { parent: outer.id, x: 600, y: 300 } });
    const card = board.card('lecture', inner.spot('online', 'Week 1'));
    expect(board.readFrame(inner.id).design.activities.map(({ node }) => node)).toEqual([card]);
    expect(board.readFrame(outer.id).design.activities).toEqual([]);
    expect(board.activity(card).segment).toBe(inner.segment('Week 1').data.stamp);
  });
});

describe('a section or group of the people themselves', () => {
  it('in a frame changes nothing for the cards in it', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('online', 'Week 2');
    const section = board.container({ parent: frame.id, x: spot.x - 200, y: spot.y - 200 });
    const card = board.card('lecture', { parent: section, x: 200, y: 200 });
    expect(board.activity(card)).toMatchObject({
      mode: 'online',
      segment: frame.segment('Week 2').data.stamp,
    });
  });

  it('as a group has no place of its own: what it holds counts from what holds the group', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('offline', 'Week 3');
    const group = board.container({ parent: frame.id, x: spot.x - 72, y: spot.y - 84 }, true);
    const inner = board.container({ ...spot, parent: group }, true);
    const card = board.card('lecture', { ...spot, parent: inner });
    expect(board.activity(card)).toMatchObject({
      mode: 'offline',
      segment: frame.segment('Week 3').data.stamp,
    });
  });

  it('around a card on the page leaves it where it is', () => {
    const board = new TestBoard();
    const group = board.container(onPage(0, 0), true);
    const card = board.card('lecture', { parent: group, x: -4_000, y: 0 });
    expect(board.read().notPlaced.map(({ node }) => node)).toEqual([card]);
  });

  it('that holds itself, as no document should, still gives a board', () => {
    const board = new TestBoard();
    const one = board.container(onPage(10, 10));
    const other = board.container({ parent: one, x: 10, y: 10 });
    board.change(one, { parent: other });
    const card = board.card('lecture', { parent: other, x: 0, y: 0 });
    const frame = board.frame('linear', { at: { parent: one, x: 5_000, y: 0 } });
    expect(board.read().notPlaced.map(({ node }) => node)).toEqual([card]);
    expect(board.readFrame(frame.id).design.shape).toBe('linear');
  });

  it('that is not known (yet) is taken for the page', () => {
    const board = new TestBoard();
    const card = board.card('lecture', { parent: '9:9', x: 0, y: 0 });
    expect(board.read().notPlaced.map(({ node }) => node)).toEqual([card]);
  });
});

describe('a card outside', () => {
  it('every frame is not placed', () => {
    const board = new TestBoard();
    board.frame('linear');
    const cards = [board.card('debate', onPage(-900, 0)), board.card('lecture', onPage(-900, 500))];
    const { notPlaced, frames } = board.read();
    expect(notPlaced.map(({ node }) => node)).toEqual(cards);
    expect(frames[0]?.design.activities).toEqual([]);
  });

  it('lies on a frame all the same when people see it there', () => {
    const board = new TestBoard();
    const frame = board.frame('linear', { at: onPage(2_000, 1_000) });
    const { x, y } = frame.spot('online', 'Week 2');
    const card = board.card('lecture', onPage(2_000 + x, 1_000 + y));
    const { notPlaced, frameOf } = board.read();
    expect(notPlaced).toEqual([]);
    expect(frameOf.get(card)).toBe(frame.id);
    expect(board.activity(card)).toMatchObject({
      mode: 'online',
      segment: frame.segment('Week 2').data.stamp,
    });
  });

  it('on a frame that lies on another belongs to the smaller one', () => {
    const board = new TestBoard();
    board.frame('hybrid');
    const small = board.frame('linear', { at: onPage(40, 40) });
    const { x, y } = small.spot('online', 'Week 1');
    const card = board.card('lecture', onPage(40 + x, 40 + y));
    expect(board.readFrame(small.id).design.activities.map(({ node }) => node)).toEqual([card]);
  });
});

describe('a kit', () => {
  it('is for copying from: its cards do not count', () => {
    const board = new TestBoard();
    board.kit();
    const { frames, notPlaced } = board.read();
    expect([frames, notPlaced]).toEqual([[], []]);
  });

  it('inside a frame neither', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.kit({ parent: frame.id, x: 0, y: 0 });
    expect(board.readFrame().design.activities).toEqual([]);
  });

  it('gives a card away when it is dragged out', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const kit = board.kit(onPage(8_000, 0));
    const original = board.all('card').find(({ parent }) => parent === kit)?.id ?? '';
    board.move(original, frame.spot('offline', 'Week 1'));
    expect(board.activity(original).mode).toBe('offline');
    board.move(original, { parent: kit, x: 300, y: 300 });
    expect(board.read().notPlaced).toEqual([]);
    expect(board.readFrame().design.activities).toEqual([]);
  });
});
