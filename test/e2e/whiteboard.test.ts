/** The board as a whiteboard, without a word about the plugin: what a hand on the mouse and a hand on the keyboard do. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BoardPage, type Served, serveBoard } from './board-page.ts';
import { boxOf, childrenOfPage, clearBoard, propertyOf, put, selected } from './whiteboard.ts';

let served: Served;
let board: BoardPage;

beforeAll(async () => {
  served = await serveBoard();
  board = await BoardPage.open(served);
});
afterAll(async () => {
  await board.close();
  await served.close();
});
beforeEach(() => clearBoard(board));
afterEach(() => {
  expect(board.problems).toEqual([]);
});

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await board.page.keyboard.press(key);
};
const select = async (...ids: readonly string[]): Promise<void> => {
  await board.read(({ selection }, wanted) => {
    selection.value = wanted;
  }, ids);
  await board.page.locator('.canvas').focus();
};

describe('making', () => {
  it('a sticky by key and click, typed in at once, in the colour that was chosen last', async () => {
    await board.page.getByRole('button', { name: 'Plakbriefje', exact: true }).click();
    await board.page.getByRole('button', { name: 'Blauw' }).click();
    await board.click({ x: 500, y: 400 });
    await board.page.keyboard.type('Samen starten');
    await press('Escape');
    const [sticky = ''] = await childrenOfPage(board);
    expect(await propertyOf(board, sticky, 'characters')).toBe('Samen starten');
    expect(await propertyOf(board, sticky, 'fills')).toMatchObject([{ color: { b: 1 } }]);
    await press('s');
    await board.click({ x: 850, y: 400 });
    await press('Escape');
    const [, next = ''] = await childrenOfPage(board);
    expect(await propertyOf(board, next, 'fills')).toEqual(await propertyOf(board, sticky, 'fills'));
  });

  it('a section by dragging, which takes in what lies inside', async () => {
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    const middle = await board.middleOf(sticky);
    await press('Shift+S');
    await board.drag({ x: middle.x - 200, y: middle.y - 200 }, { x: middle.x + 200, y: middle.y + 200 });
    await board.page.keyboard.type('Groep A');
    await press('Enter');
    const [section = ''] = await childrenOfPage(board);
    expect(await propertyOf(board, section, 'name')).toBe('Groep A');
    expect(await board.read(({ document }, id) => document.node(id)?.parent, sticky)).toBe(section);
  });

  it('everything by keyboard alone: sticky, shape, section, and a connector between two', async () => {
    for (const key of ['s', 'o', 'Shift+S']) {
      await press(key, 'Enter');
      await board.page.locator('textarea').waitFor();
      await press('Escape');
    }
    const types = async () =>
      board.read(({ document }) => {
        const all = document.descendants(document.currentPage);
        return all.map((id) => document.node(id)?.type).sort();
      }, null);
    expect(await types()).toEqual(['SECTION', 'SHAPE_WITH_TEXT', 'STICKY']);
    const [one = '', other = ''] = await board.read(
      ({ document }) =>
        document.descendants(document.currentPage).filter((id) => document.node(id)?.type !== 'SECTION'),
      null,
    );
    await select(one, other);
    await press('x', 'Enter');
    expect(await types()).toContain('CONNECTOR');
  });
});

describe('connectors', () => {
  it('tie to the nodes themselves when drawn from middle to middle, at 24 % too, and follow them', async () => {
    const one = await put(board, 'FRAME', { x: -600, y: 0, width: 144, height: 168 });
    const other = await put(board, 'FRAME', { x: 600, y: 0, width: 144, height: 168 });
    for (const zoom of [1, 0.24, 0.09]) {
      await board.read(
        ({ viewport }, wanted) => {
          viewport.zoomTo(wanted);
          viewport.setCentre({ x: 72, y: 84 });
        },
        zoom === 1 ? 0.5 : zoom,
      );
      await board.focusBoard();
      await press('x');
      await board.drag(await board.middleOf(one), await board.middleOf(other));
      const [connector = ''] = await selected(board);
      expect(await propertyOf(board, connector, 'connectorStart')).toEqual({
        endpointNodeId: one,
        magnet: 'AUTO',
      });
      expect(await propertyOf(board, connector, 'connectorEnd')).toEqual({
        endpointNodeId: other,
        magnet: 'AUTO',
      });
    }
    const [, , connector = ''] = await childrenOfPage(board);
    const before = await boxOf(board, connector);
    await select(other);
    await press('Shift+ArrowRight');
    expect((await boxOf(board, connector)).width).toBe(before.width + 10);
  });
});

describe('arranging', () => {
  it('moves by arrows, 1 px or 10, and back in as many steps', async () => {
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    await select(sticky);
    await press('ArrowRight', 'ArrowDown', 'Shift+ArrowRight');
    expect(await boxOf(board, sticky)).toMatchObject({ x: 11, y: 1 });
    await press('Control+z', 'Control+z', 'Control+z');
    expect(await boxOf(board, sticky)).toMatchObject({ x: 0, y: 0 });
  });

  it('duplicates by Ctrl+D, and by dragging with Alt, which leaves the original', async () => {
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    await select(sticky);
    await press('Control+d');
    expect(await childrenOfPage(board)).toHaveLength(2);
    await press('Delete');
    await board.page.keyboard.down('Alt');
    const from = await board.middleOf(sticky);
    await board.drag(from, { x: from.x + 120, y: from.y + 140 });
    await board.page.keyboard.up('Alt');
    const [original = '', copy = ''] = await childrenOfPage(board);
    expect(await boxOf(board, original)).toMatchObject({ x: 0, y: 0 });
    expect(await boxOf(board, copy)).toMatchObject({ x: 120, y: 140 });
  });

  it('selects with a marquee what it touches', async () => {
    const one = await put(board, 'STICKY', { x: -300, y: 0 });
    const other = await put(board, 'STICKY', { x: 0, y: 0 });
    await put(board, 'STICKY', { x: 0, y: 400 });
    const { x, y } = await board.middleOf(one);
    await board.drag({ x: x - 150, y: y - 150 }, { x: x + 220, y: y + 20 });
    expect([...(await selected(board))].sort()).toEqual([one, other].sort());
  });

  it('groups, ungroups, and steps into a group and out again', async () => {
    const one = await put(board, 'STICKY', { x: 0, y: 0 });
    const other = await put(board, 'STICKY', { x: 300, y: 0 });
    await select(one, other);
    await press('Control+g');
    const [group = ''] = await childrenOfPage(board);
    expect(await selected(board)).toEqual([group]);
    await press('Enter');
    expect(await selected(board)).toEqual([one]);
    await press('Escape');
    expect(await selected(board)).toEqual([group]);
    await press('Control+Shift+g');
    expect(await childrenOfPage(board)).toEqual([one, other]);
  });

  it('goes to the front and back by ] and [, and by one with Ctrl', async () => {
    const ids = [];
    for (let index = 0; index < 4; index += 1)
      ids.push(await put(board, 'STICKY', { x: index * 30, y: index * 30 }));
    const [a, b, c, d] = ids;
    await select(a ?? '');
    await press(']');
    expect(await childrenOfPage(board)).toEqual([b, c, d, a]);
    await press('[');
    expect(await childrenOfPage(board)).toEqual([a, b, c, d]);
    await press('Control+]');
    expect(await childrenOfPage(board)).toEqual([b, a, c, d]);
    await select(b ?? '', a ?? '');
    await press('Control+]');
    expect(await childrenOfPage(board)).toEqual([c, b, a, d]);
    await press('[');
    expect(await childrenOfPage(board)).toEqual([b, a, c, d]);
  });

  it('locks what nobody should drag, and unlocks it from the menu', async () => {
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    await select(sticky);
    await press('Control+Shift+l');
    const at = await board.middleOf(sticky);
    await board.drag(at, { x: at.x + 100, y: at.y });
    expect(await boxOf(board, sticky)).toMatchObject({ x: 0, y: 0 });
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await board.page.getByRole('menuitem', { name: 'Ontgrendelen', exact: true }).click();
    expect(await propertyOf(board, sticky, 'locked')).toBe(false);
  });

  it('hides by Ctrl+Shift+H, and shows it again from the menu of the board', async () => {
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    const at = await board.middleOf(sticky);
    await select(sticky);
    await press('Control+Shift+h');
    expect(await propertyOf(board, sticky, 'visible')).toBe(false);
    await board.click(at);
    expect(await selected(board)).toEqual([]);
    await board.page.mouse.click(at.x, at.y, { button: 'right' });
    await board.page.getByRole('menuitem', { name: 'Toon wat verborgen is (1)' }).click();
    expect(await propertyOf(board, sticky, 'visible')).toBe(true);
    expect(await selected(board)).toEqual([sticky]);
  });

  it('nests a sticky in the plain frame it is dropped on', async () => {
    const frame = await put(board, 'FRAME', { x: 0, y: 0, width: 300, height: 300 });
    const sticky = await put(board, 'STICKY', { x: 500, y: 0 });
    await board.drag(await board.middleOf(sticky), await board.middleOf(frame));
    expect(await board.read(({ document }, id) => document.node(id)?.parent, sticky)).toBe(frame);
  });
});

describe('looking', () => {
  const zoom = () => board.read(({ viewport }) => viewport.view.value.zoom, null);

  it('zooms to all, to the selection and to 100 %', async () => {
    const sticky = await put(board, 'STICKY', { x: 0, y: 0 });
    await put(board, 'STICKY', { x: 6_000, y: 3_000 });
    await select(sticky);
    await press('Shift+Digit1');
    expect(await zoom()).toBeLessThan(0.3);
    await press('Shift+Digit2');
    expect(await zoom()).toBe(2);
    const { x, y } = await board.middleOf(sticky);
    expect(x).toBeGreaterThan(100);
    expect(x).toBeLessThan(1_100);
    expect(y).toBeGreaterThan(100);
    expect(y).toBeLessThan(800);
    await press('Shift+Digit0');
    expect(await zoom()).toBe(1);
  });

  it('draws the same at every zoom: paper in its colour, a name on a section, a border all around', async () => {
    const section = await put(
      board,
      'SECTION',
      { x: 0, y: 0, width: 2_400, height: 1_200 },
      { name: 'Week 1' },
    );
    const sticky = await put(board, 'STICKY', { x: 900, y: 500 });
    const dashed = await put(
      board,
      'RECTANGLE',
      { x: 1_400, y: 300, width: 600, height: 600 },
      {
        fills: [],
        strokes: [{ type: 'SOLID', visible: true, opacity: 1, color: { r: 0, g: 0, b: 0 } }],
        strokeWeight: 4,
        dashPattern: [8, 8],
      },
    );
    for (const level of [0.05, 0.09, 0.17, 0.27, 0.38, 0.5, 1, 2]) {
      await board.read(({ viewport }, wanted) => viewport.zoomTo(wanted), level);
      const look = async (id: string, x: number, y: number): Promise<readonly number[]> => {
        await board.read(
          ({ viewport, document }, [node, across, down]) => {
            const box = document.absoluteBox(node);
            if (box) viewport.setCentre({ x: box.x + box.width * across, y: box.y + box.height * down });
          },
          [id, x, y] as const,
        );
        return darkestAt(id, x, y);
      };
      expect(await look(sticky, 0.5, 0.8), `sticky at ${level}`).toEqual([255, 226, 153]);
      for (const [x, y] of [
        [0, 0.3],
        [1, 0.7],
        [0.4, 0],
        [0.6, 1],
      ] as const) {
        const [red = 255] = await look(dashed, x, y);
        expect(red, `border at ${level}`).toBeLessThan(235);
      }
      await board.read(({ viewport, document }, id) => {
        const box = document.absoluteBox(id);
        if (box) viewport.setCentre(box);
      }, section);
      expect(await darkestAbove(section), `name at ${level}`).toBeLessThan(140);
    }
  });

  /** The darkest pixel of the drawing within 10 px of a place on a node. */
  const darkestAt = (id: string, x: number, y: number): Promise<readonly number[]> =>
    board.read(
      ({ scene, viewport, document }, [node, across, down]) => {
        scene.flush();
        const canvas = window.document.querySelector<HTMLCanvasElement>('canvas.picture');
        const box = document.absoluteBox(node);
        const context = canvas?.getContext('2d');
        if (!canvas || !box || !context) return [];
        const corner = canvas.getBoundingClientRect();
        const at = viewport.toScreen({ x: box.x + box.width * across, y: box.y + box.height * down });
        const reach = document.node(node)?.type === 'STICKY' ? 0 : 10;
        const side = 2 * reach + 1;
        const { data } = context.getImageData(
          at.x - corner.left - reach,
          at.y - corner.top - reach,
          side,
          side,
        );
        let darkest: number[] = [255, 255, 255];
        for (let index = 0; index < data.length; index += 4) {
          const pixel = [...data.slice(index, index + 3)];
          if ((pixel[0] ?? 0) + (pixel[1] ?? 0) < (darkest[0] ?? 0) + (darkest[1] ?? 0)) darkest = pixel;
        }
        return darkest;
      },
      [id, x, y] as const,
    );

  /** How dark the letters are where a section's name stands; 0 is black. */
  const darkestAbove = (id: string): Promise<number> =>
    board.read(({ scene, viewport, document }, node) => {
      scene.flush();
      const canvas = window.document.querySelector<HTMLCanvasElement>('canvas.picture');
      const box = document.absoluteBox(node);
      const context = canvas?.getContext('2d');
      if (!canvas || !box || !context) return 255;
      const corner = canvas.getBoundingClientRect();
      const at = viewport.toScreen(box);
      const { data } = context.getImageData(at.x - corner.left, at.y - corner.top - 30, 60, 24);
      return Math.min(...data.filter((_, index) => index % 4 === 0));
    }, id);
});

