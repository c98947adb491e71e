import { describe, expect, it } from 'vitest';
import type { Manifest, MenuItem } from '../../../../src/local/api/environment.ts';
import { opensByItself } from '../../../../src/local/page/hosting/commands.ts';

const withMenu = (...menu: readonly MenuItem[]): Manifest => ({ name: 'A', id: '1', menu });
const open = { name: 'Open', command: 'open' };
const draw = { name: 'Draw', command: 'draw' };
const separator = { separator: true };

describe('a plugin opens as the board is shown', () => {
  it('when it has a page, and its menu begins with one command on its own, or it has no menu', () => {
    expect(opensByItself(withMenu(open, separator, draw), true)).toBe(true);
    expect(opensByItself(withMenu(open), true)).toBe(true);
    expect(opensByItself({ name: 'A', id: '1' }, true)).toBe(true);
  });

  it('and otherwise waits for somebody to choose', () => {
    expect(opensByItself(withMenu(open, separator, draw), false)).toBe(false);
    expect(opensByItself(withMenu(draw, open), true)).toBe(false);
    expect(opensByItself(withMenu({ name: 'More', menu: [open] }), true)).toBe(false);
    const asking = { ...draw, parameters: [{ name: 'What', key: 'what' }] };
    expect(opensByItself(withMenu(asking), true)).toBe(false);
  });
});
