/** Where a new card goes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, covers, overlap } from '../../src/board/geometry.ts';
import { Places } from '../../src/board/places.ts';
import { card as looks } from '../../src/board/plan/looks.ts';
import { namePart } from '../../src/board/stamps.ts';
import { cardAround, findTarget, findTargetAfter, findTargets, type Target } from '../../src/board/target.ts';
import { beside, onPage, type Spot, TestBoard, templateOf } from './board-facts.ts';

const size = { width: looks.width, height: looks.height };
const away = { x: -9_000, y: -9_000 };

const target = (board: TestBoard, selection: readonly string[], view = away): Target =>
  findTarget(board.facts, { selection, view, size });

/** Puts a card where it was told to go, as the plugin does. */
function place(board: TestBoard, { frame, at }: Target): string {
  const centre = { x: at.x + size.width / 2, y: at.y + size.height / 2 };
  if (frame === null) return board.card('lecture', { parent: null, ...centre });
  const fact = board.get(frame);
  if (!('transform' in fact)) throw new Error(`${frame} is no frame`);
  const [[, , x], [, , y]] = fact.transform;
  return board.card('lecture', { parent: frame, x: centre.x - x, y: centre.y - y });
}

/** What a new card must not cover: cards, stickies, and kits and frames it does not belong to. */
function inTheWay(board: TestBoard, { frame, at }: Target): readonly string[] {
  const places = new Places(board.facts);
  const own: Box = { ...at, ...size };
  const holder = frame === null ? undefined : places.frame(frame);
  return [...board.facts.values()]
    .filter(
      (fact) => fact.kind === 'card' || fact.kind === 'text' || fact.kind === 'kit' || fact.kind === 'frame',
    )
    .filter((fact) => overlap(places.box(fact), own))
    .filter((fact) => !holder || !covers(places.box(fact), places.box(holder.frame)))
    .map((fact) => `${fact.kind} ${fact.id}`);
}

describe('with nothing selected, a card goes', () => {
  it('to the middle of the view', () => {
    const board = new TestBoard();
    expect(target(board, [], { x: 1_000, y: 1_000 })).toEqual({ frame: null, at: { x: 928, y: 920 } });
  });

  it('into the zone in the middle of the view', () => {
    const board = new TestBoard();
    const frame = board.frame('linear', { at: onPage(1_000, 2_000) });
    const { x, y } = frame.spot('both', 'Week 3');
    const found = target(board, [], { x: 1_000 + x, y: 2_000 + y });
    expect(found.frame).toBe(frame.id);
    expect(board.activity(place(board, found))).toMatchObject({
      mode: 'both',
      segment: frame.segment('Week 3').data.stamp,
    });
  });

  it('beside the zones when the view is on none of them, still in the frame', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const found = target(board, [], { x: 1_300, y: 90 });
    expect(found.frame).toBe(frame.id);
    expect(inTheWay(board, found)).toEqual([]);
  });

  it('clear of what lies just outside the frame', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const fact = board.get(frame.id);
    const right = 'width' in fact ? fact.width : 0;
    board.card('lecture', onPage(right + 80, 90));
    const found = target(board, [], { x: right - 10, y: 90 });
    expect(found.frame).toBe(frame.id);
    expect(inTheWay(board, found)).toEqual([]);
  });

  it('nowhere near a selection that is not ours', () => {
    const board = new TestBoard();
    board.frame('linear');
    expect(target(board, ['9:9'], away).frame).toBeNull();
  });
});

