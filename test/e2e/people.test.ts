/** The same board in two tabs, as two people have it; and a rehearsal with simulated ones. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BoardPage, type Served, serveBoard } from './board-page.ts';

let served: Served;
let first: BoardPage;
let problems: string[];

beforeAll(async () => {
  served = await serveBoard();
});
afterAll(() => served.close());
beforeEach(async () => {
  problems = [];
  first = await BoardPage.open(served);
});
afterEach(async () => {
  await first.page.context().close();
  expect([...first.problems, ...problems]).toEqual([]);
});

/** Another tab of the same browser. */
async function openTab(address = served.address): Promise<Page> {
  const page = await first.page.context().newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(address);
  await sidebar(page).getByRole('tablist').waitFor();
  return page;
}

const sidebar = (page: Page) => page.frameLocator('iframe');

/** Everything on the board of a tab, as text to compare. */
const nodes = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify(window.blendedWaveBoard?.document.save().nodes));

async function expectSame(one: Page, other: Page): Promise<void> {
  await expect.poll(async () => (await nodes(one)) === (await nodes(other))).toBe(true);
}

/** Puts a sticky on the board by its tool; returns its id. */
async function putSticky(page: Page, text: string, x: number, y: number): Promise<string> {
  await page.mouse.click(24, 700);
  await page.keyboard.press('s');
  await page.mouse.click(x, y);
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  return page.evaluate(() => window.blendedWaveBoard?.selection.value[0] ?? '');
}

describe('two tabs', () => {
  it('are on the same board: what one does appears in the other, and in the sidebar there', async () => {
    await first.startWith(/: Lineair$/);
    await first.openTab(/Activiteiten/);
    await first.insertByKeyboard('kennisclip');
    const second = await openTab();
    await expectSame(first.page, second);
    await sidebar(second)
      .getByRole('tab', { name: /Balans/ })
      .click();
    const balance = async (): Promise<string> => sidebar(second).getByRole('tabpanel').innerText();
    await expect.poll(balance).toContain('1 activiteit');
    const before = await balance();

    const [card = ''] = await first.ours('card');
    await first.drag(await first.middleOf(card), await first.placeIn('offline', 2));
    await expectSame(first.page, second);
    await expect.poll(balance).not.toBe(before);

    await second.evaluate((id) => {
      const board = window.blendedWaveBoard;
      if (board) board.selection.value = [id];
    }, card);
    await second.mouse.click(24, 700);
    await second.evaluate((id) => {
      const board = window.blendedWaveBoard;
      if (board) board.selection.value = [id];
    }, card);
    await second.keyboard.press('Control+d');
    await expect.poll(() => first.ours('card')).toHaveLength(2);
    await expectSame(first.page, second);
    // Undo takes back one's own: the first tab's last act, not the copy.
    await first.focusBoard();
    await first.page.keyboard.press('Control+z');
    await expect.poll(() => first.ours('card')).toHaveLength(2);
    await expectSame(first.page, second);
  });

  it('show each other’s cursor, name and selection, until one goes', async () => {
    const second = await openTab();
    await second.getByRole('button', { name: /^Jij/ }).click();
    await second.getByLabel('Je naam').fill('Noor de Vries');
    await second.keyboard.press('Enter');
    await second.keyboard.press('Escape');
    const sticky = await putSticky(second, 'Hallo', 500, 400);
    await second.mouse.move(480, 420, { steps: 3 });
    expect(sticky).not.toBe('');

    const cursor = first.page.locator('.cursor');
    await expect.poll(() => cursor.allInnerTexts()).toEqual(['Noor de Vries']);
    const place = async (): Promise<number> => {
      const box = await cursor.boundingBox();
      const at = await first.page.evaluate(
        () => window.blendedWaveBoard?.viewport.view.value ?? { x: 0, y: 0, zoom: 1 },
      );
      const theirs = await second.evaluate(
        () => window.blendedWaveBoard?.viewport.toPage({ x: 480, y: 420 }) ?? { x: 0, y: 0 },
      );
      return box === null
        ? 1_000
        : Math.hypot(box.x - (theirs.x - at.x) * at.zoom, box.y - (theirs.y - at.y) * at.zoom);
    };
    // A tab in the background draws seldom.
    await expect.poll(place, { timeout: 8_000 }).toBeLessThan(2);
    expect(await first.page.locator('.person-outline').count()).toBe(1);
    await first.page.getByRole('button', { name: 'Meekijken met Noor de Vries' }).waitFor();

    // On a panel one does not point at the board.
    await second.mouse.move(100, 36);
    await expect.poll(() => cursor.count()).toBe(0);
    await second.close();
    await expect.poll(() => first.page.locator('.person-outline').count()).toBe(0);
    expect(await first.page.getByRole('button', { name: /^Meekijken/ }).count()).toBe(0);
    expect(await first.page.getByRole('status').allInnerTexts()).toContain('Noor de Vries is weg');
  });

  it('lose nothing when the first is closed: the second goes on, saves, and welcomes others', async () => {
    const second = await openTab();
    await putSticky(first.page, 'Van de eerste', 400, 300);
    await first.page.close();
    await putSticky(second, 'Van de tweede', 700, 300);
    const third = await openTab();
    await expectSame(second, third);
    await third.close();
    await second.waitForTimeout(600);
    const kept = await nodes(second);
    await second.reload();
    await sidebar(second).getByRole('tablist').waitFor();
    expect(await nodes(second)).toBe(kept);
    expect(kept).toContain('Van de eerste');
    expect(kept).toContain('Van de tweede');
  });

  it('part when one starts a new board, and Back leads to the old one', async () => {
    const second = await openTab();
    await putSticky(first.page, 'Blijft', 400, 300);
    await expectSame(first.page, second);
    await second.getByRole('button', { name: 'Menu', exact: true }).click();
    await second.getByRole('menuitem', { name: 'Nieuw bord' }).click();
    await expect.poll(() => nodes(second)).not.toContain('Blijft');
    await sidebar(second).getByRole('tablist').waitFor();
    await putSticky(second, 'Ander bord', 400, 300);
    expect(await nodes(first.page)).toContain('Blijft');
    expect(await nodes(first.page)).not.toContain('Ander bord');
    await second.goBack();
    await sidebar(second).getByRole('tablist').waitFor();
    await expectSame(first.page, second);
    await second.goForward();
    await sidebar(second).getByRole('tablist').waitFor();
    expect(await nodes(second)).toContain('Ander bord');
  });
});

describe('a rehearsal', () => {
  it('fills the board with people, from one tab only, and both tabs stay the same', async () => {
    const second = await openTab(`${served.address}?people=12`);
    await expect.poll(() => first.page.locator('.cursor').count(), { timeout: 10_000 }).toBe(12);
    await expect.poll(() => second.locator('.cursor').count()).toBe(12);
    await expect
      .poll(async () => (await nodes(second)).match(/"STICKY"/g)?.length ?? 0, { timeout: 30_000 })
      .toBeGreaterThan(2);
    await expectSame(first.page, second);
    expect(await second.evaluate(() => window.blendedWaveBoard?.document.canUndo)).toBe(false);
  });
});
