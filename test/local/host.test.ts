/** Running a plugin, as whoever builds a page or a test around it sees it. */
import { describe, expect, it } from 'vitest';
import { logOf, testBoard } from './harness.ts';

describe('crossings', () => {
  it('can be made to fail', async () => {
    let count = 0;
    const onCrossing = (member: string) => {
      count += member === 'createFrame' ? 1 : 0;
      if (member === 'createFrame' && count === 2) throw new Error('in createFrame: no more frames');
    };
    const code = `for (const round of [1, 2, 3]) try { figma.createFrame(); console.log(round) } catch (error) { console.log(error.message) }`;
    expect(await logOf(code, { onCrossing })).toEqual(['1', 'in createFrame: no more frames', '3']);
  });
});

describe('what a plugin says', () => {
  it('notices can have a button and be cancelled', async () => {
    const cancelled: number[] = [];
    const board = await testBoard(
      `figma.notify('Kaart toegevoegd', { timeout: 5000, button: { text: 'Toon', action: () => console.log('shown') }, onDequeue: (reason) => console.log(reason) });
       figma.notify('Mislukt', { error: true }).cancel();`,
      { onNoticeCancelled: (id) => cancelled.push(id) },
    );
    await board.run();
    expect(board.notices).toEqual([
      { id: 1, message: 'Kaart toegevoegd', error: false, timeout: 5000, button: 'Toon' },
      { id: 2, message: 'Mislukt', error: true, timeout: 3000, button: null },
    ]);
    expect(cancelled).toEqual([2]);
    board.host.notice(1, 'action');
    await board.clock.advance(0);
    expect(board.logged).toEqual(['shown', 'action_button_click']);
  });

  it('base64 goes both ways', async () => {
    const main = `for (const bytes of [[], [1], [1, 2], [1, 2, 3], [250, 251, 252, 253]]) {
      const text = figma.base64Encode(new Uint8Array(bytes));
      console.log(text, Array.from(figma.base64Decode(text)).join() === bytes.join());
    }`;
    expect(await logOf(main)).toEqual([' true', 'AQ== true', 'AQI= true', 'AQID true', '+vv8/Q== true']);
  });
});