describe('with something selected, a card goes', () => {
  it('with a frame: online first, in the first segment that has room', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const weeks: unknown[] = [];
    for (let count = 0; count < 9; count += 1) {
      const { mode, segment } = board.activity(place(board, target(board, [frame.id])));
      expect(mode).toBe('online');
      weeks.push(board.readFrame().design.segments.find(({ stamp }) => stamp === segment)?.title);
    }
    expect(weeks).toEqual([...Array(4).fill('Week 1'), ...Array(4).fill('Week 2'), 'Week 3']);
  });

  it('with a frame: first in time, whichever segment was made first', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const { fact, data } = frame.segment('Week 4');
    board.storeMore(fact.id, 'zone', { order: -1 });
    expect(board.activity(place(board, target(board, [frame.id]))).segment).toBe(data.stamp);
  });

  it.each(['non-linear', 'hybrid'] as const)('with a %s frame: online as well', (shape) => {
    const board = new TestBoard();
    const frame = board.frame(shape);
    const activity = board.activity(place(board, target(board, [frame.id])));
    expect(activity).toMatchObject({ mode: 'online', segment: expect.any(String) });
  });

  it('with a frame without segments: into its online zone', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    for (const { fact, data } of frame.zones) if (data.role === 'segment') board.remove(fact.id);
    expect(board.activity(place(board, target(board, [frame.id]))).mode).toBe('online');
  });

  it.each(['online', 'offline', 'both'] as const)(
    'with a card: beside it in its %s zone and segment',
    (mode) => {
      const board = new TestBoard();
      const frame = board.frame('linear', { at: onPage(300, 300) });
      const chosen = board.card('lecture', frame.spot(mode, 'Week 2'));
      board.move(chosen, { ...frame.spot(mode, 'Week 2'), x: frame.spot(mode, 'Week 2').x - 88 });
      const added = place(board, target(board, [chosen]));
      expect(board.activity(added)).toMatchObject({ mode, segment: board.activity(chosen).segment });
    },
  );

  it('with a card whose segment is full: on in the same mode, later segments first, then the closest before', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const chosen = board.card('lecture', beside(frame.spot('both', 'Week 3'), -88));
    const weeks: unknown[] = [];
    for (let count = 0; count < 7; count += 1) {
      const { mode, segment } = board.activity(place(board, target(board, [chosen])));
      expect(mode).toBe('both');
      weeks.push(board.readFrame().design.segments.find(({ stamp }) => stamp === segment)?.title);
    }
    expect(weeks).toEqual(['Week 3', 'Week 4', 'Week 4', 'Week 2', 'Week 2', 'Week 1', 'Week 1']);
  });

  it('with a text of a card: beside that card', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const chosen = board.card('lecture', beside(frame.spot('offline', 'Week 4'), -88));
    const added = place(board, target(board, [board.part(chosen, 'minutes').id]));
    expect(board.activity(added)).toMatchObject({ mode: 'offline', segment: board.activity(chosen).segment });
  });

  it('with a sticky: beside it', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const sticky = board.sticky('hier?', beside(frame.spot('offline', 'Week 4'), -60, -60));
    const found = target(board, [sticky]);
    expect(inTheWay(board, found)).toEqual([]);
    expect(found.frame).toBe(frame.id);
  });

  it('with a zone: into it', () => {
    const board = new TestBoard();
    const frame = board.frame('non-linear');
    const zones = frame.zones.filter(({ data }) => data.role === 'mode');
    for (const { fact, data } of zones) {
      const found = target(board, [fact.id]);
      expect(found.at.y).toBeGreaterThan(fact.transform[1][2] + data.inset); // below the zone's own name
      expect(board.activity(place(board, found)).mode).toBe(data.mode);
    }
  });

  it('with the area or the name of a segment: online in that segment', () => {
    const board = new TestBoard();
    const frame = board.frame('hybrid');
    for (const title of ['Moment 3', 'Keuze 2']) {
      const { fact, data } = frame.segment(title);
      const name = board.part(frame.id, namePart(data.stamp)).id;
      for (const chosen of [fact.id, name]) {
        const added = board.activity(place(board, target(board, [chosen])));
        expect(added).toMatchObject({ mode: 'online', segment: data.stamp });
      }
    }
  });

  it('with the title of a frame: as with the frame', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const title = board.part(frame.id, 'frame-title').id;
    expect(target(board, [title])).toEqual(target(board, [frame.id]));
  });

  it('with several things: by the first that lies in a frame', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const loose = board.card('lecture', onPage(-5_000, 0));
    const chosen = board.card('lecture', beside(frame.spot('both', 'Week 2'), -88));
    const added = place(board, target(board, ['9:9', loose, chosen, frame.id]));
    expect(board.activity(added).mode).toBe('both');
  });

  it('with a card of a kit, or one that lies nowhere: to the middle of the view', () => {
    const board = new TestBoard();
    const frame = board.frame('linear', { at: onPage(5_000, 0) });
    const kit = board.kit({ parent: frame.id, x: 0, y: 0 });
    const inKit = board.all('card').find(({ parent }) => parent === kit)?.id ?? '';
    const loose = board.card('lecture', onPage(-5_000, 0));
    for (const chosen of [inKit, loose, kit]) {
      expect(target(board, [chosen], { x: 1_000, y: 1_000 })).toEqual(
        target(board, [], { x: 1_000, y: 1_000 }),
      );
    }
  });

  it('where the zone is full: as close as possible, over nothing', () => {
    const board = new TestBoard();
    const frame = board.frame(templateOf('linear', { segments: 1 }));
    for (let count = 0; count < 12; count += 1) {
      const found = target(board, [frame.id]);
      expect(inTheWay(board, found)).toEqual([]);
      place(board, found);
    }
  });

  it('where the mode is full in every segment: beside the frame, never in another mode or out', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    let chosen = frame.id;
    const modes: unknown[] = [];
    for (let count = 0; count < 16; count += 1) {
      chosen = place(board, target(board, [chosen]));
      modes.push(board.activity(chosen).mode);
    }
    expect(new Set(modes)).toEqual(new Set(['online']));
    expect(target(board, [chosen]).frame).toBeNull();
    expect(inTheWay(board, target(board, [chosen]))).toEqual([]);
  });

  it('where the frame lost its online zone: somewhere in it', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.remove(frame.zones.find(({ data }) => data.mode === 'online')?.fact.id ?? '');
    const found = target(board, [frame.id]);
    expect(found.frame).toBe(frame.id);
    expect(inTheWay(board, found)).toEqual([]);
  });
});

