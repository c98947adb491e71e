/** What a template draws, for every shape at every size that a template file may ask for. */
import cards from 'content:cards';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, covers, overlap } from '../../src/board/geometry.ts';
import type { Drawing, Drawn } from '../../src/board/plan/drawing.ts';
import { card, modeColours, paper, quiet, typeColours, white } from '../../src/board/plan/looks.ts';
import { namePart, readData, type ZoneData } from '../../src/board/stamps.ts';
import type { Template } from '../../src/board/templates.ts';
import { languageSchema, modes } from '../../src/design/schema.ts';
import { countingStamps, newFrame, templateOf } from './board-facts.ts';

const counts = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

/** Limits of each shape: design model, "The three shapes". */
const everyTemplate: readonly (readonly [string, Template])[] = [
  ...counts(1, 16).map((segments) => [`linear, ${segments}`, templateOf('linear', { segments })] as const),
  ...counts(2, 8).map(
    (islands) => [`non-linear, ${islands}`, templateOf('non-linear', { islands })] as const,
  ),
  ...counts(2, 12).flatMap((segments) =>
    counts(1, 8).map(
      (islands) =>
        [`hybrid, ${segments} and ${islands}`, templateOf('hybrid', { segments, islands })] as const,
    ),
  ),
];

interface DrawnZone {
  readonly box: Box;
  readonly data: ZoneData;
}

function zonesOf(drawing: Drawing): readonly DrawnZone[] {
  return drawing.children.flatMap((child) => {
    const reading = readData('zone', child.data?.zone);
    return reading.state === 'read' ? [{ box: child, data: reading.data }] : [];
  });
}

const drawn = (template: Template, language: 'nl' | 'en' = 'nl'): Drawing =>
  newFrame(template, language, countingStamps());

const within = (zone: Box, inset: number): Box => ({
  ...zone,
  y: zone.y + inset,
  height: zone.height - inset,
});
const crossing = (one: Box, other: Box): Box => {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  return {
    x,
    y,
    width: Math.min(one.x + one.width, other.x + other.width) - x,
    height: Math.min(one.y + one.height, other.y + other.height) - y,
  };
};
const numbersOf = (child: Drawn): readonly number[] => [child.x, child.y, child.width, child.height];

