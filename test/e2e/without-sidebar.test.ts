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
});
afterEach(async () => {
  const { problems } = board;
  await board.close();
  expect(problems).toEqual([]);
});

async function closeSidebar(): Promise<void> {
  await board.page.getByRole('button', { name: 'Sluiten', exact: true }).first().click();
  await expect.poll(() => board.page.locator('iframe').count()).toBe(0);
  // A moment later the sidebar no longer counts as open.
  await board.page.waitForTimeout(6_500);
}

describe('without a sidebar', () => {
  it('a menu command inserts a template, says so and leaves the sidebar closed', async () => {
    await closeSidebar();
    await board.page.getByRole('button', { name: 'Blended Wave', exact: true }).first().click();
    await board.page.getByRole('menuitem', { name: 'Insert hybrid template' }).click();
    await expect.poll(() => board.ours('frame')).toHaveLength(1);
    await expect.poll(() => board.page.locator('body').innerText()).toContain('Hybride');
    expect(await board.page.locator('iframe').count()).toBe(0);
  });

  it('a quick action suggests activities as a person types, and takes minutes', async () => {
    await closeSidebar();
    await board.focusBoard();
    const { keyboard } = board.page;
    await keyboard.press('Control+k');
    await keyboard.type('activity');
    await keyboard.press('Enter');
    await keyboard.type('filmpje');
    await keyboard.press('Enter');
    await board.page.getByRole('combobox', { name: 'Minutes' }).waitFor();
    await keyboard.type('1,5 uur');
    await keyboard.press('Enter');
    await expect.poll(() => board.ours('card')).toHaveLength(1);
    const [card = ''] = await board.ours('card');
    const texts = await board.read(
      ({ document }, id) =>
        document.descendants(id).map((each) => document.node(each)?.properties.characters),
      card,
    );
    expect(texts).toContain('90 min');
  });

  it('a command brings the sidebar back that it ended', async () => {
    await board.page.getByRole('button', { name: 'Blended Wave', exact: true }).first().click();
    await board.page.getByRole('menuitem', { name: 'Insert linear template' }).click();
    await expect.poll(() => board.ours('frame')).toHaveLength(1);
    await board.ready();
    await expect.poll(() => board.sidebar.locator('body').innerText()).toContain('Naam van jullie cursus');
  });

  it('the relaunch button on a frame opens the sidebar', async () => {
    await board.startWith(/: Lineair$/);
    await board.page.getByRole('button', { name: 'Sluiten', exact: true }).first().click();
    await board.page.getByRole('button', { name: 'Open Blended Wave' }).first().click();
    await board.ready();
    await expect.poll(() => board.sidebar.locator('body').innerText()).toContain('Naam van jullie cursus');
  });
});

describe('the sidebar', () => {
  it.each(['NL', 'EN'] as const)('has nothing that keeps people out, in %s, on any tab', async (language) => {
    await board.chooseLanguage(language);
    expect(await board.faults()).toEqual([]);
    await board.startWith(language === 'NL' ? /: Lineair$/ : /: Linear$/);
    await board.openTab(/Activi/);
    for (const query of ['literatuur', 'kennisclip', 'podcast', 'forum', 'debat'])
      await board.insertByKeyboard(query);
    expect(await board.faults()).toEqual([]);
    for (const tab of [/Sjablonen|Templates/, /Balans|Balance/, /Tips/]) {
      await board.openTab(tab);
      await board.page.waitForTimeout(300);
      expect(await board.faults()).toEqual([]);
    }
  });

  it('never scrolls sideways, from 300 px on', async () => {
    await board.startWith(/: Lineair$/);
    for (const width of [300, 480]) {
      await board.page.locator('iframe').evaluate((frame, px) => {
        (frame as HTMLElement).style.width = `${px}px`;
      }, width);
      for (const tab of [/Activiteiten/, /Sjablonen/, /Balans/, /Tips/]) {
        await board.openTab(tab);
        const wider = await board.sidebar
          .locator('html')
          .evaluate((element) => element.scrollWidth - element.clientWidth);
        expect(wider).toBeLessThanOrEqual(0);
      }
    }
  });

  it('says what it left out and why, and executes nothing that a document says', async () => {
    await board.startWith(/: Lineair$/);
    await board.openTab(/Activiteiten/);
    await board.insertByKeyboard('kennisclip');
    await board.insertByKeyboard('debat');
    const hostile = '<img src=x onerror="document.title=1"></script><script>document.title=2</script>';
    const [one = '', other = ''] = await board.ours('card');
    await board.read(
      ({ document }, [card, title, broken]) => {
        const text = document
          .descendants(card)
          .find((id) => document.node(id)?.sharedData.blendedwave?.part === 'title');
        document.edit('remote', () => {
          document.set(text ?? '', { characters: title });
          document.setSharedData(broken, 'blendedwave', 'card', '{"__proto__":{"v":1},"v":"one"}');
        });
      },
      [one, hostile, other] as const,
    );
    await board.openTab(/Balans/);
    const panel = board.sidebar.getByRole('tabpanel');
    await panel.getByText('Niet helemaal gelezen').click();
    await expect.poll(() => panel.innerText()).toContain('onleesbaar');
    await board.openTab(/Tips/);
    expect(await board.sidebar.locator('img').count()).toBe(0);
    expect(await board.sidebar.locator('html').evaluate(() => document.title)).toBe('Blended Wave');
  });
});
