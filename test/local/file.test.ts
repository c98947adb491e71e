/** Board files: what opens, what is mended, what is refused and in which words. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnBox } from '../../src/local/api/svg/bounds.ts';
import { renderArea, renderNode } from '../../src/local/api/svg/render.ts';
import { createBoardDocument, openBoardDocument } from '../../src/local/document/document.ts';
import { BoardFileError, type Damage, type Fault } from '../../src/local/document/file/fault.ts';
import { openFile } from '../../src/local/document/file/open.ts';
import type { BoardDocument, BoardFile, NodeRecord } from '../../src/local/document/types.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A board with one of everything that is drawn in a way of its own. */
function everything(): BoardDocument {
  const document = createBoardDocument({ name: 'Bord van Ayşe' });
  document.edit('person', () => {
    const page = document.currentPage;
    const section = document.create('SECTION', { name: 'Week 1' }, page);
    document.resize(section, 900, 600);
    const sticky = document.create('STICKY', { characters: 'Eén uitkomst', authorName: 'Noor' }, section);
    const shape = document.create(
      'SHAPE_WITH_TEXT',
      { characters: 'Ja of nee?', shapeType: 'DIAMOND' },
      section,
    );
    document.create(
      'CONNECTOR',
      {
        connectorStart: { endpointNodeId: sticky, magnet: 'AUTO' },
        connectorEnd: { endpointNodeId: shape, magnet: 'LEFT' },
        fontName: { family: 'Inter', style: 'Medium' },
        characters: 'leidt tot',
      },
      section,
    );
    const frame = document.create('FRAME', { cornerRadius: 12 }, section);
    document.create('TEXT', { characters: 'In een kader', fontSize: 24 }, frame);
    document.group([
      document.create('RECTANGLE', {}, page),
      document.create('STAR', {}, page),
      document.create('VECTOR', { vectorPaths: [{ windingRule: 'NONZERO', data: 'M0 0L10 10' }] }, page),
    ]);
    for (const type of ['LINE', 'TABLE', 'STAMP', 'HIGHLIGHT', 'WIDGET']) document.create(type, {}, page);
  });
  return document;
}

const saved = (document: BoardDocument = everything()): BoardFile =>
  JSON.parse(JSON.stringify(document.save()));

/** The file with one of its nodes changed. */
function withNode(file: BoardFile, type: string, change: (record: NodeRecord) => object): unknown {
  const at = file.nodes.findIndex((record) => record.type === type);
  return {
    ...file,
    nodes: file.nodes.map((record, index) => (index === at ? { ...record, ...change(record) } : record)),
  };
}

const withProperty = (type: string, name: string, value: unknown): unknown =>
  withNode(saved(), type, ({ properties }) => ({ properties: { ...properties, [name]: value } }));

function faultOf(file: unknown): Fault {
  try {
    openFile(file);
  } catch (error) {
    if (error instanceof BoardFileError) return error.fault;
    throw error;
  }
  throw new Error('This file opens');
}

