import setGlyphs from 'content:glyphs';
import picker from 'content:picker';
import pickerGlyphs from 'content:picker-glyphs';
import { describe, expect, it } from 'vitest';
import { searchPicker } from '../../src/catalogue/picker.ts';

describe('the symbols for own activities', () => {
  it('are two hundred or more, each once, and each can be drawn', () => {
    expect(picker.length).toBeGreaterThanOrEqual(200);
    expect(new Set(picker.map(({ glyph }) => glyph)).size).toBe(picker.length);
    for (const { glyph } of picker) {
      expect(setGlyphs[glyph] ?? pickerGlyphs[glyph], glyph).toMatch(
        /^(<path d="[Mm][^"]+"( opacity="\.2")?\/>)+$/,
      );
    }
  });

  it('are stored once: those of the set are not there again', () => {
    expect(Object.keys(pickerGlyphs).filter((name) => Object.hasOwn(setGlyphs, name))).toEqual([]);
  });

  it('have no word twice', () => {
    for (const { glyph, nl, en } of picker) {
      for (const words of [nl.split(', '), en.split(', ')])
        expect(new Set(words).size, glyph).toBe(words.length);
    }
  });

  it.each([
    ['museum', 'bank'],
    ['proef', 'flask'],
    ['zieken', 'hospital'],
    ['court', 'bank'],
    ['cooking', 'chef-hat'],
    ['Fiets', 'bicycle'],
    ['weegschaal', 'scales'],
    ['first aid', 'first-aid-kit'],
    ['enquete', 'clipboard-text'],
    ['muziek', 'music-notes'],
    ['nieuws', 'newspaper'],
  ])('“%s” finds %s', (query, glyph) => {
    expect(
      searchPicker(picker, query)
        .slice(0, 4)
        .map((one) => one.glyph),
    ).toContain(glyph);
  });

  it('are all there for an empty query, and none for nonsense', () => {
    expect(searchPicker(picker, '  ')).toEqual(picker);
    expect(searchPicker(picker, 'xyzzy')).toEqual([]);
  });
});