describe('several cards go', () => {
  const targets = (board: TestBoard, selection: readonly string[], count: number, view = away) =>
    findTargets(board.facts, { selection, view, size }, count, []);
  const boxes = (found: readonly Target[]): readonly Box[] => found.map(({ at }) => ({ ...at, ...size }));

  it('into the chosen zone and segment, on in the same mode, on nothing and in the frame', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linear', 'non-linear', 'hybrid'),
        fc.nat(),
        fc.integer({ min: 2, max: 14 }),
        (shape, pick, count) => {
          const board = new TestBoard();
          const frame = board.frame(shape);
          const chosen = [...board.facts.keys()][pick % board.facts.size] ?? '';
          const found = targets(board, [chosen, frame.id], count);
          expect(found).toHaveLength(count);
          const all = boxes(found);
          for (const [index, box] of all.entries()) {
            for (const other of all.slice(index + 1)) expect(overlap(box, other)).toBe(false);
          }
          const places = new Places(board.facts);
          for (const target of found) {
            expect(inTheWay(board, target)).toEqual([]);
            if (target.frame === null) continue;
            const own = places.frame(target.frame);
            expect(own && covers(places.box(own.frame), { ...target.at, ...size })).toBe(true);
          }
          const modes = found
            .filter(({ frame }) => frame !== null)
            .map((one) => board.activity(place(board, one)).mode);
          expect(new Set(modes).size).toBeLessThanOrEqual(shape === 'linear' ? 1 : 3);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('to a block in the view where there is no frame, and one goes where it always went', () => {
    const board = new TestBoard();
    const all = boxes(targets(board, [], 6, { x: 500, y: 500 }));
    expect(new Set(all.map(({ x }) => x)).size).toBe(3);
    expect(new Set(all.map(({ y }) => y)).size).toBe(2);
    expect(targets(board, [], 1, { x: 500, y: 500 })).toEqual([target(board, [], { x: 500, y: 500 })]);
  });
});

describe('a card in the last week', () => {
  it('that is full is followed in the weeks before, not outside the frame', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const chosen = board.card('lecture', beside(frame.spot('both', 'Week 4'), -88));
    for (let count = 0; count < 8; count += 1) {
      const found = findTargetAfter(board.facts, chosen, size);
      expect(found?.frame).toBe(frame.id);
      if (found) expect(board.activity(place(board, found)).segment).not.toBeNull();
    }
  });

  it('beside the zones keeps what is inserted beside it in the frame', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const spot = frame.spot('offline', 'Week 4');
    const chosen = board.card('lecture', { ...spot, x: spot.x + 150, y: spot.y - 190 });
    for (let count = 0; count < 6; count += 1) {
      const found = target(board, [chosen]);
      expect(found.frame).toBe(frame.id);
      expect(board.activity(place(board, found)).segment).not.toBeNull();
    }
  });
});

describe('with the view on the names beside the weeks', () => {
  it.each(['online', 'offline', 'both'] as const)(
    'a card goes into the first week of %s, not onto a name',
    (mode) => {
      const board = new TestBoard();
      const frame = board.frame('linear');
      const first = frame.segment('Week 1');
      const left = new Places(board.facts).box(first.fact).x;
      const { y } = frame.spot(mode, 'Week 1');
      const found = target(board, [], { x: left - 60, y });
      expect(found.at.x).toBeGreaterThanOrEqual(left);
      expect(board.activity(place(board, found))).toMatchObject({ mode, segment: first.data.stamp });
    },
  );
});

