/** Changing selected cards in the sidebar, in a browser: one and many, by keyboard, with a way back. */
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BoardPage, type Served, serveBoard } from './board-page.ts';

let served: Served;
let board: BoardPage;

beforeAll(async () => {
  served = await serveBoard();
});
afterAll(() => served.close());
beforeEach(async () => {
  board = await BoardPage.open(served);
  await board.startWith(/: Lineair$/);
  await board.openTab(/Activiteiten/);
});
afterEach(async () => {
  const { problems } = board;
  await board.close();
  expect(problems).toEqual([]);
});

const bar = (): Locator => board.sidebar.locator('.selection-bar');
const field = (name: string): Locator => board.sidebar.getByLabel(name, { exact: true });
const act = (name: string): Locator => board.sidebar.getByRole('button', { name, exact: true });

async function insert(...queries: string[]): Promise<readonly string[]> {
  for (const query of queries) await board.insertByKeyboard(query);
  return board.ours('card');
}
const dataOf = (card: string): Promise<Record<string, unknown>> =>
  board.read(({ document }, id) => JSON.parse(document.node(id)?.sharedData.blendedwave?.card ?? '{}'), card);
/** What is written on a card: the text of a part. */
const written = (card: string, part: string): Promise<unknown> =>
  board.read(
    ({ document }, [id, wanted]) => {
      const text = document
        .descendants(id)
        .find((each) => document.node(each)?.sharedData.blendedwave?.part === wanted);
      return text === undefined ? null : document.node(text)?.properties.characters;
    },
    [card, part] as const,
  );
const select = (...cards: readonly string[]): Promise<unknown> =>
  board.read(({ selection }, ids) => {
    selection.value = ids;
  }, cards);
