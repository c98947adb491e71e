/** Whatever a document holds, there is a board to look at, and it does not depend on the order of reading. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/board/assemble.ts';
import type { Board } from '../../src/board/board.ts';
import type { Fact } from '../../src/board/facts.ts';
import { type Transform, translation } from '../../src/board/geometry.ts';
import { catalogue, onPage, TestBoard, turned } from './board-facts.ts';

const comparable = (board: Board) => ({
  ...board,
  frameOf: Object.fromEntries(board.frameOf),
  cardData: Object.fromEntries(board.cardData),
  cardOf: Object.fromEntries(board.cardOf),
});
const read = (facts: readonly Fact[]): Board =>
  assemble(new Map(facts.map((fact) => [fact.id, fact])), catalogue);

/** Everything that can be doubled, is. */
function crowdedBoard(): readonly Fact[] {
  const board = new TestBoard();
  const frame = board.frame('linear');
  const hybrid = board.frame('hybrid', { at: onPage(0, 2_000) });
  const clip = board.card('knowledge-clip', frame.spot('online', 'Week 1'), { stamp: 'same' });
  const twin = board.duplicate(clip, 160);
  const quiz = board.card('entry-quiz', frame.spot('offline', 'Week 2'), { stamp: 'same' });
  const outcome = board.sticky('kan rekenen', frame.spot('outcomes'), { stamp: 'same' });
  const other = board.duplicate(outcome, 0, 250);
  board.connect(clip, quiz, { text: 'feedback' });
  board.connect(quiz, clip);
  board.connect(twin, outcome);
  board.connect(clip, other);
  board.connect(clip, '9:9', { broken: true });
  board.note(clip, 'een');
  board.note(clip, 'twee');
  board.put({ ...board.part(clip, 'title'), id: board.id(), text: 'dubbel' });
  board.put({ ...board.part(frame.id, 'frame-title'), id: board.id(), text: 'dubbel' });
  const week = board.duplicate(frame.segment('Week 1').fact.id, 30);
  board.storeMore(week, 'zone', { title: 'Dubbel', order: 7 });
  board.duplicate(frame.zones.find(({ data }) => data.mode === 'both')?.fact.id ?? '', 0, -300);
  board.duplicate(hybrid.id, 0);
  board.sticky('los', hybrid.spot('online', 'Keuze 1'));
  board.card('lecture', onPage(300, 2_600));
  board.card('lecture', onPage(-800, 0), { title: null });
  board.card('lecture', onPage(-800, 0), { data: { stamp: 'same' } });
  const kit = board.container(onPage(-3_000, 0));
  board.put({
    kind: 'kit',
    id: kit,
    parent: null,
    transform: translation({ x: 0, y: 0 }),
    width: 9,
    height: 9,
  });
  board.card('lecture', { parent: kit, x: 0, y: 0 });
  return [...board.facts.values()];
}

