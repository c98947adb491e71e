/** How frames look beyond what a template comes with: groups, sizes of cards, starting online, own templates, the wave. */
import glyphs from 'content:glyphs';
import { describe, expect, it } from 'vitest';
import { covers, overlap } from '../../src/board/geometry.ts';
import { changeLayout } from '../../src/board/layout/change.ts';
import { floorOf } from '../../src/board/layout/floor.ts';
import { defaultChoice, layoutFor } from '../../src/board/layout/from-template.ts';
import type { CardSize, FrameLayout } from '../../src/board/layout/layout.ts';
import type { OwnTemplate } from '../../src/board/own-template.ts';
import type { Drawing, DrawnText } from '../../src/board/plan/drawing.ts';
import { planFrame } from '../../src/board/plan/frame.ts';
import { cardSizes } from '../../src/board/plan/looks.ts';
import { planWave, type WaveCard } from '../../src/board/plan/wave.ts';
import { readData } from '../../src/board/stamps.ts';
import { countingStamps } from './board-facts.ts';
import { layoutOf } from './layouts.ts';

const shapes = ['linear', 'non-linear', 'hybrid'] as const;
const drawn = (layout: FrameLayout, cards: readonly WaveCard[] = []): Drawing =>
  planFrame(layout, { stamp: (key) => `at ${key}` }, glyphs, cards);
const textsOf = (drawing: Drawing): readonly DrawnText[] =>
  drawing.children.filter((child) => child.shape === 'text');
const wordsOf = (drawing: Drawing): readonly string[] => textsOf(drawing).map(({ text }) => text);

const own: OwnTemplate = {
  id: 'own:mine',
  name: 'Ons sjabloon',
  shape: 'own',
  width: 800,
  height: 400,
  zones: [
    { stamp: 'a', role: 'mode', mode: 'online', title: '', order: null, x: 0, y: 0, width: 800, height: 300 },
    { stamp: 'b', role: 'segment', title: 'Begin', order: 0, x: 0, y: 0, width: 400, height: 300 },
    { stamp: 'c', role: 'outcomes', title: '', order: null, x: 0, y: 320, width: 800, height: 80 },
  ],
};
const ownLayout = layoutFor(own, defaultChoice(own, 'nl'), countingStamps());

describe('a frame', () => {
  it.each([...shapes.map((shape) => layoutOf(shape)), ownLayout])(
    'names each piece once: $shape',
    (layout) => {
      const drawing = drawn({ ...layout, group: { name: 'Groep 1', colour: 0 } });
      const keys = drawing.children.map(({ key }) => key);
      expect(keys).not.toContain(undefined);
      expect(new Set(keys).size).toBe(keys.length);
    },
  );

  it('stores its layout, and is the same drawing when it is read back', () => {
    for (const layout of [...shapes.map((shape) => layoutOf(shape)), ownLayout]) {
      const drawing = drawn(layout);
      const reading = readData('layout', drawing.data.layout);
      expect(reading).toEqual({ state: 'read', data: layout, later: false });
      if (reading.state === 'read') expect(drawn(reading.data)).toEqual(drawing);
    }
  });

  it('tells parts of islands by the stamp of their island', () => {
    const layout = layoutOf('hybrid');
    const stamps = layout.islands.map(({ stamp }) => stamp);
    const told = drawn(layout).children.flatMap((child) => {
      const reading = readData('zone', child.data?.zone);
      return reading.state === 'read' && reading.data.segment !== undefined ? [reading.data.segment] : [];
    });
    expect(told).toEqual(stamps.flatMap((stamp) => [stamp, stamp, stamp]));
  });

  it.each(['card', 'compact', 'mark'] as const)(
    'has room for cards of the size %s everywhere',
    (cardSize: CardSize) => {
      for (const shape of shapes) {
        const { zones } = floorOf(layoutOf(shape, {}, { cardSize }));
        const segments = zones.filter(({ role }) => role === 'segment');
        for (const { box, inset, mode } of zones.filter(({ role }) => role === 'mode')) {
          const { width, height } = cardSizes[cardSize];
          expect(box.height - inset).toBeGreaterThanOrEqual(height + 48);
          const over = segments.filter((segment) => overlap(segment.box, box));
          expect(over.length, mode).toBeGreaterThan(0);
          for (const segment of over) expect(segment.box.width).toBeGreaterThanOrEqual(width + 48);
        }
      }
    },
  );

  it('of smaller cards is narrower', () => {
    const widthOf = (cardSize: CardSize) => drawn(layoutOf('linear', {}, { cardSize })).width;
    expect(widthOf('mark')).toBeLessThan(widthOf('card'));
    expect(widthOf('compact')).toBeLessThan(widthOf('card'));
  });

  it('that starts online has a higher band there, and asks what meeting adds', () => {
    const layout = layoutOf('linear', {}, { startOnline: true });
    const bands = floorOf(layout).bands?.bands;
    expect(bands && bands.online.height > 2 * bands.offline.height).toBe(true);
    expect(wordsOf(drawn(layout))).toContain('wat voegt bij elkaar komen toe?');
    expect(wordsOf(drawn(layoutOf('linear')))).not.toContain('wat voegt bij elkaar komen toe?');
  });

  it('of a group says so on its name, its tag and in its colour, without covering the title', () => {
    const colours = [0, 1, 2].map((colour) => {
      const drawing = drawn({ ...layoutOf('linear'), group: { name: 'Groep 2', colour } });
      expect(drawing.name).toBe('Groep 2: Naam van jullie cursus');
      expect(wordsOf(drawing)).toContain('Groep 2');
      const tag = drawing.children.find(({ key }) => key === 'group');
      const title = drawing.children.find(({ key }) => key === 'title');
      if (tag?.shape !== 'box' || !title) throw new Error('there is no tag');
      expect(overlap(tag, title)).toBe(false);
      return tag.fill?.hex;
    });
    expect(new Set(colours).size).toBe(3);
  });

  it('keeps names of 120 letters off its zones', () => {
    const long = 'Een heel lange naam '.repeat(6);
    const drawing = drawn(layoutOf('linear', {}, { segments: [long, long], title: long, subtitle: long }));
    for (const { data, lines } of textsOf(drawing)) {
      if (/^(name:|frame-)/.test(data?.part ?? '')) expect(lines).not.toBeNull();
    }
  });

  it('of an own template has its zones where they were drawn, and names that can be typed over', () => {
    const drawing = drawn(ownLayout);
    const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    for (const child of drawing.children) expect(covers(whole, child), child.name).toBe(true);
    expect(wordsOf(drawing)).toEqual(
      expect.arrayContaining(['Ons sjabloon', 'Begin', 'Online', 'Leeruitkomsten']),
    );
    const zones = drawing.children.filter(({ kind }) => kind === 'zone');
    const [first] = zones;
    expect(zones.map(({ x, y }) => [x - (first?.x ?? 0), y - (first?.y ?? 0)])).toEqual([
      [0, 0],
      [0, 320],
      [0, 0],
    ]);
  });
});

