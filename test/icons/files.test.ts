/** The files of `npm run icons`: valid, told in words, without anything from outside, and the same picture as the board's. */

import cards from 'content:cards';
import glyphs from 'content:glyphs';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type INode, parseSync } from 'svgson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DrawnText } from '../../src/board/plan/drawing.ts';
import { planKit } from '../../src/board/plan/kit.ts';
import { typeColours } from '../../src/board/plan/looks.ts';
import { templateTexts } from '../../src/board/plan/texts.ts';
import type { Language } from '../../src/design/schema.ts';
import { textPart } from '../../src/local/drawing/text.ts';
import { createRasterizer } from '../../src/local/raster/raster.ts';
import { drawingOf, iconFiles } from '../../tools/icons/files.ts';
import { contactSheet } from '../../tools/icons/sheet.ts';
import { rasterFiles } from '../../tools/raster.mjs';
import { testBoard } from '../local/harness.ts';
import { type Pixels, pixelsOf } from '../local/pixels.ts';

/** Draws without any font: what needs one would stay empty. */
const rasterize = createRasterizer(() => rasterFiles([]));
const root = join(import.meta.dirname, '../..');
const run = (...options: readonly string[]) =>
  promisify(execFile)(process.execPath, [join(root, 'tools/icons.mjs'), ...options]);

