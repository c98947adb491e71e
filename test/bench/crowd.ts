/** Fills the board on the page with 5,000 nodes of all kinds that workshops leave behind. */
import { solidPaint, stickyColours } from '../../src/local/document/colours.ts';
import type { BoardPage } from '../e2e/board-page.ts';

const { yellow, blue, green, orange, violet } = stickyColours;
const papers = [yellow, blue, green, orange, violet].map(solidPaint);

/** A linear template with its cards, a hundred copies of the cards, and what people made around them. Returns the number of nodes. */
export async function fillBoard(board: BoardPage): Promise<number> {
  await board.startWith(/: Lineair$/);
  await board.openTab(/Activiteiten/);
  for (const query of ['kennisclip', 'debat', 'oefenopgaven', 'forum']) await board.insertByKeyboard(query);
  const cards = await board.ours('card');
  const count = await board.read(
    ({ document }, { originals, paints }) => {
      const total = 5_000;
      const shapes = ['SQUARE', 'ROUNDED_RECTANGLE', 'ELLIPSE', 'DIAMOND'];
      const texts = [
        'Waarom doen studenten dit vooraf?',
        'Feedback van elkaar, daarna van de docent',
        'Toets',
        'We missen nog een moment waarop iedereen laat zien wat er is blijven hangen van de eerste drie weken.',
      ];
      const columns = 40;
      const [width, height] = [300, 300];
      let cell = 0;
      const place = (id: string, extra = 0): void => {
        const [x, y] = [(cell % columns) * width, Math.floor(cell / columns) * height];
        document.place(id, [
          [1, 0, x - 4_000 + extra],
          [0, 1, y + 2_000 + extra],
        ]);
        cell += 1;
      };
      document.edit('remote', () => {
        const page = document.currentPage;
        for (let index = 0; index < 40; index += 1) {
          const section = document.create('SECTION', { name: `Groep ${index + 1}` }, page);
          document.resize(section, width * 5 - 40, height * 2 - 40);
          document.place(section, [
            [1, 0, -4_020 + (index % 8) * width * 5],
            [0, 1, 1_960 + Math.floor(index / 8) * height * 6],
          ]);
        }
        for (let copy = 0; copy < 25; copy += 1) {
          for (const id of document.duplicate(originals, { x: 0, y: 0 })) {
            document.reparent(id, page);
            place(id);
          }
        }
        const made: string[] = [];
        while (document.descendants(page).length < total) {
          for (let index = 0; index < 50; index += 1) {
            const kind = index % 5;
            const text = texts[(index + made.length) % texts.length] ?? '';
            if (kind === 4 && made.length > 1) {
              document.create(
                'CONNECTOR',
                {
                  connectorStart: { endpointNodeId: made.at(-1), magnet: 'AUTO' },
                  connectorEnd: { endpointNodeId: made.at(-2), magnet: 'AUTO' },
                },
                page,
              );
              continue;
            }
            const type = kind === 1 ? 'SHAPE_WITH_TEXT' : kind === 3 ? 'TEXT' : 'STICKY';
            const id = document.create(type, { characters: text }, page);
            if (type !== 'TEXT') document.set(id, { fills: [paints[cell % paints.length]] });
            if (type === 'SHAPE_WITH_TEXT') document.set(id, { shapeType: shapes[cell % shapes.length] });
            place(id, 8);
            made.push(id);
          }
        }
      });
      return document.descendants(document.currentPage).length;
    },
    { originals: cards, paints: papers },
  );
  // The plugin reads what came, the page draws it.
  await board.page.waitForTimeout(4_000);
  return count;
}