describe('the bar over the selection', () => {
  const bar = () => board.page.getByRole('toolbar', { name: /gekozen/ });

  it('sets colour, kind of shape, size of text and style of line', async () => {
    const shape = await put(board, 'SHAPE_WITH_TEXT', { x: 0, y: 0 }, { characters: 'Toets' });
    await select(shape);
    for (const [menu, choice] of [
      ['Kleur', 'Groen'],
      ['Vorm', 'Ruit'],
      ['Tekstgrootte', /Groot/],
      ['Lijnstijl', 'Gestreept'],
    ] as const) {
      await bar().getByRole('button', { name: menu, exact: true }).click();
      await bar().getByRole('button', { name: choice }).first().click();
    }
    expect(await propertyOf(board, shape, 'shapeType')).toBe('DIAMOND');
    expect(await propertyOf(board, shape, 'fontSize')).toBe(40);
    expect(await propertyOf(board, shape, 'dashPattern')).toEqual([8, 8]);
    expect(await propertyOf(board, shape, 'fills')).toMatchObject([{ color: { r: 0x66 / 255 } }]);
  });

  it('is reached, gone along and left by keyboard', async () => {
    await select(await put(board, 'STICKY', { x: 0, y: 0 }));
    const focused = () => board.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await press('Alt+F10');
    expect(await focused()).toBe('Kleur');
    await press('ArrowRight', 'ArrowRight');
    expect(await focused()).toBe('Vergrendelen');
    await press('Escape');
    expect(await board.page.evaluate(() => document.activeElement?.className)).toContain('canvas');
  });
});
