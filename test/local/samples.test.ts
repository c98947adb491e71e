/**
 * Plugins that are not ours, as Figma's public samples do things: what they do in FigJam, they do on the local board.
 */
import { parseSync } from 'svgson';
import { describe, expect, it } from 'vitest';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { translation } from '../../src/local/document/geometry.ts';
import { pointOf, textOf } from '../../src/local/document/properties.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { type Sample, sampleBoard } from './samples/sample.ts';

const textsOf = (sample: Sample, parent: string): readonly string[] =>
  sample
    .node(parent)
    .children.map(sample.node)
    .filter(({ type }) => type === 'TEXT')
    .map(({ properties }) => textOf(properties.characters));

describe('icons dragged out of a sidebar', () => {
  const icons = (sample: Sample) =>
    [...sample.files.html.matchAll(/<svg[\s\S]*?<title>(\w+)<\/title>[\s\S]*?<\/svg>/g)].map(
      ([svg, name = '']) => ({ name, svg }),
    );
  const drop = (sample: Sample, name: string, absoluteX: number, absoluteY: number): boolean => {
    const svg = icons(sample).find((icon) => icon.name === name)?.svg ?? '';
    return sample.host.drop({
      absoluteX,
      absoluteY,
      items: [{ type: 'image/svg+xml', data: svg }],
      dropMetadata: { from: 'icons-by-drag', name },
    });
  };
  const opened = async (document?: BoardDocument): Promise<Sample> => {
    const sample = await sampleBoard('icons-by-drag', document);
    await sample.run();
    expect(sample.errors).toEqual([]);
    return sample;
  };

  it('tells the sidebar which size was kept', async () => {
    const { sidebars, posted } = await opened();
    expect(sidebars.at(-1)).toMatchObject({ width: 248, height: 300, themeColors: true });
    expect(posted).toEqual([{ type: 'size', size: 48, sizes: [24, 48, 96] }]);
  });

  it('become vectors around the place of the drop, selected', async () => {
    const sample = await opened();
    expect([drop(sample, 'Clock', 500, 300), ...sample.errors]).toEqual([false]);
    const [icon] = sample.children();
    expect(icon).toMatchObject({ type: 'FRAME', properties: { name: 'Clock', width: 48, height: 48 } });
    expect(icon?.transform).toEqual(translation(476, 276));
    expect(sample.host.view.selection).toEqual([icon?.id]);
    const [circle, hands] = icon?.children.map(sample.node) ?? [];
    // The drawing is 24 px and is scaled to 48.
    expect(circle?.properties).toMatchObject({ width: 36, height: 36 });
    expect(hands?.properties).toMatchObject({ strokeCap: 'ROUND', width: 6, height: 14 });
  });

  it('of every kind can be drawn, with a shape for each of theirs', async () => {
    const sample = await opened();
    const all = icons(sample);
    expect(all.map(({ name }) => name)).toEqual(['House', 'Clock', 'Heart', 'Flag', 'People', 'Planet']);
    all.forEach(({ name }, index) => {
      drop(sample, name, 100 * index, 0);
    });
    expect(sample.notices).toEqual([]);
    const shapes = all.map(
      ({ svg }) => parseSync(svg).children.filter(({ name }) => !['', 'title'].includes(name)).length,
    );
    expect(sample.children().map(({ children }) => children.length)).toEqual(shapes);
  });

  it('belong to the section or frame they are dropped on', async () => {
    const document = createBoardDocument();
    const section = document.edit('person', () => {
      const made = document.create('SECTION', {}, document.currentPage);
      document.place(made, translation(1000, 500));
      document.resize(made, 800, 600);
      return made;
    });
    const sample = await opened(document);
    drop(sample, 'Heart', 1200, 700);
    const [icon] = sample.node(section).children.map(sample.node);
    expect(icon?.transform).toEqual(translation(200 - 24, 200 - 24));
    expect(document.absoluteBox(icon?.id ?? '')).toEqual({ x: 1176, y: 676, width: 48, height: 48 });
  });

  it('lie on the page over what is locked, what is a group, and what holds nothing', async () => {
    const document = createBoardDocument();
    document.edit('person', () => {
      const page = document.currentPage;
      const section = document.create('SECTION', { locked: true }, page);
      document.resize(section, 400, 400);
      const stickies = [0, 300].map((y) => {
        const sticky = document.create('STICKY', {}, page);
        document.place(sticky, translation(1000, y));
        return sticky;
      });
      document.group(stickies);
      document.place(document.create('STICKY', {}, page), translation(2000, 0));
    });
    const sample = await opened(document);
    drop(sample, 'Flag', 200, 200);
    drop(sample, 'Flag', 1100, 100);
    drop(sample, 'Flag', 2100, 100);
    const flags = sample.ofType('FRAME');
    expect(flags.map(({ parent }) => parent)).toEqual([
      document.currentPage,
      document.currentPage,
      document.currentPage,
    ]);
    expect(flags.map(({ transform }) => transform)).toEqual([
      translation(176, 176),
      translation(1076, 76),
      translation(2076, 76),
    ]);
  });

  it('are one step to undo each, and leave other drops alone', async () => {
    const sample = await opened();
    drop(sample, 'House', 0, 0);
    drop(sample, 'Planet', 100, 0);
    expect(sample.host.drop({ absoluteX: 0, absoluteY: 0, items: [{ type: 'text/plain', data: 'x' }] })).toBe(
      true,
    );
    expect(sample.children()).toHaveLength(2);
    sample.document.undo();
    expect(sample.children().map(({ properties }) => properties.name)).toEqual(['House']);
  });

  it('that are not drawings are refused with a notice', async () => {
    const sample = await opened();
    const items = [{ type: 'image/svg+xml', data: 'not a drawing' }];
    const dropMetadata = { from: 'icons-by-drag', name: 'Odd' };
    expect(sample.host.drop({ absoluteX: 0, absoluteY: 0, items, dropMetadata })).toBe(false);
    expect(sample.children()).toEqual([]);
    expect(sample.notices).toMatchObject([
      {
        message: 'Odd could not be drawn: in createNodeFromSvg: Failed to convert SVG file',
        error: true,
      },
    ]);
  });

  it('come in the middle of the view by keyboard, in the size that was chosen', async () => {
    const sample = await opened();
    sample.host.view.center = { x: 700, y: -200 };
    await sample.send({ type: 'size', size: 96 });
    const [house] = icons(sample);
    await sample.send({ type: 'insert', ...house });
    expect(sample.children()).toMatchObject([
      { transform: translation(652, -248), properties: { width: 96 } },
    ]);
    await sample.send({ type: 'close' });
    expect(sample.closed).toEqual([undefined]);
    expect(sample.sidebars.at(-1)).toBe(null);
    await sample.run();
    expect(sample.posted.at(-1)).toMatchObject({ size: 96 });
    expect(sample.errors).toEqual([]);
  });
});

