/** A first workshop, step by step as a new user would do it, in a browser on the page that npm start serves. */
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

/** What the sidebar says, as text. */
const said = async (): Promise<string> => board.sidebar.locator('body').innerText();

describe('the first minute', () => {
  it('shows a board with Blended Wave running in it, and three ways to start', async () => {
    await expect.poll(said).toContain('Begin met één bijeenkomst');
    for (const name of ['Lineair', 'Niet-lineair', 'Hybride']) {
      expect(
        await board.sidebar.getByRole('button', { name: `Zet op het bord: ${name}`, exact: true }).count(),
      ).toBe(1);
    }
  });

  it.each(['Lineair', 'Niet-lineair', 'Hybride'])(
    '%s comes in view, selected, in one undo step',
    async (name) => {
      await board.startWith(new RegExp(`: ${name}$`));
      const [frame = ''] = await board.ours('frame');
      expect(await board.read(({ selection }) => [...selection.value], null)).toEqual([frame]);
      const { x, y } = await board.middleOf(frame);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(1_440);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(900);
      await board.focusBoard();
      await board.page.keyboard.press('Control+z');
      expect(await board.ours('frame')).toEqual([]);
      await board.page.keyboard.press('Control+Shift+z');
      expect(await board.ours('frame')).toEqual([frame]);
    },
  );
});

describe('inserting activities', () => {
  it('by three letters and Enter, in Dutch and in English, never on top of one another', async () => {
    await board.startWith(/: Lineair$/);
    await board.openTab(/Activiteiten/);
    for (const query of ['filmpje', 'debate', 'oefenop', 'entry quiz']) await board.insertByKeyboard(query);
    const cards = await board.ours('card');
    const types = await board.read(
      ({ document }, ids) =>
        ids.map((id) => JSON.parse(document.node(id)?.sharedData.blendedwave?.card ?? '{}').activity),
      cards,
    );
    expect([...types].sort()).toEqual(['debate', 'entry-quiz', 'exercises', 'knowledge-clip']);
    const boxes = await board.read(({ document }, ids) => ids.map((id) => document.absoluteBox(id)), cards);
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        const apart =
          !one ||
          !other ||
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart).toBe(true);
      }
    }
  });

  it('by a click on a card', async () => {
    await board.openTab(/Activiteiten/);
    await board.sidebar.getByRole('searchbox').fill('podcast');
    await board.sidebar.getByText('Podcast', { exact: false }).first().click();
    await expect.poll(() => board.ours('card')).toHaveLength(1);
  });

  it('as a kit, which counts for nothing', async () => {
    await board.openTab(/Activiteiten/);
    await board.sidebar.getByRole('button', { name: /kit/i }).click();
    await expect.poll(async () => (await board.ours('card')).length, { timeout: 20_000 }).toBe(64);
    await board.openTab(/Balans/);
    expect(await said()).not.toContain('Nog niet geplaatst');
  });
});

describe('working on the board', () => {
  beforeEach(async () => {
    await board.startWith(/: Lineair$/);
    await board.openTab(/Activiteiten/);
    await board.insertByKeyboard('kennisclip');
    await board.openTab(/Balans/);
  });

  const mode = async (): Promise<string> => {
    const text = await board.sidebar.getByRole('tabpanel').innerText();
    return text.replace(/\s+/g, ' ');
  };

  it('moves a card to another band, and the sidebar follows', async () => {
    const [card = ''] = await board.ours('card');
    await expect.poll(mode).toMatch(/Online 1|Online.{0,12}15 min/);
    await board.drag(await board.middleOf(card), await board.placeIn('offline', 2));
    await expect.poll(mode).toMatch(/Offline 1|Offline.{0,12}15 min/);
    await board.drag(await board.middleOf(card), { x: 200, y: 120 });
    await expect.poll(mode).toContain('Nog niet geplaatst');
  });

  it('counts minutes that are typed on the card, and shows the title that is typed', async () => {
    const [card = ''] = await board.ours('card');
    const part = async (name: string): Promise<string> =>
      await board.read(
        ({ document }, [id, wanted]) =>
          document
            .descendants(id)
            .find((each) => document.node(each)?.sharedData.blendedwave?.part === wanted) ?? '',
        [card, name] as const,
      );
    for (const [name, words] of [
      ['minutes', '1,5 uur'],
      ['title', 'Clip over toetsen'],
    ] as const) {
      const { x, y } = await board.middleOf(await part(name));
      await board.page.mouse.dblclick(x, y);
      await board.page.keyboard.press('Control+a');
      await board.page.keyboard.type(words);
      await board.page.keyboard.press('Escape');
    }
    await expect.poll(mode).toContain('1 u 30');
    const typed = await part('title');
    expect(await board.read(({ document }, id) => document.node(id)?.properties.characters, typed)).toBe(
      'Clip over toetsen',
    );
  });

  it('duplicates and deletes by the keyboard', async () => {
    const [card = ''] = await board.ours('card');
    await board.click(await board.middleOf(card));
    await board.page.keyboard.press('Control+d');
    await expect.poll(() => board.ours('card')).toHaveLength(2);
    await expect.poll(said).toContain('2 activiteiten');
    await board.page.keyboard.press('Delete');
    await expect.poll(() => board.ours('card')).toHaveLength(1);
    await expect.poll(said).toContain('1 activiteit');
  });

  it('makes an outcome of a sticky in the outcomes zone', async () => {
    await board.focusBoard();
    await board.page.keyboard.press('s');
    await board.click(await board.placeIn('outcomes'));
    await board.page.keyboard.type('Een toets kiezen');
    await board.page.keyboard.press('Escape');
    await expect.poll(mode).toContain('Een toets kiezen');
  });

  it('draws a connector from card to card, which is a link', async () => {
    await board.openTab(/Activiteiten/);
    await board.insertByKeyboard('nabespreking');
    const [one = '', other = ''] = await board.ours('card');
    await board.drag(await board.middleOf(other), await board.placeIn('offline', 1));
    await board.focusBoard();
    await board.page.keyboard.press('x');
    await board.drag(await board.middleOf(one), await board.middleOf(other));
    const ends = await board.read(
      ({ document }) =>
        document
          .descendants(document.currentPage)
          .filter((id) => document.node(id)?.type === 'CONNECTOR')
          .map((id) => [
            document.node(id)?.properties.connectorStart,
            document.node(id)?.properties.connectorEnd,
          ]),
      null,
    );
    expect(ends).toMatchObject([[{ endpointNodeId: one }, { endpointNodeId: other }]]);
  });

  it('is all there again after the page is loaded anew', async () => {
    const before = await board.ours('card');
    await board.page.waitForTimeout(1_200);
    await board.page.reload();
    await board.ready();
    expect(await board.ours('card')).toEqual(before);
    await board.openTab(/Balans/);
    await expect.poll(said).toContain('1 activiteit');
  });
});

