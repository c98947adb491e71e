/** The board on which everything is wrong that a document allows. */
import type { Point } from '../document/geometry.ts';
import { layOut, statistics } from './course.ts';
import type { Craft } from './craft.ts';

const namespace = 'blendedwave';
const oddNames = [
  '',
  ' ',
  '<b>vet</b> & "aanhaling"',
  'regel één\nregel twee',
  '‮ןאכמ לחתה',
  '👩🏽‍🏫 docent 🌊',
  '__proto__',
  'constructor',
  'n'.repeat(2_000),
] as const;

/**
 * Everything that is legal in a document and nasty for a plugin: data of ours that is broken, of a later version or
 * twice there, cards cut to pieces, lines to nothing, deep sections, odd names, absurd places.
 */
export async function damaged(craft: Craft): Promise<void> {
  const { frame, cards } = await layOut(craft, statistics);
  const { x, y, width, height } = craft.boxOf(frame);
  breakData(craft, cards.slice(0, 6));
  cutUp(craft, cards.slice(6, 11));
  await breakFrames(craft, frame, { x, y: y + height + 400 });
  looseLines(craft, cards, { x: x + width + 400, y });
  await nest(craft, { x: x + width + 400, y: y + 800 });
  oddlyNamed(craft, { x: x - 1_200, y });
  await farAway(craft);
}

function setData(craft: Craft, id: string | undefined, key: string, value: string): void {
  if (id !== undefined) craft.do(() => craft.document.setSharedData(id, namespace, key, value));
}

function dataOf(craft: Craft, id: string, key: string): string {
  return craft.document.node(id)?.sharedData[namespace]?.[key] ?? '';
}