describe('shapes with connectors', () => {
  const flow = async (): Promise<Sample> => {
    const sample = await sampleBoard('shapes-with-connectors');
    sample.host.view.center = { x: 1000, y: 500 };
    await sample.run('flow');
    expect(sample.errors).toEqual([]);
    return sample;
  };

  it('are drawn around the middle of the view, with their texts', async () => {
    const sample = await flow();
    const [start, question, sticky, done] = sample.children();
    expect(start).toMatchObject({ type: 'SHAPE_WITH_TEXT', transform: translation(400, 420) });
    expect(start?.properties).toMatchObject({
      characters: 'Start',
      shapeType: 'ROUNDED_RECTANGLE',
      width: 240,
    });
    expect(question).toMatchObject({ type: 'SHAPE_WITH_TEXT', transform: translation(800, 420) });
    expect(sticky).toMatchObject({ type: 'STICKY', transform: translation(800, 740) });
    expect(done).toMatchObject({
      type: 'TEXT',
      properties: { characters: 'Done', name: 'Done', fontSize: 40 },
    });
    expect(done?.transform[0][2]).toBe(1200);
  });

  it('are joined by three kinds of connector, which end where their magnets are', async () => {
    const sample = await flow();
    const done = sample.ofType('TEXT')[0];
    const box = sample.document.absoluteBox(done?.id ?? '');
    const lines = sample.ofType('CONNECTOR').map(({ properties }) => ({
      line: properties.connectorLineType,
      cap: properties.connectorEndStrokeCap,
      label: properties.characters,
      from: pointOf(properties.startPoint),
      to: pointOf(properties.endPoint),
    }));
    expect(lines).toEqual([
      { line: 'ELBOWED', cap: 'ARROW_LINES', label: '', from: { x: 640, y: 500 }, to: { x: 800, y: 500 } },
      {
        line: 'CURVED',
        cap: 'TRIANGLE_FILLED',
        label: 'no',
        from: { x: 920, y: 580 },
        to: { x: 920, y: 740 },
      },
      {
        line: 'STRAIGHT',
        cap: 'NONE',
        label: 'yes',
        from: { x: 920, y: 500 },
        to: { x: 1200 + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 },
      },
    ]);
  });

  it('are selected and in view, and go as one step', async () => {
    const sample = await flow();
    const all = sample.children().map(({ id }) => id);
    expect(all).toHaveLength(7);
    expect(sample.host.view.selection).toEqual(all);
    const { bounds } = sample.host.view;
    for (const id of all) {
      const box = sample.document.absoluteBox(id);
      expect(box && box.x >= bounds.x && box.x + box.width <= bounds.x + bounds.width).toBe(true);
      expect(box && box.y >= bounds.y && box.y + box.height <= bounds.y + bounds.height).toBe(true);
    }
    expect(sample.closed).toEqual(['Drew 4 steps and 3 connectors']);
    sample.document.undo();
    expect(sample.children()).toEqual([]);
  });

  it('join what a person selected in reading order, and nothing where there is too little', async () => {
    const document = createBoardDocument();
    const places = [
      [600, 10],
      [0, 0],
      [0, 500],
    ] as const;
    const [right, left, below] = document.edit('person', () =>
      places.map(([x, y]) => {
        const sticky = document.create('STICKY', {}, document.currentPage);
        document.place(sticky, translation(x, y));
        return sticky;
      }),
    );
    const sample = await sampleBoard('shapes-with-connectors', document);
    sample.host.view.selection = document.node(document.currentPage)?.children ?? [];
    await sample.run('connect');
    const ends = sample
      .ofType('CONNECTOR')
      .map(({ properties: { connectorStart, connectorEnd } }) => [connectorStart, connectorEnd]);
    expect(ends).toMatchObject([
      [{ endpointNodeId: left, magnet: 'AUTO' }, { endpointNodeId: right }],
      [{ endpointNodeId: right }, { endpointNodeId: below }],
    ]);
    expect(sample.host.view.selection).toEqual(sample.ofType('CONNECTOR').map(({ id }) => id));
    await sample.run('connect');
    expect(sample.closed).toEqual(['Drew 2 connectors', 'Select two or more things to connect']);
    expect(sample.errors).toEqual([]);
  });
});

