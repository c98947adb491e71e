import { describe, expect, it } from 'vitest';
import { exportDesign, readDesign } from '../../src/design/file.ts';
import type { Design } from '../../src/design/schema.ts';
import { designOf, offline, online } from './designs.ts';

const design = designOf({
  ects: 5,
  outcomes: ['uitleggen'],
  cards: [
    online('knowledge-clip', 'clip', { outcomes: ['uitleggen'], topic: 'hygiëne' }),
    offline('lecture', 'les'),
  ],
  links: [['clip', 'prepares', 'les']],
  before: [offline('lecture', 'les')],
});

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
function read(file: unknown): { design: Design; later: boolean; leftOut: readonly string[] } {
  const reading = readDesign(file);
  if ('problem' in reading) throw new Error(reading.problem.en);
  return reading;
}

describe('an exported design', () => {
  it('comes back as it was', () => {
    expect(read(throughJson(exportDesign(design)))).toEqual({ design, later: false, leftOut: [] });
  });

  it('keeps fields of a later version, at every level', () => {
    const file = {
      format: 'blended-wave-design',
      version: 2,
      design: {
        ...design,
        mood: 'calm',
        activities: design.activities.map((card) => ({ ...card, energy: 3 })),
      },
    };
    const { design: back, later, leftOut } = read(throughJson(file));
    expect(later).toBe(true);
    expect(leftOut).toEqual([]);
    expect(back).toMatchObject({ mood: 'calm', activities: [{ energy: 3 }, { energy: 3 }] });
  });

  it('replaces what it does not understand and says where', () => {
    const [clip, les] = design.activities;
    const file = exportDesign({
      ...design,
      activities: [{ ...clip, mode: 'hologram', minutes: -1 }, les],
    } as Design);
    const { design: back, leftOut } = read(throughJson(file));
    expect(back.activities.map(({ mode, minutes }) => [mode, minutes])).toEqual([
      [null, null],
      ['offline', 90],
    ]);
    expect(leftOut).toEqual(['activities[0].mode', 'activities[0].minutes']);
  });

  it('leaves out a card nobody can point at, and keeps the others', () => {
    const [clip] = design.activities;
    const file = {
      ...exportDesign(design),
      design: { ...design, activities: [{ title: 'no node' }, 3, clip] },
    };
    const { design: back, leftOut } = read(throughJson(file));
    expect(back.activities.map(({ title }) => title)).toEqual(['clip']);
    expect(leftOut).toEqual(['activities[0]', 'activities[1]']);
  });

  it('fills in what a file of hand-made JSON leaves out', () => {
    const { design: back, leftOut } = read({
      format: 'blended-wave-design',
      design: { stamp: 'a', node: '1:2' },
    });
    expect(back).toMatchObject({ title: '', activities: [], hoursPerEcts: 28, kind: 'new' });
    expect(leftOut).toEqual([]);
  });

  it.each([
    null,
    undefined,
    'text',
    42,
    [],
    {},
    { format: 'something else', design },
    { format: 'blended-wave-design' },
    { format: 'blended-wave-design', design: [] },
    { format: 'blended-wave-design', design: { title: 'no stamp' } },
  ])('tells a person what to do with %j', (file) => {
    const reading = readDesign(file);
    expect('problem' in reading && reading.problem.nl).toMatch(/\. (Kies|Exporteer) .+\.$/);
  });
});
