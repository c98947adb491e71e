/** The document itself: places, groups, copies, text, undo, finding, saving. */
import { describe, expect, it } from 'vitest';
import { createBoardDocument, openBoardDocument } from '../../src/local/document/document.ts';
import { translation } from '../../src/local/document/geometry.ts';
import type { Change } from '../../src/local/document/types.ts';

function board() {
  const document = createBoardDocument({ name: 'Test' });
  const heard: (readonly Change[])[] = [];
  document.subscribe((changes) => heard.push(changes));
  const person = <Result>(run: () => Result): Result => document.edit('person', run);
  const make = (type: string, parent = document.currentPage, x = 0, y = 0, size = 100): string =>
    person(() => {
      const id = document.create(type, {}, parent);
      if (type !== 'STICKY' && type !== 'GROUP') document.resize(id, size, size);
      document.place(id, translation(x, y));
      return id;
    });
  const box = (id: string) => document.absoluteBox(id);
  return { document, heard, person, make, box };
}

describe('places', () => {
  it('counts x and y in the nearest container that is not a group', () => {
    const { document, make, box, person } = board();
    const section = make('SECTION', undefined, 100, 50, 500);
    const one = make('RECTANGLE', section, 10, 10);
    const two = make('RECTANGLE', section, 200, 10);
    const group = person(() => document.group([one, two]));
    expect(document.node(one)?.transform).toEqual(translation(10, 10));
    expect(document.node(group)?.transform).toEqual(translation(10, 10));
    expect(box(group)).toEqual({ x: 110, y: 60, width: 290, height: 100 });
  });

  it('moves the children of a group and tells of the group only', () => {
    const { document, make, heard, person, box } = board();
    const one = make('RECTANGLE');
    const group = person(() => document.group([one, make('RECTANGLE', undefined, 150)]));
    heard.length = 0;
    person(() => document.place(group, translation(1000, 0)));
    expect(heard).toEqual([
      [{ type: 'changed', id: group, properties: ['x', 'relativeTransform'], origin: 'person' }],
    ]);
    expect(box(one)?.x).toBe(1000);
  });

  it('moves a section with its children, telling of the section only', () => {
    const { document, make, heard, person, box } = board();
    const section = make('SECTION', undefined, 0, 0, 500);
    const sticky = make('STICKY', section, 10, 10);
    heard.length = 0;
    person(() => document.place(section, translation(0, 300)));
    expect(heard.flat().map((change) => change.id)).toEqual([section]);
    expect(box(sticky)?.y).toBe(310);
  });

  it('keeps relative numbers on insert, and the place on the page on reparent', () => {
    const { document, make, person, box } = board();
    const section = make('SECTION', undefined, 100, 100, 500);
    const one = make('RECTANGLE', undefined, 20, 20);
    person(() => document.insert(section, one));
    expect(box(one)?.x).toBe(120);
    person(() => document.reparent(one, document.currentPage));
    expect(document.node(one)?.transform).toEqual(translation(120, 120));
  });

  it('lets a connector follow the nodes it is tied to', () => {
    const { document, make, person, box } = board();
    const one = make('RECTANGLE');
    const two = make('RECTANGLE', undefined, 300, 0);
    const tie = (endpointNodeId: string, magnet: string) => ({ endpointNodeId, magnet });
    const connector = person(() =>
      document.create(
        'CONNECTOR',
        { connectorStart: tie(one, 'RIGHT'), connectorEnd: tie(two, 'LEFT') },
        document.currentPage,
      ),
    );
    expect(box(connector)).toEqual({ x: 100, y: 50, width: 200, height: 0 });
    person(() => document.place(two, translation(500, 100)));
    expect(box(connector)).toEqual({ x: 100, y: 50, width: 400, height: 100 });
    person(() => document.remove(two));
    expect(box(connector)).toEqual({ x: 100, y: 50, width: 400, height: 100 });
  });
});

