/** What a person is asked about the texts on the board, and what is told to the main thread. */
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { assemble } from '../../src/board/assemble.ts';
import type { Board } from '../../src/board/board.ts';
import { type Adoption, createAdoption } from '../../src/sidebar/state/adoption.ts';
import { catalogue } from './board-facts.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

const emptyBoard = (): Board => assemble(new Map(), catalogue);

let clock: FakeClock;
let adoption: Adoption;
let sent: [string, unknown][];
const isVisible = signal(true);
const board = signal<Board>(emptyBoard());

beforeEach(() => {
  clock = createFakeClock();
  sent = [];
  isVisible.value = true;
  board.value = emptyBoard();
  adoption = createAdoption({
    activities: signal(catalogue.activities),
    choiceOf: ({ id }) => id,
    board,
    facts: signal(new Map([['1:9', { kind: 'part', id: '1:9', parent: '1:8', part: 'title', text: '' }]])),
    isVisible,
    clock,
    send: (kind, payload) => sent.push([kind, payload]),
  });
});

const found = (...texts: readonly string[]) =>
  adoption.taken({
    items: texts.map((text, index) => ({ node: `1:${index}`, text, picture: false })),
    left: 0,
  });

describe('the offer', () => {
  it('asks the board once a selection has settled, while the tab is seen', () => {
    adoption.select(['1:1']);
    clock.pass(200);
    adoption.select(['1:1', '1:2']);
    clock.pass(200);
    expect(sent).toEqual([]);
    clock.pass(200);
    expect(sent).toEqual([['read-adoptable', {}]]);
    isVisible.value = false;
    adoption.select(['1:3']);
    clock.pass(1_000);
    expect(sent).toHaveLength(1);
    isVisible.value = true;
    clock.pass(1_000);
    expect(sent).toHaveLength(2);
  });

  it('asks nothing for what is ours, and forgets what was offered', () => {
    found('quiz');
    expect(adoption.offered.value).toBe(1);
    adoption.select(['1:9']);
    clock.pass(1_000);
    expect(sent).toEqual([]);
    expect(adoption.offered.value).toBe(0);
  });
});

describe('the review', () => {
  it('asks only what is unsure, and makes cards of the rest', () => {
    found('quiz 10 min', 'thema 2', 'werkcollege');
    adoption.open();
    expect(
      adoption.texts.value?.map(({ title, minutes, sure, choice }) => [title, minutes, sure, choice.kind]),
    ).toEqual([
      ['quiz', 10, true, 'activity'],
      ['thema 2', null, false, 'open'],
      ['werkcollege', null, false, 'open'],
    ]);
    adoption.choose('1:2', { kind: 'activity', activity: 'seminar-discussion' });
    adoption.setMinutes('1:2', 90);
    adoption.make();
    adoption.make();
    expect(sent).toEqual([
      [
        'adopt',
        {
          items: [
            { node: '1:0', activity: 'practice-quiz', minutes: 10, title: 'quiz' },
            { node: '1:2', activity: 'seminar-discussion', minutes: 90, title: 'werkcollege' },
          ],
        },
      ],
    ]);
    adoption.answered('adopt', false);
    expect(adoption.texts.value).toHaveLength(3);
    expect(adoption.isBusy.value).toBe(false);
    adoption.answered('adopt', true);
    expect(adoption.texts.value).toBeNull();
  });

  it('makes an own activity of a text, named by it', () => {
    found(`stadswandeling ${'x'.repeat(70)}`);
    adoption.open();
    adoption.choose('1:0', { kind: 'own', learningType: 'investigation' });
    adoption.make();
    const [[, payload] = []] = sent;
    const [item] = (payload as { items: { activity: { id: string; name: string; learningType: string } }[] })
      .items;
    expect(item?.activity.id).toMatch(/^own:.{10}$/);
    expect(item?.activity.name).toMatch(/^stadswandeling x+$/);
    expect(item?.activity.name.length).toBeLessThanOrEqual(60);
    expect(item?.activity.learningType).toBe('investigation');
  });

  it('tells nothing when nothing was chosen', () => {
    found('thema 2');
    adoption.open();
    adoption.choose('1:0', { kind: 'leave' });
    adoption.make();
    expect(sent).toEqual([]);
    adoption.close();
    expect(adoption.texts.value).toBeNull();
  });
});
