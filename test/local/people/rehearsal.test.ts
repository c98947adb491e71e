/** Simulated people: an hour of them leaves a sound board, and what is locked as it was. */
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../src/local/boards/random.ts';
import { createBoardDocument, openBoardDocument } from '../../../src/local/document/document.ts';
import type { BoardDocument } from '../../../src/local/document/types.ts';
import { contentOf } from '../../../src/local/people/rehearsal/ground.ts';
import { LEFT_BY_EACH } from '../../../src/local/people/rehearsal/plans.ts';
import { MOST_PEOPLE, Rehearsal } from '../../../src/local/people/rehearsal/rehearsal.ts';
import { acts } from './acts.ts';

/** Two sections, one of them with a locked ground and a sticky, one locked as a whole, and a hidden sticky. */
function board(): BoardDocument {
  const document = createBoardDocument();
  const choice = { act: 0, which: 0, other: 2, x: 0, y: 0 };
  document.edit('person', () => {
    acts.section?.(document, choice);
    acts.section?.(document, { ...choice, x: 2_000 });
    const [open = '', locked = ''] = document.node(document.currentPage)?.children ?? [];
    for (const id of [open, locked]) document.resize(id, 1_600, 900);
    const ground = document.create('RECTANGLE', {}, open);
    document.resize(ground, 1_600, 400);
    document.set(ground, { locked: true });
    for (const [index, parent] of [open, open, locked, document.currentPage].entries()) {
      const sticky = document.create('STICKY', {}, parent);
      document.set(sticky, { characters: `Blijft ${index}`, visible: index !== 3 });
      document.place(sticky, [
        [1, 0, 300 * index],
        [0, 1, 500],
      ]);
    }
    document.set(locked, { locked: true });
  });
  return document;
}

const untouchable = (document: BoardDocument) =>
  document
    .descendants(document.currentPage)
    .filter((id) => document.isLocked(id) || !document.isVisible(id))
    .map((id) => document.node(id));

describe('a rehearsal', () => {
  it('is an hour of many acts that leaves few nodes behind and touches nothing locked or hidden', () => {
    const document = board();
    const before = {
      untouchable: untouchable(document),
      content: contentOf(document),
      nodes: document.descendants(document.root).length,
    };
    const told = { created: 0, removed: 0, changed: 0 };
    const stop = document.subscribe((changes) => {
      for (const change of changes) {
        told[change.type] += 1;
        expect(change.origin).toBe('remote');
      }
    });
    const people = 12;
    const rehearsal = new Rehearsal({ board: document, people, language: 'nl', random: randomFrom(7).next });
    let most = 0;
    for (let now = 1; now < 3_600_000; now += 100) {
      rehearsal.advance(now);
      most = Math.max(most, document.descendants(document.root).length);
    }
    stop();
    expect(told.created).toBeGreaterThan(500);
    expect(told.removed).toBeGreaterThan(500);
    expect(told.changed).toBeGreaterThan(10_000);
    // Copies may be of things with something in them; there are none of those here.
    expect(most).toBeLessThanOrEqual(before.nodes + people * (LEFT_BY_EACH + 1));
    expect(untouchable(document)).toEqual(before.untouchable);
    expect(document.canUndo).toBe(true);
    const { x, y, width, height } = contentOf(document);
    expect(x).toBeGreaterThan(before.content.x - 500);
    expect(y).toBeGreaterThan(before.content.y - 500);
    expect(x + width).toBeLessThan(before.content.x + before.content.width + 500);
    expect(y + height).toBeLessThan(before.content.y + before.content.height + 1_000);
    expect(() => openBoardDocument(document.save())).not.toThrow();
  });

  it('begins on an empty board too, with stickies', () => {
    const document = createBoardDocument();
    const rehearsal = new Rehearsal({
      board: document,
      people: 3,
      language: 'en',
      random: randomFrom(3).next,
    });
    for (let now = 1; now < 300_000; now += 50) rehearsal.advance(now);
    const types = document.descendants(document.currentPage).map((id) => document.node(id)?.type);
    expect(types).toContain('STICKY');
  });

  it('has as many people as asked, each with a name of their own, whose pointers move', () => {
    const document = board();
    const rehearsal = new Rehearsal({
      board: document,
      people: MOST_PEOPLE,
      language: 'nl',
      random: randomFrom(1).next,
    });
    const before = rehearsal.people();
    for (let now = 1; now < 30_000; now += 50) rehearsal.advance(now);
    const after = rehearsal.people();
    expect(new Set(after.map(({ name }) => name)).size).toBe(MOST_PEOPLE);
    const moved = after.filter(({ pointer }, index) => pointer?.x !== before[index]?.pointer?.x);
    expect(moved.length).toBeGreaterThan(MOST_PEOPLE * 0.9);
  });
});