/** Everything that is done with an opened board: drawn whole, drawn node by node, measured and saved. */
function useAll(document: BoardDocument): BoardFile {
  const { children } = document.node(document.currentPage) ?? { children: [] };
  const area = { x: 0, y: 0, width: 1000, height: 1000 };
  const svg = [renderArea(document, children, area, { titles: true }).svg];
  for (const id of document.descendants(document.root)) {
    drawnBox(document, id, true);
    svg.push(renderNode(document, id)?.svg ?? '');
  }
  expect(svg.join('')).not.toMatch(/NaN|Infinity|undefined|\[object/);
  return document.save();
}

describe('a board file', () => {
  it('opens as it was saved, and is drawn and saved again the same', () => {
    const file = saved();
    const { repairs } = openFile(file);
    expect(repairs).toEqual([]);
    expect(JSON.parse(JSON.stringify(useAll(openBoardDocument(file))))).toEqual(file);
  });

  it('keeps what this version does not know', () => {
    const file = withProperty('STICKY', 'fromTheFuture', { deep: [1, { 2: 'three' }] });
    const sticky = openBoardDocument(file)
      .save()
      .nodes.find(({ type }) => type === 'STICKY');
    expect(sticky?.properties.fromTheFuture).toEqual({ deep: [1, { 2: 'three' }] });
  });

  it('gets the usual value for a property it lacks', () => {
    const file = withNode(saved(), 'STICKY', () => ({ properties: { characters: 'Kaal' } }));
    const { file: opened, repairs } = openFile(file);
    expect(repairs).toEqual([]);
    expect(opened.nodes.find(({ type }) => type === 'STICKY')?.properties).toMatchObject({
      characters: 'Kaal',
      width: 240,
      visible: true,
    });
  });

  it.each<[string, string, unknown]>([
    ['STICKY', 'fills', 'red'],
    ['STICKY', 'fills', [{ type: 'SOLID' }]],
    ['STICKY', 'fills', [{ type: 'SOLID', color: { r: 255, g: 0, b: 0 } }]],
    ['STICKY', 'characters', 12],
    ['STICKY', 'fontSize', '16'],
    ['STICKY', 'fontSize', -4],
    ['STICKY', 'textRuns', [{ length: 2, style: { fontSize: 1e300 } }]],
    ['FRAME', 'width', 1e308],
    ['FRAME', 'width', 'NaN'],
    ['FRAME', 'width', null],
    ['FRAME', 'effects', [{ type: 'DROP_SHADOW', radius: '4' }]],
    ['FRAME', 'opacity', 7],
    ['VECTOR', 'vectorPaths', [{ windingRule: 'NONZERO', data: 5 }]],
    ['CONNECTOR', 'connectorStart', { position: { x: 'left', y: 0 } }],
    ['CONNECTOR', 'strokes', { 0: { type: 'SOLID' } }],
    ['STAR', 'pointCount', 1e9],
  ])('mends a %s whose %s is %j, and tells which', (type, name, value) => {
    const file = withProperty(type, name, value);
    const { repairs, file: opened } = openFile(file);
    expect(repairs.map(({ property }) => property)).toEqual([name]);
    expect(opened.nodes.find(({ id }) => id === repairs[0]?.node)?.type).toBe(type);
    useAll(openBoardDocument(file));
  });

  it.each<[string, () => unknown]>([
    ['nothing', () => null],
    ['a text', () => 'board'],
    ['a list', () => []],
    ['other JSON', () => ({ format: 'blended-wave-design', version: 1 })],
    ['no version', () => ({ format: 'blended-wave-board' })],
  ])('that is %s is not a board', (_name, file) => {
    expect(faultOf(file())).toEqual({ kind: 'not-a-board' });
  });

  it('of a later version says which', () => {
    expect(faultOf({ ...saved(), version: 3 })).toEqual({ kind: 'later', version: 3 });
  });

  const looped = (): unknown => {
    const file = saved();
    const section = file.nodes.find(({ type }) => type === 'SECTION');
    return {
      ...file,
      nodes: [
        ...file.nodes,
        { ...section, id: '7:1', parent: '7:2', children: ['7:2'] },
        { ...section, id: '7:2', parent: '7:1', children: ['7:1'] },
      ],
    };
  };
  /** No document lets itself be nested so deep: only a file can be. */
  const nested = (): unknown => {
    const file = saved();
    const section = file.nodes.find(({ type }) => type === 'SECTION');
    const depths = Array.from({ length: 250 }, (_, depth) => depth);
    return {
      ...file,
      nodes: [
        ...file.nodes.map((node) =>
          node.id === file.currentPage ? { ...node, children: [...node.children, '7:0'] } : node,
        ),
        ...depths.map((depth) => ({
          ...section,
          id: `7:${depth}`,
          parent: depth === 0 ? file.currentPage : `7:${depth - 1}`,
          children: depth === 249 ? [] : [`7:${depth + 1}`],
        })),
      ],
    };
  };
  const deep = (): unknown => {
    let value: unknown = 1;
    for (let depth = 0; depth < 5_000; depth += 1) value = [value];
    return withProperty('STICKY', 'unknown', value);
  };

  it.each<[Damage, string, () => unknown]>([
    ['same-id', 'the same id twice', () => ({ ...saved(), nodes: [...saved().nodes, saved().nodes.at(-1)] })],
    ['root', 'no document', () => ({ ...saved(), nodes: saved().nodes.slice(1) })],
    ['root', 'a document with another id', () => withNode(saved(), 'DOCUMENT', () => ({ id: '9:9' }))],
    [
      'lost-child',
      'a parent that is not there',
      () => withNode(saved(), 'STICKY', () => ({ parent: '9:9' })),
    ],
    [
      'lost-child',
      'a child that is not there',
      () => withNode(saved(), 'SECTION', () => ({ children: ['9:9'] })),
    ],
    ['lost-parent', 'a child nobody lists', () => withNode(saved(), 'SECTION', () => ({ children: [] }))],
    [
      'lost-child',
      'a child listed twice',
      () => withNode(saved(), 'FRAME', ({ children }) => ({ children: [...children, ...children] })),
    ],
    ['misplaced', 'a sticky with children', () => withNode(saved(), 'FRAME', () => ({ type: 'STICKY' }))],
    ['circle', 'nodes in each other', looped],
    ['page', 'no current page', () => ({ ...saved(), currentPage: '9:9' })],
    ['fields', 'an unknown kind of node', () => withNode(saved(), 'STICKY', () => ({ type: 'SLIDE' }))],
    [
      'fields',
      'a place that is text',
      () =>
        withNode(saved(), 'STICKY', () => ({
          transform: [
            [1, 0, 'NaN'],
            [0, 1, 0],
          ],
        })),
    ],
    [
      'fields',
      'a place that is missing',
      () =>
        withNode(saved(), 'STICKY', () => ({
          transform: [
            [1, 0, null],
            [0, 1, 0],
          ],
        })),
    ],
    [
      'number',
      'an absurd place',
      () =>
        withNode(saved(), 'STICKY', () => ({
          transform: [
            [1, 0, 1e308],
            [0, 1, 0],
          ],
        })),
    ],
    [
      'number',
      'axes that stretch',
      () =>
        withNode(saved(), 'FRAME', () => ({
          transform: [
            [1e9, 0, 0],
            [0, 1, 0],
          ],
        })),
    ],
    [
      'number',
      'an endless number',
      () => JSON.parse(JSON.stringify(withProperty('STICKY', 'unknown', 7777)).replace('7777', '1e999')),
    ],
    ['text', 'a text without end', () => withProperty('STICKY', 'characters', 'a'.repeat(10_000_001))],
    ['deep', 'sections in sections in sections', nested],
    ['deep', 'a property without bottom', deep],
  ])('is refused: %s (%s)', (damage, _name, file) => {
    expect(faultOf(file())).toMatchObject({ kind: 'damaged', damage });
    expect(() => openBoardDocument(file())).toThrow(/^This board cannot be opened: .+\.$/);
  });

  it('with very long texts is drawn in a moment', () => {
    const file = withProperty('STICKY', 'characters', 'woord '.repeat(40_000));
    const started = performance.now();
    useAll(openBoardDocument(file));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

/** Values that break what trusts them. */
const nasty = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    '',
    'NaN',
    '1e308',
    0,
    -1,
    1e308,
    -1e308,
    1e12,
    0.5,
    [],
    {},
    [[]],
    '0:0',
    '0:1',
    '1:2',
    '\u0000\uD800',
    '<&">',
  ),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>,
);

/** Every place in a file, as a way from the top. */
function placesIn(value: Json, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way];
  return [way, ...Object.entries(value).flatMap(([key, inside]) => placesIn(inside, [...way, key]))];
}

type Mutation = { readonly kind: 'put' | 'remove' | 'twice'; readonly at: number; readonly value: Json };

function mutate(file: Json, { kind, at, value }: Mutation): Json {
  const places = placesIn(file).slice(1);
  const way = places[at % places.length] ?? [];
  const change = (inside: Json, [key, ...rest]: readonly string[]): Json => {
    if (key === undefined || typeof inside !== 'object' || inside === null) return value;
    const entries = Object.entries(inside).flatMap(([name, each]): [string, Json][] => {
      if (name !== key) return [[name, each]];
      if (rest.length > 0) return [[name, change(each, rest)]];
      if (kind === 'remove') return [];
      return kind === 'twice' && Array.isArray(inside)
        ? [
            [name, each],
            [name, each],
          ]
        : [[name, value]];
    });
    return Array.isArray(inside) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
  };
  return change(file, way);
}

describe('any change to a saved file', () => {
  const mutation = fc.record({
    kind: fc.constantFrom('put' as const, 'remove' as const, 'twice' as const),
    at: fc.nat({ max: 100_000 }),
    value: nasty,
  });

  it('gives a board that can be drawn, exported and saved again, or is refused with a sentence', () => {
    const original = JSON.parse(JSON.stringify(saved())) as Json;
    let opened = 0;
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const file = mutations.reduce(mutate, original);
        let document: BoardDocument;
        try {
          document = openBoardDocument(file);
        } catch (error) {
          expect(error).toBeInstanceOf(BoardFileError);
          return;
        }
        opened += 1;
        const again: unknown = JSON.parse(JSON.stringify(useAll(document)));
        expect(openFile(again).repairs).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(opened).toBeGreaterThan(30);
  });
});
