/** Own activities in the sidebar, in a browser: made, inserted, there again after a reload, and shared by a file. */
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownFile } from '../../src/catalogue/own-file.ts';
import { museum } from '../catalogue/own-activities.ts';
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

const act = (name: string | RegExp): Locator => board.sidebar.getByRole('button', { name, exact: true });
const field = (name: string): Locator => board.sidebar.getByRole('textbox', { name, exact: true });
const stored = (): Promise<readonly string[]> =>
  board.read(
    ({ document }) =>
      Object.keys(document.node(document.root)?.sharedData.blendedwave ?? {}).filter((key) =>
        key.startsWith('activity:'),
      ),
    null,
  );
async function make(name: string): Promise<void> {
  await act('Eigen activiteit maken').click();
  await field('Naam').fill(name);
  await field('Gebruikelijke tijd').fill('1,5 uur');
  await board.sidebar.getByRole('radio', { name: /Onderzoeken/ }).check();
}

describe('an own activity', () => {
  it('is made, inserted, and there again after a reload', async () => {
    await make('Bezoek aan het museum');
    expect(await board.faults()).toEqual([]);
    await act(/Kies een symbool/).click();
    const search = board.sidebar.getByRole('searchbox', { name: 'Zoek een symbool' });
    await search.fill('castle');
    await board.sidebar.getByText('Geen symbool gevonden').waitFor();
    await search.fill('nature');
    await search.press('ArrowDown');
    await board.page.keyboard.press('ArrowRight');
    expect(await board.faults()).toEqual([]);
    await board.page.keyboard.press('Enter');
    await act('Bewaren').click();
    await expect.poll(stored).toHaveLength(1);
    await board.insertByKeyboard('museum');
    const [card = ''] = await board.ours('card');
    const data = await board.read(
      ({ document }, id) => JSON.parse(document.node(id)?.sharedData.blendedwave?.card ?? '{}'),
      card,
    );
    expect(data.own).toMatchObject({
      name: 'Bezoek aan het museum',
      minutes: 90,
      learningType: 'investigation',
    });

    await board.page.waitForTimeout(1_500);
    await board.page.reload();
    await board.ready();
    await board.openTab(/Activiteiten/);
    await board.sidebar.getByRole('searchbox').fill('museum');
    await act('Wijzigen').click();
    expect(await field('Naam').inputValue()).toBe('Bezoek aan het museum');
    await field('Gebruikelijke tijd').fill('60');
    await act('Bewaren').click();
    await act('Weg van dit bord').click();
    await act('Zeker weten?').click();
    await expect.poll(stored).toEqual([]);
    expect(await board.ours('card')).toEqual([card]);
  });

  it('says beside the field what it still needs, and which one has that name', async () => {
    await act('Eigen activiteit maken').click();
    await act('Bewaren').click();
    await board.sidebar.getByText('Geef je activiteit een naam.').waitFor();
    await board.sidebar.getByText('Kies wat studenten vooral doen.').waitFor();
    await board.sidebar.getByText('Vul in hoelang dit meestal duurt.').waitFor();
    await expect
      .poll(() => field('Naam').evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true);
    await field('Gebruikelijke tijd').fill('even');
    await board.sidebar.getByText('Dit lees ik niet als tijd.').waitFor();
    await field('Naam').fill('debate');
    await board.sidebar.getByText('Er is al een activiteit die ‘Debat’ heet.').waitFor();
    expect(await board.faults()).toEqual([]);
    await act('Gebruik die').click();
    expect(await board.sidebar.getByRole('searchbox').inputValue()).toBe('Debat');
  });

  it('comes by a file of a colleague, which is looked into first', async () => {
    await act('Bestand openen…').click();
    const choose = (text: string) =>
      board.sidebar
        .locator('input[type="file"]')
        .setInputFiles({ name: 'lijst.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await choose('Beste collega');
    await board.sidebar.getByText('Dit is geen bestand met activiteiten').waitFor();
    const debate = { ...museum, id: 'own:debat', name: 'Debat' };
    await choose(ownFile.write([museum, debate]).replace(/"version": 1/, '"version": 2'));
    await board.sidebar.getByText('Dit bestand komt van een nieuwere versie').waitFor();
    await board.sidebar.getByText('‘Debat’ zit al in de set.').waitFor();
    expect(await board.faults()).toEqual([]);
    await act('Allebei houden').click();
    await act('2 activiteiten toevoegen').click();
    await expect.poll(stored).toHaveLength(2);

    await act('Opslaan als bestand').click();
    await act('2 activiteiten opslaan').click();
    // This host, like one that allows no network, may give no downloads: the text is there to copy.
    const text = await field('Opslaan als bestand').inputValue();
    expect(ownFile.read(text)).toMatchObject({
      ok: true,
      items: [{ name: 'Bezoek aan het museum' }, {}],
    });
    await act('Kopieer de tekst').click();
    await act('Gekopieerd').waitFor();
    expect(await board.faults()).toEqual([]);
  });
});
