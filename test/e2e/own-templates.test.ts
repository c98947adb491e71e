/** Drawing a template on the board, keeping it and getting one from a colleague, in the sidebar. */
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

/** A section somebody draws, selected. */
const draw = (name: string, x: number): Promise<string> =>
  board.read(
    ({ document, selection }, given) => {
      const id = document.edit('person', () => {
        const section = document.create('SECTION', { name: given.name }, document.currentPage);
        document.set(section, { width: 800, height: 500 });
        document.place(section, [
          [1, 0, given.x],
          [0, 1, 0],
        ]);
        return section;
      });
      selection.value = [id];
      return id;
    },
    { name, x },
  );

const frames = (): Promise<number> => board.ours('frame').then(({ length }) => length);

async function drawDay(): Promise<void> {
  await board.sidebar.getByText('Teken er zelf een').click();
  await draw('In het museum', 0);
  await act('Offline').click();
  await board.sidebar.getByText('1 zone op dit bord').waitFor();
  await draw('Thuis', 900);
  await act('Online').click();
  await board.sidebar.getByText('2 zones op dit bord').waitFor();
}

describe('a template of a group', () => {
  it('is drawn, marked, kept, and comes on the board like any other', async () => {
    await drawDay();
    expect(await board.faults()).toEqual([]);
    await board.sidebar.getByRole('textbox', { name: 'Naam' }).fill('Dag in het museum');
    await act('Maak er een sjabloon van').click();
    await board.sidebar.getByRole('heading', { name: 'Dag in het museum' }).waitFor();
    await board.sidebar.getByText('Van deze groep', { exact: true }).waitFor();
    expect(await board.faults()).toEqual([]);
    await act('Zet op het bord: Dag in het museum').click();
    await expect.poll(frames).toBe(1);
  });

  it('goes to a colleague as a file and comes back from one, once', async () => {
    await drawDay();
    await board.sidebar.getByRole('textbox', { name: 'Naam' }).fill('Dag in het museum');
    await act('Maak er een sjabloon van').click();
    await act('Dag in het museum: Opslaan als bestand').click();
    const text = await board.sidebar.getByRole('textbox', { name: 'Dag in het museum' }).inputValue();
    const open = (content: string) =>
      board.sidebar
        .locator('input[type="file"]')
        .setInputFiles({ name: 'museum.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await open('Beste collega');
    await board.sidebar.getByText('Dit is geen bestand met sjablonen').waitFor();
    await open(text);
    await board.sidebar.getByText('Staat klaar voor de groep: Dag in het museum.').waitFor();
    await open(text.replaceAll('Dag in het museum', 'Avond in het museum'));
    await board.sidebar.getByRole('heading', { name: 'Avond in het museum' }).waitFor();
    expect(await board.sidebar.getByRole('heading', { name: /in het museum$/ }).count()).toBe(2);
    expect(await board.faults()).toEqual([]);
  });
});
