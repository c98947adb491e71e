/** Text: measured, broken into lines, in runs of several styles, drawn. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBoardDocument, openBoardDocument } from '../../src/local/document/document.ts';
import type { Properties } from '../../src/local/document/properties.ts';
import {
  deleteText,
  insertText,
  restyle,
  retype,
  runsWithin,
  type StyledText,
  storedText,
  styledTextOf,
  withRuns,
} from '../../src/local/document/text-runs.ts';
import { layoutSpans, layoutText } from '../../src/local/text/layout.ts';
import { autoLineHeight, baseline, measureText } from '../../src/local/text/measure.ts';
import { logOf } from './harness.ts';

const style = { style: 'Regular', fontSize: 16 };

describe('measuring', () => {
  it('knows that bolder is wider, and that size scales', () => {
    const width = (weight: string, fontSize = 16) => measureText('Werkgroep', { style: weight, fontSize });
    expect(width('Medium')).toBeGreaterThan(width('Regular'));
    expect(width('Bold')).toBeGreaterThan(width('Semi Bold'));
    expect(width('Regular', 32)).toBeCloseTo(2 * width('Regular'));
  });

  it('measures accents, Greek and Cyrillic from the font, and gives the rest a fair width', () => {
    expect(measureText('é', style)).toBeCloseTo(measureText('e', style), 0);
    for (const character of ['Ω', 'Ж', '漢', '😀', 'ع']) {
      expect(measureText(character, style)).toBeGreaterThan(4);
    }
  });

  it('has the line height of Inter', () => {
    expect(autoLineHeight(12)).toBe(15);
    expect(autoLineHeight(16)).toBe(19);
  });
});

describe('lines', () => {
  const lines = (text: string, maxWidth?: number, maxLines?: number) =>
    layoutText(text, { ...style, ...(maxWidth ? { maxWidth } : {}), ...(maxLines ? { maxLines } : {}) })
      .lines;

  it('break at spaces and hyphens', () => {
    expect(lines('een korte zin', 60)).toEqual(['een', 'korte zin'].flatMap((part) => lines(part, 60)));
    expect(lines('Werkgroep-discussie', 100)).toEqual(['Werkgroep-', 'discussie']);
  });

  it('break inside a word only when it is wider than the box', () => {
    const broken = lines('Onderwijsvernieuwing', 60);
    expect(broken.length).toBeGreaterThan(1);
    expect(broken.join('')).toBe('Onderwijsvernieuwing');
  });

  it('keep the breaks people typed, and the empty lines', () => {
    expect(lines('een\n\ntwee')).toEqual(['een', '', 'twee']);
    expect(lines('')).toEqual(['']);
  });

  it('never become wider than the box', () => {
    const text = 'Studenten bespreken in kleine groepen de casus, en maken daarna een poster.';
    for (const width of [40, 80, 144, 240]) {
      expect(layoutText(text, { ...style, maxWidth: width }).width).toBeLessThanOrEqual(width + 0.1);
    }
  });

  it('end in an ellipsis where there is no room for more', () => {
    const [first = '', second = ''] = lines('Studenten bespreken in kleine groepen de casus', 120, 2);
    expect(first).toBe('Studenten');
    expect(second.endsWith('…')).toBe(true);
    expect(measureText(second, style)).toBeLessThanOrEqual(120.1);
  });

  it('give back the same lines at exactly the width they took', () => {
    const { width } = layoutText('Kennisclip bekijken', style);
    expect(lines('Kennisclip bekijken', width)).toEqual(['Kennisclip bekijken']);
  });
});

describe('lines of several styles', () => {
  const small = { style: 'Regular', fontSize: 16 };
  const large = { style: 'Bold', fontSize: 32 };

  it('are as wide as their parts, and as high as the highest', () => {
    const { lines, height } = layoutSpans(
      [
        { ...small, text: 'een ' },
        { ...large, text: 'twee' },
        { ...small, text: '\ndrie' },
      ],
      {},
    );
    expect(lines.map(({ text }) => text)).toEqual(['een twee', 'drie']);
    expect(lines[0]?.pieces.map(({ text }) => text)).toEqual(['een ', 'twee']);
    expect(lines[0]?.width).toBeCloseTo(measureText('een ', small) + measureText('twee', large));
    expect(height).toBe(autoLineHeight(32) + autoLineHeight(16));
    expect(lines[0]?.baseline).toBeCloseTo(baseline(32, autoLineHeight(32)));
  });

  it('break where the text would break in one style', () => {
    const text = 'Studenten bespreken in groepen de casus-opdracht,\nen maken daarna een presentatieposter.';
    fc.assert(
      fc.property(
        fc.array(fc.nat(text.length), { maxLength: 4 }),
        fc.integer({ min: 30, max: 400 }),
        fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
        (cuts, maxWidth, maxLines) => {
          const places = [0, ...cuts.sort((one, other) => one - other), text.length];
          const spans = places.slice(1).map((place, index) => ({
            ...small,
            text: text.slice(places[index] ?? 0, place),
          }));
          const room = { maxWidth, ...(maxLines !== undefined && { maxLines }) };
          const { lines, height } = layoutSpans(spans, room);
          const whole = layoutText(text, { ...small, ...room });
          expect(lines.map((line) => line.text)).toEqual(whole.lines);
          expect(height).toBe(whole.height);
        },
      ),
    );
  });
});

describe('runs of a text', () => {
  const plain: Properties = {
    characters: '',
    fontSize: 16,
    textDecoration: 'NONE',
    fontName: { family: 'Inter', style: 'Medium' },
  };
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', 'é', '😀'), maxLength: 8 });
  const change = fc.oneof(
    fc.record({ fontSize: fc.constantFrom(12, 16, 24) }),
    fc.record({ textDecoration: fc.constantFrom('NONE', 'UNDERLINE') }),
    fc.record({
      fontName: fc.constantFrom({ family: 'Inter', style: 'Medium' }, { family: 'Inter', style: 'Bold' }),
    }),
  );
  const places = fc.tuple(fc.nat(30), fc.nat(30));
  const act = fc.oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      places,
      words,
      like: fc.constantFrom('BEFORE' as const, 'AFTER' as const),
    }),
    fc.record({ kind: fc.constant('delete' as const), places }),
    fc.record({ kind: fc.constant('restyle' as const), places, change }),
    fc.record({ kind: fc.constant('retype' as const), places, words }),
    fc.record({ kind: fc.constant('set' as const), change }),
    fc.record({ kind: fc.constant('characters' as const), words }),
  );
  type Act = typeof act extends fc.Arbitrary<infer Made> ? Made : never;

  /** The same, told character by character. */
  type Model = readonly { readonly character: string; readonly style: Properties }[];

  function looksOf(text: StyledText): Model {
    const styles = text.runs.flatMap(({ length, style }) => Array.from({ length }, () => style));
    return text.characters.split('').map((character, index) => ({ character, style: styles[index] ?? {} }));
  }

  function perform(
    properties: Properties,
    doing: Act,
  ): { readonly after: Properties; readonly model: Model | null } {
    const text = styledTextOf('TEXT', properties);
    const before = looksOf(text);
    const { length } = text.characters;
    const [start, end] = ('places' in doing ? [...doing.places] : [0, 0])
      .map((place) => Math.min(place, length))
      .sort((one, other) => one - other) as [number, number];
    const keeping = (edited: StyledText) => ({ ...properties, ...storedText(edited) });
    switch (doing.kind) {
      case 'insert': {
        const near =
          (doing.like === 'BEFORE' ? before[start - 1] : before[start]) ??
          before[Math.min(start, length - 1)];
        const added = doing.words
          .split('')
          .map((character) => ({ character, style: near?.style ?? text.runs[0]?.style ?? {} }));
        return {
          after: keeping(insertText(text, start, doing.words, doing.like)),
          model: [...before.slice(0, start), ...added, ...before.slice(start)],
        };
      }
      case 'delete':
        return {
          after: keeping(deleteText(text, start, end)),
          model: [...before.slice(0, start), ...before.slice(end)],
        };
      case 'restyle':
        return {
          after: keeping(restyle(text, start, end, doing.change)),
          model: before.map((each, at) =>
            at >= start && at < end ? { ...each, style: { ...each.style, ...doing.change } } : each,
          ),
        };
      case 'retype':
        return {
          after: keeping(
            retype(text, text.characters.slice(0, start) + doing.words + text.characters.slice(end)),
          ),
          model: null,
        };
      case 'set':
        return {
          after: { ...properties, ...withRuns('TEXT', properties, doing.change) },
          model: before.map((each) => ({ ...each, style: { ...each.style, ...doing.change } })),
        };
      case 'characters':
        return {
          after: { ...properties, ...withRuns('TEXT', properties, { characters: doing.words }) },
          model: doing.words.split('').map((character) => ({ character, style: text.runs[0]?.style ?? {} })),
        };
    }
  }

  it('cover it exactly, whatever the edits', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let properties: Properties = { ...plain, characters: 'Werkgroep', textRuns: undefined };
        for (const doing of acts) {
          const { after, model } = perform(properties, doing);
          const text = styledTextOf('TEXT', after);
          expect(text.runs.reduce((sum, { length }) => sum + length, 0)).toBe(text.characters.length);
          expect(text.runs.every(({ length }) => length > 0) || text.characters === '').toBe(true);
          expect(
            text.runs
              .slice(1)
              .every((run, index) => JSON.stringify(run.style) !== JSON.stringify(text.runs[index]?.style)),
          ).toBe(true);
          // What the node keeps of its own is the look of its beginning, and it keeps runs only for several looks.
          expect(after).toMatchObject(text.runs[0]?.style ?? {});
          expect(Array.isArray(after.textRuns)).toBe(text.runs.length > 1);
          if (model) expect(looksOf(text)).toEqual(model);
          properties = after;
        }
      }),
    );
  });

  it('keep what somebody did not type over', () => {
    fc.assert(
      fc.property(words, words, words, words, (before, old, typed, after) => {
        const text = restyle(
          styledTextOf('TEXT', { ...plain, characters: before + old + after }),
          before.length,
          before.length + old.length,
          { fontSize: 24 },
        );
        const again = retype(text, before + typed + after);
        expect(again.characters).toBe(before + typed + after);
        expect(runsWithin(again, 0, before.length)).toEqual(runsWithin(text, 0, before.length));
      }),
    );
  });

  it('of a file or another writer that no longer fit are fitted', () => {
    const runs = [
      { length: 2, style: { fontSize: 24 } },
      { length: -3, style: {} },
      'nonsense',
      { length: 40, style: { fontSize: 12, weird: 1 } },
    ];
    const { runs: fitted } = styledTextOf('TEXT', { ...plain, characters: 'abcd', textRuns: runs });
    expect(fitted.map(({ length, style: { fontSize } }) => [length, fontSize])).toEqual([
      [2, 24],
      [2, 12],
    ]);
    const short = styledTextOf('TEXT', { ...plain, characters: 'abcd', textRuns: runs.slice(0, 1) });
    expect(short.runs.map(({ length }) => length)).toEqual([4]);
  });

  it('are saved, opened, copied and undone with their node; older files have none', () => {
    const document = createBoardDocument();
    const id = document.edit('person', () =>
      document.create('STICKY', { characters: 'Werkgroep' }, document.currentPage),
    );
    const older = openBoardDocument(JSON.parse(JSON.stringify(document.save())));
    expect(styledTextOf('STICKY', older.node(id)?.properties ?? {}).runs).toHaveLength(1);

    const before = document.node(id)?.properties ?? {};
    const bold = restyle(styledTextOf('STICKY', before), 4, 9, { fontSize: 96 });
    document.edit('person', () => document.set(id, storedText(bold)));
    const opened = openBoardDocument(JSON.parse(JSON.stringify(document.save())));
    const [copy = ''] = opened.edit('person', () => opened.duplicate([id], { x: 10, y: 0 }));
    expect(styledTextOf('STICKY', opened.node(copy)?.properties ?? {})).toEqual(bold);
    expect(opened.node(copy)?.properties.height).toBeGreaterThan(240);

    document.undo();
    expect(document.node(id)?.properties).toEqual(before);
    expect('textRuns' in before).toBe(false);
  });
});