function breakData(craft: Craft, cards: readonly string[]): void {
  const [cutOff, later, wrong, foreign, twin, huge] = cards;
  setData(craft, cutOff, 'card', '{"v":1,"stamp":"abc","acti');
  if (later !== undefined) {
    const data = dataOf(craft, later, 'card');
    setData(craft, later, 'card', data.replace('"v":1', '"v":9,"fromLater":{"colour":"mauve"}'));
  }
  setData(craft, wrong, 'card', '["not","an","object"]');
  if (foreign !== undefined) {
    const data = dataOf(craft, foreign, 'card');
    setData(craft, foreign, 'card', data.replace(/"activity":"[^"]*"/, '"activity":"no-such-activity"'));
  }
  if (twin !== undefined) craft.do(() => craft.document.duplicate([twin], { x: 24, y: 24 }));
  setData(craft, huge, 'note', 'x'.repeat(90_000));
}

function cutUp(craft: Craft, cards: readonly string[]): void {
  const { document } = craft;
  const [untitled, timeless, wordy, bare, turned] = cards;
  const remove = (card: string | undefined, name: string): void => {
    const text =
      card === undefined
        ? undefined
        : craft.textsOf(card).find((id) => document.node(id)?.properties.name === name);
    if (text !== undefined) craft.do(() => document.remove(text));
  };
  remove(untitled, 'title');
  remove(timeless, 'minutes');
  if (wordy !== undefined) {
    craft.write(wordy, 'minutes', 'een kwartiertje of zo');
    craft.write(wordy, 'title', '');
  }
  if (bare !== undefined) {
    const parts = [...(document.node(bare)?.children ?? [])];
    craft.do(() => {
      for (const id of parts) document.remove(id);
      document.resize(bare, 0.01, 0.01);
    });
  }
  if (turned !== undefined) {
    const { x, y } = craft.boxOf(turned);
    const [[, , left], [, , top]] = document.node(turned)?.transform ?? [
      [1, 0, x],
      [0, 1, y],
    ];
    craft.do(() =>
      document.place(turned, [
        [0, -1, left],
        [1, 0, top],
      ]),
    );
  }
}

async function breakFrames(craft: Craft, whole: string, { x, y }: Point): Promise<void> {
  const { document } = craft;
  const { width } = craft.boxOf(whole);
  const beside = (index: number): Point => ({ x: x + index * (width + 200), y });
  const withoutZone = await craft.command('insert-linear');
  craft.drag(withoutZone, beside(0));
  const online = document
    .find(withoutZone, { types: ['RECTANGLE'] })
    .find((id) => document.node(id)?.properties.name === 'Online');
  if (online !== undefined) craft.do(() => document.remove(online));
  const unreadable = await craft.command('insert-non-linear');
  craft.drag(unreadable, beside(1));
  setData(craft, unreadable, 'frame', 'geen JSON');
  const hidden = await craft.command('insert-hybrid');
  craft.drag(hidden, beside(2));
  craft.do(() => document.set(hidden, { sectionContentsHidden: true }));
  // The same frame twice, as people copy it: everything in it has its stamp twice.
  const [copy = ''] = craft.do(() => document.duplicate([whole], { x: 0, y: 0 }));
  craft.drag(copy, beside(3));
  const ghost = craft.section('', { ...beside(4), width: 0.01, height: 0.01 });
  setData(craft, ghost, 'kind', 'frame');
  const kit = craft.section('Lege kit', { ...beside(4), y: y + 200, width: 400, height: 400 });
  setData(craft, kit, 'kind', 'kit');
  const posing = craft.sticky('Ik ben geen kaart', { x: beside(4).x, y: y + 700 });
  setData(craft, posing, 'kind', 'card');
  setData(craft, posing, 'card', '{"v":1,"stamp":"poser","activity":"quiz"}');
  const unknown = craft.sticky('Onbekende soort', { x: beside(4).x + 300, y: y + 700 });
  setData(craft, unknown, 'kind', 'something-later');
}

function looseLines(craft: Craft, cards: readonly string[], { x, y }: Point): void {
  const { document } = craft;
  const [card = ''] = cards;
  const gone = craft.sticky('Weg', { x, y });
  craft.connect(card, gone, 'naar niets');
  craft.connect(gone, gone, 'naar zichzelf');
  const line = craft.connect(card, card);
  craft.connect(line, card, 'van een lijn');
  craft.do(() => {
    document.create(
      'CONNECTOR',
      { connectorStart: { endpointNodeId: '999:999', magnet: 'AUTO' }, connectorEnd: { position: { x, y } } },
      document.currentPage,
    );
    document.remove(gone);
  });
}

/** Sections in sections, with a card at the bottom; and a group of one. */
async function nest(craft: Craft, { x, y }: Point): Promise<void> {
  const { document } = craft;
  const depth = 24;
  const outermost = craft.do(() => {
    let parent = document.currentPage;
    let first = '';
    for (let level = 0; level < depth; level += 1) {
      const id = document.create('SECTION', { name: `Laag ${level + 1}` }, parent);
      document.resize(id, 2_000 - level * 60, 1_600 - level * 50);
      document.place(id, [
        [1, 0, level === 0 ? x : 30],
        [0, 1, level === 0 ? y : 25],
      ]);
      if (level === 0) first = id;
      parent = id;
    }
    return first;
  });
  const deepest = document.find(outermost, { types: ['SECTION'] }).at(-1) ?? outermost;
  const card = await craft.insertCard('debate', '30');
  const { x: left, y: top } = craft.boxOf(deepest);
  craft.drag(card, { x: left + 20, y: top + 20 }, deepest);
  const alone = craft.sticky('Alleen in een groep', { x, y: y + 1_800 });
  craft.do(() => document.group([alone]));
}

function oddlyNamed(craft: Craft, { x, y }: Point): void {
  oddNames.forEach((name, index) => {
    const place = { x, y: y + index * 320 };
    const section = craft.section(name, { ...place, width: 300, height: 280 });
    craft.sticky(name, { x: x + 24, y: place.y + 24 }, { into: section, author: name });
  });
}

/** Places nobody scrolls to. */
async function farAway(craft: Craft): Promise<void> {
  const card = await craft.insertCard('practice-quiz');
  craft.drag(card, { x: 100_000_000, y: -100_000_000 });
  craft.sticky('Ver weg', { x: -30_000_000, y: 12.000_000_1 });
  craft.make('SECTION', { x: -60_000, y: 60_000 }, { name: 'Reusachtig', width: 120_000, height: 0.01 });
  craft.make('RECTANGLE', { x: 0.1 + 0.2, y: -0 }, { width: 0.01, height: 0.01 });
}
