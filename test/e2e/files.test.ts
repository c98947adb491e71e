/** Boards and pictures as files, and the gallery: by the menus a person uses. */
import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildBoards } from '../../tools/boards.mjs';
import { BoardPage, type Served, serveBoard } from './board-page.ts';

let served: Served;
let board: BoardPage;

beforeAll(async () => {
  await buildBoards();
  served = await serveBoard();
});
afterAll(() => served.close());
afterEach(async () => {
  expect(board.problems).toEqual([]);
  await board.close();
});

const openMenu = (): Promise<void> => board.page.getByRole('button', { name: 'Menu', exact: true }).click();
const item = (name: RegExp) => board.page.getByRole('menuitem', { name });
const notice = (words: RegExp) => board.page.locator('.notices').getByText(words);

async function choose(name: string, content: string | Buffer): Promise<void> {
  await openMenu();
  const [chooser] = await Promise.all([board.page.waitForEvent('filechooser'), item(/^Openen/).click()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function download(
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [file] = await Promise.all([board.page.waitForEvent('download'), act()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

const makeSticky = (characters: string): Promise<string> =>
  board.read(({ document, selection }, text) => {
    const id = document.edit('person', () =>
      document.create('STICKY', { characters: text }, document.currentPage),
    );
    selection.value = [id];
    return id;
  }, characters);

const texts = (): Promise<readonly string[]> =>
  board.read(
    ({ document }) =>
      document
        .find(document.currentPage, { types: ['STICKY'] })
        .map((id) => String(document.node(id)?.properties.characters)),
    null,
  );

/** Drops a file on the page, as a person drags it from a folder. */
async function drop(name: string, content: string): Promise<void> {
  await board.page.evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName, { type: 'application/json' }));
      for (const kind of ['dragover', 'drop']) {
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    [name, content] as const,
  );
}

async function savedBoard(): Promise<
  { nodes: { type: string; properties: Record<string, unknown> }[] } & Record<string, unknown>
> {
  const { name, content } = await download(async () => {
    await openMenu();
    await item(/^Bewaren als bestand/).click();
  });
  expect(name).toBe('Bord zonder naam.board.json');
  return JSON.parse(content.toString());
}

describe('board files', () => {
  it('are saved, opened and dropped on the page; the board before stays', async () => {
    board = await BoardPage.open(served);
    await makeSticky('Uit het bestand');
    const file = await savedBoard();
    const address = board.page.url();

    await choose('kopie.board.json', JSON.stringify(file));
    await notice(/blijft in deze browser bewaard/).waitFor();
    expect(await texts()).toEqual(['Uit het bestand']);
    expect(board.page.url()).not.toBe(address);

    const other = JSON.parse(JSON.stringify(file).replaceAll('Uit het bestand', 'Gesleept'));
    await drop('gesleept.board.json', JSON.stringify(other));
    await board.page.waitForFunction(() => {
      const document = window.blendedWaveBoard?.document;
      return document
        ?.find(document.currentPage, { types: ['STICKY'] })
        .some((id) => document.node(id)?.properties.characters === 'Gesleept');
    });
  });

  it('that cannot be opened leave the board as it is, and a sentence says what to do', async () => {
    board = await BoardPage.open(served);
    await makeSticky('Van mij');
    const file = await savedBoard();
    const [first] = file.nodes;
    const refused: readonly (readonly [string, RegExp])[] = [
      ['{"format":"blended-wave-board","nod', /geen bord.*\.board\.json/],
      ['{"format":"iets anders"}', /geen bord/],
      [JSON.stringify({ ...file, version: 7 }), /nieuwere versie.*Ververs/],
      [
        JSON.stringify({ ...file, nodes: [...file.nodes, first] }),
        /twee onderdelen hebben hetzelfde nummer.*eerdere kopie/,
      ],
      [JSON.stringify({ ...file, currentPage: '9:9' }), /de pagina ontbreekt/],
      [' '.repeat(50_000_001), /groter dan 50 MB.*Verdeel het bord/],
    ];
    for (const [content, sentence] of refused) {
      if (content.length < 1_000_000) await choose('kapot.board.json', content);
      else await drop('groot.board.json', content);
      await notice(sentence).last().waitFor();
      expect(await texts()).toEqual(['Van mij']);
    }
  });

  it('with damaged details open with their usual look, and that is told', async () => {
    board = await BoardPage.open(served);
    await makeSticky('Kleurloos');
    const file = await savedBoard();
    const nodes = file.nodes.map((node) =>
      node.type === 'STICKY'
        ? { ...node, properties: { ...node.properties, fills: 'geel', fontSize: null } }
        : node,
    );
    await choose('kleurloos.board.json', JSON.stringify({ ...file, nodes }));
    await notice(/2 details van dit bord waren beschadigd/).waitFor();
    expect(await texts()).toEqual(['Kleurloos']);
  });

  it('of many megabytes open while the page says so and stays usable', async () => {
    board = await BoardPage.open(served);
    await makeSticky('Veel');
    const file = await savedBoard();
    const sticky = file.nodes.find(({ type }) => type === 'STICKY');
    const page = file.nodes.find(({ type }) => type === 'PAGE');
    const copies = Array.from({ length: 8_000 }, (_, index) => ({ ...sticky, id: `2:${index}` }));
    const nodes = [
      ...file.nodes.filter(({ type }) => type === 'DOCUMENT'),
      { ...page, children: copies.map(({ id }) => id) },
      ...copies,
    ];
    await drop('veel.board.json', JSON.stringify({ ...file, nodes }));
    await board.page.getByText('veel.board.json gaat open…').waitFor();
    await notice(/blijft in deze browser bewaard/).waitFor();
    expect(await texts()).toHaveLength(8_000);
    expect(await board.page.getByText('gaat open…').count()).toBe(0);
  });
});

describe('boards in this browser', () => {
  const others = () => board.page.getByRole('group', { name: 'Je andere borden' });
  const startNew = async (): Promise<void> => {
    await openMenu();
    await item(/^Nieuw bord/).click();
    await board.page.waitForFunction(() => window.blendedWaveBoard?.document.descendants('0:1').length === 0);
  };

  it('are thrown away from the list, after a question', async () => {
    board = await BoardPage.open(served);
    await makeSticky('Op het eerste bord');
    await startNew();
    await openMenu();
    const first = others().getByRole('menuitem', { name: 'Bord zonder naam', exact: true });
    const address = await first.getAttribute('href');
    await first.hover();
    const discard = others().getByRole('menuitem', { name: /uit deze browser verwijderen/ });
    await discard.click();
    await item(/^Nee$/).click();
    await first.hover();
    await discard.click();
    await item(/^Ja$/).click();
    await others().waitFor({ state: 'detached' });
    await board.page.goto(address ?? '');
    await board.ready();
    expect(await board.read(({ document }) => document.descendants('0:1').length, null)).toBe(0);
  });

  it('give what was copied on one to the other, by its menu', async () => {
    board = await BoardPage.open(served);
    await board.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await makeSticky('Mee naar het volgende');
    await board.page.locator('.canvas').focus();
    await board.page.keyboard.press('Control+c');
    await startNew();
    await board.page.mouse.click(300, 600, { button: 'right' });
    await item(/^Plakken/).click();
    await expect
      .poll(() =>
        board.read(
          ({ document }) =>
            document
              .find(document.currentPage, { types: ['STICKY'] })
              .map((id) => document.node(id)?.properties.characters),
          null,
        ),
      )
      .toEqual(['Mee naar het volgende']);
  });
});

describe('pictures', () => {
  /** Width and height as the header of a PNG says them. */
  const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

  it('are made of what is selected, as SVG or PNG, named after it', async () => {
    board = await BoardPage.open(served);
    await makeSticky('Eén uitkomst / vraag?');
    const svg = await download(async () => {
      await openMenu();
      await item(/als SVG/).click();
    });
    expect(svg.name).toBe('Eén uitkomst vraag.svg');
    // With its shadow, which reaches a little below it.
    const [, width, height] = /^<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg.content.toString()) ?? [];
    expect(Number(width)).toBe(240);
    expect(Number(height)).toBeGreaterThan(240);

    const png = await download(async () => {
      await openMenu();
      await item(/PNG, 2 keer/).click();
    });
    expect(png.name).toBe('Eén uitkomst vraag@2x.png');
    expect(sizeOf(png.content)).toEqual([480, 2 * Number(height)]);
  });

  it('are made of the whole board when nothing is selected, and too large ones are refused in a sentence', async () => {
    board = await BoardPage.open(served);
    await openMenu();
    await item(/PNG, 1 keer/).click();
    await notice(/nog niets om te exporteren/).waitFor();

    await board.read(({ document, selection }) => {
      document.edit('person', () => {
        for (const x of [0, 1_600]) {
          const id = document.create('SHAPE_WITH_TEXT', { shapeType: 'SQUARE' }, document.currentPage);
          document.place(id, [
            [1, 0, x],
            [0, 1, 0],
          ]);
        }
      });
      selection.value = [];
    }, null);
    const png = await download(async () => {
      await openMenu();
      await item(/PNG, 1 keer/).click();
    });
    expect(png.name).toBe('Bord zonder naam.png');
    expect(sizeOf(png.content)[0]).toBe(1_808);

    await openMenu();
    await item(/PNG, 4 keer/).click();
    await notice(/meer dan 4096 pixels/).waitFor();
  });

  it('can be made from the menu of a right click, and go to the clipboard', async () => {
    board = await BoardPage.open(served);
    await board.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const id = await makeSticky('Rechts');
    const { x, y } = await board.middleOf(id);
    await board.page.mouse.click(x, y, { button: 'right' });
    await item(/Kopiëren als PNG/).click();
    await notice(/staat op je klembord/).waitFor();
    const kinds = await board.page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    );
    expect(kinds).toEqual(['image/png']);
  });
});

describe('the gallery', () => {
  /** Waits until there are so many cards at least. */
  const cardsOnBoard = (count: number): Promise<unknown> =>
    board.page.waitForFunction((wanted) => {
      const document = window.blendedWaveBoard?.document;
      const criteria = { sharedPluginData: { namespace: 'blendedwave', keys: ['card'] } };
      return (document?.find(document.currentPage, criteria).length ?? 0) >= wanted;
    }, count);

  it('opens a ready board beside the one that is there', async () => {
    board = await BoardPage.open(served);
    await board.page.getByRole('button', { name: 'Bekijk een kant-en-klaar bord' }).click();
    const gallery = board.page.getByRole('dialog', { name: 'Kant-en-klare borden' });
    expect(await gallery.getByRole('listitem').count()).toBe(5);
    await gallery.getByRole('button', { name: /^Eén cursus/ }).click();
    await cardsOnBoard(14);
    expect(await board.page.getByLabel('Naam van dit bord').inputValue()).toBe('Eén cursus');
    await board.sidebar.getByText('14 activit').waitFor();
  });

  it('opens the damaged board, and the page stays usable', async () => {
    board = await BoardPage.open(served, { locale: 'en-GB' });
    await openMenu();
    await item(/^Ready boards/).click();
    await board.page.getByRole('button', { name: /^Damaged board/ }).click();
    await cardsOnBoard(20);
    await board.sidebar.getByRole('tablist').waitFor();
    const id = await makeSticky('Still here');
    expect(await board.read(({ document }, node) => document.node(node)?.type, id)).toBe('STICKY');
  });

  it('says so when a board is not made yet', async () => {
    board = await BoardPage.open(served);
    await board.page.route('**/boards/huge.json', (route) => route.fulfill({ status: 404, body: '' }));
    await openMenu();
    await item(/^Kant-en-klare borden/).click();
    await board.page.getByRole('button', { name: /^Heel groot bord/ }).click();
    await notice(/nog niet klaar/).waitFor();
    // The browser itself reports the missing file; the person got a sentence.
    board.problems.splice(0);
  });
});