describe('the wave', () => {
  const layout: FrameLayout = { ...layoutOf('linear', { segments: 2 }), waveThroughCards: true };
  const floor = floorOf(layout);
  const cardAt = (index: number, across: number, mode: 'online' | 'offline'): WaveCard => {
    const { x, y, height } = floor.bands?.bands[mode] ?? { x: 0, y: 0, height: 0 };
    const segment = floor.zones.filter(({ role }) => role === 'segment')[index]?.stamp ?? '';
    return { part: 'in', segment, mode, width: 144, centre: { x: x + across, y: y + height / 2 } };
  };
  const cards = [cardAt(0, 300, 'online'), cardAt(0, 500, 'offline'), cardAt(1, 700, 'online')];
  /** Where the pieces of a path end. */
  const stopsOf = (svg = ''): readonly (readonly [number, number])[] =>
    [...svg.matchAll(/(-?[\d.]+) (-?[\d.]+)(?= C| L|")/g)].map(([, x, y]) => [Number(x), Number(y)]);

  it('goes through the cards in their order', () => {
    const stops = stopsOf(planWave(layout, cards)?.svg);
    for (const { centre } of cards) expect(stops).toContainEqual([centre.x, centre.y]);
    const xs = stops.map(([x]) => x);
    expect(xs).toEqual([...xs].sort((one, other) => one - other));
    expect(drawn(layout, cards).children.find(({ key }) => key === 'wave')).toEqual(planWave(layout, cards));
  });

  it('stays within the cards it goes through: it never swings beyond them', () => {
    const numbers = (planWave(layout, cards)?.svg.match(/d="([^"]*)"/)?.[1] ?? '').match(/-?[\d.]+/g) ?? [];
    const ys = numbers.map(Number).filter((_, index) => index % 2 === 1);
    const centres = cards.map(({ centre }) => centre.y);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(Math.min(...centres));
    expect(Math.max(...ys)).toBeLessThanOrEqual(Math.max(...centres));
  });

  it('rests along the middle without cards, and where nobody asked for more', () => {
    const resting = planWave(layout);
    expect(resting).not.toBeNull();
    expect(drawn({ ...layout, waveThroughCards: false }, cards).children).toContainEqual(resting);
    const out = cards.map((card) => ({ ...card, part: 'out' as const }));
    expect(planWave(layout, out)).toEqual(resting);
  });

  it('is not there where there is no order', () => {
    expect(planWave(layoutOf('non-linear'), cards)).toBeNull();
  });

  it('lies within its frame, also through cards on top of each other', () => {
    const pile = [...cards, ...cards, ...cards].map((card) => ({
      ...card,
      segment: cards[0]?.segment ?? null,
    }));
    for (const [x, y] of stopsOf(planWave(layout, pile)?.svg)) {
      expect(x >= 0 && x <= floor.width && y >= 0 && y <= floor.height).toBe(true);
    }
  });

  it('stays a wave after a change of shape and back', () => {
    const changed = changeLayout(layout, { kind: 'shape', shape: 'hybrid' }, countingStamps());
    if ('problem' in changed) throw new Error(changed.problem.kind);
    expect(planWave(changed.layout)).not.toBeNull();
  });
});
