import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { assemble } from '../../src/board/assemble.ts';
import type { Fact } from '../../src/board/facts.ts';
import { createSelection } from '../../src/sidebar/state/selection.ts';
import { cardFact, catalogue, frameFacts } from './board-facts.ts';

const facts = (all: readonly Fact[]) => assemble(new Map(all.map((fact) => [fact.id, fact])), catalogue);
const text = (id: string, parent: string): Fact => ({ kind: 'part', id, parent, part: 'title', text: id });
const note = (id: string, parent: string): Fact => ({ kind: 'note', id, parent, text: id });
const kit: Fact = {
  kind: 'kit',
  id: '9:1',
  parent: null,
  transform: [
    [1, 0, 0],
    [0, 1, 5_000],
  ],
  width: 500,
  height: 500,
};

describe('the selected cards', () => {
  const board = signal(
    facts([
      ...frameFacts('1:1'),
      cardFact('1:2', 'lecture', '1:1'),
      cardFact('1:3', 'debate', '1:1'),
      text('1:4', '1:2'),
      note('1:5', '1:3'),
      cardFact('2:2', 'quiz', null),
      text('2:3', '2:2'),
      kit,
      cardFact('9:2', 'lecture', '9:1'),
      text('9:3', '9:2'),
    ]),
  );
  const selection = createSelection(board);
  const cardsAfter = (...nodes: string[]) => {
    selection.take(nodes);
    return selection.selectedCards.value.map(({ node }) => node);
  };

  it('are those in frames and those that lie beside them, in the order of the selection', () => {
    expect(cardsAfter('2:2', '1:3', '1:2')).toEqual(['2:2', '1:3', '1:2']);
  });

  it('are meant when a text or a note in them is selected, once', () => {
    expect(cardsAfter('1:4', '1:5', '2:3', '1:2')).toEqual(['1:2', '1:3', '2:2']);
  });

  it('are none for a frame, a zone, a card in a kit, or what nobody knows', () => {
    expect(cardsAfter('1:1', '1:1-online', '9:2', '9:3', '7:7')).toEqual([]);
    expect(cardsAfter()).toEqual([]);
  });

  it('follow the board', () => {
    expect(cardsAfter('1:2', '5:5')).toEqual(['1:2']);
    const former = board.value;
    board.value = facts([cardFact('5:5', 'lecture', null)]);
    expect(selection.selectedCards.value.map(({ node }) => node)).toEqual(['5:5']);
    board.value = former;
    expect(selection.find('1:3')?.type).toBe('debate');
    expect(selection.find('9:2')).toBeUndefined();
  });
});
