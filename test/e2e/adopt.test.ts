import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { BoardPage, type Served, serveBoard } from './board-page.ts';

let served: Served;
let board: BoardPage;

beforeAll(async () => {
  served = await serveBoard();
});
afterAll(() => served.close());
beforeEach(async () => {
  board = await BoardPage.open(served);
});
afterEach(async () => {
  const { problems } = board;
  await board.close();
  expect(problems).toEqual([]);
});

const writeStickies = (texts: readonly string[]): Promise<void> =>
  board.read(({ document }, written) => {
    document.edit('person', () => {
      for (const [index, characters] of written.entries()) {
        const id = document.create('STICKY', {}, document.currentPage);
        document.set(id, { characters });
        document.place(id, [
          [1, 0, (index % 3) * 300 - 500],
          [0, 1, Math.floor(index / 3) * 300 - 300],
        ]);
      }
    });
  }, texts);

async function openReview(): Promise<void> {
  await board.openTab(/Activiteiten/);
  await board.focusBoard();
  await board.page.keyboard.press('Control+a');
  await board.sidebar.getByRole('button', { name: 'Maak hier activiteiten van' }).click();
}

it('is asked only what is unsure, and gets cards with the times that were written', async () => {
  await writeStickies(['quiz 10 min', '1,5 uur lezen', 'werkcollege', 'thema 2', 'stadswandeling']);
  await openReview();
  const { sidebar } = board;
  await sidebar.getByRole('heading', { name: 'Activiteiten van je teksten' }).waitFor();
  expect(await sidebar.locator('.adopt-asked').count()).toBe(3);
  expect(await board.faults()).toEqual([]);

  await sidebar
    .getByRole('group', { name: 'werkcollege' })
    .getByRole('button', { name: 'Discussie' })
    .press('Enter');
  // The next question has the focus.
  await board.page.keyboard.press('Tab');
  await sidebar
    .getByRole('group', { name: 'thema 2' })
    .getByRole('button', { name: 'Zo laten' })
    .press('Enter');
  await sidebar
    .getByRole('group', { name: 'stadswandeling' })
    .getByRole('button', { name: 'Eigen activiteit' })
    .press('Enter');
  await sidebar.getByLabel('Soort leren').selectOption({ label: 'Onderzoeken' });
  await sidebar.getByLabel('Tijd van ‘stadswandeling’').fill('1 uur');
  await board.page.keyboard.press('Tab');
  expect(await board.faults()).toEqual([]);

  await sidebar.getByRole('button', { name: 'Maak 4 kaarten' }).press('Enter');
  await expect.poll(() => board.ours('card')).toHaveLength(4);
  const cards = await board.read(
    ({ document }) =>
      document
        .descendants(document.currentPage)
        .flatMap((id) => document.node(id)?.sharedData.blendedwave?.card ?? [])
        .map((raw) => JSON.parse(raw) as { activity: string; minutes?: number })
        .map(({ activity, minutes }) => `${activity.replace(/:.*/, '')} ${minutes ?? ''}`.trim()),
    null,
  );
  expect([...cards].sort()).toEqual(['own 60', 'practice-quiz 10', 'reading 90', 'seminar-discussion']);
  await sidebar.getByRole('searchbox').waitFor();
});

it('does nothing when somebody goes back', async () => {
  await writeStickies(['quiz 10 min', 'pauze']);
  await openReview();
  await board.sidebar.getByRole('button', { name: 'Terug naar de activiteiten' }).click();
  await board.sidebar.getByRole('searchbox').waitFor();
  expect(await board.ours('card')).toEqual([]);
});