describe('a card that is dropped', () => {
  it('belongs to the frame under its centre', () => {
    const board = new TestBoard();
    const frame = board.frame('linear', { at: onPage(500, 500) });
    expect(cardAround(board.facts, { x: 500 - 60, y: 700 })).toEqual({
      frame: frame.id,
      at: { x: 440, y: 700 },
    });
    expect(cardAround(board.facts, { x: 500 - 80, y: 700 }).frame).toBeNull();
  });
});

describe('a card that follows another goes', () => {
  const following = (board: TestBoard, card: string): Target => {
    const found = findTargetAfter(board.facts, card, size);
    if (!found) throw new Error('there is no place');
    return found;
  };

  it('to where the group meets, in the same segment', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const clip = board.card('knowledge-clip', frame.spot('online', 'Week 2'));
    const added = board.activity(place(board, following(board, clip)));
    expect(added).toMatchObject({ mode: 'offline', segment: frame.segment('Week 2').data.stamp });
  });

  it('to the meeting of its own island', () => {
    const board = new TestBoard();
    const frame = board.frame('hybrid');
    const clip = board.card('knowledge-clip', frame.spot('online', 'Keuze 3'));
    const added = board.activity(place(board, following(board, clip)));
    expect(added).toMatchObject({ mode: 'offline', segment: frame.segment('Keuze 3').data.stamp });
  });

  it('to its own zone when the group meets nowhere', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    board.remove(frame.zones.find(({ data }) => data.mode === 'offline')?.fact.id ?? '');
    const clip = board.card('knowledge-clip', beside(frame.spot('online', 'Week 2'), -88));
    const added = board.activity(place(board, following(board, clip)));
    expect(added).toMatchObject({ mode: 'online', segment: frame.segment('Week 2').data.stamp });
  });

  it('to the right of a card that lies outside any frame', () => {
    const board = new TestBoard();
    const clip = board.card('knowledge-clip', onPage(0, 0));
    const found = following(board, clip);
    expect(found.frame).toBeNull();
    expect(found.at.x).toBeGreaterThan(72);
    expect(inTheWay(board, found)).toEqual([]);
  });

  it('nowhere when the card is gone', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    expect(findTargetAfter(board.facts, '9:9', size)).toBeUndefined();
    expect(findTargetAfter(board.facts, frame.id, size)).toBeUndefined();
  });
});

describe('a new card', () => {
  const spot = fc.tuple(fc.integer({ min: -1_000, max: 3_200 }), fc.integer({ min: -800, max: 2_200 }));

  it('never covers a card, sticky, kit, or frame it does not belong to', () => {
    const seeds = fc.array(fc.tuple(spot, fc.constantFrom('card', 'sticky', 'inside', 'kit', 'frame')), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(seeds, spot, fc.nat(), fc.boolean(), (things, [x, y], pick, follows) => {
        const board = new TestBoard();
        const frame = board.frame('linear');
        const inside = (at: Spot): Spot => ({ ...at, parent: frame.id });
        for (const [[left, top], kind] of things) {
          const at = onPage(left, top);
          if (kind === 'card') board.card('lecture', at);
          if (kind === 'sticky') board.sticky('hier', inside(at));
          if (kind === 'inside') board.card('lecture', inside(at));
          if (kind === 'kit' && board.all('kit').length === 0) board.kit(onPage(left + 2_600, top));
          if (kind === 'frame' && board.all('frame').length < 3) {
            board.frame(templateOf('linear', { segments: 1 }), { at: onPage(left + 2_300, top) });
          }
        }
        const chosen = [...board.facts.keys()][pick % board.facts.size] ?? '';
        const found =
          (follows && findTargetAfter(board.facts, chosen, size)) || target(board, [chosen], { x, y });
        expect(inTheWay(board, found)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('never covers the one before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('linear', 'non-linear', 'hybrid'),
        fc.nat(),
        spot,
        (shape, pick, [x, y]) => {
          const board = new TestBoard();
          board.frame(shape);
          const chosen = [...board.facts.keys()][pick % board.facts.size] ?? '';
          for (let count = 0; count < 8; count += 1) {
            const found = target(board, [chosen], { x, y });
            expect(inTheWay(board, found)).toEqual([]);
            place(board, found);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
