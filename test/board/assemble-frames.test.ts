/** Frames: their texts, their segments, what is missing in them, and what happens to copies. */
import { describe, expect, it } from 'vitest';
import { translation } from '../../src/board/geometry.ts';
import { namePart, writeData, type ZoneData } from '../../src/board/stamps.ts';
import { beside, onPage, type Spot, TestBoard, type TestFrame } from './board-facts.ts';

const decision = (check: string, subject: string) => ({ check, subject, seen: { mode: 'online' as const } });

describe('a board', () => {
  it('with nothing of ours is empty', () => {
    const board = new TestBoard();
    const none = new Map();
    expect(board.read()).toEqual({
      frames: [],
      notPlaced: [],
      notices: [],
      frameOf: none,
      cardData: none,
      cardOf: none,
    });
  });

  it('is read in rows, each from left to right', () => {
    const board = new TestBoard();
    const places = [onPage(5_000, 3_000), onPage(5_000, 20), onPage(0, 3_000), onPage(0, 0)];
    const frames = places.map((at) => board.frame('linear', { at }).id);
    expect(board.read().frames.map(({ node }) => frames.indexOf(node))).toEqual([3, 1, 2, 0]);
  });

  it('knows the frame of everything of ours, to follow the selection', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('online', 'Week 1'));
    const sticky = board.sticky('kan rekenen', frame.spot('outcomes'));
    const zone = frame.segment('Week 1').fact.id;
    const outside = board.card('lecture', onPage(-900, 0));
    const { frameOf } = board.read();
    for (const node of [frame.id, card, sticky, zone]) expect(frameOf.get(node)).toBe(frame.id);
    expect(frameOf.has(outside)).toBe(false);
  });
});

describe('a frame', () => {
  it('fresh from its template is a new design with nothing in it', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const { design, notices, looseTexts } = board.readFrame();
    expect(design).toMatchObject({
      node: frame.id,
      title: 'Naam van jullie cursus',
      subtitle: 'Voor wie, hoeveel studiepunten, welke groep',
      shape: 'linear',
      kind: 'new',
      language: 'nl',
      ects: null,
      hoursPerEcts: 28,
      outcomes: [],
      activities: [],
      links: [],
      decisions: [],
      settings: {},
    });
    expect(design.stamp).toMatch(/^s\d+$/);
    expect(design.segments.map(({ title, order }) => [title, order])).toEqual([
      ['Week 1', 0],
      ['Week 2', 1],
      ['Week 3', 2],
      ['Week 4', 3],
    ]);
    expect(design).not.toHaveProperty('baseline');
    expect([notices, looseTexts]).toEqual([[], []]);
  });

  it('has what was decided and set on it', () => {
    const board = new TestBoard();
    const frame = board.frame('hybrid', { language: 'en' });
    const baseline = {
      stamp: 'old',
      type: 'lecture',
      title: 'Lecture',
      mode: 'offline',
      pacing: 'together',
      minutes: 90,
      minutesSet: true,
      segment: null,
      presence: 'required',
    };
    board.storeMore(frame.id, 'frame', {
      kind: 'redesign',
      ects: 5,
      hoursPerEcts: 25,
      settings: { fullyOnlineOnPurpose: true },
      decisions: [decision('4a', '')],
    });
    board.store(frame.id, 'baseline', { v: 1, activities: [baseline, { stamp: 'broken' }] });
    expect(board.readFrame().design).toMatchObject({
      shape: 'hybrid',
      language: 'en',
      kind: 'redesign',
      ects: 5,
      hoursPerEcts: 25,
      settings: { fullyOnlineOnPurpose: true },
      decisions: [decision('4a', '')],
      baseline: [baseline],
    });
  });

  it('is called what people typed on it, else what its section is called', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.change(frame.id, { name: 'Groep 3' });
    board.type(frame.id, 'frame-title', ' <b>Anatomie</b> ');
    expect(board.readFrame().design.title).toBe('<b>Anatomie</b>');
    board.type(frame.id, 'frame-title', ' ');
    expect(board.readFrame().design.title).toBe('Groep 3');
    board.type(frame.id, 'frame-title', null);
    board.type(frame.id, 'frame-subtitle', '');
    expect(board.readFrame().design.title).toBe('Groep 3');
    expect(board.readFrame().design).not.toHaveProperty('subtitle');
  });

  it('has segments named as people named them, else as they were drawn', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const name = (week: string) => namePart(frame.segment(week).data.stamp);
    board.type(frame.id, name('Week 1'), 'Kick-off');
    board.type(frame.id, name('Week 2'), '  ');
    board.type(frame.id, name('Week 3'), null);
    expect(board.readFrame().design.segments.map(({ title }) => title)).toEqual([
      'Kick-off',
      'Week 2',
      'Week 3',
      'Week 4',
    ]);
  });

  it('that is hidden still counts, and that is told', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('online', 'Week 1'));
    board.change(frame.id, { hidden: true });
    expect(board.activity(card).mode).toBe('online');
    expect(board.noticesOf(frame.id)).toEqual(['frame-hidden']);
  });

  it.each(['hello', '[]', '{"v":0}', ''])('with data %j is still a design, and that is told', (raw) => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('online', 'Week 1'));
    board.store(frame.id, 'frame', raw);
    expect(board.readFrame().design).toMatchObject({
      stamp: `node:${frame.id}`,
      shape: 'own',
      title: 'Naam van jullie cursus',
    });
    expect(board.activity(card).mode).toBe('online');
    expect(board.noticesOf(frame.id)).toEqual(['frame-malformed']);
  });

  it('of a later version is read as far as possible, and that is told', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.storeMore(frame.id, 'frame', { v: 3, shape: 'spiral', ects: 5 });
    expect(board.readFrame().design).toMatchObject({ shape: 'own', ects: 5 });
    expect(board.noticesOf(frame.id)).toEqual(['later-version']);
  });
});

