/** The panel for a frame and the designs side by side, in a browser: changed, kept, compared, repaired and multiplied. */
import axe from 'axe-core';
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

const act = (name: string | RegExp): Locator => board.sidebar.getByRole('button', { name, exact: true });
const opener = (): Locator => act('Sjabloon aanpassen');
const panel = (): Locator => board.sidebar.getByRole('region', { name: 'Sjabloon aanpassen' });
const part = (title: string): Locator => board.sidebar.locator('.section').filter({ hasText: title });
const names = (): Promise<readonly string[]> =>
  part('Onderdelen')
    .getByRole('textbox')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const hasFocus = (one: Locator): Promise<boolean> =>
  one.evaluate((element) => element === element.ownerDocument.activeElement);

/** Cards on the board, one after another in the weeks, in turn online and offline. */
async function insert(...queries: readonly string[]): Promise<readonly string[]> {
  for (const query of queries) await board.insertByKeyboard(query);
  const cards = await board.ours('card');
  for (const [index, card] of cards.entries()) {
    await board.focusBoard();
    await board.page.keyboard.press('Escape');
    const to = await board.placeIn(index % 2 === 0 ? 'online' : 'offline', index);
    await board.drag(await board.middleOf(card), to);
  }
  return cards;
}
/** The segment and mode of a card, by the zones under its middle. */
const zonesUnder = (card: string): Promise<readonly string[]> =>
  board.read(({ document }, id) => {
    const box = document.absoluteBox(id);
    if (!box) return [];
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return document
      .descendants(document.currentPage)
      .filter((each) => {
        const zone = document.absoluteBox(each);
        if (document.node(each)?.sharedData.blendedwave?.zone === undefined || !zone) return false;
        const [across, down] = [middle.x - zone.x, middle.y - zone.y];
        return across >= 0 && across < zone.width && down >= 0 && down < zone.height;
      })
      .map((each) => JSON.parse(document.node(each)?.sharedData.blendedwave?.zone ?? '{}'))
      .map(({ role, mode, stamp }) => (role === 'segment' ? stamp : mode))
      .sort();
  }, card);