describe('the tips', () => {
  beforeEach(async () => {
    await board.startWith(/: Lineair$/);
    await board.openTab(/Activiteiten/);
    for (const query of ['literatuur', 'kennisclip', 'podcast', 'forum', 'reflectie'])
      await board.insertByKeyboard(query);
    await board.openTab(/Tips/);
    await board.sidebar.getByRole('button', { name: 'Bewust zo' }).first().waitFor({ timeout: 20_000 });
  });

  it('ask at most three questions; a click on a card selects it and brings it into view', async () => {
    const questions = board.sidebar.getByRole('button', { name: 'Bewust zo' });
    expect(await questions.count()).toBeLessThanOrEqual(3);
    const chip = board.sidebar.getByTitle(/^Toon ‘/).first();
    await chip.click();
    await expect
      .poll(() =>
        board.read(
          ({ document, selection }) =>
            selection.value.map((id) => document.node(id)?.sharedData.blendedwave?.kind),
          null,
        ),
      )
      .toEqual(['card']);
  });

  it('go when they are answered with "on purpose", and come back when that is undone', async () => {
    const headings = async (): Promise<string> => board.sidebar.getByRole('tabpanel').innerText();
    const title = (await board.sidebar.getByRole('tabpanel').getByRole('heading').first().innerText()).trim();
    await board.sidebar.getByRole('button', { name: 'Bewust zo' }).first().click();
    await board.sidebar.getByRole('button', { name: 'Vastleggen' }).click();
    await expect.poll(headings).toContain('Bewuste keuzes');
    // A question about several cards is a choice on each of them.
    const undo = board.sidebar.getByRole('button', { name: /^Terugdraaien/ });
    while ((await undo.count()) > 0) {
      const before = await undo.count();
      await undo.first().click();
      await expect.poll(() => undo.count()).toBe(before - 1);
    }
    await expect.poll(headings).not.toContain('Bewuste keuzes');
    await expect.poll(headings, { timeout: 20_000 }).toContain(title);
  });

  it('offer one act, which is one undo step', async () => {
    const act = board.sidebar.getByRole('button', { name: /(startquiz|nabespreking) na/i });
    await act.first().waitFor({ timeout: 20_000 });
    const before = (await board.ours('card')).length;
    await act.first().click();
    await expect.poll(async () => (await board.ours('card')).length).toBe(before + 1);
    expect(await board.ours('connector')).toHaveLength(1);
    await board.focusBoard();
    await board.page.keyboard.press('Control+z');
    await expect.poll(async () => (await board.ours('card')).length).toBe(before);
    expect(await board.ours('connector')).toHaveLength(0);
  });
});

describe('the language', () => {
  it('is switched in the sidebar and remembered', async () => {
    await board.chooseLanguage('EN');
    await expect.poll(said).toContain('Templates');
    await board.page.waitForTimeout(600);
    await board.page.reload();
    await board.ready();
    await expect.poll(said).toContain('Templates');
  });
});