describe('a picture of a text of several styles', () => {
  it('shows each of them', async () => {
    const main = `(async () => {
      await figma.loadFontAsync({ family: 'Inter' });
      const text = figma.createText();
      text.characters = 'een twee';
      text.setRangeFontName(4, 8, { family: 'Inter', style: 'Bold' });
      text.setRangeTextCase(4, 8, 'UPPER');
      text.setRangeFills(0, 3, [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }]);
      console.log(await text.exportAsync({ format: 'SVG_STRING' }));
    })()`;
    const [svg = ''] = await logOf(main);
    const pieces = [...svg.matchAll(/<tspan font-size="16" font-weight="(\d+)" fill="(#\w+)">([^<]*)</g)];
    expect(pieces.map(([, weight, fill, text]) => [weight, fill, text])).toEqual([
      ['500', '#ff0000', 'een'],
      ['500', '#1e1e1e', ' '],
      ['700', '#1e1e1e', 'TWEE'],
    ]);
  });
});

describe('what plugins can ask of text and paint, and the local board has not', () => {
  it('refuses by name', async () => {
    const asked = [
      'text.setRangeHyperlink(0, 2, null)',
      'text.getRangeListOptions(0, 2)',
      'text.setRangeIndentation(0, 2, 1)',
      "text.getStyledTextSegments(['fontSize', 'hyperlink'])",
      "text.fills = [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'x' }]",
    ];
    const lines = asked.map((each) => `try { ${each} } catch (error) { console.log(error.message) }`);
    expect(await logOf(`const text = figma.createText();${lines.join('\n')}`)).toEqual([
      '"setRangeHyperlink" is not in the local board',
      '"getRangeListOptions" is not in the local board',
      '"setRangeIndentation" is not in the local board',
      '"hyperlink of getStyledTextSegments" is not in the local board',
      '"IMAGE paint" is not in the local board',
    ]);
  });
});
