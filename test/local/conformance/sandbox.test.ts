import { expect } from 'vitest';
import { logOf } from '../harness.ts';
import { rules } from './rule.ts';

rules('3.1 Sandbox', (rule) => {
  rule('Text that holds a dynamic import is refused', 'likely', 'reports of September 2026', async () => {
    expect(await logOf('console.log("import (x)")')).toEqual([
      'Error: SyntaxError: possible import expression rejected around line 1',
    ]);
  });
});
