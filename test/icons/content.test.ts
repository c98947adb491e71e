import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contentModules, jsonSchemas, readContent } from '../../tools/content.mjs';

const root = join(import.meta.dirname, '../..');

describe('the content as it is', () => {
  it('has one file for each activity, in the order of the learning types and the Dutch titles', async () => {
    const { activities } = await readContent();
    const files = (await readdir(join(root, 'icons'))).filter((name) => name.endsWith('.json'));
    expect(activities).toHaveLength(files.length - ['skills', 'marks', 'picker', 'activity.schema'].length);
    expect(activities.length).toBeGreaterThanOrEqual(64);
    expect([...new Set(activities.map((activity) => activity.learningType))]).toEqual([
      'acquisition',
      'investigation',
      'discussion',
      'practice',
      'collaboration',
      'production',
    ]);
    const discussions = activities.filter((activity) => activity.learningType === 'discussion');
    expect(discussions[0]?.id).toBe('coaching-talk');
    expect(discussions.at(-1)?.id).toBe('question-hour');
  });

  it('gives the main thread only what a card needs', async () => {
    const { cards } = await readContent();
    const lecture = cards.find((card) => card.id === 'lecture');
    expect(Object.keys(lecture ?? {}).sort()).toEqual([
      'aliases',
      'assessment',
      'glyph',
      'id',
      'learningType',
      'minutes',
      'name',
      'pacing',
      'shortName',
    ]);
    expect(lecture?.minutes).toBe(90);
  });

  it('has a glyph for every activity and the marks of cards and bands, in less than 60 kB', async () => {
    const { activities, glyphs } = await readContent();
    const needed = [
      'user',
      'users-three',
      'signpost',
      'seal-question',
      'mode-online',
      'mode-offline',
      'mode-both',
      'wave',
    ];
    const assessments = ['possible', 'diagnostic', 'formative', 'summative'].map(
      (name) => `assessment-${name}`,
    );
    expect(Object.keys(glyphs).sort()).toEqual(
      [...needed, ...assessments, ...activities.map(({ glyph }) => glyph)].sort(),
    );
    for (const [name, glyph] of Object.entries(glyphs)) {
      expect(glyph).toMatch(/^(<path d="[Mm][^"]+"( opacity="\.2")?\/>)+$/);
      // The marks of assessment are told apart by their fill alone.
      if (!assessments.includes(name)) expect(glyph, name).toContain('opacity=".2"');
    }
    expect(JSON.stringify(glyphs).length).toBeLessThan(60_000);
  });

  it('is described for editors by JSON Schemas that are up to date (else: node tools/content.mjs)', async () => {
    for (const [file, expected] of Object.entries(await jsonSchemas())) {
      expect(JSON.parse(await readFile(join(root, file), 'utf8')), file).toEqual(JSON.parse(expected));
    }
  });
});

describe('content that is not right', () => {
  let copy = '';
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'content-'));
    for (const folder of ['icons', 'templates', 'src']) {
      await cp(join(root, folder), join(copy, folder), { recursive: true });
    }
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  });
  afterEach(() => rm(copy, { recursive: true }));

  async function change(file: string, edit: (fields: Record<string, unknown>) => void) {
    const path = join(copy, file);
    const fields = JSON.parse(await readFile(path, 'utf8'));
    edit(fields);
    await writeFile(path, JSON.stringify(fields));
  }
  const failure = () =>
    readContent(copy).then(
      () => 'nothing was wrong',
      (error: Error) => error.message,
    );

  it('is reported all at once, by file and field', async () => {
    await change('icons/debate.json', (fields) => {
      fields.pacing = 'sync';
      fields.hint = { online: { nl: '', en: 'A' } };
    });
    await change('icons/lecture.json', (fields) => {
      fields.defaultMode = 'online';
    });
    await writeFile(join(copy, 'icons/poster.json'), '{ "id": ');
    await change('templates/linear.json', (fields) => {
      fields.segments = { count: 99, name: { nl: 'Week {n}', en: 'Week {n}' } };
    });
    const message = await failure();
    expect(message).toMatch(/^The content has 6 problems:/);
    expect(message).toMatch(/icons\/debate\.json, field pacing: expected \("together" \| .*found "sync"/);
    expect(message).toMatch(/icons\/debate\.json, field hint\.online\.nl: /);
    expect(message).toMatch(/icons\/debate\.json, field hint\.offline: is missing/);
    expect(message).toMatch(/icons\/lecture\.json, field defaultMode: is not a field we know/);
    expect(message).toMatch(/icons\/poster\.json: is not JSON/);
    expect(message).toMatch(/templates\/linear\.json, field segments\.count: /);
  });

  it.each([
    ['a glyph that Phosphor has not', { glyph: 'debating-chamber' }, /debate\.json, field glyph: "debating-/],
    ['a glyph of another activity', { glyph: 'flask' }, /field glyph: "flask" is taken by icons\/debate/],
    [
      'a skill that is not listed',
      { skill: { online: 'magic', offline: 'coach' } },
      /skill\.online: .*"magic"/,
    ],
    [
      'an id that is not the file’s name',
      { id: 'quarrel' },
      /field id: expected the file's name, found "qua/,
    ],
    [
      'minutes out of order',
      { minutes: { low: 30, typical: 20, high: 60, basis: 'estimate' } },
      /field minutes: expected low ≤ typical ≤ high/,
    ],
    ['its own type twice', { alsoLearningTypes: ['discussion'] }, /field alsoLearningTypes: repeats/],
  ])('such as %s', async (_, fields, expected) => {
    await change('icons/debate.json', (activity) => Object.assign(activity, fields));
    expect(await failure()).toMatch(expected);
  });

  it('such as a mark with more than paths stops the build and names it', async () => {
    const circle = '<svg viewBox="0 0 256 256"><circle r="20"/></svg>';
    await writeFile(join(copy, 'icons/marks/wave.svg'), circle);
    const bundled = build({
      stdin: { contents: "export { default } from 'content:glyphs'", resolveDir: copy },
      bundle: true,
      write: false,
      logLevel: 'silent',
      plugins: [contentModules.esbuild(copy)],
    });
    await expect(bundled).rejects.toThrow(/icons\/marks\/wave\.svg: expected paths with only d and opacity/);
  });
});
