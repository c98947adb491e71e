import { describe, expect, it } from 'vitest';
import { layoutText } from '../../src/local/text/layout.ts';
import { autoLineHeight, measureText } from '../../src/local/text/measure.ts';

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
