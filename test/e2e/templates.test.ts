/** Choosing a template in the sidebar: what comes on the board is what was chosen. */
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
  await board.openTab(/Sjablonen/);
});
afterEach(async () => {
  const { problems } = board;
  await board.close();
  expect(problems).toEqual([]);
});

const act = (name: string | RegExp): Locator => board.sidebar.getByRole('button', { name, exact: true });
const section = (title: string): Locator =>
  board.sidebar.locator('.section').filter({ has: board.sidebar.getByRole('heading', { name: title }) });
const layouts = (): Promise<readonly { segments: { title: string }[]; group: { name: string } | null }[]> =>
  board.read(
    ({ document }) =>
      document
        .descendants(document.currentPage)
        .map((id) => document.node(id)?.sharedData.blendedwave?.layout)
        .filter((raw) => raw !== undefined)
        .map((raw) => JSON.parse(raw ?? '')),
    null,
  );

describe('a template', () => {
  it('comes with the number and names of weeks, the title and the size that were chosen', async () => {
    await act(/^Opties voor Lineair/).click();
    expect(await board.faults()).toEqual([]);
    const before = await board.sidebar.locator('.miniature').innerHTML();
    await act('Aantal: één meer').click();
    await expect.poll(() => board.sidebar.locator('.miniature').innerHTML()).not.toBe(before);
    await board.sidebar.getByRole('combobox', { name: 'Namen' }).selectOption('days');
    await board.sidebar.getByText('Namen wijzigen').click();
    await board.sidebar.getByRole('textbox', { name: 'Onderdelen: naam 5' }).fill('Toetsdag');
    await board.sidebar.getByRole('textbox', { name: 'Titel', exact: true }).fill('Projectweek');
    await act('Compact').click();
    await act('Zet op het bord').click();
    await expect.poll(async () => (await layouts()).length).toBe(1);
    expect((await layouts())[0]).toMatchObject({
      title: 'Projectweek',
      cardSize: 'compact',
      segments: ['Dag 1', 'Dag 2', 'Dag 3', 'Dag 4', 'Toetsdag'].map((title) => ({ title })),
    });
  });

  it('says what can be when a number is too large, and keeps the last one that was right', async () => {
    await act(/^Opties voor Lineair/).click();
    const field = board.sidebar.getByRole('textbox', { name: 'Aantal' });
    await field.fill('99');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await board.sidebar.getByText('1 tot 16').waitFor();
    await field.blur();
    expect(await field.inputValue()).toBe('4');
  });

  it('comes once for each group, named, and all of them go with one undo', async () => {
    await act(/^Opties voor Niet-lineair/).click();
    await act('Maak er een voor elke groep').click();
    const groups = section('Groepen');
    await groups.getByRole('button', { name: 'Aantal: één minder' }).click();
    await groups.getByText('Namen wijzigen').click();
    await groups.getByRole('textbox', { name: 'Groepen: naam 3' }).fill('De nachtploeg');
    expect(await board.faults()).toEqual([]);
    await act('Zet 3 sjablonen op het bord').click();
    await expect.poll(async () => (await layouts()).length).toBe(3);
    expect((await layouts()).map(({ group }) => group?.name)).toEqual([
      'Groep 1',
      'Groep 2',
      'De nachtploeg',
    ]);
    await board.focusBoard();
    await board.page.keyboard.press('Control+z');
    await expect.poll(async () => (await layouts()).length).toBe(0);
  });

  it('keeps what was chosen while somebody looks elsewhere, and Escape goes back to its button', async () => {
    await act(/^Opties voor Hybride/).click();
    await board.sidebar.getByRole('textbox', { name: 'Titel', exact: true }).fill('Straks');
    await board.chooseLanguage('EN');
    expect(await board.sidebar.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(
      'Straks',
    );
    await board.sidebar.getByRole('textbox', { name: 'Title', exact: true }).press('Escape');
    await board.sidebar.getByRole('tab', { name: /Templates/ }).waitFor();
    await expect.poll(() => board.sidebar.locator(':focus').getAttribute('id')).toBe('choose-hybrid');
  });
});

describe('a worked example', () => {
  it('tells why it is blended this way, and comes as a living design', async () => {
    await board.sidebar.getByText('Statistiek, geflipt').click();
    await board.sidebar.getByText(/kijken studenten thuis/).waitFor();
    await act('Zet het voorbeeld op het bord: Statistiek, geflipt').click();
    await expect.poll(async () => (await board.ours('card')).length, { timeout: 15_000 }).toBe(20);
    await board.openTab(/Balans/);
    await board.sidebar.getByText('20 activiteiten').first().waitFor();
    expect(await board.faults()).toEqual([]);
  });
});
