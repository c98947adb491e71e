import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareIds } from '../../src/design/node-order.ts';

describe('the order of nodes', () => {
  it.each([
    ['1:2', '1:3'],
    ['2:9', '2:10'],
    ['9:99', '10:1'],
    ['1:2', 'I1:2;3:4'],
    ['I1:2;3:4', 'I1:2;3:10'],
  ])('is that of their making: %s before %s', (older, newer) => {
    expect(compareIds(older, newer)).toBeLessThan(0);
    expect(compareIds(newer, older)).toBeGreaterThan(0);
    expect(compareIds(older, older)).toBe(0);
  });

  it('is one order, whatever ids the host comes up with', () => {
    const part = fc.oneof(
      fc.nat(20).map(String),
      fc.constantFrom('I1', 'I9', '', 'x', '5a', '-1', '1e9', '1e999'),
    );
    const id = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(':'));
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(Math.sign(compareIds(a, b))).toBe(-Math.sign(compareIds(b, a)) + 0);
        if (compareIds(a, b) === 0) expect(a).toBe(b);
        if (compareIds(a, b) < 0 && compareIds(b, c) < 0) expect(compareIds(a, c)).toBeLessThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
