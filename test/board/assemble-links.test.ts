/** Connectors, and what people write for outcomes. */
import { describe, expect, it } from 'vitest';
import { writeData } from '../../src/board/stamps.ts';
import { beside, onPage, TestBoard } from './board-facts.ts';

function twoCards() {
  const board = new TestBoard();
  const frame = board.frame('linear');
  const clip = board.card('knowledge-clip', frame.spot('online', 'Week 1'));
  const quiz = board.card('entry-quiz', frame.spot('offline', 'Week 2'));
  const links = () => board.readFrame().design.links.map(({ from, to, kind }) => [from, to, kind] as const);
  return { board, frame, clip, quiz, links };
}
const chosen = (link: string) => ({ connector: JSON.stringify({ v: 1, link }) });

describe('a connector between two cards', () => {
  it('is a link from the one to the other', () => {
    const { board, clip, quiz } = twoCards();
    const node = board.connect(clip, quiz);
    expect(board.readFrame().design.links).toEqual([{ node, from: clip, to: quiz, kind: 'uses' }]);
  });

  it.each([
    ['', {}, 'uses'],
    ['!!', {}, 'uses'],
    ['bereidt voor', {}, 'prepares'],
    ['Feedback', {}, 'feedback'],
    ['same content', {}, 'same-content'],
    ['bereidt voor', chosen('feedback'), 'feedback'],
    ['bereidt voor', chosen('arrow'), 'prepares'],
    ['bereidt voor', { connector: 'hello' }, 'prepares'],
    ['bereidt voor', chosen('serves'), 'prepares'],
  ] as const)('labelled %j with data %j is %s', (text, data, kind) => {
    const { board, clip, quiz, links } = twoCards();
    board.connect(clip, quiz, { text, data });
    expect(links()).toEqual([[clip, quiz, kind]]);
  });

  it.each(['a part', 'a note', 'something else in it'])(
    'that ends on %s of a card counts for the card',
    (what) => {
      const { board, clip, quiz, links } = twoCards();
      board.put({ kind: 'anchor', id: '8:1', parent: quiz });
      const ends: Readonly<Record<string, string>> = {
        'a part': board.part(quiz, 'title').id,
        'a note': board.note(quiz, 'kort'),
        'something else in it': '8:1',
      };
      board.connect(clip, ends[what] ?? '');
      board.connect(ends[what] ?? '', clip);
      expect(links()).toEqual([
        [clip, quiz, 'uses'],
        [quiz, clip, 'uses'],
      ]);
    },
  );

  it('counts as often as it was drawn', () => {
    const { board, clip, quiz, links } = twoCards();
    board.connect(clip, quiz);
    board.connect(clip, quiz);
    expect(links()).toHaveLength(2);
  });

  it('that comes back to the same card is no link', () => {
    const { board, clip, links } = twoCards();
    board.connect(clip, clip);
    board.connect(board.part(clip, 'title').id, clip);
    expect(links()).toEqual([]);
  });
});

describe('a connector to anything else', () => {
  it('is no link', () => {
    const { board, frame, clip, quiz, links } = twoCards();
    const loose = board.sticky('let op!', frame.spot('online', 'Week 3'));
    const notPlaced = board.card('lecture', onPage(-900, 0));
    const ends = [null, loose, notPlaced, frame.id, board.part(frame.id, 'frame-title').id, '99:99'];
    for (const end of ends) {
      board.connect(clip, end);
      board.connect(end, quiz);
    }
    board.connect(null, null);
    expect(links()).toEqual([]);
  });

  it.each([
    ['its end', (clip: string, gone: string) => [clip, gone] as const],
    ['its start', (clip: string, gone: string) => [gone, clip] as const],
  ])('that misses %s is told, and is no link', (_which, ends) => {
    const { board, clip, quiz, links } = twoCards();
    board.remove(quiz);
    const connector = board.connect(...ends(clip, quiz), { text: 'bereidt voor', broken: true });
    expect(links()).toEqual([]);
    expect(board.readFrame().notices).toEqual([
      { kind: 'connector-broken', node: connector, value: 'bereidt voor' },
    ]);
  });

  it('that misses its end on an outcome is told as well, and one that has nothing to do with us is not', () => {
    const { board, frame } = twoCards();
    const outcome = board.sticky('kan rekenen', frame.spot('outcomes'));
    const connector = board.connect('9:9', outcome, { broken: true });
    const foreign = board.connect('9:9', '9:8', { broken: true });
    expect(board.noticesOf(connector)).toEqual(['connector-broken']);
    expect(board.noticesOf(foreign)).toEqual([]);
  });
});

