import cards from 'content:cards';
import glyphs from 'content:glyphs';
import fc from 'fast-check';
import { type INode, parseSync } from 'svgson';
import { describe, expect, it } from 'vitest';
import { cardParts, planCard, planFace } from '../../src/board/plan/card.ts';
import { cardFace } from '../../src/board/plan/card-face.ts';
import type { DrawnText } from '../../src/board/plan/drawing.ts';
import { planKit } from '../../src/board/plan/kit.ts';
import { drawingToSvg, type MeasureText } from '../../src/board/svg.ts';
import { layoutText } from '../../src/local/text/layout.ts';
import { measureText } from '../../src/local/text/measure.ts';
import { countingStamps, newFrame, templateOf } from './board-facts.ts';

const activity = cards[0];
if (!activity) throw new Error('the catalogue is empty');
const cardTitled = (title: string) =>
  planCard(
    {
      activity: { ...activity, shortName: { nl: title, en: title } },
      language: 'nl',
      stamp: 'abc',
      minutes: 45,
    },
    glyphs,
  );

const measure: MeasureText = (text, fontSize, style) => measureText(text, { style, fontSize });
function planTitle(title: string): DrawnText {
  const found = cardTitled(title).children.find(({ name }) => name === cardParts.title);
  if (found?.shape !== 'text') throw new Error('a card without a title');
  return found;
}

function all(node: INode, name: string): readonly INode[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}
/** What a reader of XML makes of a text. */
const written = (node: INode | undefined): string =>
  (node?.children.map(({ value }) => value).join('') ?? '').replace(/&#(\d+);/g, (_all, code: string) =>
    String.fromCodePoint(Number(code)),
  );
/** Characters that an XML document may hold (XML 1.0, production 2). */
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

const hostile = [
  '</text><script>alert(1)</script>',
  '<svg onload="alert(1)">',
  "\"' onmouseover='alert(1)",
  '&amp;&lt;&unknown;&#60;',
  ']]><!-- -->',
  '<?xml version="1.0"?>',
  'הרצאה \u202e evil',
  '$& $1 $$',
];

describe('a drawing as SVG', () => {
  it.each(hostile)('is well formed and says what is written: %j', (title) => {
    const svg = drawingToSvg(cardTitled(title), { texts: true });
    const root = parseSync(svg);
    expect(all(root, 'script')).toEqual([]);
    expect(all(root, 'text').map(written)).toEqual([title, '45 min']);
    expect(
      all(root, 'text')
        .flatMap(({ attributes }) => Object.keys(attributes))
        .join(' '),
    ).not.toMatch(/\bon/);
  });

  it('holds only what an XML document may hold, whatever is written', () => {
    const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit }),
    );
    fc.assert(
      fc.property(text, (title) => {
        const svg = drawingToSvg(cardTitled(title), { texts: true });
        expect(svg).toMatch(allowed);
        const [first] = all(parseSync(svg), 'text');
        const kept = [...title].filter((character) => allowed.test(character)).join('');
        if (kept.trim() === kept) expect(written(first)).toBe(kept);
      }),
    );
  });

  it('has the size of the drawing and a background', () => {
    const root = parseSync(drawingToSvg(cardTitled('College'), { texts: false }));
    expect(root.attributes).toEqual({ xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 144 168' });
    expect(root.children[0]).toMatchObject({ name: 'rect', attributes: { fill: '#FFFFFF', rx: '12' } });
    expect(root.children.at(-1)).toMatchObject({ name: 'rect', attributes: { fill: 'none', rx: '11.5' } });
  });

  it('leaves texts out where they would be too small to read', () => {
    const drawing = newFrame(templateOf('linear'), 'nl', countingStamps());
    expect(all(parseSync(drawingToSvg(drawing, { texts: false })), 'text')).toEqual([]);
    const texts = drawing.children.filter(({ shape }) => shape === 'text');
    const written = all(parseSync(drawingToSvg(drawing, { texts: true })), 'text');
    expect(written).toHaveLength(texts.length);
  });

  it.each(['linear', 'non-linear', 'hybrid'] as const)('of a %s frame is well formed', (shape) => {
    const drawing = newFrame(templateOf(shape), 'en', countingStamps());
    const root = parseSync(drawingToSvg(drawing, { texts: true }));
    for (const number of all(root, 'rect').flatMap(({ attributes }) => [
      attributes.width,
      attributes.height,
    ])) {
      expect(Number(number)).toBeGreaterThan(0);
    }
    expect(drawingToSvg(drawing, { texts: true })).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it('of every card and of the kit is well formed', () => {
    const { drawing } = planKit(cards, { language: 'nl', stamp: countingStamps() }, glyphs);
    const drawings = cards.map((one) =>
      planCard({ activity: one, language: 'en', stamp: 'a', minutes: null }, glyphs),
    );
    for (const one of [drawing, ...drawings]) {
      const svg = drawingToSvg(one, { texts: true });
      expect(parseSync(svg).name).toBe('svg');
      expect(svg).not.toMatch(/NaN|undefined|null|currentColor/);
    }
  });

  it('puts texts where the drawing puts them', () => {
    const root = parseSync(drawingToSvg(cardTitled('College'), { texts: true }));
    const [title, minutes] = all(root, 'text').map(({ attributes }) => attributes);
    expect(title).toMatchObject({ x: '72', y: '111.73', 'text-anchor': 'middle', 'font-weight': '600' });
    expect(minutes).toMatchObject({ x: '132', y: '156.37', 'text-anchor': 'end', 'font-weight': '500' });
  });

  it('leaves out what this size of a card does without', () => {
    const face = cardFace({ activity: activity.id, size: 'mark' }, activity, 'nl', {});
    const root = parseSync(drawingToSvg(planFace(face, '', glyphs), { texts: true }));
    expect(all(root, 'text')).toEqual([]);
    expect(root.children.filter(({ name }) => name === 'g')).toHaveLength(1);
  });

  it('breaks texts as the board does, and ends in "…" where more would follow', () => {
    const long = 'Een probleemgestuurde bijeenkomst waarin studenten samen iets uitzoeken en navertellen';
    const svg = drawingToSvg(cardTitled(long), { texts: true, measure });
    const lines = all(parseSync(svg), 'text');
    const title = planTitle(long);
    const shown = layoutText(long, {
      style: title.weight,
      fontSize: title.size,
      lineHeight: title.lineHeight,
      maxWidth: title.width,
      maxLines: 3,
    });
    expect(lines.map(written)).toEqual([...shown.lines, '45 min']);
    expect(written(lines[2])).toMatch(/…$/);
    const [first, second, third] = lines.map(({ attributes }) => Number(attributes.y));
    expect((second ?? 0) - (first ?? 0)).toBeCloseTo(title.lineHeight);
    expect((third ?? 0) - (second ?? 0)).toBeCloseTo(title.lineHeight);
  });
});
