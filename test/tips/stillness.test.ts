import { describe, expect, it } from 'vitest';
import { atRest, type Settled, type Stillness, settle } from '../../src/tips/stillness.ts';
import type { Finding } from '../../src/tips/types.ts';

const policy = { stillSeconds: 3, stillSecondsAtMost: 15 };
const text = { nl: 'Vraag?', en: 'Question?' };

function about(node: string, connectors: readonly string[] = []): Finding {
  return {
    tip: '3',
    check: '3',
    level: 'question',
    key: `3:${node}`,
    subjects: [],
    nodes: node === '' ? [] : [node],
    connectors,
    texts: { title: text, body: text },
    explanation: [],
  };
}

/** A frame that is watched from second to second. */
function watch(): (
  seconds: number,
  findings: readonly Finding[],
  ...moved: readonly string[]
) => readonly string[] {
  let state: Stillness = settle(atRest, [], [], 0, policy).state;
  return (seconds, findings, ...moved) => {
    const now = seconds * 1_000;
    const settled: Settled = settle(
      state,
      findings,
      moved.map((node) => ({ node, at: now })),
      now,
      policy,
    );
    state = settled.state;
    return settled.visible.map(({ key }) => key);
  };
}

describe('a finding waits until its cards are still', () => {
  it('for 3 seconds', () => {
    const at = watch();
    expect(at(10, [about('a')], 'a')).toEqual([]);
    expect(at(12.9, [about('a')])).toEqual([]);
    expect(at(13, [about('a')])).toEqual(['3:a']);
  });
  it('longer while its card or one of its links goes on moving', () => {
    const at = watch();
    at(10, [about('a', ['line'])], 'a');
    at(12, [about('a', ['line'])], 'a');
    at(14, [about('a', ['line'])], 'line');
    expect(at(16.9, [about('a', ['line'])])).toEqual([]);
    expect(at(17, [about('a', ['line'])])).toEqual(['3:a']);
  });
  it('at most 15 seconds', () => {
    const at = watch();
    for (let second = 10; second < 25; second += 1) expect(at(second, [about('a')], 'a')).toEqual([]);
    expect(at(25, [about('a')], 'a')).toEqual(['3:a']);
  });
  it('movement elsewhere does not delay it', () => {
    const at = watch();
    at(10, [about('a')], 'a');
    at(12, [about('a')], 'b', 'c');
    expect(at(13, [about('a')], 'b')).toEqual(['3:a']);
  });
  it('one about the frame waits 3 seconds from when it became true', () => {
    const at = watch();
    expect(at(10, [about('')], 'a')).toEqual([]);
    expect(at(13, [about('')], 'a')).toEqual(['3:']);
  });
});

describe('a finding that is seen', () => {
  it('stays while its card moves a little', () => {
    const at = watch();
    at(10, [about('a')]);
    at(13, [about('a')]);
    expect(at(14, [about('a')], 'a')).toEqual(['3:a']);
  });
  it('goes at once when it is no longer true, and waits again when it comes back', () => {
    const at = watch();
    at(10, [about('a')]);
    expect(at(13, [about('a')])).toEqual(['3:a']);
    expect(at(14, [], 'a')).toEqual([]);
    expect(at(15, [about('a')], 'a')).toEqual([]);
    expect(at(18, [about('a')])).toEqual(['3:a']);
  });
  it('is seen at once on a board that was just opened', () => {
    expect(settle(atRest, [about('a')], [], 5_000, policy).visible).toHaveLength(1);
  });
});

describe('waking up', () => {
  it('is at the first moment something becomes visible, and never when nothing waits', () => {
    const { state } = settle(atRest, [], [], 0, policy);
    const moved = [
      { node: 'a', at: 9_000 },
      { node: 'b', at: 10_000 },
    ];
    const waiting = settle(state, [about('a'), about('b')], moved, 10_000, policy);
    expect(waiting.wakeAt).toBe(13_000);
    const woken = settle(waiting.state, [about('a'), about('b')], [], 13_000, policy);
    expect(woken.visible).toHaveLength(2);
    expect(woken.wakeAt).toBeNull();
  });
  it('remembers no more movement than it needs', () => {
    const moved = Array.from({ length: 100 }, (_, index) => ({ node: `n${index}`, at: 0 }));
    const { state } = settle(atRest, [], moved, 0, policy);
    expect(settle(state, [], [], 60_000, policy).state.moved.size).toBe(0);
  });
});