describe('what lies in the outcomes zone', () => {
  it('is an outcome, by its own stamp or its node', () => {
    const { board, frame } = twoCards();
    const spot = frame.spot('outcomes');
    const first = board.sticky('  kan een <b>diagnose</b> stellen ', spot);
    const second = board.sticky('כותב', beside(spot, 0, 260), { stamp: 'abc', assessedElsewhere: true });
    const { design, looseTexts } = board.readFrame();
    expect(design.outcomes).toEqual([
      {
        stamp: `node:${first}`,
        node: first,
        text: 'kan een <b>diagnose</b> stellen',
        assessedElsewhere: false,
      },
      { stamp: 'abc', node: second, text: 'כותב', assessedElsewhere: true },
    ]);
    expect(looseTexts).toEqual([]);
  });

  it('is nothing as long as it is empty', () => {
    const { board, frame } = twoCards();
    board.sticky('', frame.spot('outcomes'));
    board.sticky(' \n ', frame.spot('outcomes'));
    const { design, looseTexts } = board.readFrame();
    expect([design.outcomes, looseTexts]).toEqual([[], []]);
  });

  it('is an outcome also in a group, and on a frame it is no child of', () => {
    const { board, frame } = twoCards();
    const spot = frame.spot('outcomes');
    const group = board.container(spot, true);
    const grouped = board.sticky('kan rekenen', { ...spot, parent: group });
    const onTop = board.sticky('kan lezen', onPage(spot.x, spot.y));
    expect(board.readFrame().design.outcomes.map(({ node }) => node)).toEqual([grouped, onTop]);
  });

  it('in the centre of a non-linear frame is one too', () => {
    const board = new TestBoard();
    const frame = board.frame('non-linear');
    const sticky = board.sticky('kan rekenen', frame.spot('outcomes'));
    expect(board.readFrame().design.outcomes.map(({ node }) => node)).toEqual([sticky]);
  });

  it.each(['hello', '{"v":0}', '{"v":2,"stamp":5}'])('with data %j is known by its node', (outcome) => {
    const { board, frame } = twoCards();
    const sticky = board.sticky('kan rekenen', frame.spot('outcomes'));
    board.store(sticky, 'outcome', outcome);
    expect(board.readFrame().design.outcomes[0]?.stamp).toBe(`node:${sticky}`);
  });

  it('elsewhere in the frame is a loose text', () => {
    const { board, frame } = twoCards();
    const later = board.sticky('let op!', frame.spot('online', 'Week 3'));
    const out = board.sticky('te veel', frame.spot('out'));
    const kit = board.kit({ parent: frame.id, x: 0, y: 0 });
    board.sticky('uitleg', { parent: kit, x: 0, y: 0 });
    board.sticky('elders', onPage(-9_000, 0));
    expect(board.readFrame().looseTexts).toEqual([later, out]);
    expect(board.readFrame().design.outcomes).toEqual([]);
  });
});

describe('a card serves an outcome', () => {
  it('when a connector joins them, drawn either way, and once however often', () => {
    const { board, frame, clip, quiz, links } = twoCards();
    const outcome = board.sticky('kan rekenen', frame.spot('outcomes'), { stamp: 'abc' });
    board.connect(clip, outcome, { text: 'bereidt voor' });
    board.connect(clip, outcome);
    board.connect(outcome, board.part(quiz, 'title').id);
    expect(links()).toEqual([
      [clip, outcome, 'serves'],
      [clip, outcome, 'serves'],
      [quiz, outcome, 'serves'],
    ]);
    expect([clip, quiz].map((card) => board.activity(card).outcomes)).toEqual([['abc'], ['abc']]);
  });

  it('when its data says so, beside what connectors say', () => {
    const { board, frame, clip } = twoCards();
    const spot = frame.spot('outcomes');
    board.sticky('kan rekenen', spot, { stamp: 'one' });
    const drawn = board.sticky('kan lezen', beside(spot, 0, 260), { stamp: 'two' });
    board.storeMore(clip, 'card', { outcomes: ['one', 'gone', 'one'] });
    board.connect(clip, drawn);
    expect(board.activity(clip).outcomes).toEqual(['one', 'gone', 'two']);
  });

  it('no more when the sticky leaves the zone', () => {
    const { board, frame, clip, links } = twoCards();
    const outcome = board.sticky('kan rekenen', frame.spot('outcomes'));
    board.connect(clip, outcome);
    board.move(outcome, frame.spot('online', 'Week 4'));
    expect(links()).toEqual([]);
    expect(board.activity(clip).outcomes).toEqual([]);
  });
});

describe('data of a connector', () => {
  it('is what the plugin writes for a link', () => {
    const { board, clip, quiz, links } = twoCards();
    board.connect(clip, quiz, { data: { connector: writeData('connector', { link: 'same-content' }) } });
    expect(links()).toEqual([[clip, quiz, 'same-content']]);
  });
});
