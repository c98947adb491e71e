import { describe, expect, it } from 'vitest';
import { allTips } from '../../src/tips/all-tips.ts';
import { findFindings, runTips } from '../../src/tips/engine.ts';
import { declaredSettings } from '../../src/tips/settings.ts';
import { defineTip, type Finding, setting, type Tip } from '../../src/tips/types.ts';
import { catalogue, designOf, offline, online, sessions } from '../design/designs.ts';
import { about } from './findings.ts';

const clip = online('knowledge-clip', 'clip');
const text = { nl: 'Vraag?', en: 'Question?' };

function tipThat(find: Tip['find'], id: Tip['id'] = '9'): Tip {
  return { id, title: text, why: text, settings: {}, find };
}
function finding(tip: Tip['id'], more: Partial<Finding> = {}): Finding {
  return {
    tip,
    check: tip,
    level: 'question',
    key: tip,
    subjects: [],
    nodes: ['clip'],
    connectors: [],
    texts: { title: text, body: text },
    explanation: [],
    ...more,
  };
}

describe('the engine', () => {
  it('is silent below 4 cards, about findings, facts and missing data alike', () => {
    const silent = { findings: [], failed: [], missing: [], facts: [] };
    expect(findFindings(designOf({ cards: [] }), catalogue)).toEqual(silent);
    expect(findFindings(designOf({ cards: [clip, ...sessions(2)] }), catalogue)).toEqual(silent);
    expect(findFindings(designOf({ cards: [clip, ...sessions(3)] }), catalogue).findings).not.toEqual([]);
  });
  it('does not count removed cards, and a choice group once', () => {
    const out = offline('lecture', 'weg', { removed: true });
    expect(about('3', { cards: [clip, out, ...sessions(2)] })).toEqual([]);
    expect(about('3', { cards: [clip, ...sessions(3, { presence: 'choice:a' })] })).toEqual([]);
  });

  it('turns a tip that throws into a report, and runs the others', () => {
    const broken = tipThat(() => {
      throw new Error('no such zone');
    });
    const result = runTips([broken, ...allTips], {
      design: designOf({ cards: [clip, ...sessions(3)] }),
      catalogue,
    });
    expect(result.failed).toEqual([{ tip: '9', problem: 'no such zone' }]);
    expect(result.findings.map(({ check }) => check)).toContain('3');
  });

  it('lets a coach switch a tip off and change a number; nonsense is ignored', () => {
    const board = { cards: [clip, ...sessions(3)] };
    expect(about('3', board, { off: ['3'] })).toEqual([]);
    expect(about('3', board, { values: { '3': { minutes: 20 } } })).toEqual([]);
    expect(about('3', board, { values: { '3': { minutes: 'many', other: 1 } } })).toEqual(['clip']);
    expect(about('3', board, { values: { '3': { minutes: Number.NaN, followUpWords: 'clip' } } })).toEqual([
      'clip',
    ]);
    expect(about('3', board, { values: { policy: { cardsBeforeSpeaking: 5 } } })).toEqual([]);
  });

  it('gives a tip its own settings, with their types', () => {
    const seen: number[] = [];
    const tip = defineTip({
      id: '9',
      title: text,
      why: text,
      settings: { share: setting(0.6, 'Omdat.', 'Because.') },
      find: ({ settings }) => {
        seen.push(settings.share);
        return { findings: [] };
      },
    });
    const design = designOf({ cards: sessions(4) });
    runTips([tip], { design, catalogue });
    runTips([tip], { design, catalogue, adjustments: { values: { '9': { share: 0.5 } } } });
    expect(seen).toEqual([0.6, 0.5]);
  });

  it('drops a finding that another one on the same card says better', () => {
    const better = tipThat(
      () => ({ findings: [finding('5', { silences: [{ tip: '3', node: 'clip' }] })] }),
      '5',
    );
    const design = designOf({ cards: [clip, online('knowledge-clip', 'clip 2'), ...sessions(3)] });
    const { findings } = runTips([...allTips, better], { design, catalogue });
    expect(findings.filter(({ tip }) => tip === '3').map(({ nodes }) => nodes)).toEqual([['clip 2']]);
    expect(findings.map(({ tip }) => tip)).toContain('5');
  });

  it('says every missing thing once', () => {
    const { missing } = findFindings(designOf({ kind: 'redesign', cards: sessions(4) }), catalogue);
    expect(missing.map(({ nl }) => nl)).toEqual([
      'Het aantal EC is nog niet ingevuld.',
      'Van de minuten is 0 % ingevuld; vanaf 80 % zeggen de tips iets over de studielast.',
      'De oude situatie is nog niet vastgelegd.',
    ]);
  });
});

describe('the settings', () => {
  it('are one object, each with its reason in both languages', () => {
    expect(Object.keys(declaredSettings).sort()).toEqual(['1', '3', '4', 'policy', 'principle']);
    for (const settings of Object.values(declaredSettings)) {
      for (const { reason, value } of Object.values(settings)) {
        expect(value).not.toBeUndefined();
        expect(reason.nl).toMatch(/^\p{Lu}.+\.$/u);
        expect(reason.en).toMatch(/^\p{Lu}.+\.$/u);
      }
    }
  });
});