/** What somebody else types on the first card, on the same board in another tab. */
async function typedByOther(part: string, text: string): Promise<void> {
  const page = await board.page.context().newPage();
  await page.goto(served.address);
  const found = () =>
    page.evaluate((wanted) => {
      const { document, viewport } = window.blendedWaveBoard ?? {};
      const id = document
        ?.descendants(document.currentPage)
        .find((each) => document.node(each)?.sharedData.blendedwave?.part === wanted);
      const box = id === undefined ? undefined : document?.absoluteBox(id);
      return box && viewport?.toScreen({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }, part);
  await expect.poll(found).toBeTruthy();
  // The view comes to rest when the plugin has opened.
  await page.frameLocator('iframe').getByRole('tablist').waitFor();
  const { x, y } = (await found()) ?? { x: 0, y: 0 };
  await page.mouse.dblclick(x, y);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Escape');
  await page.close();
}

describe('the bar at the foot', () => {
  it('stands still while the selection changes, and tells what is selected', async () => {
    const place = () => bar().boundingBox();
    await board.focusBoard();
    await expect.poll(() => bar().innerText()).toContain('Selecteer een kaart');
    const before = await place();
    const [one = '', other = ''] = await insert('kennisclip', 'debat');
    await expect.poll(() => bar().innerText()).toMatch(/Debat\s+± \d+ min\s+Aanpassen/);
    expect(await place()).toEqual(before);
    await select(one, other);
    await expect.poll(() => bar().innerText()).toContain('2 kaarten');
    expect(await place()).toEqual(before);
  });

  it('opens the panel by keyboard, and the focus comes back to it', async () => {
    await insert('kennisclip');
    await bar().press('Enter');
    await expect.poll(() => act('Terug').evaluate((back) => back === document.activeElement)).toBe(true);
    await board.page.keyboard.press('Escape');
    await expect.poll(() => bar().evaluate((opener) => opener === document.activeElement)).toBe(true);
  });
});

describe('one card', () => {
  it('gets minutes in words, in place, and loses them when they are taken back', async () => {
    const [card = ''] = await insert('kennisclip');
    const before = await board.middleOf(card);
    await bar().click();
    await field('Tijd').fill('1,5 uur');
    await field('Tijd').press('Enter');
    await expect.poll(() => written(card, 'minutes')).toBe('90 min');
    expect(await dataOf(card)).toMatchObject({ minutes: 90 });
    expect(await board.ours('card')).toEqual([card]);
    expect(await board.middleOf(card)).toEqual(before);
    await expect.poll(() => field('Tijd').inputValue()).toBe('90 min');
    await act('Ongedaan maken').click();
    await expect.poll(() => written(card, 'minutes')).toMatch(/^± /);
    await expect.poll(() => field('Tijd').inputValue()).toBe('');
    expect(await act('Ongedaan maken').count()).toBe(0);
  });

  it('keeps what cannot be read as a time in the field, and says what can', async () => {
    const [card = ''] = await insert('kennisclip');
    await bar().click();
    await field('Tijd').fill('een poosje');
    await field('Tijd').press('Tab');
    await expect.poll(() => field('Tijd').getAttribute('aria-invalid')).toBe('true');
    expect(await field('Tijd').inputValue()).toBe('een poosje');
    expect(await written(card, 'minutes')).toMatch(/^± /);
    await field('Tijd').press('Escape');
    await expect.poll(() => field('Tijd').inputValue()).toBe('');
  });

  it('becomes another activity and keeps what was set; both can be taken back', async () => {
    const [card = ''] = await insert('kennisclip');
    await bar().click();
    await field('Onderwerp').fill('Toetsen maken');
    await act('Wissel').click();
    await board.sidebar.getByRole('combobox', { name: 'Zoek een andere activiteit' }).fill('debat');
    await board.page.keyboard.press('Enter');
    await expect.poll(() => dataOf(card)).toMatchObject({ activity: 'debate', topic: 'Toetsen maken' });
    expect(await board.ours('card')).toEqual([card]);
    await act('Ongedaan maken').click();
    await expect.poll(async () => (await dataOf(card)).activity).toBe('knowledge-clip');
    await act('Ongedaan maken').click();
    await expect.poll(async () => (await dataOf(card)).topic ?? null).toBeNull();
  });

  it('can be one of a choice, whose name other cards then offer', async () => {
    const [one = '', other = ''] = await insert('kennisclip', 'debat');
    await select(one);
    await bar().click();
    await field('Deelname').selectOption({ label: 'Keuze tussen kaarten…' });
    await field('Naam van de keuze').fill('Casus');
    await field('Naam van de keuze').press('Enter');
    await expect.poll(() => dataOf(one)).toMatchObject({ presence: 'choice:Casus' });
    await select(other);
    await field('Deelname').selectOption({ label: 'Keuze: Casus' });
    await expect.poll(() => dataOf(other)).toMatchObject({ presence: 'choice:Casus' });
  });

  it('keeps what is being typed when somebody else changes it, and shows their change elsewhere', async () => {
    const [card = ''] = await insert('kennisclip');
    await bar().click();
    await field('Notitie').fill('Zaal met een');
    await typedByOther('title', 'Clip van een ander');
    await expect.poll(() => field('Titel').inputValue()).toBe('Clip van een ander');
    expect(await field('Notitie').inputValue()).toBe('Zaal met een');
    await field('Notitie').pressSequentially(' scherm');
    await field('Notitie').press('Control+Enter');
    await expect.poll(() => dataOf(card)).toMatchObject({ note: 'Zaal met een scherm' });
    expect(await written(card, 'title')).toBe('Clip van een ander');
  });

  it('keeps what was typed on its own card when another card is selected', async () => {
    const [one = '', other = ''] = await insert('kennisclip', 'debat');
    await select(one);
    await bar().click();
    await field('Onderwerp').fill('Alleen deze');
    await select(other);
    await expect.poll(() => dataOf(one)).toMatchObject({ topic: 'Alleen deze' });
    await expect.poll(() => field('Titel').inputValue()).toBe('Debat');
    expect(await field('Onderwerp').inputValue()).toBe('');
    expect((await dataOf(other)).topic).toBeUndefined();
  });

  it('leads to the search for something to put after it', async () => {
    await insert('kennisclip');
    await bar().click();
    await act('Voeg iets toe na deze kaart').click();
    await expect
      .poll(() => board.sidebar.getByRole('searchbox').evaluate((input) => input === document.activeElement))
      .toBe(true);
  });
});

describe('outcomes', () => {
  it('are ticked for the cards that serve them, and told on those cards', async () => {
    const [one = '', other = ''] = await insert('kennisclip', 'debat');
    for (const card of [one, other])
      await board.drag(await board.middleOf(card), await board.placeIn('offline', 1));
    await board.focusBoard();
    await board.page.keyboard.press('s');
    await board.click(await board.placeIn('outcomes'));
    await board.page.keyboard.type('Een toets kiezen');
    await board.page.keyboard.press('Escape');
    await select(one);
    await bar().click();
    const tick = board.sidebar.getByRole('checkbox', { name: 'Een toets kiezen' });
    await tick.check();
    const served = async (card: string) => (await dataOf(card)).outcomes ?? [];
    await expect.poll(() => served(one)).toHaveLength(1);
    await select(one, other);
    await expect.poll(() => tick.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
    await tick.check();
    await expect.poll(() => served(other)).toEqual(await served(one));
    await act('Ongedaan maken').click();
    await expect.poll(() => served(other)).toEqual([]);
    expect(await served(one)).toHaveLength(1);
  });
});

describe('a card with lines', () => {
  it('tells what they say, and leads to the other end', async () => {
    const [one = '', other = ''] = await insert('kennisclip', 'nabespreking');
    await board.drag(await board.middleOf(other), await board.placeIn('offline', 1));
    await board.focusBoard();
    await board.page.keyboard.press('x');
    await board.drag(await board.middleOf(one), await board.middleOf(other));
    await select(one);
    await bar().click();
    const panel = board.sidebar.getByRole('region', { name: 'Geselecteerde kaarten aanpassen' });
    await expect.poll(() => panel.innerText()).toContain('Wordt gebruikt in');
    await panel.getByTitle(/^Toon ‘Nabespreking/).click();
    await expect.poll(() => board.read(({ selection }) => [...selection.value], null)).toEqual([other]);
    await expect.poll(() => panel.innerText()).toContain('Gebruikt');
  });
});

describe('three cards', () => {
  it('show what they share and what differs, and change together', async () => {
    const cards = await insert('kennisclip', 'debat', 'podcast');
    const [one = '', other = '', third = ''] = cards;
    await select(one, other, third);
    await bar().click();
    await expect.poll(() => field('Titel').getAttribute('placeholder')).toBe('verschillend');
    await field('Tijd').fill('45');
    await field('Tijd').press('Enter');
    for (const card of cards) await expect.poll(() => written(card, 'minutes')).toBe('45 min');
    await field('Waar').selectOption({ label: 'Online' });
    for (const card of cards) await expect.poll(() => dataOf(card)).toMatchObject({ mode: 'online' });
    await act('Ongedaan maken').click();
    await act('Ongedaan maken').click();
    for (const card of cards) await expect.poll(() => written(card, 'minutes')).toMatch(/^± /);
    for (const card of cards) expect((await dataOf(card)).mode ?? null).toBeNull();
  });

  it('get another size around their middle, and theirs back', async () => {
    const cards = await insert('kennisclip', 'debat', 'podcast');
    const [one = '', other = '', third = ''] = cards;
    const middles = await Promise.all(cards.map((card) => board.middleOf(card)));
    await select(one, other, third);
    await bar().click();
    await act('Compact').click();
    for (const card of cards) await expect.poll(() => dataOf(card)).toMatchObject({ size: 'compact' });
    await expect.poll(() => act('Compact').getAttribute('aria-pressed')).toBe('true');
    const after = await Promise.all(cards.map((card) => board.middleOf(card)));
    for (const [index, middle] of middles.entries()) {
      expect(after[index]?.x).toBeCloseTo(middle.x, 0);
      expect(after[index]?.y).toBeCloseTo(middle.y, 0);
    }
    await act('Ongedaan maken').click();
    for (const card of cards) await expect.poll(async () => (await dataOf(card)).size ?? 'card').toBe('card');
  });
});

describe('the panel under an accessibility checker', () => {
  it.each(['one', 'several', 'choosing'])('is clean with %s', async (what) => {
    const [one = '', other = ''] = await insert('kennisclip', 'debat');
    if (what === 'several') await select(one, other);
    await bar().click();
    if (what === 'choosing') await act('Wissel').click();
    expect(await board.faults()).toEqual([]);
  });
});