describe('the board', () => {
  it('is the same in whatever order its nodes were read', () => {
    const facts = crowdedBoard();
    const expected = comparable(read(facts));
    fc.assert(
      fc.property(fc.shuffledSubarray([...facts], { minLength: facts.length }), (shuffled) => {
        expect(comparable(read(shuffled))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  it('has one stamp for every activity, outcome and segment of a frame, and no decision about another', () => {
    const stamp = fc.constantFrom('same', 'other', '', 'same~1:40');
    fc.assert(
      fc.property(fc.array(fc.tuple(stamp, fc.boolean()), { maxLength: 12 }), (things) => {
        const board = new TestBoard();
        const frame = board.frame('linear');
        for (const [name, isCard] of things) {
          const data = { stamp: name, decisions: [{ check: '3', subject: name, seen: {} }] };
          if (isCard) board.card('lecture', frame.spot('online', 'Week 1'), { data });
          else board.sticky('kan rekenen', frame.spot('outcomes'), data);
        }
        const { activities, outcomes, decisions } = board.readFrame().design;
        for (const list of [activities, outcomes]) {
          expect(new Set(list.map((one) => one.stamp)).size).toBe(list.length);
        }
        expect(decisions.map(({ subject }) => subject).sort()).toEqual(
          [...activities, ...outcomes].map((one) => one.stamp).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is there whatever the data of its nodes says', () => {
    const facts = crowdedBoard();
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .dictionary(
          fc.constantFrom(
            ...[
              'v',
              'stamp',
              'activity',
              'minutes',
              'mode',
              'outcomes',
              'decisions',
              'role',
              'order',
              '__proto__',
            ],
          ),
          fc.oneof(fc.jsonValue(), fc.constantFrom<unknown>(1, 'online', 'segment', 'same', ['same'])),
        )
        .map((data) => JSON.stringify({ v: 1, ...data })),
    );
    const garbled = fc.array(fc.tuple(fc.nat(), value, fc.string({ unit: 'binary' })), { maxLength: 15 });
    fc.assert(
      fc.property(garbled, (changes) => {
        const changed = [...facts];
        for (const [number, data, text] of changes) {
          const index = number % changed.length;
          const fact = changed[index];
          if (!fact) continue;
          const keys = ['card', 'frame', 'zone', 'outcome', 'connector', 'baseline'];
          const all = Object.fromEntries(keys.map((key) => [key, data]));
          changed[index] = {
            ...fact,
            ...('data' in fact ? { data: all } : {}),
            ...('text' in fact ? { text } : {}),
          } as Fact;
        }
        const board = read(changed);
        const counted =
          board.frames.flatMap(({ design }) => design.activities).length + board.notPlaced.length;
        expect(counted).toBe(facts.filter(({ kind }) => kind === 'card').length - 1); // all but the one in the kit
      }),
      { numRuns: 60 },
    );
  });

  it('is there however its nodes hold each other', () => {
    const id = fc.nat(12).map((number) => `1:${number}`);
    const parent = fc.option(id);
    const transform: fc.Arbitrary<Transform> = fc.oneof(
      fc.record({ x: fc.integer(), y: fc.integer() }).map(translation),
      fc.integer({ min: -180, max: 180 }).map((degrees) => turned(degrees, { x: 0, y: 0 })),
      fc.constant<Transform>([
        [0, 0, 0],
        [0, 0, 0],
      ]),
    );
    const extent = { width: fc.nat(4_000), height: fc.nat(4_000) };
    const data = fc.constantFrom(
      {},
      { zone: '{"v":1,"stamp":"a","role":"segment"}' },
      { zone: '{"v":1,"role":"outcomes"}' },
      { zone: '{"v":1,"mode":"online"}' },
    );
    const of = <Kind extends Fact['kind']>(kind: Kind) => fc.constant(kind);
    const fact: fc.Arbitrary<Fact> = fc.oneof(
      fc.record({
        kind: of('frame'),
        id,
        parent,
        transform,
        ...extent,
        name: fc.string(),
        hidden: fc.boolean(),
        data,
      }),
      fc.record({ kind: of('zone'), id, parent, transform, ...extent, data }),
      fc.record({ kind: of('card'), id, parent, transform, ...extent, data }),
      fc.record({ kind: of('kit'), id, parent, transform, ...extent }),
      fc.record({ kind: of('container'), id, parent, transform, group: fc.boolean() }),
      fc.record({
        kind: of('part'),
        id,
        parent: id,
        part: fc.constantFrom('title', 'minutes'),
        text: fc.string(),
      }),
      fc.record({ kind: of('note'), id, parent: id, text: fc.string() }),
      fc.record({ kind: of('text'), id, parent, transform, ...extent, text: fc.string(), data }),
      fc.record({
        kind: of('connector'),
        id,
        start: parent,
        end: parent,
        broken: fc.boolean(),
        text: fc.string(),
        data,
      }),
      fc.record({ kind: of('anchor'), id, parent: id }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fact, { selector: (one) => one.id, maxLength: 13 }), (facts) => {
        const board = read(facts);
        expect(comparable(read([...facts].reverse()))).toEqual(comparable(board));
        expect(board.frames).toHaveLength(facts.filter(({ kind }) => kind === 'frame').length);
      }),
      { numRuns: 250 },
    );
  });

  it('with 10,000 cards is read', () => {
    const board = new TestBoard();
    const frame = board.frame('linear');
    const first = board.card('lecture', frame.spot('online', 'Week 1'), { stamp: 'same' });
    const facts: Fact[] = [...board.facts.values()];
    const card = board.get(first);
    for (let number = 0; number < 10_000; number += 1) {
      const id = `2:${number}`;
      facts.push({ ...card, id } as Fact);
      facts.push({ kind: 'part', id: `3:${number}`, parent: id, part: 'title', text: `Kaart ${number}` });
      facts.push({
        kind: 'connector',
        id: `4:${number}`,
        start: id,
        end: `2:${number + 1}`,
        broken: false,
        text: '',
        data: {},
      });
    }
    const design = read(facts).frames[0]?.design;
    expect(design?.activities).toHaveLength(10_001);
    expect(new Set(design?.activities.map(({ stamp }) => stamp)).size).toBe(10_001);
    expect(design?.links).toHaveLength(9_999);
  });

  it('with containers in containers in containers is read', () => {
    const board = new TestBoard();
    let at = onPage(0, 0);
    for (let depth = 0; depth < 1_000; depth += 1) at = { parent: board.container(at), x: 1, y: 1 };
    const card = board.card('lecture', at);
    expect(board.read().notPlaced.map(({ node }) => node)).toEqual([card]);
  });
});
