/** The board of a workshop under way. */
import { solidPaint } from '../document/colours.ts';
import { type Course, internship, layOut, research, statistics } from './course.ts';
import type { Craft } from './craft.ts';

const groups: readonly { readonly name: string; readonly course: Course }[] = [
  { name: 'Groep 1 – Psychologie', course: statistics },
  { name: 'Groep 2 – Sociaal werk', course: research },
  { name: 'Groep 3 – Lerarenopleiding', course: internship },
  { name: 'Groep 4 – Bestuurskunde', course: { ...statistics, title: 'Beleid meten', outcomes: [] } },
];
const people = ['Noor', 'Ayşe', 'Jeroen', 'Fatima', 'Bram', 'Lotte', 'Søren', 'Chantal'] as const;
const remarks = [
  'Dit kan ook online',
  'Te veel toetsen in week 4?',
  'Wie doet de begeleiding?',
  'Mooi voorbeeld bij bedrijfskunde',
  'Hier mist oefentijd',
  'Lokaal regelen',
  'Koppelen aan de uitkomst',
  'Vorig jaar liep dit uit',
  'Kunnen studenten dit zelf kiezen?',
  'Afspraak: dinsdag verder',
] as const;
const columns = 2;
const step = { x: 3_800, y: 2_500 };

/** A workshop under way: four groups with a frame each, and everything people leave around it. */
export async function busy(craft: Craft): Promise<void> {
  craft.text('Workshop blended ontwerpen', { x: 0, y: -520 }, 96);
  let index = 0;
  for (const { name, course } of groups) {
    const at = { x: (index % columns) * step.x, y: Math.floor(index / columns) * step.y };
    index += 1;
    const { frame, cards } = await layOut(craft, course);
    const { width, height } = craft.boxOf(frame);
    const around = craft.section(name, { ...at, width: width + 1_100, height: height + 240 });
    const inside = { x: at.x + 80, y: at.y + 120 };
    craft.drag(frame, inside, around);
    leaveRemarks(craft, around, { x: inside.x + width + 80, y: inside.y }, cards);
  }
  carPark(craft, { x: 0, y: 2 * step.y + 200 });
  await craft.command('insert-kit');
}

function leaveRemarks(
  craft: Craft,
  section: string,
  { x, y }: { readonly x: number; readonly y: number },
  cards: readonly string[],
): void {
  const { random } = craft;
  for (let count = 0; count < 14; count += 1) {
    const place = {
      x: x + (count % 3) * 270 + random.between(-20, 20),
      y: y + Math.floor(count / 3) * 280 + random.between(-20, 20),
    };
    const note = craft.sticky(random.pick(remarks), place, { into: section, author: random.pick(people) });
    const card = cards[random.between(0, cards.length - 1)];
    if (count % 4 === 0 && card !== undefined) craft.connect(note, card, '', { dashPattern: [8, 8] });
  }
  for (let count = 0; count < 4; count += 1) {
    craft.make('STAMP', { x: x + random.between(0, 700), y: y + random.between(0, 1_200) }, {}, section);
  }
}

/** What no group owns: a decision tree, an agenda, a drawing, things of others that the plugin only walks around. */
function carPark(craft: Craft, { x, y }: { readonly x: number; readonly y: number }): void {
  const section = craft.section('Parkeerplaats', { x, y, width: 3_200, height: 1_200 });
  const first = craft.shape('DIAMOND', 'Moet het samen?', { x: x + 120, y: y + 160 });
  const yes = craft.shape('ROUNDED_RECTANGLE', 'Plan een bijeenkomst', { x: x + 520, y: y + 80 });
  const no = craft.shape('ELLIPSE', 'Eigen tempo', { x: x + 520, y: y + 320 });
  craft.connect(first, yes, 'ja');
  craft.connect(first, no, 'nee', { connectorLineType: 'CURVED', connectorEndStrokeCap: 'TRIANGLE_FILLED' });
  for (const id of [first, yes, no]) craft.do(() => craft.document.reparent(id, section));
  const waves = Array.from(
    { length: 9 },
    (_, index) => `Q${index * 60 + 30} ${index % 2 === 0 ? -60 : 60} ${index * 60 + 60} 0`,
  );
  craft.make(
    'HIGHLIGHT',
    { x: x + 900, y: y + 200 },
    {
      width: 540,
      height: 60,
      fills: [],
      strokes: [{ ...solidPaint('#8738e6'), opacity: 0.7 }],
      strokeWeight: 6,
      strokeCap: 'ROUND',
      vectorPaths: [{ windingRule: 'NONE', data: `M0 0${waves.join('')}` }],
    },
    section,
  );
  craft.make('TABLE', { x: x + 900, y: y + 420 }, { name: 'Agenda', numRows: 4, numColumns: 2 }, section);
  craft.make('WIDGET', { x: x + 1_300, y: y + 420 }, { name: 'Stemmen', widgetId: '0000' }, section);
  craft.make(
    'CODE_BLOCK',
    { x: x + 1_600, y: y + 420 },
    { code: 'mean(cijfers)', codeLanguage: 'PLAINTEXT' },
    section,
  );
  craft.make('WASHI_TAPE', { x: x + 900, y: y + 120 }, { width: 400, height: 24 }, section);
  craft.make('LINK_UNFURL', { x: x + 1_900, y: y + 420 }, { name: 'Studiegids' }, section);
  craft.make('MEDIA', { x: x + 2_200, y: y + 420 }, { name: 'Filmpje' }, section);
  const pair = [
    craft.sticky('Bij elkaar', { x: x + 120, y: y + 700 }),
    craft.sticky('gehouden', { x: x + 400, y: y + 700 }),
  ];
  craft.do(() => craft.document.group(pair, section));
  const fixed = craft.sticky('Afspraken (staat vast)', { x: x + 760, y: y + 700 }, { into: section });
  craft.do(() => craft.document.set(fixed, { locked: true }));
  const away = craft.sticky('Niet meer zichtbaar', { x: x + 1_040, y: y + 700 }, { into: section });
  craft.do(() => craft.document.set(away, { visible: false }));
}