async function violations(): Promise<readonly string[]> {
  const frame = board.page.frames().find((one) => one.parentFrame() !== null);
  if (!frame) throw new Error('There is no sidebar');
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

describe('the panel for a frame', () => {
  it('opens from the header by keyboard, is clean, and gives the focus back', async () => {
    await opener().press('Enter');
    await expect.poll(() => hasFocus(act('Terug'))).toBe(true);
    await part('Onderdelen').waitFor();
    expect(await violations()).toEqual([]);
    await board.page.keyboard.press('Escape');
    await expect.poll(() => hasFocus(opener())).toBe(true);
    expect(await panel().count()).toBe(0);
  });

  it('adds, renames, moves and removes segments, with the cards in them', async () => {
    const [clip = '', debate = ''] = await insert('kennisclip', 'debat');
    const before = await zonesUnder(debate);
    await opener().click();
    await expect.poll(names).toEqual(['Week 1', 'Week 2', 'Week 3', 'Week 4']);
    await part('Onderdelen').getByRole('button', { name: 'Voeg toe' }).click();
    await expect.poll(names).toEqual(['Week 1', 'Week 2', 'Week 3', 'Week 4', 'Week 5']);
    const second = board.sidebar.getByRole('textbox', { name: 'Naam van ‘Week 2’' });
    await second.fill('Debatweek');
    await second.press('Enter');
    await expect.poll(names).toContain('Debatweek');
    const up = act('‘Debatweek’ naar voren');
    await up.press('Enter');
    await expect.poll(names).toEqual(['Debatweek', 'Week 1', 'Week 3', 'Week 4', 'Week 5']);
    await expect.poll(() => hasFocus(up)).toBe(true);
    await expect.poll(() => zonesUnder(debate)).toEqual(before);
    await act('‘Debatweek’ weghalen').click();
    await board.sidebar.getByText('1 kaart komt dan naast het sjabloon.').waitFor();
    expect(await names()).toHaveLength(5);
    await act('Haal weg').click();
    await expect.poll(names).toEqual(['Week 1', 'Week 3', 'Week 4', 'Week 5']);
    expect(await board.ours('card')).toEqual([clip, debate]);
    await expect.poll(() => zonesUnder(debate)).toEqual([]);
  });

  it('changes the shape there and back, and every card keeps its mode and its week', async () => {
    const cards = await insert('kennisclip', 'debat', 'forum');
    const places = () => Promise.all(cards.map(zonesUnder));
    const before = await places();
    await opener().click();
    const shape = panel().getByLabel('Vorm', { exact: true });
    await shape.selectOption({ label: 'Niet-lineair' });
    await part('Eilanden').waitFor();
    await expect.poll(places).toEqual(before);
    await shape.selectOption({ label: 'Lineair' });
    await expect.poll(names).toEqual(['Week 1', 'Week 2', 'Week 3', 'Week 4']);
    await expect.poll(places).toEqual(before);
  });

  it('sees that a zone is gone, and puts it back', async () => {
    const zones = await board.ours('zone');
    await board.read(
      ({ document }, [first = '']) => document.edit('remote', () => document.remove(first)),
      zones,
    );
    const line = board.sidebar.getByText(/^1 deel van het sjabloon staat niet meer goed/);
    await line.waitFor();
    expect(await violations()).toEqual([]);
    await line.getByRole('button', { name: 'Zet terug' }).click();
    await expect.poll(() => line.count()).toBe(0);
    expect(await board.ours('zone')).toHaveLength(zones.length);
  });
});

describe('a kept moment', () => {
  it('tells what changed since, becomes the old situation, and comes back', async () => {
    const [clip = ''] = await insert('kennisclip', 'debat');
    const before = await zonesUnder(clip);
    await opener().click();
    const kept = part('Bewaarde momenten');
    await kept.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await kept.getByText('Oude situatie', { exact: true }).waitFor();
    await act('Vergelijk').click();
    await kept.getByText('Alles is nog hetzelfde.').waitFor();
    await board.focusBoard();
    await board.page.keyboard.press('Escape');
    await board.drag(await board.middleOf(clip), await board.placeIn('offline', 3));
    await kept.getByText('1 activiteit van online naar offline').waitFor();
    await kept.getByText('1 activiteit naar een ander onderdeel').waitFor();
    expect(await violations()).toEqual([]);
    await act('Neem als oude situatie').click();
    await kept.getByRole('button', { name: 'Zet terug' }).click();
    await kept.getByText('Kaarten van later komen naast het sjabloon.').waitFor();
    await kept.getByRole('button', { name: 'Zeker weten?' }).click();
    await expect.poll(() => zonesUnder(clip)).toEqual(before);
    await kept.getByText('Alles is nog hetzelfde.').waitFor();
    await kept.getByRole('button', { name: 'Verwijder' }).click();
    await kept.getByRole('button', { name: 'Zeker weten?' }).click();
    await kept.getByText('Bewaar hoe het ontwerp nu is').waitFor();
    await act('Terug').click();
    await board.openTab(/Balans/);
    await board.sidebar.getByText('De oude situatie telt 2 activiteiten.').waitFor();
  });
});

describe('several groups', () => {
  const table = () => board.sidebar.getByRole('table', { name: 'Ontwerpen naast elkaar' });
  const rows = () => table().locator('tbody tr');

  it('stand in one table, which leads to the balance of each', async () => {
    await insert('kennisclip', 'debat', 'forum');
    await opener().click();
    const groups = part('Groepen');
    await groups.getByRole('textbox', { name: 'Groep' }).fill('Groep blauw');
    await groups.getByRole('button', { name: 'Met een kopie' }).click();
    await groups.getByRole('button', { name: 'Groep erbij' }).click();
    await expect.poll(async () => (await board.ours('frame')).length).toBe(2);
    await expect.poll(async () => (await board.ours('card')).length).toBe(6);
    await act('Terug').click();
    await board.openTab(/Balans/);
    await expect.poll(() => rows().count()).toBe(2);
    await expect.poll(() => rows().nth(1).innerText()).toMatch(/Lineair\s+67 · 33 · 0 %/);
    expect(await table().getByRole('columnheader', { name: 'Open vragen' }).count()).toBe(0);
    await board.sidebar.getByRole('switch', { name: 'Toon open vragen' }).click();
    await table().getByRole('columnheader', { name: 'Open vragen' }).waitFor();
    expect(await violations()).toEqual([]);
    const [one = '', other = ''] = await board.ours('frame');
    const looked = () => board.read(({ selection }) => [...selection.value], null);
    for (const [index, frame] of [one, other].entries()) {
      await rows().nth(index).getByRole('button').click();
      await expect.poll(looked).toEqual([frame]);
      await expect.poll(() => rows().nth(index).locator('[aria-current]').count()).toBe(1);
    }
  });

  it('go on in a new round, and the earlier one stands apart', async () => {
    await insert('kennisclip', 'debat');
    await opener().click();
    await part('Nieuwe ronde').getByRole('button', { name: 'Start nieuwe ronde' }).click();
    await expect.poll(async () => (await board.ours('frame')).length).toBe(2);
    await expect.poll(async () => (await board.ours('card')).length).toBe(4);
    await act('Terug').click();
    await board.openTab(/Balans/);
    await board.sidebar.getByRole('heading', { name: /^Ronde 1, afgerond op / }).waitFor();
    await expect.poll(() => rows().count()).toBe(1);
    const former = board.sidebar.locator('optgroup');
    expect(await former.getAttribute('label')).toMatch(/^Ronde 1, afgerond op \d+ \w+\.? \d{4}$/);
  });
});
