import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyChanges, noFacts } from '../../src/board/fact-store.ts';
import { type Fact, factChangesSchema, factSchema } from '../../src/board/facts.ts';
import { onPage, TestBoard } from './board-facts.ts';

const textOf = (id: string, text = ''): Fact => ({ kind: 'note', id, parent: '1:1', text });

describe('facts kept up to date', () => {
  it('come, change and go', () => {
    const first = applyChanges(noFacts, { reset: true, upsert: [textOf('1:2'), textOf('1:3')], remove: [] });
    const next = applyChanges(first, { reset: false, upsert: [textOf('1:3', 'new')], remove: ['1:2'] });
    expect([...next.values()]).toEqual([textOf('1:3', 'new')]);
  });

  it('are the same as before where nothing was said, and never changed in place', () => {
    const first = applyChanges(noFacts, { reset: true, upsert: [textOf('1:2')], remove: [] });
    const next = applyChanges(first, { reset: false, upsert: [textOf('1:2', 'new')], remove: [] });
    expect(first.get('1:2')).toEqual(textOf('1:2'));
    expect(next).not.toBe(first);
    expect(noFacts.size).toBe(0);
  });

  it('are forgotten on another page', () => {
    const first = applyChanges(noFacts, { reset: true, upsert: [textOf('1:2')], remove: [] });
    const next = applyChanges(first, { reset: true, upsert: [textOf('2:2')], remove: [] });
    expect([...next.keys()]).toEqual(['2:2']);
  });

  it('that are removed and found again in one message are there', () => {
    const next = applyChanges(noFacts, { reset: false, upsert: [textOf('1:2')], remove: ['1:2', '1:9'] });
    expect(next.has('1:2')).toBe(true);
  });

  it('end up the same whether told in one message or in many', () => {
    const told = fc.array(fc.tuple(fc.nat(5), fc.option(fc.string())), { maxLength: 20 });
    fc.assert(
      fc.property(told, (steps) => {
        const many = steps.reduce(
          (facts, [number, text]) =>
            applyChanges(facts, {
              reset: false,
              upsert: text === null ? [] : [textOf(`1:${number}`, text)],
              remove: text === null ? [`1:${number}`] : [],
            }),
          noFacts,
        );
        const last = new Map(steps.map(([number, text]) => [`1:${number}`, text]));
        const one = applyChanges(noFacts, {
          reset: true,
          upsert: [...last].flatMap(([id, text]) => (text === null ? [] : [textOf(id, text)])),
          remove: [...last].flatMap(([id, text]) => (text === null ? [id] : [])),
        });
        expect(Object.fromEntries(many)).toEqual(Object.fromEntries(one));
      }),
    );
  });
});

describe('a fact', () => {
  it('of every kind passes the border as it is', () => {
    const board = new TestBoard();
    const frame = board.frame('hybrid');
    const card = board.card('lecture', frame.spot('online', 'Moment 1'));
    board.kit(onPage(9_000, 0));
    board.container(onPage(0, 0), true);
    board.note(card, 'later');
    board.sticky('kan rekenen', frame.spot('outcomes'));
    board.connect(card, null);
    board.put({ kind: 'anchor', id: '7:1', parent: card });
    const upsert = [...board.facts.values()];
    expect(new Set(upsert.map(({ kind }) => kind)).size).toBe(factSchema.options.length);
    const changes = { reset: true, upsert, remove: ['1:1'], complete: false };
    expect(v.parse(factChangesSchema, JSON.parse(JSON.stringify(changes)))).toEqual(changes);
  });

  it.each([
    [{}],
    [null],
    [{ kind: 'card' }],
    [{ kind: 'sticky', id: '1:1' }],
    [{ kind: 'note', id: 1, parent: '1:1', text: '' }],
    [{ kind: 'zone', id: '1:1', parent: null, transform: [[1, 0, 0]], width: 1, height: 1, data: {} }],
    [
      {
        kind: 'kit',
        id: '1:1',
        parent: null,
        transform: [
          [1, 0, Number.NaN],
          [0, 1, 0],
        ],
        width: 1,
        height: 1,
      },
    ],
  ])('that is none is refused: %j', (fact) => {
    expect(v.is(factSchema, fact)).toBe(false);
  });
});
