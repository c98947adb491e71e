import { type Signal, signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import { assemble } from '../../src/board/assemble.ts';
import type { Board } from '../../src/board/board.ts';
import type { Fact } from '../../src/board/facts.ts';
import { cardLook } from '../../src/board/plan/card-face.ts';
import { type CardData, writeData } from '../../src/board/stamps.ts';
import type { ToMain } from '../../src/messages/messages.ts';
import { createEditing, type Editing } from '../../src/sidebar/cards/editing.ts';
import { outdatedCards } from '../../src/sidebar/cards/outdated.ts';
import { type Field, sharedValue } from '../../src/sidebar/cards/settings.ts';
import { createSelection, type Selection } from '../../src/sidebar/state/selection.ts';
import { cardFact, catalogue, frameFacts } from './board-facts.ts';

let facts: Map<string, Fact>;
let board: Signal<Board>;
let selection: Selection;
let editing: Editing;
let sent: [keyof ToMain, unknown][];

/** Puts these data on a card, as somebody's change on the board would. */
function keep(node: string, data: Partial<CardData>): void {
  const fact = facts.get(node);
  if (fact?.kind !== 'card') throw new Error(`${node} is no card`);
  const former = editing?.cards.value.find(({ activity }) => activity.node === node)?.data;
  const activity = former?.activity ?? 'lecture';
  const card = writeData('card', { stamp: `stamp-${node}`, activity, look: cardLook, ...data });
  facts.set(node, { ...fact, data: { card } });
  board.value = assemble(facts, catalogue);
}
const write = (node: string, part: string, text: string) => {
  const id = `${node}-${part}`;
  facts.set(id, { kind: 'part', id, parent: node, part, text });
  board.value = assemble(facts, catalogue);
};
const shared = (field: Field) => sharedValue(editing.cards.value, field);

beforeEach(() => {
  const cards = ['1:2', '1:3', '1:4'].map((id) => cardFact(id, 'lecture', '1:1'));
  facts = new Map([...frameFacts('1:1'), ...cards].map((fact) => [fact.id, fact]));
  board = signal(assemble(facts, catalogue));
  selection = createSelection(board);
  sent = [];
  editing = createEditing(board, selection, (kind, payload) => sent.push([kind, payload]));
  selection.take(['1:2', '1:3', '1:4']);
});

describe('what the selected cards share', () => {
  it('is what is set on all of them; null where nobody chose', () => {
    expect(shared('minutes')).toBeNull();
    expect(shared('mode')).toBeNull();
    expect(shared('outcomes')).toEqual([]);
    expect(shared('size')).toBe('card');
    for (const node of ['1:2', '1:3', '1:4'])
      keep(node, { mode: 'both', outcomes: ['a', 'b'], note: 'Zaal' });
    expect(shared('mode')).toBe('both');
    expect(shared('outcomes')).toEqual(['a', 'b']);
    expect(shared('note')).toBe('Zaal');
  });

  it('is nothing where they differ', () => {
    keep('1:3', { minutes: 20, size: 'compact', outcomes: ['a'], presence: 'choice:Casus' });
    for (const field of ['minutes', 'size', 'outcomes', 'presence'] as const) {
      expect(shared(field)).toBeUndefined();
    }
    expect(shared('topic')).toBeNull();
  });

  it('takes the words on a card before its data, and required for a choice that nobody made', () => {
    selection.take(['1:2']);
    keep('1:2', { minutes: 20, presence: 'required' });
    write('1:2', 'minutes', '1,5 uur');
    write('1:2', 'title', 'College over toetsen');
    expect(shared('minutes')).toBe(90);
    expect(shared('title')).toBe('College over toetsen');
    expect(shared('presence')).toBeNull();
  });

  it('leaves what stickies in a card say out of the note', () => {
    facts.set('1:9', { kind: 'note', id: '1:9', parent: '1:2', text: 'Op een sticky' });
    keep('1:2', { note: 'Getypt' });
    selection.take(['1:2']);
    expect(shared('note')).toBe('Getypt');
    expect(editing.cards.value[0]?.activity.note).toBe('Getypt\nOp een sticky');
  });
});

describe('a change', () => {
  it('is one message for all cards that do not have it yet', () => {
    keep('1:3', { minutes: 20 });
    editing.set(['1:2', '1:3', '1:4'], 'minutes', () => 20);
    expect(sent).toEqual([['change-cards', { cards: ['1:2', '1:4'], change: { minutes: 20 } }]]);
  });

  it('is no message when nothing changes, or the cards are gone', () => {
    editing.set(['1:2'], 'minutes', () => null);
    editing.set(['5:5'], 'minutes', () => 20);
    expect(sent).toEqual([]);
    expect(editing.undoable.value).toBeNull();
  });

  it('tells cards apart that get different values', () => {
    keep('1:3', { outcomes: ['a'] });
    editing.set(['1:2', '1:3', '1:4'], 'outcomes', ({ settings }) => [...settings.outcomes, 'b']);
    expect(sent).toEqual([
      ['change-cards', { cards: ['1:2', '1:4'], change: { outcomes: ['b'] } }],
      ['change-cards', { cards: ['1:3'], change: { outcomes: ['a', 'b'] } }],
    ]);
  });
});

describe('taking back', () => {
  it('sends each card what it had, one message for each former value, the last change first', () => {
    keep('1:3', { minutes: 20 });
    editing.set(['1:2', '1:3', '1:4'], 'minutes', () => 45);
    editing.set(['1:2'], 'topic', () => 'Toetsen');
    expect(editing.undoable.value).toBe('topic');
    keep('1:2', { minutes: 45, topic: 'Toetsen' });
    keep('1:3', { minutes: 45 });
    keep('1:4', { minutes: 45 });
    sent = [];
    editing.undo();
    expect(editing.undoable.value).toBe('minutes');
    editing.undo();
    expect(sent).toEqual([
      ['change-cards', { cards: ['1:2'], change: { topic: null } }],
      ['change-cards', { cards: ['1:2', '1:4'], change: { minutes: null } }],
      ['change-cards', { cards: ['1:3'], change: { minutes: 20 } }],
    ]);
    editing.undo();
    expect(sent).toHaveLength(3);
    expect(editing.undoable.value).toBeNull();
  });

  it('works before the board has shown the change', () => {
    editing.set(['1:2'], 'mode', () => 'online');
    sent = [];
    editing.undo();
    expect(sent).toEqual([['change-cards', { cards: ['1:2'], change: { mode: null } }]]);
  });

  it('leaves alone what somebody else has changed since, and cards that are gone', () => {
    editing.set(['1:2', '1:3', '1:4'], 'minutes', () => 45);
    keep('1:2', { minutes: 45 });
    keep('1:3', { minutes: 60 });
    facts.delete('1:4');
    board.value = assemble(facts, catalogue);
    sent = [];
    editing.undo();
    expect(sent).toEqual([['change-cards', { cards: ['1:2'], change: { minutes: null } }]]);
  });

  it('works for another size and another activity as well, also for an own one', () => {
    const own = {
      id: 'own:abc',
      name: 'Excursie',
      learningType: 'investigation' as const,
      glyph: 'bus',
      minutes: 120,
      pacing: 'together' as const,
      assessment: 'none' as const,
      grouping: [],
    };
    keep('1:3', { activity: 'own:abc', own });
    editing.changeType(['1:2', '1:3'], 'debate');
    expect(sent).toEqual([['change-type', { cards: ['1:2', '1:3'], activity: 'debate' }]]);
    keep('1:2', { activity: 'debate' });
    keep('1:3', { activity: 'debate' });
    sent = [];
    editing.undo();
    expect(sent).toEqual([
      ['change-type', { cards: ['1:2'], activity: 'lecture' }],
      ['change-type', { cards: ['1:3'], activity: own }],
    ]);
    editing.changeType(['1:2'], 'debate');
    expect(sent).toHaveLength(2);
  });

  it('remembers fifty changes', () => {
    for (let minutes = 1; minutes <= 60; minutes += 1) {
      editing.set(['1:2'], 'minutes', () => minutes);
      keep('1:2', { minutes });
    }
    let times = 0;
    for (; editing.undoable.value !== null; times += 1) editing.undo();
    expect(times).toBe(50);
  });
});

describe('cards that a redraw would mend', () => {
  it('are in the first look, or miss a text', () => {
    for (const node of ['1:2', '1:3', '1:4']) {
      write(node, 'title', 'College');
      write(node, 'minutes', '20 min');
    }
    expect([...outdatedCards(board.value).older]).toEqual(['1:2', '1:3', '1:4']);
    keep('1:2', {});
    keep('1:3', { look: 1 });
    keep('1:4', { v: 2, look: 1 });
    facts.delete('1:2-minutes');
    board.value = assemble(facts, catalogue);
    const { older, broken } = outdatedCards(board.value);
    expect([...older]).toEqual(['1:3']);
    expect([...broken]).toEqual(['1:2']);
  });
});
