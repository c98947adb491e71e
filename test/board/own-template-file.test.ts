import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedZone, type OwnTemplate, templateOf } from '../../src/board/own-template.ts';
import { arrivingTemplates, ownTemplateFile } from '../../src/board/own-template-file.ts';

const names = {
  online: 'Online',
  offline: 'Offline',
  both: 'Beide',
  outcomes: 'Leeruitkomsten',
  out: 'Eruit',
  segment: 'Onderdeel',
};
const stamps = () => {
  let count = 0;
  return () => {
    count += 1;
    return `stamp${count}`;
  };
};
const zone = (role: MarkedZone['role'], x: number, width = 400): MarkedZone => ({
  role,
  title: '',
  x,
  y: 0,
  width,
  height: 300,
});
const museum = templateOf(
  'Dag in het museum',
  [zone('offline', 0), zone('online', 500), zone('segment', 0, 900)],
  names,
  stamps(),
);
const fileOf = (fields: object): string =>
  JSON.stringify({ format: 'blended-wave-templates', version: 1, templates: [museum], ...fields });
const read = (fields: object) => ownTemplateFile.read(fileOf(fields));

describe('a file of own templates', () => {
  it('gives back what went in, with what a later version knows', () => {
    const later = { ...museum, lighting: 'dimmed' };
    expect(ownTemplateFile.read(ownTemplateFile.write([later]))).toEqual({
      ok: true,
      later: false,
      items: [later],
      left: [],
    });
    expect(read({ version: 9 })).toMatchObject({ ok: true, later: true, items: [museum] });
  });

  it('never throws, and loses nothing unsaid', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.jsonValue(),
            fc.jsonValue().map((zones) => ({ ...museum, zones })),
            fc.jsonValue().map((first) => ({ ...museum, zones: [first, ...museum.zones] })),
          ),
        ),
        (templates) => {
          const result = read({ templates });
          if (result.ok) expect(result.items.length + result.left.length).toBe(templates.length);
          else expect(result.problem).toBe('empty');
        },
      ),
    );
  });

  it('leaves out a template whose zones lie half over each other, and one that is in it twice', () => {
    const half = templateOf('Half', [zone('offline', 0), zone('online', 200)], names, stamps());
    expect(read({ templates: [half, museum, museum] })).toEqual({
      ok: true,
      later: false,
      items: [museum],
      left: [
        { name: 'Half', reason: 'overlapping' },
        { name: 'Dag in het museum', reason: 'double' },
      ],
    });
  });

  it.each<[string, object]>([
    ['wrong-format', { format: 'blended-wave-activities' }],
    ['wrong-format', { templates: {} }],
    ['empty', { templates: [] }],
    ['too-many', { templates: Array.from({ length: 201 }, () => museum) }],
  ])('says what is wrong: %s', (problem, fields) => {
    expect(read(fields)).toEqual({ ok: false, problem });
  });

  it.each<[string, object]>([
    ['a name of 300 characters', { name: 'x'.repeat(300) }],
    ['no zones', { zones: [] }],
    ['a size of nothing', { width: 0 }],
    ['a shape it cannot have', { shape: 'linear' }],
    ['an id of somebody else', { id: 'linear' }],
  ])('leaves out a template with %s', (_what, fields) => {
    expect(read({ templates: [{ ...museum, ...fields }] })).toMatchObject({
      ok: true,
      items: [],
      left: [{ reason: 'unreadable' }],
    });
  });
});

describe('templates that arrive', () => {
  const arriving = (incoming: readonly OwnTemplate[], present: readonly OwnTemplate[]) =>
    arrivingTemplates(incoming, present, () => 'fresh');

  it('come when they are new, and not again when they are here as they are', () => {
    expect(arriving([museum], [])).toEqual([museum]);
    expect(arriving([museum], [{ ...museum }])).toEqual([]);
  });

  it('never replace another version of themselves', () => {
    const changed = { ...museum, name: 'Twee dagen in het museum' };
    expect(arriving([changed], [museum])).toEqual([{ ...changed, id: 'own:fresh' }]);
  });
});
