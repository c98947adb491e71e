/** The worked examples as designs, before anything of them is on a board. */
import activities from 'content:activities';
import cards from 'content:cards';
import examples from 'content:examples';
import templates from 'content:templates';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { activitiesOf, type Example, partsOf, problemsOf } from '../../src/board/example.ts';
import { exampleDesign } from '../../src/board/example-design.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import { compareWithBaseline } from '../../src/design/baseline.ts';
import { loadOf } from '../../src/design/load.ts';
import { createLookup } from '../../src/design/lookup.ts';
import { type Design, designSchema, type Language } from '../../src/design/schema.ts';
import { findFindings } from '../../src/tips/engine.ts';
import { titleLines, tooWide } from '../icons/card-title.ts';

const languages: readonly Language[] = ['nl', 'en'];
const catalogue = createCatalogue(activities);

function designOf(example: Example, language: Language = 'nl') {
  const template = templates.find(({ shape }) => shape === example.shape);
  if (!template) throw new Error(`no template ${example.shape}`);
  let next = 0;
  return exampleDesign(example, { template, language, activities: cards, stamp: () => `s${++next}` });
}
const each = examples.map((example) => [example.id, example] as const);

/** What the tips say, as a person reads it. */
const said = (design: Design) => {
  const { findings, failed, missing } = findFindings(design, catalogue);
  return { findings: findings.map(({ level, texts }) => `${level}: ${texts.title.nl}`), failed, missing };
};

describe('the worked examples', () => {
  it('are at least eight, in all three shapes', () => {
    expect(examples.length).toBeGreaterThanOrEqual(8);
    expect(new Set(examples.map(({ shape }) => shape))).toEqual(new Set(['linear', 'non-linear', 'hybrid']));
    expect(new Set(examples.map(({ name }) => name.nl)).size).toBe(examples.length);
    expect(new Set(examples.map(({ name }) => name.en)).size).toBe(examples.length);
  });

  it.each(each)(
    '%s has 10 to 25 activities, online and face-to-face, with links and outcomes',
    (_id, example) => {
      const { design } = designOf(example);
      expect(design.activities.length).toBeGreaterThanOrEqual(10);
      expect(design.activities.length).toBeLessThanOrEqual(25);
      const modes = new Set(design.activities.map(({ mode }) => mode));
      expect(modes).toContain('online');
      expect(modes).toContain('offline');
      expect(design.links.length).toBeGreaterThanOrEqual(3);
      for (const outcome of design.outcomes) {
        expect(
          design.activities.filter(({ outcomes }) => outcomes.includes(outcome.stamp)).length,
        ).toBeGreaterThanOrEqual(2);
      }
      for (const { activities } of partsOf(example)) expect(activities.length).toBeGreaterThan(0);
    },
  );

  it.each(each)('%s asks about as much time as its credits stand for', (_id, example) => {
    const { ofCredit } = loadOf(createLookup(designOf(example).design));
    expect(ofCredit).toBeGreaterThan(0.9);
    expect(ofCredit).toBeLessThan(1.05);
  });

  it.each(each)('%s gives no finding, and lacks nothing that the tips need', (_id, example) => {
    for (const language of languages) {
      expect(said(designOf(example, language).design)).toEqual({ findings: [], failed: [], missing: [] });
    }
  });

  it.each(each)('%s is a whole design in both languages, with texts that fit', (_id, example) => {
    for (const language of languages) {
      const { design, layout } = designOf(example, language);
      expect(v.parse(designSchema, design)).toEqual(design);
      expect(design.segments.map(({ title }) => title)).toEqual(
        partsOf(example).map(({ name }) => name[language]),
      );
      expect(layout).toMatchObject({ title: example.name[language], language });
      expect(example.story[language].length).toBeLessThan(420);
      for (const { title } of design.activities) {
        expect(titleLines(title).length, title).toBeLessThanOrEqual(3);
        expect(tooWide(title), title).toEqual([]);
      }
    }
    const dutch = designOf(example, 'nl').design;
    const english = designOf(example, 'en').design;
    const shown = ({ activities }: Design) =>
      activities.map(({ type, mode, minutes, segment }) => [type, mode, minutes, segment]);
    expect(shown(english)).toEqual(shown(dutch));
  });

  it('have minutes that their activities can take', () => {
    const odd = examples.flatMap((example) =>
      activitiesOf(example)
        .filter(({ activity, minutes }) => minutes < (catalogue.find(activity)?.minutes.low ?? 0))
        .map(({ activity, minutes }) => `${example.id}: ${activity} ${minutes}`),
    );
    expect(odd).toEqual([]);
  });
});

describe('the redesigned lecture course', () => {
  const redesign = examples.find(({ id }) => id === 'lecture-course-redesigned');
  if (!redesign) throw new Error('it is gone');
  const { design } = designOf(redesign);

  it('starts small: a few cards change, and what comes in goes out', () => {
    const comparison = compareWithBaseline(design);
    expect(comparison).not.toBeNull();
    const { added = [], removed = [], kept = [], moves = [], minutes } = comparison ?? {};
    expect(added.length + removed.length + kept.filter(({ changed }) => changed).length).toBeLessThan(6);
    expect(removed.map(({ before }) => before.type)).toEqual(['lecture']);
    expect(moves.map(({ now, from, to }) => [now.type, from, to])).toEqual([
      ['question-hour', 'offline', 'online'],
    ]);
    expect(minutes && minutes.added - minutes.removed).toBeLessThanOrEqual(0);
  });

  it('is the only one with an old situation', () => {
    expect(examples.filter((example) => designOf(example).design.kind === 'redesign')).toEqual([redesign]);
  });
});

describe('an example that is not right', () => {
  const [example] = examples;
  if (!example) throw new Error('no examples');
  const known = new Set(activities.map(({ id }) => id));
  const withLast = (change: object): Example => {
    const copy = structuredClone(example);
    const [first] = partsOf(copy);
    Object.assign(first?.activities.at(-1) ?? {}, change);
    return copy;
  };

  it.each([
    ['an activity that is not in the catalogue', { activity: 'siesta' }, 'activity'],
    ['an outcome that is not there', { serves: [9] }, 'serves'],
    ['a link that leads nowhere', { uses: ['nothing'] }, 'uses'],
    ['the id of another one', { id: 'quiz-1' }, 'id'],
    ['something that leaves and never was', { removed: true }, 'removed'],
  ])('names the field: %s', (_what, change, field) => {
    expect(problemsOf(example, known)).toEqual([]);
    expect(problemsOf(withLast(change), known).map((problem) => problem.field)).toEqual([field]);
  });
});
