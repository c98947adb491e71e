/** What a card and a kit draw, for every activity of the set. */
import cards from 'content:cards';
import glyphs from 'content:glyphs';
import { describe, expect, it } from 'vitest';
import { covers, overlap } from '../../src/board/geometry.ts';
import { parseMinutes } from '../../src/board/minutes.ts';
import { cardParts, planCard, planFace } from '../../src/board/plan/card.ts';
import { type CardSize, cardFace, type FaceData, unknownGlyph } from '../../src/board/plan/card-face.ts';
import type { Drawing, DrawnText } from '../../src/board/plan/drawing.ts';
import { placeGlyph } from '../../src/board/plan/glyph.ts';
import { planKit } from '../../src/board/plan/kit.ts';
import { grid, card as looks, unknownColours } from '../../src/board/plan/looks.ts';
import { templateTexts } from '../../src/board/plan/texts.ts';
import { readData } from '../../src/board/stamps.ts';
import { assessmentSchema, type Language, languageSchema, modes } from '../../src/design/schema.ts';
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

/** Every state that a card shows, on the activity with the longest title. */
const states: readonly (readonly [string, FaceData])[] = [
  ['as it comes', {}],
  ['with set minutes', { minutes: 45 }],
  ...assessmentSchema.options.map((assessment) => [assessment, { assessment }] as const),
  ['optional', { presence: 'optional' }],
  ['a choice', { presence: 'choice:a' }],
  ...modes.map((mode) => [mode, { mode }] as const),
  ['together', { pacing: 'together' }],
  ['in own time', { pacing: 'own-time' }],
  ['of another type', { learningType: 'acquisition' }],
  ['with a topic', { topic: 'Statistiek' }],
];
const sizes = ['card', 'compact', 'mark'] as const;
const reflection = cards.find(({ id }) => id === 'reflection');
const faceOf = (data: FaceData, size: CardSize, language: Language = 'nl') =>
  planFace(
    cardFace(
      { activity: 'reflection', ...data, ...(size === 'card' ? {} : { size }) },
      reflection,
      language,
      {},
    ),
    '',
    glyphs,
  );
const namesOf = (drawing: Drawing) => drawing.children.map(({ name }) => name);

describe.each(sizes)('a card as %s', (size) => {
  it('has the same parts in the same order as every other size', () => {
    for (const [state, data] of states) {
      expect(namesOf(faceOf(data, size)), state).toEqual(namesOf(faceOf(data, 'card')));
    }
    expect(namesOf(faceOf({ topic: 'Statistiek' }, size))).toEqual(Object.values(cardParts));
    expect(namesOf(faceOf({ topic: ' ' }, size))).not.toContain(cardParts.topic);
  });

  it('shows what it has room for, and keeps the texts of the rest', () => {
    const shown = {
      card: ['head', 'title', 'topic', 'pacing', 'minutes'],
      compact: ['head', 'title'],
      mark: ['head'],
    };
    const drawing = faceOf({ topic: 'Statistiek', minutes: 45 }, size);
    expect(drawing.children.filter(({ hidden }) => !hidden).map(({ name }) => name)).toEqual(shown[size]);
    expect(textsOf(drawing).map(({ text }) => text)).toEqual([
      'Reflectie schrijven of opnemen',
      'Statistiek',
      '45 min',
    ]);
  });

  it.each(states)('has its parts inside, beside each other and on the grid: %s', (_state, data) => {
    const drawing = faceOf(data, size);
    expect([drawing.width % grid, drawing.height % grid]).toEqual([0, 0]);
    const box = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    const seen = drawing.children.filter(({ hidden }) => !hidden);
    for (const child of drawing.children) expect(covers(box, child), child.name).toBe(true);
    seen.forEach((child, index) => {
      for (const other of seen.slice(index + 1))
        expect(overlap(child, other), `${child.name} and ${other.name}`).toBe(false);
    });
    expect(drawing.children.filter(({ locked }) => !locked).map(({ name }) => name)).toEqual([
      'title',
      'minutes',
    ]);
  });

  it.each(languages)('holds the titles of the set and long Dutch words, in %s', (language) => {
    const titles = [
      ...cards.map(({ shortName }) => shortName[language]),
      'Probleemgestuurde bijeenkomst',
      'Vaardigheidstoets',
    ];
    for (const topic of ['', 'Statistiek']) {
      for (const title of titles) {
        const face = { ...cardFace({}, reflection, language, { title }), size, topic };
        for (const { text, size: fontSize, lineHeight, weight: style, width, height, hidden } of textsOf(
          planFace(face, '', glyphs),
        )) {
          if (hidden) continue;
          const { lines } = layoutText(text, { style, fontSize, lineHeight, maxWidth: width });
          expect(lines.join(' ').replace(/- /g, '-'), 'no word is broken').toBe(text);
          expect(lines.length * lineHeight, text).toBeLessThanOrEqual(height);
        }
      }
    }
  });
});

