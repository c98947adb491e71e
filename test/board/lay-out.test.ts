/** Cards laid out in their frame: none lost, none over another, each in the zone and the order that it had. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlap } from '../../src/board/geometry.ts';
import type { CardInFrame, LaidOut } from '../../src/board/layout/cards.ts';
import { damageOf } from '../../src/board/layout/damage.ts';
import { floorOf } from '../../src/board/layout/floor.ts';
import { layOutCards } from '../../src/board/layout/lay-out.ts';
import type { CardSize, FrameLayout, OwnLayout } from '../../src/board/layout/layout.ts';
import { nodesByKey } from '../../src/board/layout/nodes.ts';
import { readLayout } from '../../src/board/layout/read.ts';
import { type CardAt, FrameOnPage, layoutOf, moved, spotIn } from './layouts.ts';

const shapes = ['linear', 'non-linear', 'hybrid'] as const;
const sizes: readonly CardSize[] = ['card', 'compact', 'mark'];

const own: OwnLayout = {
  v: 1,
  template: 'own:mine',
  language: 'nl',
  title: 'Ons ontwerp',
  subtitle: '',
  cardSize: 'card',
  startOnline: false,
  group: null,
  waveThroughCards: false,
  shape: 'own',
  width: 2_000,
  height: 1_200,
  zones: [
    {
      stamp: 'on',
      role: 'mode',
      mode: 'online',
      title: '',
      order: null,
      x: 48,
      y: 160,
      width: 900,
      height: 300,
    },
    {
      stamp: 'off',
      role: 'mode',
      mode: 'offline',
      title: '',
      order: null,
      x: 48,
      y: 700,
      width: 900,
      height: 400,
    },
    {
      stamp: 'off2',
      role: 'mode',
      mode: 'offline',
      title: 'Thuis',
      order: null,
      x: 1_000,
      y: 160,
      width: 400,
      height: 900,
    },
    { stamp: 'out', role: 'out', title: 'Weg', order: null, x: 1_500, y: 160, width: 400, height: 900 },
    { stamp: 'one', role: 'segment', title: 'Eerst', order: 0, x: 48, y: 160, width: 450, height: 940 },
    { stamp: 'two', role: 'segment', title: 'Dan', order: 1, x: 498, y: 160, width: 450, height: 940 },
  ],
};

const anyLayout: fc.Arbitrary<FrameLayout> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .record({
        shape: fc.constantFrom(...shapes),
        cardSize: fc.constantFrom(...sizes),
        startOnline: fc.boolean(),
        segments: fc.integer({ min: 2, max: 8 }),
        islands: fc.integer({ min: 2, max: 8 }),
      })
      .map(({ shape, cardSize, startOnline, ...numbers }) =>
        layoutOf(shape, numbers, { cardSize, startOnline }),
      ),
  },
  { weight: 1, arbitrary: fc.constant<FrameLayout>(own) },
);
const anySpots = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
  { maxLength: 60 },
);

function pageWith(layout: FrameLayout, spots: readonly (readonly [number, number])[]): FrameOnPage {
  return new FrameOnPage(
    layout,
    spots.map(([across, down], index) => ({ stamp: `c${index}`, centre: spotIn(layout, across, down) })),
  );
}

/** The page after cards were moved to the places they were given. */
function tidied(page: FrameOnPage, { layout, places }: LaidOut): FrameOnPage {
  return new FrameOnPage(
    layout,
    page.cards.map(({ id, stamp, centre, width, height }): CardAt => {
      const at = places.get(id);
      return { stamp, centre: at ? { x: at.x + width / 2, y: at.y + height / 2 } : centre };
    }),
  );
}

const meaningOf = (cards: readonly CardInFrame[]) =>
  new Map(cards.map(({ stamp, mode, segment, part }) => [stamp, { mode, segment, part }]));
const boxesOf = (cards: readonly CardInFrame[], { places }: LaidOut): readonly Box[] =>
  cards.flatMap(({ id, width, height }) => {
    const at = places.get(id);
    return at ? [{ ...at, width, height }] : [];
  });

