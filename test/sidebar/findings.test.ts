import skills from 'content:skills';
import templates from 'content:templates';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Fact } from '../../src/board/facts.ts';
import type { Handlers, ToSidebar } from '../../src/messages/messages.ts';
import { createSession, type Session } from '../../src/sidebar/state/session.ts';
import { cardFact, catalogue, changes, frameFacts } from './board-facts.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

let clock: FakeClock;
let session: Session;
let main: Handlers<ToSidebar>;

beforeEach(() => {
  clock = createFakeClock();
  session = createSession({
    catalogue,
    skills,
    templates,
    clock,
    preferred: 'nl',
    connect: (handlers) => {
      main = handlers;
      return () => {};
    },
  });
});

const show = (facts: readonly Fact[], other = {}) => {
  main.facts(changes(facts, other));
  clock.pass(20);
};
const checks = () => session.findings.shown.value.shown.map(({ check }) => check);
/** Five cards without an outcome: tip 1 asks. */
const five = ['1:2', '1:3', '1:4', '1:5', '1:6'].map((id, place) =>
  cardFact(id, 'debate', '1:1', 'offline', 20 + place * 160),
);

describe('findings', () => {
  it('are there at once on a board that was just opened', () => {
    show([...frameFacts('1:1'), ...five], { reset: true });
    expect(checks()).toContain('1-no-outcomes');
    expect(session.findings.count.value).toBe(session.findings.shown.value.shown.length);
  });

  it('wait for the end of the first read', () => {
    show([...frameFacts('1:1'), ...five], { reset: true, complete: false });
    expect(checks()).toEqual([]);
    show([]);
    expect(checks()).toContain('1-no-outcomes');
  });

  it('that come later wait three seconds', () => {
    show([...frameFacts('1:1'), ...five.slice(0, 4)], { reset: true });
    expect(checks()).not.toContain('1-no-outcomes');
    show(five.slice(4));
    expect(checks()).not.toContain('1-no-outcomes');
    clock.pass(2_900);
    expect(checks()).not.toContain('1-no-outcomes');
    clock.pass(200);
    expect(checks()).toContain('1-no-outcomes');
  });

  it('about a card wait while that card moves, and not while another one does', () => {
    const clip = (x: number) => cardFact('1:9', 'knowledge-clip', '1:1', 'offline', x);
    show([...frameFacts('1:1'), ...five], { reset: true });
    show([clip(20)]);
    clock.pass(2_000);
    show([clip(40)]);
    clock.pass(2_000);
    expect(checks()).not.toContain('P-a');
    show(five.slice(0, 1));
    clock.pass(1_100);
    expect(checks()).toContain('P-a');
  });

  it('go when they are no longer true', () => {
    show([...frameFacts('1:1'), ...five], { reset: true });
    show([], { remove: ['1:6', '1:5'] });
    expect(checks()).not.toContain('1-no-outcomes');
  });

  it('belong to one frame: another one shows its own at once', () => {
    show([...frameFacts('1:1'), ...five, ...frameFacts('2:1', 1)], { reset: true });
    session.findings.reason.value = { finding: '1-no-outcomes', text: 'half a' };
    session.board.lookAt('2:1');
    expect(checks()).toEqual([]);
    expect(session.findings.reason.value).toBeNull();
    session.board.lookAt('1:1');
    expect(checks()).toContain('1-no-outcomes');
  });

  it('leave a reason that is being typed alone while the board changes', () => {
    show([...frameFacts('1:1'), ...five], { reset: true });
    session.findings.reason.value = { finding: '1-no-outcomes', text: 'half a' };
    show([cardFact('1:8', 'debate', '1:1', 'offline', 900)]);
    clock.pass(5_000);
    expect(session.findings.reason.value).toEqual({ finding: '1-no-outcomes', text: 'half a' });
  });
});