describe('groups', () => {
  it('vanish with their last child, also nested ones', () => {
    const { document, make, person } = board();
    const one = make('RECTANGLE');
    const inner = person(() => document.group([one]));
    const outer = person(() => document.group([inner]));
    person(() => document.remove(one));
    expect(document.node(inner)).toBeUndefined();
    expect(document.node(outer)).toBeUndefined();
  });

  it('leave their children where they were when ungrouped', () => {
    const { document, make, person, box } = board();
    const one = make('RECTANGLE', undefined, 7, 8);
    const two = make('RECTANGLE', undefined, 200, 8);
    const group = person(() => document.group([one, two]));
    expect(person(() => document.ungroup(group))).toEqual([one, two]);
    expect(document.node(group)).toBeUndefined();
    expect(box(one)).toMatchObject({ x: 7, y: 8 });
    expect(document.node(document.currentPage)?.children).toEqual([one, two]);
  });
});

describe('duplicates', () => {
  it('lie beside their originals with their data, connectors tied to the copies', () => {
    const { document, make, person, box } = board();
    const section = make('SECTION', undefined, 50, 50, 900);
    const one = make('RECTANGLE', section, 10, 10);
    const two = make('STICKY', section, 300, 10);
    const connector = person(() => {
      document.setSharedData(one, 'blendedwave', 'kind', 'card');
      const ends = {
        connectorStart: { endpointNodeId: one, magnet: 'AUTO' },
        connectorEnd: { endpointNodeId: two, magnet: 'AUTO' },
      };
      return document.create('CONNECTOR', ends, section);
    });
    const [copy] = person(() => document.duplicate([section], { x: 1000, y: 0 }));
    expect(box(copy ?? '')).toMatchObject({ x: 1050, y: 50 });
    const [first, second, line] = document.node(copy ?? '')?.children ?? [];
    expect(document.node(first ?? '')?.sharedData).toEqual({ blendedwave: { kind: 'card' } });
    expect(document.node(line ?? '')?.properties.connectorStart).toEqual({
      endpointNodeId: first,
      magnet: 'AUTO',
    });
    expect(document.node(line ?? '')?.properties.connectorEnd).toEqual({
      endpointNodeId: second,
      magnet: 'AUTO',
    });
    expect(document.node(connector)?.properties.connectorStart).toEqual({
      endpointNodeId: one,
      magnet: 'AUTO',
    });
  });

  it('keep groups together, wherever they are copied to', () => {
    const { document, make, person, box } = board();
    const section = make('SECTION', undefined, 50, 50, 900);
    const one = make('RECTANGLE', section, 10, 10);
    const group = person(() => document.group([one, make('RECTANGLE', section, 200, 10)]));
    const [beside = ''] = person(() => document.duplicate([group], { x: 0, y: 200 }));
    expect(document.node(beside)?.parent).toBe(section);
    expect(box(beside)).toEqual({ x: 60, y: 260, width: 290, height: 100 });
    const cloned = person(() => document.clone(group));
    expect(document.node(cloned)?.parent).toBe(document.currentPage);
    expect(box(cloned)).toEqual({ x: 10, y: 10, width: 290, height: 100 });
  });
});

describe('text', () => {
  it('makes a sticky grow and shrink, never below its square', () => {
    const { document, make, person, box } = board();
    const sticky = make('STICKY');
    person(() => document.set(sticky, { characters: 'veel woorden '.repeat(60) }));
    expect(box(sticky)?.height).toBeGreaterThan(400);
    person(() => document.set(sticky, { characters: 'kort' }));
    expect(box(sticky)).toMatchObject({ width: 240, height: 240 });
    person(() => document.set(sticky, { isWideWidth: true }));
    expect(box(sticky)).toMatchObject({ width: 416, height: 240 });
  });

  it('resizes a text by its mode, and renames it until it has a name of its own', () => {
    const { document, person } = board();
    const text = person(() =>
      document.create('TEXT', { characters: 'Discussie voeren' }, document.currentPage),
    );
    const size = () => document.node(text)?.properties;
    const oneLine = Number(size()?.width);
    expect(oneLine).toBeGreaterThan(100);
    expect(size()?.name).toBe('Discussie voeren');
    person(() => document.set(text, { textAutoResize: 'HEIGHT' }));
    person(() => document.resize(text, 90, 10));
    expect(size()).toMatchObject({ width: 90, height: 38 });
    person(() => document.set(text, { maxLines: 1, textTruncation: 'ENDING' }));
    expect(size()).toMatchObject({ width: 90, height: 19 });
    person(() => document.set(text, { name: 'title' }));
    person(() => document.set(text, { characters: 'Iets' }));
    expect(size()?.name).toBe('title');
  });
});

