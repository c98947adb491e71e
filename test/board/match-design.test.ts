import { describe, expect, it } from 'vitest';
import { matchDesign } from '../../src/board/match-design.ts';
import type { Design } from '../../src/design/schema.ts';
import { beside, onPage, TestBoard, type TestFrame } from './board-facts.ts';

interface Start {
  readonly board: TestBoard;
  readonly frame: TestFrame;
  readonly lecture: string;
  readonly quiz: string;
  readonly outcome: string;
  readonly design: Design;
}

/** A frame with two cards and an outcome, and the design it was at that moment. */
function start(): Start {
  const board = new TestBoard();
  const frame = board.frame('linear');
  const lecture = board.card('lecture', frame.spot('offline', 'Week 1'), { stamp: 'lecture' });
  const quiz = board.card('entry-quiz', frame.spot('online', 'Week 2'), { stamp: 'quiz' });
  const outcome = board.sticky('Kan rekenen', frame.spot('outcomes'));
  return { board, frame, lecture, quiz, outcome, design: board.readFrame(frame.id).design };
}

const cardsOf = ({ board, frame, design }: Start) => {
  const { cards, laterCards } = matchDesign(design, board.facts, frame.id);
  return {
    matched: Object.fromEntries([...cards].map(([node, fact]) => [node, fact.id])),
    later: laterCards.map(({ id }) => id),
  };
};

describe('what is left of a design', () => {
  it('is all of it when nothing happened', () => {
    const before = start();
    const { lecture, quiz, outcome, board, frame, design } = before;
    expect(cardsOf(before)).toEqual({ matched: { [lecture]: lecture, [quiz]: quiz }, later: [] });
    const { outcomes, laterOutcomes } = matchDesign(design, board.facts, frame.id);
    expect([...outcomes].map(([node, fact]) => [node, fact.id])).toEqual([[outcome, outcome]]);
    expect(laterOutcomes).toEqual([]);
  });

  it('is what was not deleted', () => {
    const before = start();
    before.board.remove(before.quiz);
    expect(cardsOf(before)).toEqual({ matched: { [before.lecture]: before.lecture }, later: [] });
  });

  it('is what was dragged out of the frame as well', () => {
    const before = start();
    before.board.move(before.quiz, onPage(-4_000, 0));
    expect(cardsOf(before).matched[before.quiz]).toBe(before.quiz);
  });

  it('is not what lies in another frame or in a kit', () => {
    const before = start();
    const { board, frame, quiz } = before;
    const other = board.frame('linear', { at: onPage(0, 8_000) });
    board.move(quiz, other.spot('online', 'Week 1'));
    expect(cardsOf(before).matched).not.toHaveProperty(quiz);
    board.move(quiz, { parent: board.kit(onPage(-9_000, 0)), x: 90, y: 90 });
    expect(matchDesign(before.design, board.facts, frame.id).cards.has(quiz)).toBe(false);
  });

  it('is a copy that was pasted where the original is gone', () => {
    const before = start();
    const copy = before.board.duplicate(before.quiz, 200);
    before.board.remove(before.quiz);
    expect(cardsOf(before).matched[before.quiz]).toBe(copy);
  });

  it('is the original and not the duplicate beside it', () => {
    const before = start();
    const copy = before.board.duplicate(before.quiz, 200);
    expect(cardsOf(before)).toMatchObject({ matched: { [before.quiz]: before.quiz }, later: [copy] });
  });

  it('is a duplicate that was there already, with the stamp that reading made up for it', () => {
    const before = start();
    const copy = before.board.duplicate(before.quiz, 200);
    const design = before.board.readFrame(before.frame.id).design;
    expect(new Set(design.activities.map(({ stamp }) => stamp)).size).toBe(3);
    expect(cardsOf({ ...before, design })).toEqual({
      matched: { [before.lecture]: before.lecture, [before.quiz]: before.quiz, [copy]: copy },
      later: [],
    });
  });

  it('is found in a frame that was duplicated or pasted on another board', () => {
    const before = start();
    const copy = before.board.duplicate(before.frame.id, 0, 9_000);
    const { cards, laterCards } = matchDesign(before.design, before.board.facts, copy);
    expect([...cards.keys()].sort()).toEqual([before.lecture, before.quiz].sort());
    expect([...cards.values()].every(({ parent }) => parent === copy)).toBe(true);
    expect(laterCards).toEqual([]);
  });

  it('tells later cards and outcomes apart, and leaves other texts alone', () => {
    const before = start();
    const { board, frame, design } = before;
    const later = board.card('debate', frame.spot('offline', 'Week 3'));
    const outcome = board.sticky('Kan schrijven', beside(frame.spot('outcomes'), 0, 260), { stamp: 'o2' });
    board.sticky('Pauze!', frame.spot('online', 'Week 4'));
    const { laterCards, laterOutcomes } = matchDesign(design, board.facts, frame.id);
    expect(laterCards.map(({ id }) => id)).toEqual([later]);
    expect(laterOutcomes.map(({ id }) => id)).toEqual([outcome]);
  });
});
