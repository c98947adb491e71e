/** What a card and a kit draw, for every activity of the set. */
import cards from 'content:cards';
import glyphs from 'content:glyphs';
import { describe, expect, it } from 'vitest';
import { covers, overlap } from '../../src/board/geometry.ts';
import { parseMinutes } from '../../src/board/minutes.ts';
import { cardParts, planCard } from '../../src/board/plan/card.ts';
import type { Drawing, DrawnText } from '../../src/board/plan/drawing.ts';
import { placeGlyph } from '../../src/board/plan/glyph.ts';
import { planKit } from '../../src/board/plan/kit.ts';
import { card as looks } from '../../src/board/plan/looks.ts';
import { readData } from '../../src/board/stamps.ts';
import { type Language, languageSchema } from '../../src/design/schema.ts';
import { layoutText } from '../../src/local/text/layout.ts';
import { countingStamps, TestBoard } from './board-facts.ts';

const languages: readonly Language[] = languageSchema.options;
const whole = { x: 0, y: 0, width: looks.width, height: looks.height };
const textsOf = (drawing: Drawing): readonly DrawnText[] =>
  drawing.children.filter((child) => child.shape === 'text');

describe.each(languages)('a card in %s', (language) => {
  it.each(cards.map((activity) => [activity.id, activity] as const))(
    'of %s holds its texts',
    (_id, activity) => {
      for (const minutes of [null, activity.minutes, 5, 90, 270, 100_800]) {
        const drawing = planCard({ activity, language, stamp: 'abc', minutes }, glyphs);
        expect([drawing.width, drawing.height]).toEqual([looks.width, looks.height]);
        for (const child of drawing.children) expect(covers(whole, child), child.name).toBe(true);
        drawing.children.forEach((child, index) => {
          for (const other of drawing.children.slice(index + 1)) {
            expect(overlap(child, other), `${child.name} and ${other.name}`).toBe(false);
          }
        });
        for (const { text, size, lineHeight, weight, width, height, lines } of textsOf(drawing)) {
          const style = { style: weight, fontSize: size, lineHeight };
          const layout = layoutText(text, { ...style, maxWidth: width });
          expect(layout.lines.length, text).toBeLessThanOrEqual(lines ?? 0);
          expect(layout.width, text).toBeLessThanOrEqual(width);
          expect(layout.height, text).toBeLessThanOrEqual(height);
        }
      }
    },
  );
});

describe('a card', () => {
  const activity = cards.find(({ id }) => id === 'lecture') ?? cards[0];
  if (!activity) throw new Error('the catalogue is empty');
  const plan = (minutes: number | null, language: Language = 'nl') =>
    planCard({ activity, language, stamp: 'abc', minutes }, glyphs);

  it('can be read back as what it was drawn from', () => {
    expect(readData('card', plan(45).data.card)).toMatchObject({
      state: 'read',
      data: { v: 1, stamp: 'abc', activity: 'lecture', guess: 90, minutes: 45 },
    });
    const guessed = readData('card', plan(null).data.card);
    expect(guessed.state === 'read' && [guessed.data.minutes, guessed.data.guess]).toEqual([undefined, 90]);
  });

  it('shows minutes that nobody set as a guess, in a quieter colour', () => {
    const minutesOf = (drawing: Drawing) => textsOf(drawing).find(({ name }) => name === cardParts.minutes);
    expect(minutesOf(plan(null))?.text).toBe('± 90 min');
    expect(minutesOf(plan(90))?.text).toBe('90 min');
    expect(minutesOf(plan(0))?.text).toBe('0 min');
    expect(minutesOf(plan(null))?.colour).not.toEqual(minutesOf(plan(90))?.colour);
    for (const language of languages)
      expect(parseMinutes(minutesOf(plan(270, language))?.text ?? '')).toBe(270);
  });

  it('has texts that are parts, and nothing else in it that people can pick up', () => {
    for (const child of plan(null).children) {
      expect(child.locked, child.name).toBe(child.shape !== 'text');
      expect(child.data, child.name).toEqual(child.shape === 'text' ? { part: child.name } : undefined);
      expect(child.kind, child.name).toBeUndefined(); // parts inside a card carry none
    }
    expect(textsOf(plan(null)).map(({ name }) => name)).toEqual([cardParts.title, cardParts.minutes]);
  });

  it('looks after its title, whatever that is', () => {
    for (const title of ['', 'x'.repeat(5_000), 'הרצאה', '<b>&"\'']) {
      const drawing = planCard(
        {
          activity: { ...activity, shortName: { nl: title, en: title } },
          language: 'nl',
          stamp: 'a',
          minutes: null,
        },
        glyphs,
      );
      expect(textsOf(drawing)[0]).toEqual({ ...textsOf(plan(null))[0], text: title });
    }
  });
});

describe('a glyph', () => {
  const colour = { hex: '#0A5CAD' };

  it('is drawn in one colour', () => {
    for (const name of Object.keys(glyphs)) {
      const svg = placeGlyph(glyphs, name, 48, 8, 16, colour);
      expect(svg).toMatch(/^<g transform="translate\(8 16\) scale\(0\.1875\)" fill="#0A5CAD">.+<\/g>$/);
      expect(svg).not.toContain('currentColor');
    }
  });

  it.each(['no-such-glyph', '', 'constructor', '__proto__', 'toString'])(
    'called %j draws nothing',
    (name) => {
      expect(placeGlyph(glyphs, name, 48, 0, 0, colour)).toMatch(/^<g [^>]+><\/g>$/);
    },
  );
});

describe.each(languages)('a kit in %s', (language) => {
  const { drawing, places } = planKit(cards, { language, stamp: countingStamps() });
  const boxes = places.map(({ x, y }) => ({ x, y, width: looks.width, height: looks.height }));

  it('holds every activity once, in the order of the set', () => {
    expect(places.map(({ activity }) => activity)).toEqual(cards.map(({ id }) => id));
  });

  it('has cards that cover neither each other nor a heading, within the kit and on whole pixels', () => {
    const kit = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    boxes.forEach((box, index) => {
      expect(covers(kit, box)).toBe(true);
      expect([box.x, box.y].every(Number.isInteger)).toBe(true);
      for (const other of [...boxes.slice(index + 1), ...drawing.children]) {
        expect(overlap(box, other)).toBe(false);
      }
    });
    for (const child of drawing.children) expect(covers(kit, child)).toBe(true);
  });

  it('holds nothing that is read, and nothing that people pick up but its cards', () => {
    expect(drawing).toMatchObject({ container: 'section', kind: 'kit' });
    for (const child of drawing.children) expect([child.locked, child.kind]).toEqual([true, 'decoration']);
  });

  it('of nothing is still a kit', () => {
    const empty = planKit([], { language, stamp: countingStamps() });
    expect(empty.places).toEqual([]);
    expect(empty.drawing.height).toBeGreaterThan(100);
  });
});

describe('a kit on the board', () => {
  it('is read as one card for every activity, none of which counts', () => {
    const board = new TestBoard();
    board.kit();
    expect(board.all('card')).toHaveLength(cards.length);
    expect(board.read().notPlaced).toEqual([]);
  });
});