describe.each(everyTemplate)('a frame: %s', (_name, template) => {
  const drawing = drawn(template);
  const zones = zonesOf(drawing);
  const segments = zones.filter(({ data }) => data.role === 'segment');
  const others = zones.filter(({ data }) => data.role !== 'segment');

  it('has room for a card in every zone, and in every mode of every segment', () => {
    for (const { box, data } of others) {
      const room = within(box, data.inset);
      expect(room.width).toBeGreaterThanOrEqual(card.width + 24);
      expect(room.height).toBeGreaterThanOrEqual(card.height + 24);
    }
    for (const segment of segments) {
      for (const mode of modes) {
        const rooms = others
          .filter(({ data }) => data.mode === mode)
          .map(({ box, data }) => crossing(within(box, data.inset), segment.box))
          .filter(({ width, height }) => width >= card.width + 24 && height >= card.height + 24);
        expect(rooms, `${mode} in ${segment.data.title}`).toHaveLength(1);
      }
    }
  });

  it('has zones that do not overlap, but for segments over modes', () => {
    for (const list of [segments, others]) {
      list.forEach((one, index) => {
        for (const other of list.slice(index + 1)) expect(overlap(one.box, other.box)).toBe(false);
      });
    }
  });

  it('has segments that lie over nothing but modes, as high as those', () => {
    for (const { box } of segments) {
      const under = others.filter((other) => overlap(box, other.box));
      expect(under.map(({ data }) => data.mode).sort()).toEqual([...modes].sort());
      const bottom = Math.max(...under.map((other) => other.box.y + other.box.height));
      const top = Math.min(...under.map((other) => other.box.y));
      expect([box.y, box.y + box.height]).toEqual([top, bottom]);
    }
  });

  it('has segments that leave no part of a mode out, but for the names of the bands', () => {
    for (const { box, data } of others.filter((zone) => zone.data.role === 'mode')) {
      const over = segments.filter((segment) => overlap(box, segment.box)).map((segment) => segment.box);
      const right = Math.max(...over.map(({ x, width }) => x + width));
      const left = Math.min(...over.map(({ x }) => x));
      expect(right).toBe(box.x + box.width);
      expect(left - box.x).toBe(data.inset > 0 ? 0 : 168);
      expect(over.reduce((sum, { width }) => sum + width, 0)).toBe(right - left);
    }
  });

  it('lies within itself, on whole pixels', () => {
    const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    for (const child of drawing.children) {
      expect(covers(whole, child), child.name).toBe(true);
      expect(numbersOf(child).every(Number.isInteger), child.name).toBe(true);
    }
    expect([drawing.width, drawing.height].every(Number.isInteger)).toBe(true);
  });

  it('has a stamp for itself and each zone, and no two the same', () => {
    const frame = readData('frame', drawing.data.frame);
    const stamps = [frame.state === 'read' ? frame.data.stamp : '', ...zones.map(({ data }) => data.stamp)];
    expect(stamps).not.toContain('');
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('has a name to type over for every segment, above it', () => {
    for (const { box, data } of segments) {
      const names = drawing.children.filter((child) => child.data?.part === namePart(data.stamp));
      expect(names).toHaveLength(1);
      const [name] = names;
      expect(name).toMatchObject({ shape: 'text', text: data.title, kind: 'text', locked: false });
      expect(name && name.y + name.height <= box.y && name.x >= box.x).toBe(true);
      expect(name && name.x + name.width <= box.x + box.width).toBe(true);
    }
    expect(new Set(segments.map(({ data }) => data.title)).size).toBe(segments.length);
  });
});

describe('a frame', () => {
  it('knows what it was made from', () => {
    for (const language of languageSchema.options) {
      const template = templateOf('hybrid');
      const drawing = drawn(template, language);
      expect(readData('frame', drawing.data.frame)).toMatchObject({
        state: 'read',
        later: false,
        data: { shape: 'hybrid', language, kind: 'new', hoursPerEcts: 28, template: template.id },
      });
      expect(drawing).toMatchObject({ container: 'section', kind: 'frame', name: template.title[language] });
    }
  });

  it('is numbered in time only where its shape has an order', () => {
    const ordersOf = (template: Template) =>
      zonesOf(drawn(template))
        .filter(({ data }) => data.role === 'segment')
        .map(({ data }) => [data.order, data.fixed]);
    expect(ordersOf(templateOf('linear', { segments: 2 }))).toEqual([
      [0, true],
      [1, true],
    ]);
    expect(ordersOf(templateOf('non-linear', { islands: 2 }))).toEqual([
      [null, false],
      [null, false],
    ]);
    expect(ordersOf(templateOf('hybrid', { segments: 2, islands: 1 }))).toEqual([
      [0, true],
      [1, true],
      [null, false],
    ]);
  });

  it('locks what people do not move, and leaves unlocked what they type over', () => {
    for (const shape of ['linear', 'non-linear', 'hybrid'] as const) {
      for (const child of drawn(templateOf(shape)).children) {
        const typedOver = /^(frame-title|frame-subtitle|name:.*)$/.test(child.data?.part ?? '');
        expect(child.locked, child.name).toBe(!typedOver);
        expect(child.kind, child.name).toBeDefined();
      }
    }
  });

  it('has every zone under every text, so that texts can be reached', () => {
    for (const shape of ['linear', 'non-linear', 'hybrid'] as const) {
      const { children } = drawn(templateOf(shape));
      const lastZone = children.map((child) => child.data?.zone !== undefined).lastIndexOf(true);
      expect(children.findIndex((child) => child.shape === 'text')).toBeGreaterThan(lastZone);
    }
  });

  it('says the same in both languages: only words differ', () => {
    const shapeOf = (drawing: Drawing) => drawing.children.map((child) => [child.shape, ...numbersOf(child)]);
    for (const [, template] of everyTemplate.slice(0, 20)) {
      expect(shapeOf(drawn(template, 'en'))).toEqual(shapeOf(drawn(template, 'nl')));
    }
  });

  it('is the same drawing every time, but for its stamps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyTemplate), ([, template]) => {
        expect(drawn(template)).toEqual(drawn(template));
      }),
      { numRuns: 10 },
    );
  });
});

describe('colours', () => {
  const channel = (hex: string, from: number): number => {
    const value = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const light = (hex: string): number =>
    0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
  const contrast = (one: string, other: string): number => {
    const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };

  it.each(Object.entries({ ...modeColours, ...typeColours }))('of %s reach AA', (_name, { ink, tint }) => {
    expect(contrast(ink, tint)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it('of guesses and captions reach AA on cards and zones', () => {
    for (const ground of [white, paper]) expect(contrast(quiet.hex, ground.hex)).toBeGreaterThanOrEqual(4.5);
  });

  it('tell every learning type of the catalogue apart', () => {
    const inks = new Set(cards.map(({ learningType }) => typeColours[learningType].ink));
    expect(inks.size).toBe(6);
  });
});
