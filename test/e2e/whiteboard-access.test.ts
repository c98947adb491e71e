/** The whiteboard for those who use no mouse or do not see it, in both languages; and from one board to another. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardPage, type Served, serveBoard } from './board-page.ts';
import { boxOf, childrenOfPage, clearBoard, propertyOf, put, selected } from './whiteboard.ts';

let served: Served;

beforeAll(async () => {
  served = await serveBoard();
});
afterAll(() => served.close());

describe('the board by keyboard', () => {
  let board: BoardPage;
  beforeAll(async () => {
    board = await BoardPage.open(served);
  });
  afterAll(() => board.close());

  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await board.page.keyboard.press(key);
  };
  const spoken = () => board.page.locator('[aria-live="polite"].only-spoken').first().innerText();

  it('goes through nodes in reading order, and says what each one is', async () => {
    await clearBoard(board);
    await put(board, 'STICKY', { x: 700, y: 400 }, { characters: 'Laatste' });
    const section = await put(board, 'SECTION', { x: 0, y: 0, width: 400, height: 300 }, { name: 'Groep A' });
    await put(board, 'SHAPE_WITH_TEXT', { x: 500, y: 0 }, { characters: 'Toets' });
    const inside = await put(board, 'TEXT', { x: 40, y: 40 }, { characters: 'Eerst lezen' });
    await board.read(
      ({ document }, [id, parent]) => document.edit('remote', () => document.reparent(id, parent)),
      [inside, section] as const,
    );
    const heard: string[] = [];
    for (let index = 0; index < 4; index += 1) {
      await press('Tab');
      heard.push(await spoken());
    }
    expect(heard).toEqual([
      'Sectie: Groep A, 1 van 4',
      'Tekst: Eerst lezen, 2 van 4',
      'Vorm: Toets, 3 van 4',
      'Plakbriefje: Laatste, 4 van 4',
    ]);
    await press('Shift+Tab');
    expect(await spoken()).toBe('Vorm: Toets, 3 van 4');
  });

  it('edits by Enter, and comes back to the node by Escape', async () => {
    await clearBoard(board);
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    await press('Tab', 'Enter');
    await board.page.keyboard.type('Getypt');
    await press('Escape');
    expect(await propertyOf(board, sticky, 'characters')).toBe('Getypt');
    await press('ArrowRight');
    expect(await boxOf(board, sticky)).toMatchObject({ x: 1 });
    await press('Escape');
    expect(await selected(board)).toEqual([]);
  });

  it('selects several with Shift+space, sizes by Ctrl and arrows, and opens the menu', async () => {
    await clearBoard(board);
    const one = await put(board, 'SHAPE_WITH_TEXT', { x: 0, y: 0 });
    const other = await put(board, 'SHAPE_WITH_TEXT', { x: 300, y: 0 });
    await press('Tab', 'Control+Shift+ArrowRight', 'Control+ArrowDown');
    expect(await boxOf(board, one)).toMatchObject({ x: 0, y: 0, width: 218, height: 209 });
    await press('Shift+Space', 'Tab');
    expect(await selected(board)).toEqual([one, other]);
    await press('Shift+F10');
    const menu = board.page.getByRole('menu');
    await menu.waitFor();
    for (let index = 0; index < 3; index += 1) await press('ArrowDown');
    expect(await board.page.evaluate(() => document.activeElement?.textContent)).toContain(
      'Helemaal naar voren',
    );
    await menu.getByRole('menuitem', { name: 'Groeperen' }).focus();
    await press('Enter');
    const [group = ''] = await childrenOfPage(board);
    expect(await board.read(({ document }, id) => document.node(id)?.type, group)).toBe('GROUP');
    // Back on the board, where the keyboard was.
    await press('Delete');
    expect(await childrenOfPage(board)).toEqual([]);
  });
});

describe.each([['nl-NL'], ['en-GB']])('the page in %s', (locale) => {
  it('has nothing that axe finds fault with: empty, full, with a menu, a tray and help', async () => {
    const board = await BoardPage.open(served, { locale });
    await board.page.evaluate(axe.source);
    const faults = async (): Promise<readonly string[]> =>
      board.page.evaluate(async () => {
        const run: typeof axe = Reflect.get(window, 'axe');
        // The sidebar is a page of its own, in a frame that another test looks at.
        const { violations } = await run.run(document, { iframes: false });
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
    expect(await faults()).toEqual([]);
    await board.startWith(locale === 'nl-NL' ? /: Lineair$/ : /: Linear$/);
    const shape = await put(board, 'SHAPE_WITH_TEXT', { x: 0, y: -400 }, { characters: 'Toets' });
    await board.read(({ selection }, id) => {
      selection.value = [id];
    }, shape);
    expect(await faults()).toEqual([]);
    for (const keys of [['Shift+F10'], ['s'], ['?']]) {
      await board.page.locator('.canvas').focus();
      for (const key of keys) await board.page.keyboard.press(key);
      await board.page.waitForTimeout(100);
      expect(await faults(), keys.join(' ')).toEqual([]);
      await board.page.keyboard.press('Escape');
    }
    expect(board.problems).toEqual([]);
    await board.close();
  });
});

describe('copying', () => {
  it('to a board in another tab keeps data and ties, and lets go of what stayed behind', async () => {
    const [from, to] = [await BoardPage.open(served), await BoardPage.open(served)];
    const one = await put(from, 'STICKY', { x: 0, y: 0 }, { characters: 'Mee' });
    const other = await put(from, 'STICKY', { x: 400, y: 0 }, { characters: 'Ook mee' });
    const left = await put(from, 'STICKY', { x: 0, y: 400 }, { characters: 'Blijft' });
    await from.read(
      ({ document, selection }, [a, b, c]) => {
        const tie = (id: string) => ({ endpointNodeId: id, magnet: 'AUTO' });
        const connect = (start: string, end: string): string =>
          document.create(
            'CONNECTOR',
            { connectorStart: tie(start), connectorEnd: tie(end) },
            document.currentPage,
          );
        selection.value = document.edit('remote', () => {
          document.setSharedData(a, 'elsewhere', 'key', 'value');
          return [a, b, connect(a, b), connect(a, c)];
        });
      },
      [one, other, left] as const,
    );
    await from.page.bringToFront();
    await from.page.locator('.canvas').focus();
    await from.page.keyboard.press('Control+c');
    // Ids here are others' ids there.
    const stranger = await put(to, 'STICKY', { x: -900, y: 0 });
    await to.page.bringToFront();
    await to.page.locator('.canvas').focus();
    await to.page.keyboard.press('Control+v');
    const pasted = await to.read(
      ({ document, selection }) =>
        selection.value.map((id) => {
          const record = document.node(id);
          return { id, type: record?.type, shared: record?.sharedData, properties: record?.properties };
        }),
      null,
    );
    expect(pasted.map(({ type }) => type)).toEqual(['STICKY', 'STICKY', 'CONNECTOR', 'CONNECTOR']);
    const [first, second, tied, loose] = pasted;
    expect(first?.properties?.characters).toBe('Mee');
    expect(first?.shared).toEqual({ elsewhere: { key: 'value' } });
    expect(tied?.properties).toMatchObject({
      connectorStart: { endpointNodeId: first?.id },
      connectorEnd: { endpointNodeId: second?.id },
    });
    expect(loose?.properties?.connectorStart).toMatchObject({ endpointNodeId: first?.id });
    expect(loose?.properties?.connectorEnd).toEqual({
      position: { x: expect.any(Number), y: expect.any(Number) },
    });
    expect(pasted.map(({ id }) => id)).not.toContain(stranger);
    await from.close();
    await to.close();
  });

  it('by the menu is pasted by key, and text from elsewhere becomes a text', async () => {
    const board = await BoardPage.open(served);
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 }, { characters: 'Kopie' });
    const { x, y } = await board.middleOf(sticky);
    await board.page.mouse.click(x, y, { button: 'right' });
    await board.page.getByRole('menuitem', { name: /^Kopiëren Ctrl|^Kopiëren ⌘/ }).click();
    await board.page.locator('.canvas').focus();
    await board.page.keyboard.press('Control+v');
    expect(await childrenOfPage(board)).toHaveLength(2);
    await board.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'Van een andere pagina');
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    });
    const [, , text = ''] = await childrenOfPage(board);
    expect(await propertyOf(board, text, 'characters')).toBe('Van een andere pagina');
    expect(board.problems).toEqual([]);
    await board.close();
  });
});