describe('a zone', () => {
  const zoneOf = (frame: TestFrame, mode: string) =>
    frame.zones.find(({ data }) => data.mode === mode)?.fact.id ?? '';

  it('that was deleted is missed, and so are its cards', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('online', 'Week 2'));
    board.remove(zoneOf(frame, 'online'));
    expect(board.activity(card)).toMatchObject({ mode: null, segment: frame.segment('Week 2').data.stamp });
    expect(board.readFrame().notices).toEqual([
      { kind: 'zone-missing', node: frame.id, value: 'online' },
      { kind: 'outside-zones', node: card, value: expect.any(String) },
    ]);
  });

  it('is not missed in an arrangement of people’s own', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.storeMore(frame.id, 'frame', { shape: 'own' });
    board.remove(zoneOf(frame, 'both'));
    expect(board.readFrame().notices).toEqual([]);
  });

  it('whose data is malformed is as good as deleted', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.store(zoneOf(frame, 'both'), 'zone', 'hello');
    expect(board.noticesOf(frame.id)).toEqual(['zone-missing']);
  });

  it('of a segment that was deleted leaves its cards without one', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const card = board.card('lecture', frame.spot('online', 'Week 2'));
    board.remove(frame.segment('Week 2').fact.id);
    expect(board.activity(card)).toMatchObject({ mode: 'online', segment: null, order: null });
    expect(board.readFrame().design.segments.map(({ title }) => title)).toEqual([
      'Week 1',
      'Week 3',
      'Week 4',
    ]);
  });

  it('of a segment that was doubled is one segment in two places', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const { fact, data } = frame.segment('Week 4');
    board.duplicate(fact.id, 2_000);
    const card = board.card('lecture', beside(frame.spot('online', 'Week 4'), 2_000));
    expect(board.readFrame().design.segments).toHaveLength(4);
    expect(board.activity(card).segment).toBe(data.stamp);
  });

  it('that was moved out of its frame belongs to nothing', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.change(zoneOf(frame, 'both'), { parent: null, transform: translation({ x: -9_000, y: 0 }) });
    expect(board.noticesOf(frame.id)).toEqual(['zone-missing']);
  });

  /** A zone of people's own around a spot. */
  const drawZone = (board: TestBoard, { parent, x, y }: Spot, data: Partial<ZoneData>): void =>
    board.put({
      kind: 'zone',
      id: board.id(),
      parent,
      transform: translation({ x: x - 100, y: y - 100 }),
      width: 200,
      height: 200,
      data: { zone: writeData('zone', { stamp: 'corner', ...data }) },
    });

  it('smaller than the one it lies in wins', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('offline', 'Week 1');
    drawZone(board, spot, { role: 'mode', mode: 'online' });
    expect(board.activity(board.card('lecture', spot)).mode).toBe('online');
  });

  it('for what is out does not take what lies in a mode as well', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('offline', 'Week 1');
    drawZone(board, spot, { role: 'out' });
    expect(board.activity(board.card('lecture', spot))).toMatchObject({ removed: false, mode: 'offline' });
  });

  it('for what is out puts nothing in time, not even within a segment', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('out');
    drawZone(board, spot, { role: 'segment', title: 'Week 5', order: 4 });
    expect(board.activity(board.card('lecture', spot))).toMatchObject({
      removed: true,
      segment: 'corner',
      order: null,
    });
  });
});