describe('what people set', () => {
  it('is to be seen on the card: no two states look the same', () => {
    const looks = states.map(([, data]) => {
      const { data: _raw, ...seen } = faceOf(data, 'card');
      return JSON.stringify(seen);
    });
    // "formative" is what this activity is, and own time is its pacing.
    expect(new Set(looks).size).toBe(states.length - 2);
  });

  it('is told by form and not by colour alone', () => {
    const form = (data: FaceData): string =>
      JSON.stringify(faceOf(data, 'card').children.find(({ name }) => name === cardParts.head)).replace(
        /#[0-9A-F]{6}/g,
        '',
      );
    const forms = assessmentSchema.options.map((assessment) => form({ assessment }));
    expect(new Set(forms).size).toBe(forms.length);
    expect(new Set(modes.map((mode) => form({ mode }))).size).toBe(modes.length);
    expect(form({ presence: 'choice:a' })).not.toBe(form({ presence: 'optional' }));
    expect(faceOf({ presence: 'optional' }, 'card').dash).toBeDefined();
    expect(faceOf({}, 'card').dash).toBeUndefined();
  });

  it('draws every mark it names', () => {
    for (const [state, data] of states) {
      for (const child of faceOf(data, 'card').children)
        if (child.shape === 'vector') expect(child.svg, state).not.toMatch(/<g [^>]+><\/g>/);
    }
  });
});

describe('a card of an activity that is not known here', () => {
  const drawing = planFace(
    cardFace({ activity: 'own:later' }, undefined, 'nl', { title: 'Iets van later' }),
    '',
    glyphs,
  );

  it('has neutral colours, the title it has, and no minutes that nobody gave it', () => {
    const head = drawing.children[0];
    expect(head?.shape === 'vector' && head.svg).toContain(unknownColours.tint);
    expect(head?.shape === 'vector' && head.svg).toContain(
      placeGlyph(glyphs, unknownGlyph, 48, 48, 12, { hex: unknownColours.ink }),
    );
    expect(textsOf(drawing).map(({ text }) => text)).toEqual(['Iets van later', '']);
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
  const { drawing, places } = planKit(cards, { language, stamp: countingStamps() }, glyphs);
  const boxes = places.map(({ x, y }) => ({ x, y, width: looks.width, height: looks.height }));

  it('holds every activity once, in the order of the set', () => {
    expect(places.map(({ activity }) => activity)).toEqual(cards.map(({ id }) => id));
  });

  it('has cards that cover neither each other nor a heading, within the kit and on whole pixels', () => {
    const kit = { x: 0, y: 0, width: drawing.width, height: drawing.height };
    boxes.forEach((box, index) => {
      expect(covers(kit, box)).toBe(true);
      expect([box.x, box.y].every(Number.isInteger)).toBe(true);
      for (const other of [...boxes.slice(index + 1), ...textsOf(drawing)]) {
        expect(overlap(box, other)).toBe(false);
      }
    });
    for (const child of drawing.children) expect(covers(kit, child)).toBe(true);
  });

  it('has words that fit where they stand, and one picture behind them', () => {
    for (const { text, name, size, lineHeight, weight, width, height } of textsOf(drawing)) {
      const { lines } = layoutText(text, { style: weight, fontSize: size, lineHeight, maxWidth: width });
      expect(lines, name).toEqual(text.split('\n'));
      expect(lines.length * lineHeight, name).toBeLessThanOrEqual(height);
    }
    expect(drawing.children.filter(({ shape }) => shape !== 'text')).toHaveLength(1);
  });

  it('says in its legend what every mark of its cards means', () => {
    const words = textsOf(drawing)
      .map(({ text }) => text)
      .join('\n');
    const { legend, types, modes } = templateTexts[language];
    const meanings = [
      ...legend.pacings,
      ...legend.guess,
      ...legend.set,
      ...legend.assessments,
      ...legend.presences,
      ...Object.values(types),
      ...Object.values(modes),
    ];
    for (const meaning of meanings) expect(words).toContain(meaning);
  });

  it('holds nothing that is read, and nothing that people pick up but its cards', () => {
    expect(drawing).toMatchObject({ container: 'section', kind: 'kit' });
    for (const child of drawing.children) expect([child.locked, child.kind]).toEqual([true, 'decoration']);
  });

  it('of nothing is still a kit', () => {
    const empty = planKit([], { language, stamp: countingStamps() }, glyphs);
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