describe('counting stickies', () => {
  const solid = (r: number, g: number, b: number) => [{ type: 'SOLID', color: { r, g, b } }];
  const red = solid(1, 0, 0);
  const blue = solid(0, 0, 1);

  /** Four stickies in a row, the last in a section; three stamps on the first and one on the third. */
  const voted = () => {
    const document = createBoardDocument();
    const ids = document.edit('person', () => {
      const page = document.currentPage;
      const add = (x: number, properties: Record<string, unknown>, parent = page): string => {
        const sticky = document.create('STICKY', properties, parent);
        document.place(sticky, translation(x, 0));
        return sticky;
      };
      const first = add(0, { fills: red, characters: 'Quiz', authorName: 'Ada' });
      const second = add(300, { fills: red, characters: 'Debate', authorName: 'Bo' });
      const third = add(600, { fills: blue, characters: 'Quiz', authorName: 'Ada' });
      const section = document.create('SECTION', {}, page);
      document.place(section, translation(900, 0));
      document.resize(section, 400, 400);
      const last = add(20, { fills: blue, characters: ' ', authorName: '' }, section);
      for (const [x, y] of [
        [20, 20],
        [60, 20],
        [100, 20],
        [640, 60],
        [2000, 2000],
      ] as const) {
        document.place(document.create('STAMP', {}, page), translation(x, y));
      }
      return { first, second, third, section, last };
    });
    return { document, ...ids };
  };

  const tables = (sample: Sample) => sample.ofType('SECTION').filter(({ relaunch }) => 'recount' in relaunch);

  it.each([
    ['colour', ['#0000ff', '2', '#ff0000', '2', 'Total', '4']],
    ['author', ['Ada', '2', 'Bo', '1', 'unknown', '1', 'Total', '4']],
    ['text', ['Quiz', '2', 'Debate', '1', 'empty', '1', 'Total', '4']],
    ['votes', ['Quiz', '4', 'Debate', '0', 'empty', '0', 'Total', '4']],
  ])('by %s, on the page', async (by, texts) => {
    const { document } = voted();
    const sample = await sampleBoard('counting-stickies', document);
    await sample.run('count', { by });
    expect(sample.errors).toEqual([]);
    expect(sample.closed).toEqual([`Counted 4 stickies by ${by}`]);
    const [table] = tables(sample);
    expect(textsOf(sample, table?.id ?? '')).toEqual(texts);
    expect(table?.properties.name).toBe(`Stickies by ${by}`);
  });

  it('right of what was counted, with its rows below each other and its colours beside them', async () => {
    const { document } = voted();
    const sample = await sampleBoard('counting-stickies', document);
    await sample.run('count', { by: 'colour', title: 'Groups' });
    const [table] = tables(sample);
    const rows = table?.children.map(sample.node) ?? [];
    expect(table).toMatchObject({
      transform: translation(920 + 240 + 100, 0),
      properties: { name: 'Groups', width: 488, height: 24 + 2 * 48 + 48 },
      relaunch: { recount: '4 counted by colour' },
    });
    expect(rows.map(({ type, transform }) => [type, transform[0][2], transform[1][2]])).toEqual([
      ['ELLIPSE', 24, 24],
      ['TEXT', 64, 24],
      ['TEXT', 384, 24],
      ['ELLIPSE', 24, 72],
      ['TEXT', 64, 72],
      ['TEXT', 384, 72],
      ['LINE', 24, 108],
      ['TEXT', 64, 120],
      ['TEXT', 384, 120],
    ]);
    expect(sample.host.view.selection).toEqual([table?.id]);
    document.undo();
    expect(tables(sample)).toEqual([]);
    expect(sample.ofType('TEXT')).toEqual([]);
  });

  it('among what is selected only, sections searched', async () => {
    const { document, first, section } = voted();
    const sample = await sampleBoard('counting-stickies', document);
    sample.host.view.selection = [first, section];
    await sample.run('count', { by: 'text' });
    expect(textsOf(sample, tables(sample)[0]?.id ?? '')).toEqual(['Quiz', '1', 'empty', '1', 'Total', '2']);
  });

  it('again by the button of a table, in the same place', async () => {
    const { document, second } = voted();
    const sample = await sampleBoard('counting-stickies', document);
    await sample.run('count', { by: 'author', title: 'Who wrote' });
    const [table] = tables(sample);
    document.edit('person', () => document.remove(second));
    sample.host.view.selection = [table?.id ?? ''];
    await sample.run('recount');
    expect(sample.errors).toEqual([]);
    expect(tables(sample)).toHaveLength(1);
    expect(tables(sample)[0]).toMatchObject({
      transform: table?.transform,
      properties: { name: 'Who wrote' },
    });
    expect(textsOf(sample, table?.id ?? '')).toEqual(['Ada', '2', 'unknown', '1', 'Total', '3']);
    expect(sample.closed.at(-1)).toBe('Counted again for 1 table');
    document.undo();
    expect(textsOf(sample, table?.id ?? '')).toContain('Bo');
  });

  it('from a quick action that suggests how', async () => {
    const { document } = voted();
    const sample = await sampleBoard('counting-stickies', document);
    const answer = async (query: string) => {
      const suggesting = sample.host.suggestions('by', query);
      await sample.clock.advance(0);
      return suggesting;
    };
    expect(await answer('')).toMatchObject({ items: [{ data: 'colour' }, { data: 'author' }, {}, {}] });
    expect(await answer('AU')).toMatchObject({ items: [{ name: 'By author', data: 'author' }] });
    expect(await answer('size')).toEqual({
      kind: 'error',
      message: 'Choose colour, author, text or votes',
    });
    await sample.run('count', { by: 'author' });
    expect(tables(sample)).toHaveLength(1);
    expect(sample.errors).toEqual([]);
  });

  it('as people work, until a table is asked for', async () => {
    const { document, first, last } = voted();
    const sample = await sampleBoard('counting-stickies', document);
    const latest = () => (sample.posted.at(-1) as { readonly counts: unknown }).counts;
    await sample.run('follow');
    expect(latest()).toEqual([
      ['#0000ff', 2],
      ['#ff0000', 2],
    ]);
    await sample.send({ type: 'by', by: 'votes' });
    document.edit('remote', () => document.remove(first));
    document.edit('person', () => document.set(last, { characters: 'Poster' }));
    await sample.clock.advance(0);
    expect(latest()).toEqual([
      ['Quiz', 1],
      ['Debate', 0],
      ['Poster', 0],
    ]);
    const told = sample.posted.length;
    document.edit('person', () => document.setSharedData(last, 'others', 'key', 'value'));
    await sample.clock.advance(0);
    expect(sample.posted).toHaveLength(told);
    await sample.send({ type: 'write' });
    expect(textsOf(sample, tables(sample)[0]?.id ?? '').slice(-2)).toEqual(['Total', '1']);
    expect(sample.sidebars.at(-1)).toBe(null);
    expect(sample.errors).toEqual([]);
  });

  it('where there are none, says so and leaves the board as it was', async () => {
    const sample = await sampleBoard('counting-stickies');
    await sample.run('count', { by: 'colour' });
    await sample.run('recount');
    expect(sample.closed).toEqual([
      'There are no stickies to count',
      'Select a table that was made by this plugin',
    ]);
    expect(sample.children()).toEqual([]);
  });
});