describe('a duplicated card', () => {
  function doubled() {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('online', 'Week 1');
    const original = board.card('lecture', spot, {
      stamp: 'abc',
      data: { topic: 'huid', decisions: [decision('3', 'abc')] },
    });
    const copies = [board.duplicate(original, 160), board.duplicate(original, 0, 200)];
    return { board, frame, original, copies };
  }

  it('counts by itself, while the original keeps its stamp', () => {
    const { board, original, copies } = doubled();
    expect(board.activity(original).stamp).toBe('abc');
    const stamps = copies.map((copy) => board.activity(copy).stamp);
    expect(new Set(['abc', ...stamps]).size).toBe(3);
    for (const copy of copies) expect(board.activity(copy)).toMatchObject({ topic: 'huid', type: 'lecture' });
  });

  it('keeps its own stamp on every reading, and when others go', () => {
    const { board, copies } = doubled();
    const before = board.activity(copies[1] ?? '').stamp;
    board.remove(copies[0] ?? '');
    expect(board.activity(copies[1] ?? '').stamp).toBe(before);
  });

  it('takes its decisions along, and they are about the copy', () => {
    const { board, original, copies } = doubled();
    expect(board.readFrame().design.decisions).toEqual(
      [original, ...copies].map((card) => decision('3', board.activity(card).stamp)),
    );
  });
});

describe('a duplicated outcome', () => {
  it('counts by itself, with its own decisions and links', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('outcomes');
    const original = board.sticky('kan rekenen', spot, { stamp: 'abc', decisions: [decision('1b', 'abc')] });
    const copy = board.duplicate(original, 0, 260);
    const card = board.card('exercises', frame.spot('online', 'Week 1'));
    board.connect(card, copy);
    const { outcomes, decisions } = board.readFrame().design;
    expect(outcomes.map(({ node }) => node)).toEqual([original, copy]);
    const [first, second] = outcomes.map(({ stamp }) => stamp);
    expect(first).toBe('abc');
    expect(second).not.toBe('abc');
    expect(decisions.map(({ subject }) => subject)).toEqual([first, second]);
    expect(board.activity(card).outcomes).toEqual([second]);
  });
});

describe('a frame beside its copy', () => {
  function doubled() {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const outcome = board.sticky('kan rekenen', frame.spot('outcomes'), { stamp: 'out' });
    const clip = board.card('knowledge-clip', frame.spot('online', 'Week 1'), {
      data: { outcomes: ['out'] },
    });
    const quiz = board.card('entry-quiz', frame.spot('offline', 'Week 2'));
    board.connect(clip, quiz, { text: 'bereidt voor' });
    board.connect(quiz, outcome);
    board.note(quiz, 'kort');
    const copy = board.duplicate(frame.id, 6_000);
    return { board, frame, copy, clip };
  }
  /** A design without the ids of its nodes. */
  const shapeOf = (design: object) => JSON.stringify(design).replace(/"(node|from|to)":"1:\d+"/g, '"$1":""');

  it('gives two complete designs that say the same', () => {
    const { board, frame, copy } = doubled();
    const [one, other] = board.read().frames;
    expect([one?.node, other?.node]).toEqual([frame.id, copy]);
    expect(one?.design.activities).toHaveLength(2);
    expect(one?.design.links).toHaveLength(2);
    expect(shapeOf(other?.design ?? {})).toBe(shapeOf(one?.design ?? {}));
    expect([one?.notices, other?.notices]).toEqual([[], []]);
  });

  it('has links of its own: none crosses', () => {
    const { board, frame, copy, clip } = doubled();
    const inCopy = board.readFrame(copy).design.activities.map(({ node }) => node);
    board.connect(clip, inCopy[0] ?? '');
    for (const { design } of board.read().frames) {
      const nodes = new Set([...design.activities, ...design.outcomes].map(({ node }) => node));
      expect(design.links).toHaveLength(2);
      for (const { from, to } of design.links) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true]);
    }
    expect(board.readFrame(frame.id).design.links).toHaveLength(2);
  });

  it('is changed without the other', () => {
    const { board, frame, copy } = doubled();
    const [first] = board.readFrame(copy).design.activities;
    board.remove(first?.node ?? '');
    board.type(copy, 'frame-title', 'Groep 2');
    expect(board.readFrame(copy).design).toMatchObject({ title: 'Groep 2', links: [expect.anything()] });
    expect(board.readFrame(frame.id).design).toMatchObject({ title: 'Naam van jullie cursus' });
    expect(board.readFrame(frame.id).design.activities).toHaveLength(2);
  });

  it('that lost its frame leaves its cards not placed', () => {
    const { board, copy } = doubled();
    const cards = board.readFrame(copy).design.activities.map(({ node }) => node);
    for (const card of cards) board.move(card, onPage(-4_000, 0));
    board.remove(copy);
    expect(
      board
        .read()
        .notPlaced.map(({ node }) => node)
        .sort(),
    ).toEqual([...cards].sort());
  });
});