describe('laying out', () => {
  it('places every card that has a zone, and none over another', () => {
    fc.assert(
      fc.property(anyLayout, anySpots, (layout, spots) => {
        const page = pageWith(layout, spots);
        const laidOut = layOutCards(layout, page.cards);
        expect([...laidOut.places.keys(), ...laidOut.left].sort()).toEqual(
          page.cards.map(({ id }) => id).sort(),
        );
        if (layout.shape !== 'own') {
          const nowhere = page.cards.filter(({ part }) => part === 'nowhere').map(({ id }) => id);
          expect([...laidOut.left].sort()).toEqual([...nowhere].sort());
        }
        const boxes = boxesOf(page.cards, laidOut);
        boxes.forEach((box, index) => {
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the mode and segment of every card, and never gives two what was one', () => {
    fc.assert(
      fc.property(anyLayout, anySpots, (layout, spots) => {
        const page = pageWith(layout, spots);
        const laidOut = layOutCards(layout, page.cards);
        const before = meaningOf(page.cards.filter(({ id }) => laidOut.places.has(id)));
        const after = meaningOf(tidied(page, laidOut).cards);
        expect(after.size).toBe(page.cards.length);
        for (const [stamp, meaning] of before) {
          const first = layout.shape === 'own' ? null : (layout.segments[0]?.stamp ?? null);
          const segment = meaning.segment ?? (meaning.part === 'in' ? first : null);
          expect(after.get(stamp)).toEqual({ ...meaning, segment: meaning.part === 'out' ? null : segment });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyLayout, anySpots, (layout, spots) => {
        const placedIn = (page: FrameOnPage) =>
          page.cards.filter(({ part }) => part !== 'nowhere').map(({ stamp, centre }) => ({ stamp, centre }));
        const first = pageWith(layout, spots);
        const once = tidied(first, layOutCards(first.layout, first.cards));
        const laidOut = layOutCards(
          once.layout,
          once.cards.filter(({ part }) => part !== 'nowhere'),
        );
        expect(laidOut.layout).toEqual(once.layout);
        expect(placedIn(tidied(once, laidOut))).toEqual(placedIn(once));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the order over all modes of a segment', () => {
    const layout = layoutOf('linear', { segments: 1 });
    const spots = [0.5, 0.53, 0.56, 0.59, 0.62, 0.65].map(
      (across, index) => [across, index % 2 ? 0.8 : 0.3] as const,
    );
    const page = pageWith(layout, spots);
    const orderOf = (one: FrameOnPage) => one.cards.map(({ stamp }) => stamp);
    expect(orderOf(tidied(page, layOutCards(layout, page.cards)))).toEqual(orderOf(page));
  });

  it('puts 200 cards of one zone in a frame that people can still look at', () => {
    const layout = layoutOf('linear', { segments: 4 });
    const spots = Array.from({ length: 200 }, () => [0.3, 0.3] as const);
    const page = pageWith(layout, spots);
    const laidOut = layOutCards(layout, page.cards);
    expect(laidOut.left).toEqual([]);
    const { width, height } = floorOf(laidOut.layout);
    expect(Math.max(width, height)).toBeLessThan(6_000);
  });
});

describe('a frame on the board', () => {
  it('is read back as it was made, with the names that were typed', () => {
    fc.assert(
      fc.property(anyLayout, (layout) => {
        const page = new FrameOnPage(layout);
        expect(readLayout(page.facts, page.frame)).toEqual(layout);
        expect(damageOf(layout, page.facts, page.frame)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    const layout = layoutOf('linear');
    const page = new FrameOnPage(layout);
    const stamp = layout.segments[1]?.stamp ?? '';
    const id = nodesByKey(layout, page.facts, page.frame).get(`name:${stamp}`) ?? '';
    const read = readLayout(page.with(id, { text: 'Na de vakantie' }), page.frame);
    expect(read).toMatchObject({ segments: [{}, { title: 'Na de vakantie' }, {}, {}] });
  });

  it('that keeps no layout is read from its zones', () => {
    for (const shape of shapes) {
      const layout = layoutOf(shape);
      const page = new FrameOnPage(layout);
      const { layout: _, ...data } = (page.facts.get(page.frame) as { data: Record<string, string> }).data;
      expect(readLayout(page.with(page.frame, { data }), page.frame)).toMatchObject({
        shape,
        segments: layout.segments.map(({ stamp, title }) => ({ stamp, title })),
        islands: layout.islands.map(({ stamp, title }) => ({ stamp, title })),
      });
    }
  });

  it('tells of a zone that is gone, moved or resized, and of nothing within a px', () => {
    const layout = layoutOf('hybrid');
    const page = new FrameOnPage(layout);
    const ids = nodesByKey(layout, page.facts, page.frame);
    for (const { key, box } of floorOf(layout).zones) {
      const id = ids.get(key) ?? '';
      const found = (change: object | null) => damageOf(layout, page.with(id, change), page.frame);
      expect(found(null)).toEqual([{ kind: 'gone', key, node: null }]);
      expect(found(moved({ x: box.x + 30, y: box.y }))).toEqual([{ kind: 'moved', key, node: id }]);
      expect(found({ width: box.width + 2 })).toEqual([{ kind: 'resized', key, node: id }]);
      expect(found({ ...moved({ x: box.x + 0.9, y: box.y }), width: box.width - 0.9 })).toEqual([]);
    }
  });

  it('tells of a name that is gone, and of a frame that became too small', () => {
    const layout = layoutOf('linear');
    const page = new FrameOnPage(layout);
    const title = nodesByKey(layout, page.facts, page.frame).get('title') ?? '';
    expect(damageOf(layout, page.with(title, null), page.frame)).toEqual([
      { kind: 'gone', key: 'title', node: null },
    ]);
    const [small, large] = [300, 9_000].map((width) =>
      damageOf(layout, page.with(page.frame, { width }), page.frame),
    );
    expect(small).toEqual([{ kind: 'resized', key: 'frame', node: page.frame }]);
    expect(large).toEqual([]);
  });

  it('of a later plugin is read as far as can be', () => {
    const layout = { ...layoutOf('linear'), v: 7, dream: true };
    const page = new FrameOnPage(layout);
    expect(readLayout(page.facts, page.frame)).toMatchObject({ v: 7, dream: true, shape: 'linear' });
  });

  it('whose layout is damaged or made up is read from its zones, or not at all', () => {
    const page = new FrameOnPage(layoutOf('linear'));
    const data = (page.facts.get(page.frame) as { data: Record<string, string> }).data;
    for (const broken of ['', '{', '[]', '{"v":1,"shape":"linear"}', '{"v":1,"shape":"spiral"}']) {
      const facts = page.with(page.frame, { data: { ...data, layout: broken } });
      expect(readLayout(facts, page.frame)).toMatchObject({ shape: 'linear', segments: { length: 4 } });
    }
    expect(readLayout(page.with(page.frame, { data: {} }), page.frame)).toBeNull();
    expect(readLayout(page.facts, '9:9')).toBeNull();
  });
});
