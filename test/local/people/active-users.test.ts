/** Who a plugin sees on the board, while they come, move and go (typings: User, ActiveUser). */
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/local/api/environment.ts';
import { manifest, testBoard } from '../harness.ts';

const main = `
  figma.showUI('');
  figma.ui.onmessage = () => {
    console.log(figma.currentUser.name, figma.activeUsers.map((user) =>
      [user.name, user.sessionId, user.position && user.position.x, user.viewport.width, user.selection.join(' ')].join('/')
    ).join(', '));
  };`;

describe('figma.activeUsers', () => {
  it('is live: who is there now, where they point, what they see and have selected', async () => {
    const people: Person[] = [{ id: 'me', name: 'Sam', color: '#9747ff', sessionId: 1 }];
    const board = await testBoard(main, {
      manifest: { ...manifest, permissions: ['currentuser', 'activeusers'] },
      people,
    });
    await board.run();
    const ask = async (): Promise<string | undefined> => {
      board.host.postFromSidebar({});
      await board.clock.advance(0);
      return board.logged.at(-1);
    };
    const width = board.host.view.bounds.width;
    expect(await ask()).toBe(`Sam Sam/1//${width}/`);
    people.push({
      id: 'other',
      name: 'Noor',
      color: '#0d99ff',
      sessionId: 7,
      position: { x: 12, y: 4 },
      viewport: { x: 0, y: 0, width: 500, height: 300 },
      selection: ['7:1', '7:2'],
    });
    expect(await ask()).toBe(`Sam Sam/1//${width}/, Noor/7/12/500/7:1 7:2`);
    people.splice(0, people.length, { id: 'me', name: 'Sam de Boer', color: '#9747ff', sessionId: 1 });
    expect(await ask()).toBe(`Sam de Boer Sam de Boer/1//${width}/`);
    expect(board.errors).toEqual([]);
  });
});
