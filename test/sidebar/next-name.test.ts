import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextName } from '../../src/sidebar/frames/next-name.ts';

describe('the next name', () => {
  it.each([
    [[], 'Week 1'],
    [['Week 1', 'Week 2'], 'Week 3'],
    [['Dag 9'], 'Dag 10'],
    [['Week 1', 'Week 4', 'Week 3'], 'Week 5'],
    [['Voor', 'Tijdens', 'Na'], 'Na 2'],
    [['Na', 'Na 2', 'Na'], 'Na 3'],
    [['Week 1', ' '], 'Week 1'],
    [['12'], '13'],
    [['Groep 1\nA 2'], 'Groep 1\nA 3'],
  ] as const)('after %j is %s', (names, next) => {
    expect(nextName(names, 'Week 1')).toBe(next);
  });

  it('is always a new one, after any names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('A 1', 'A 2', 'A')), { minLength: 1 }),
        (names) => {
          const next = nextName([...names, 'A 1'], 'Week 1');
          expect(names).not.toContain(next);
        },
      ),
    );
  });
});