describe('undo', () => {
  it('makes each act of a person a step, and all a plugin did since its last commit one step', () => {
    const { document, make, person } = board();
    const one = make('RECTANGLE');
    document.edit('plugin', () => document.set(one, { name: 'a' }));
    document.edit('plugin', () => document.set(one, { opacity: 0.5 }));
    document.commitUndo();
    document.edit('plugin', () => document.set(one, { name: 'b' }));
    person(() => document.set(one, { name: 'c' }));
    const name = () => document.node(one)?.properties.name;
    document.undo();
    expect(name()).toBe('b');
    document.undo();
    expect(name()).toBe('a');
    document.undo();
    expect(document.node(one)?.properties).toMatchObject({ name: 'Rectangle', opacity: 1 });
    document.undo();
    expect(document.node(one)).toBeUndefined();
    expect(document.undo()).toBe(false);
    while (document.redo());
    expect(name()).toBe('c');
  });

  it('brings back a removed section with everything in it, in its place', () => {
    const { document, make, person } = board();
    const section = make('SECTION', undefined, 0, 0, 500);
    const sticky = make('STICKY', section, 10, 10);
    make('RECTANGLE');
    const before = document.save();
    person(() => document.remove(section));
    expect(document.node(sticky)).toBeUndefined();
    document.undo();
    expect(document.save()).toEqual(before);
  });

  it('leaves alone what collaborators did', () => {
    const { document, make, person } = board();
    const section = make('SECTION', undefined, 0, 0, 500);
    person(() => document.set(section, { name: 'mine' }));
    document.edit('remote', () => document.set(section, { name: 'theirs', cornerRadius: 8 }));
    document.undo();
    expect(document.node(section)?.properties.cornerRadius).toBe(8);
    document.edit('remote', () => document.create('STICKY', {}, section));
    document.undo();
    expect(document.find(document.root, { types: ['STICKY'] })).toEqual([]);
  });
});

describe('finding', () => {
  it('answers in pre-order, without the receiver, by type and by shared data', () => {
    const { document, make, person } = board();
    const outer = make('SECTION', undefined, 0, 0, 900);
    const inner = make('SECTION', outer, 0, 0, 500);
    const first = make('STICKY', inner);
    const second = make('STICKY', outer);
    person(() => document.setSharedData(second, 'blendedwave', 'kind', 'card'));
    person(() => document.setSharedData(first, 'blendedwave', 'other', 'x'));
    const find = (scope: string, criteria: object) => document.find(scope, criteria);
    expect(find(document.root, { types: ['STICKY', 'SECTION'] })).toEqual([outer, inner, first, second]);
    expect(find(outer, { types: ['SECTION'] })).toEqual([inner]);
    expect(find(outer, { sharedPluginData: { namespace: 'blendedwave' } })).toEqual([first, second]);
    expect(find(outer, { sharedPluginData: { namespace: 'blendedwave', keys: ['kind'] } })).toEqual([second]);
    person(() => document.setSharedData(second, 'blendedwave', 'kind', ''));
    expect(find(outer, { sharedPluginData: { namespace: 'blendedwave' } })).toEqual([first]);
  });

  it('stays quick on a board of 20,000 nodes', () => {
    const { document } = board();
    document.edit('plugin', () => {
      for (let count = 0; count < 20_000; count += 1) {
        const id = document.create(count % 100 === 0 ? 'SECTION' : 'RECTANGLE', {}, document.currentPage);
        document.place(id, translation(count, 0));
      }
    });
    const start = performance.now();
    for (let round = 0; round < 20; round += 1) {
      expect(document.find(document.root, { types: ['SECTION'] })).toHaveLength(200);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('saved boards', () => {
  it('open as they were', () => {
    const { document, make, person } = board();
    const section = make('SECTION', undefined, 5, 5, 500);
    person(() => document.group([make('STICKY', section), make('TEXT', section)]));
    const file: unknown = JSON.parse(JSON.stringify(document.save()));
    const opened = openBoardDocument(file);
    expect(opened.save()).toEqual(document.save());
    expect(opened.edit('person', () => opened.create('STICKY', {}, section))).not.toBe(section);
  });
});