const ids = cards.map(({ id }) => id).sort();
let folder = '';
let told = '';
/** Text by path below the folder of the files. */
const written = new Map<string, string>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'icons-'));
  told = (await run('--out', folder, '--language', 'nl')).stdout;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile())
      written.set(
        path
          .slice(folder.length + 1)
          .split('\\')
          .join('/'),
        await readFile(path, 'utf8'),
      );
  }
  for (const { path, text } of iconFiles(cards.slice(0, 3), glyphs, 'en')) written.set(path, text);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const fileAt = (path: string): string => {
  const text = written.get(path);
  if (text === undefined) throw new Error(`${path} was not written`);
  return text;
};
const pictures = () => [...written].filter(([path]) => /\/(marks|cards)\//.test(path));

const all = (node: INode): readonly INode[] => [node, ...node.children.flatMap(all)];
const within = (node: INode, name: string): readonly INode[] =>
  node.children.filter((child) => child.name === name);
const words = (node: INode | undefined): string =>
  (node?.children.map(({ value }) => value).join('') ?? '').replace(/&#(\d+);/g, (_all, code: string) =>
    String.fromCodePoint(Number(code)),
  );

/** The names of elements and attributes that draw, and those that tell. */
const elements = ['circle', 'clipPath', 'defs', 'desc', 'ellipse', 'g', 'line', 'path', 'rect', 'title'];

describe('the files of the icon set', () => {
  it('are a mark and a card of each activity, a sprite and a page', () => {
    const names = (of: string) =>
      [...written.keys()].filter((path) => path.startsWith(`nl/${of}/`)).map((path) => path.slice(9, -4));
    expect(names('marks').sort()).toEqual(ids);
    expect(names('cards').sort()).toEqual(ids);
    expect(told).toMatch(new RegExp(`^${2 * ids.length + 2} files, \\d+ kB, in `));
    expect([...written.keys()]).toEqual(expect.arrayContaining(['nl/sprite.svg', 'nl/index.html']));
  });

  it('say what they are in their language, and how large', () => {
    for (const [path, text] of pictures()) {
      const { name, attributes, children } = parseSync(text);
      const { width, height, viewBox, role } = attributes;
      const language = path.slice(0, 2);
      expect([name, viewBox, role], path).toEqual(['svg', `0 0 ${width} ${height}`, 'img']);
      expect(Number(width), path).toBeGreaterThan(40);
      expect(attributes['xml:lang'], path).toBe(language);
      expect(children[0]?.name, path).toBe('title');
      expect(children[1]?.name, path).toBe('desc');
      const id = path.slice(path.lastIndexOf('/') + 1, -'.svg'.length);
      const activity = cards.find((card) => card.id === id);
      expect(words(children[0]), path).toBe(activity?.name[language as Language]);
      const type = templateTexts[language as Language].types[activity?.learningType ?? 'practice'];
      expect(words(children[1]), path).toContain(`ype: ${type.toLowerCase()}.`);
    }
    expect(fileAt('nl/cards/lecture.svg')).toContain('Duur: ± 90 min. Samen.</desc>');
    expect(fileAt('en/cards/demonstration.svg')).toContain('<desc>Card of a learning activity.');
  });

  it('need no font, no script and nothing from outside', () => {
    for (const [path, text] of [...pictures(), ['sprite', fileAt('nl/sprite.svg')] as const]) {
      const nodes = parseSync(text).children.flatMap(all);
      const strange = nodes.filter(
        ({ type, name }) => type === 'element' && ![...elements, 'symbol'].includes(name),
      );
      expect(
        strange.map(({ name }) => name),
        path,
      ).toEqual([]);
      const attributes = nodes.flatMap((node) => Object.entries(node.attributes));
      const reaching = attributes.filter(
        ([name, value]) => /^on|href|^style$|^font/.test(name) || /url\((?!#)|https?:/.test(value),
      );
      expect(reaching, path).toEqual([]);
    }
  });

  it('can stand together on one page: none has an id', () => {
    for (const [path, text] of pictures()) expect(text, path).not.toMatch(/\sid=|url\(/);
  });

  it('have a sprite with one symbol for each activity', () => {
    const symbols = within(parseSync(fileAt('nl/sprite.svg')), 'symbol');
    expect(symbols.map(({ attributes }) => attributes.id).sort()).toEqual(ids.map((id) => `${id}-nl`));
    const inside = symbols.flatMap(all).flatMap(({ attributes }) => attributes.id ?? []);
    expect(inside).toHaveLength(symbols.length);
    for (const symbol of symbols) {
      expect(symbol.attributes.viewBox).toMatch(/^0 0 \d+ \d+$/);
      expect(words(within(symbol, 'title')[0])).not.toBe('');
      expect(words(within(symbol, 'desc')[0])).toContain('Leertype');
    }
  });

  it('are shown on a page that names each of them once, and only files that are there', () => {
    const page = fileAt('nl/index.html');
    const linked = page.match(/(?<=(?:src|href)=")[^"]+/g) ?? [];
    expect(new Set(linked)).toEqual(new Set(ids.flatMap((id) => [`cards/${id}.svg`, `marks/${id}.svg`])));
    expect(page).toContain('<html lang="nl">');
    expect(page).not.toMatch(/<script|https?:/);
  });

  it('are the same each time', () => {
    for (const { path, text } of iconFiles(cards.slice(0, 5), glyphs, 'nl'))
      if (path.includes('/marks/') || path.includes('/cards/')) expect(text).toBe(fileAt(path));
  });
});

/** How far two colours lie apart, at most 255. */
const distance = (one: readonly number[], other: readonly number[]): number =>
  Math.max(...[0, 1, 2].map((index) => Math.abs((one[index] ?? 0) - (other[index] ?? 0))));
const colour = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** How much of a picture, from 0 to 1, has about this colour: every second pixel is asked. */
function shareOf(pixels: Pixels, hex: string): number {
  const wanted = colour(hex);
  let count = 0;
  for (let y = 0; y < pixels.height; y += 2)
    for (let x = 0; x < pixels.width; x += 2) {
      const found = pixels.at(x, y);
      if (found[3] === 255 && distance(found, wanted) < 4) count += 1;
    }
  return (4 * count) / (pixels.width * pixels.height);
}

/** Lines of dark letters: runs of rows with ink, with a row without any between them. */
function linesOfInk(
  { at }: Pixels,
  box: Pick<DrawnText, 'x' | 'y' | 'width' | 'height'>,
  scale: number,
): number {
  let lines = 0;
  let inside = false;
  for (let y = box.y * scale; y < (box.y + box.height) * scale; y += 1) {
    let inked = false;
    for (let x = box.x * scale; x < (box.x + box.width) * scale && !inked; x += 1)
      inked = (at(x, Math.floor(y))[0] ?? 255) < 150;
    if (inked && !inside) lines += 1;
    inside = inked;
  }
  return lines;
}

/** The lines that the local board breaks each of these texts into, when the plugin draws them. */
async function linesOnTheBoard(texts: readonly DrawnText[]): Promise<readonly number[]> {
  const { document, run, errors } = await testBoard(
    `(async () => {
      for (const style of ['Regular', 'Medium', 'Semi Bold', 'Bold']) await figma.loadFontAsync({ family: 'Inter', style });
      for (const text of ${JSON.stringify(texts)}) {
        const node = figma.createText();
        node.fontName = { family: 'Inter', style: text.weight };
        node.fontSize = text.size;
        node.lineHeight = { unit: 'PIXELS', value: text.lineHeight };
        node.characters = text.text;
        node.textAutoResize = 'NONE';
        node.resize(text.width, text.height);
        node.textTruncation = 'ENDING';
        node.maxLines = text.lines;
      }
    })()`,
    { sandbox: 'direct' },
  );
  await run();
  expect(errors).toEqual([]);
  return document.find(document.root, { types: ['TEXT'] }).flatMap((id) => {
    const record = document.node(id);
    const part = record && textPart(record);
    return part ? [part.children.length] : [];
  });
}

describe('the pictures', () => {
  it('show a mark on the colour of its learning type', async () => {
    for (const { id, learningType } of cards) {
      const pixels = pixelsOf(await rasterize(fileAt(`nl/marks/${id}.svg`), 1));
      const { ink, tint } = typeColours[learningType];
      expect(shareOf(pixels, tint), id).toBeGreaterThan(0.3);
      expect(shareOf(pixels, ink), id).toBeGreaterThan(0.01);
      expect(pixels.at(0, 0)[3], `${id} has round corners`).toBeLessThan(128);
    }
  });

  it('show the title of a card in the lines that the board shows', async () => {
    const titles = cards.flatMap((activity) =>
      drawingOf(activity, 'card', 'nl', glyphs).children.flatMap((part) =>
        part.shape === 'text' && part.name === 'title' ? [part] : [],
      ),
    );
    const expected = await linesOnTheBoard(titles);
    expect(expected).toHaveLength(cards.length);
    expect(new Set(expected).size).toBeGreaterThan(1);
    const scale = 2;
    const drawn = await Promise.all(
      cards.map(async ({ id }, index) => {
        const title = titles[index];
        if (!title) throw new Error(`${id} has no title`);
        return linesOfInk(pixelsOf(await rasterize(fileAt(`nl/cards/${id}.svg`), scale)), title, scale);
      }),
    );
    expect(drawn).toEqual(expected);
  });
});

describe('the contact sheet', () => {
  it('shows the kit with its cards, in shapes alone', () => {
    const shown = cards.filter((_card, index) => index % 9 === 0);
    const { svg, width } = contactSheet(shown, glyphs, 'en');
    const nodes = all(parseSync(svg));
    expect(nodes[0]?.attributes.width).toBe(String(width));
    expect(nodes.filter(({ name }) => ['text', 'style', 'script', 'image'].includes(name))).toEqual([]);
    expect(nodes.some(({ attributes }) => attributes.id)).toBe(false);
    const { drawing, places } = planKit(shown, { language: 'en', stamp: () => '' }, glyphs);
    expect(width).toBe(drawing.width);
    for (const { x, y } of places)
      expect(svg).toContain(`<g transform="translate(${x} ${y})"><rect width="144"`);
  });
});

describe('the command', () => {
  it('says what it wants when it is asked for something else', async () => {
    await expect(run('--language', 'fr')).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^--language wants nl or en/),
    });
  });
});
