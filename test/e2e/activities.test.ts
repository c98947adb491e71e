/** The Activities tab in a browser: by keyboard, by pointer, by dragging, and for those who do not see it. */
import { chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { BoardPage, type Served, serveBoard } from './board-page.ts';

let served: Served;
let board: BoardPage;

beforeAll(async () => {
  served = await serveBoard();
});
afterAll(() => served.close());
beforeEach(async () => {
  board = await BoardPage.open(served);
  await board.openTab(/Activiteiten/);
});
afterEach(async () => {
  const { problems } = board;
  await board.close();
  expect(problems).toEqual([]);
});

/** Activities of the cards on the board, in the order in which they came. */
const inserted = (on: BoardPage = board): Promise<readonly string[]> =>
  on.read(
    ({ document }) =>
      document
        .descendants(document.currentPage)
        .map((id) => document.node(id)?.sharedData.blendedwave?.card)
        .filter((card) => card !== undefined)
        .map((card) => JSON.parse(card).activity),
    null,
  );
const search = () => board.sidebar.getByRole('searchbox');
const card = (place: string, on: BoardPage = board) => on.sidebar.locator(`#activity-${place}`);
const focused = (): Promise<string> =>
  board.sidebar
    .locator('body')
    .evaluate(() => document.activeElement?.id || document.activeElement?.tagName || '');
const groups = (): Promise<readonly string[]> =>
  board.sidebar.getByRole('tabpanel').getByRole('heading', { level: 3 }).allInnerTexts();

describe('by keyboard', () => {
  it('three letters and Enter put the card on the board, and the search is ready for the next', async () => {
    await search().focus();
    for (const letters of ['ken', 'deb']) await board.page.keyboard.type(`${letters}\n`);
    await expect.poll(() => inserted()).toEqual(['knowledge-clip', 'debate']);
    expect(await search().inputValue()).toBe('');
    expect(await focused()).toBe('INPUT');
  });

  it('Shift+Enter keeps the search', async () => {
    await search().fill('deb');
    await search().press('Shift+Enter');
    await search().press('Shift+Enter');
    await expect.poll(() => inserted()).toEqual(['debate', 'debate']);
    expect(await search().inputValue()).toBe('deb');
  });

  it('Alt+Enter puts it after the selected card and joins them, again and again', async () => {
    await search().focus();
    await board.page.keyboard.type('deb\n');
    await expect.poll(() => inserted()).toHaveLength(1);
    const after = board.sidebar.getByRole('button', { name: /^Na ‘/ });
    await after.waitFor();
    await search().fill('nab');
    await search().press('Alt+Enter');
    await expect.poll(() => board.ours('connector')).toHaveLength(1);
    await expect.poll(() => after.innerText()).toContain('Nabespreking');
    await search().fill('kennisclip');
    await after.click();
    await expect.poll(() => board.ours('connector')).toHaveLength(2);
    expect(await inserted()).toEqual(['debate', 'debrief', 'knowledge-clip']);
  });

  it('Alt+Enter without one selected card says what to do', async () => {
    await search().fill('deb');
    await search().press('Alt+Enter');
    await expect
      .poll(() => board.sidebar.locator('.answer-line').innerText())
      .toContain('Selecteer eerst één kaart');
    expect(await inserted()).toEqual([]);
  });

  it('the arrows walk through the cards, Space chooses in order, Enter inserts, Escape lets go', async () => {
    await search().press('ArrowDown');
    for (const key of ['ArrowRight', 'Space', 'ArrowLeft', 'Space']) await board.page.keyboard.press(key);
    await expect.poll(() => board.sidebar.getByText('2 gekozen').count()).toBe(1);
    await board.page.keyboard.press('Escape');
    await expect.poll(() => board.sidebar.locator('[aria-selected="true"].activity-card').count()).toBe(0);
    for (const key of ['Space', 'ArrowRight', 'Space', 'Enter']) await board.page.keyboard.press(key);
    await expect.poll(() => inserted()).toEqual(['demonstration', 'e-module']);
  });

  it('gets the focus when the sidebar opens on this tab, and never again', async () => {
    await board.openTab(/Sjablonen/);
    await board.startWith(/: Lineair$/);
    await board.page.waitForTimeout(1_200);
    await board.page.reload();
    await board.ready();
    await expect.poll(focused).toBe('INPUT');
    await board.openTab(/Balans/);
    await board.openTab(/Activiteiten/);
    expect(await focused()).toBe('tab-activities');
  });
});

describe('several at once', () => {
  it('are chosen with Ctrl or Shift, in order, and put on the board by one act and one undo step', async () => {
    await card('acquisition-lecture').click({ modifiers: ['Control'] });
    await search().fill('debat');
    await card('results-debate').click({ modifiers: ['Shift'] });
    await search().fill('');
    await card('acquisition-reading').click();
    expect(await inserted()).toEqual([]);
    expect(await card('acquisition-reading').locator('.chosen-place').innerText()).toBe('3');
    await board.sidebar.getByRole('button', { name: 'Zet op het bord' }).click();
    await expect.poll(() => inserted()).toEqual(['lecture', 'debate', 'reading']);
    expect(await board.sidebar.locator('[aria-selected="true"].activity-card').count()).toBe(0);
    await board.focusBoard();
    await board.page.keyboard.press('Control+z');
    await expect.poll(() => inserted()).toEqual([]);
  });
});

describe('favourites and what was used', () => {
  it('stand on top after the page is loaded anew', async () => {
    await card('acquisition-lecture').hover();
    await card('acquisition-lecture').getByRole('button').click();
    await card('discussion-debate').focus();
    await board.page.keyboard.press('f');
    await card('acquisition-podcast').click();
    await expect.poll(() => inserted()).toEqual(['podcast']);
    await board.page.waitForTimeout(1_200);
    await board.page.reload();
    await board.ready();
    await board.openTab(/Activiteiten/);
    await expect
      .poll(async () => (await groups()).slice(0, 2))
      .toEqual(['Favorieten 2', 'Laatst gebruikt 1']);
    expect(await card('favourites-debate').count()).toBe(1);
    expect(await card('recent-podcast').count()).toBe(1);
  });

  it('move nothing from under the pointer', async () => {
    const lecture = card('acquisition-lecture');
    await lecture.hover();
    const before = await lecture.boundingBox();
    await lecture.getByRole('button').click();
    await expect.poll(async () => (await groups())[0]).toBe('Favorieten 1');
    expect((await lecture.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
    await lecture.click();
    await expect.poll(() => inserted()).toEqual(['lecture']);
    expect((await lecture.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  });
});

describe('filters', () => {
  const count = async (): Promise<number> =>
    Number.parseInt(await board.sidebar.locator('.search .hits').innerText(), 10);

  it('narrow, show what is on, and are taken away one by one or all at once', async () => {
    const opener = board.sidebar.getByRole('button', { name: /^Filters/ });
    await opener.click();
    await board.sidebar.getByRole('button', { name: 'Goed online', exact: true }).click();
    await board.sidebar.getByRole('button', { name: 'In groepjes', exact: true }).click();
    await board.sidebar.getByLabel('Duur').selectOption('30');
    const all = await count();
    expect(all).toBeGreaterThan(0);
    expect(all).toBeLessThan(64);
    await board.page.keyboard.press('Escape');
    await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false');
    await board.sidebar.getByRole('button', { name: 'Zet uit: In groepjes' }).click();
    await expect.poll(count).toBeGreaterThan(all);
    await board.sidebar.getByRole('button', { name: 'Wis filters' }).click();
    await expect.poll(() => board.sidebar.locator('.search .hits').count()).toBe(0);
  });
});

describe('dragging', () => {
  it('lands where it is let go, and draws the card meanwhile', async () => {
    // The frame shares its process with the page here: a remote-controlled drag does not cross processes. It also
    // counts the end of a drag from the corner of the page instead of the frame's: the target is corrected for it.
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No browser found');
    const browser = await chromium.launch({
      executablePath,
      args: [...browserFlags, '--disable-features=IsolateSandboxedIframes'],
    });
    onTestFinished(() => browser.close());
    const page = await BoardPage.open({ ...served, browser });
    await page.openTab(/Activiteiten/);
    await page.read(({ plugin }) => {
      plugin.moved.value = { x: 0, y: 120 };
    }, null);
    await page.page.waitForTimeout(200);
    const corner = await page.page.locator('iframe').boundingBox();
    const lecture = card('acquisition-lecture', page);
    const box = await lecture.boundingBox();
    if (!corner || !box) throw new Error('Nothing to drag');
    const { mouse } = page.page;
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2 + 12, box.y + box.height / 2 + 6, { steps: 3 });
    const picture = page.sidebar.locator('.card-picture');
    await expect.poll(() => picture.innerText()).toContain('Hoorcollege');
    await mouse.move(760, 300, { steps: 8 });
    await mouse.up();
    await expect.poll(() => inserted(page)).toEqual(['lecture']);
    expect(await picture.count()).toBe(0);
    const [made = ''] = await page.ours('card');
    const middle = await page.middleOf(made);
    expect(Math.abs(middle.x - (760 + corner.x))).toBeLessThan(3);
    expect(Math.abs(middle.y - (300 + corner.y))).toBeLessThan(3);
  });

  /** A drag as the browser reports it, ended at a place that counts from the corner of the frame. */
  const drag = (at: { clientX: number; clientY: number }, isEscaped = false) =>
    card('acquisition-lecture').evaluate(
      (element, [end, pressed]) => {
        const dataTransfer = new DataTransfer();
        const event = (type: string, place = {}) =>
          element.dispatchEvent(new DragEvent(type, { bubbles: true, dataTransfer, ...place }));
        event('dragstart', { clientX: 60, clientY: 220 });
        event('dragend', end);
        if (pressed) window.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape' }));
      },
      [at, isEscaped] as const,
    );

  it('does nothing inside the sidebar, nor after Escape', async () => {
    await drag({ clientX: 100, clientY: 400 });
    await drag({ clientX: 100, clientY: -20 });
    await drag({ clientX: -500, clientY: 300 }, true);
    await board.page.waitForTimeout(400);
    expect(await inserted()).toEqual([]);
    await drag({ clientX: -500, clientY: 300 });
    await expect.poll(() => inserted()).toEqual(['lecture']);
  });
});

describe('for everybody', () => {
  it.each([
    ['nl-NL', 300],
    ['nl-NL', 340],
    ['en-GB', 480],
  ])(
    'has no faults that axe finds, in %s at %i px',
    async (locale, width) => {
      const other = await BoardPage.open(served, { locale });
      onTestFinished(() => other.close());
      await other.openTab(/Activit/);
      await other.page.addStyleTag({ content: `.plugin-window { width: ${width}px !important; }` });
      const faults = async (): Promise<readonly string[]> => {
        await other.page.waitForTimeout(300);
        return other.faults();
      };
      const overflow = (): Promise<boolean> =>
        other.sidebar
          .locator('body')
          .evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(await faults()).toEqual([]);
      await card('acquisition-lecture', other).hover();
      await card('acquisition-lecture', other).getByRole('button').click();
      await card('acquisition-lecture', other).click({ modifiers: ['Control'] });
      await other.sidebar.getByRole('button', { name: /^Filters/ }).click();
      for (const pill of await other.sidebar.locator('.pills button').all()) await pill.click();
      expect(await faults()).toEqual([]);
      expect(await overflow()).toBe(false);
      await other.page.keyboard.press('Escape');
      await other.sidebar.getByRole('searchbox').fill('quiz');
      expect(await faults()).toEqual([]);
      expect(await overflow()).toBe(false);
    },
    120_000,
  );
});
