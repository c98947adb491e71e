/**
 * A board to test on: the drawings of our own templates, cards and kit, read as the main thread reads them, and what
 * people do to them afterwards.
 */
import activities from 'content:activities';
import cards from 'content:cards';
import glyphs from 'content:glyphs';
import templates from 'content:templates';
import { assemble } from '../../src/board/assemble.ts';
import type { Board, FrameOnBoard } from '../../src/board/board.ts';
import type { Fact, FactOf, Facts } from '../../src/board/facts.ts';
import { apply, type Point, type Transform, translation } from '../../src/board/geometry.ts';
import { defaultChoice, layoutFor } from '../../src/board/layout/from-template.ts';
import { planCard } from '../../src/board/plan/card.ts';
import type { Drawing } from '../../src/board/plan/drawing.ts';
import { planFrame } from '../../src/board/plan/frame.ts';
import { planKit } from '../../src/board/plan/kit.ts';
import { readData, writeData, type ZoneData } from '../../src/board/stamps.ts';
import type { Template, TemplateShape } from '../../src/board/templates.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Activity, Language, Mode } from '../../src/design/schema.ts';
import { factsOf } from './drawing-facts.ts';

export const catalogue = createCatalogue(activities);

/** The centre of something, in the space of what holds it. */
export interface Spot extends Point {
  /** Node id; null = the page. */
  readonly parent: string | null;
}
export const onPage = (x: number, y: number): Spot => ({ parent: null, x, y });
export const beside = (spot: Spot, right: number, down = 0): Spot => ({
  ...spot,
  x: spot.x + right,
  y: spot.y + down,
});

/** A turn about the top left corner, in degrees, with that corner at a place. */
export function turned(degrees: number, { x, y }: Point): Transform {
  const angle = (degrees * Math.PI) / 180;
  return [
    [Math.cos(angle), Math.sin(angle), x],
    [-Math.sin(angle), Math.cos(angle), y],
  ];
}

/** The template of a shape with other numbers of segments and islands than it comes with. */
export function templateOf(
  shape: TemplateShape,
  { segments, islands }: { readonly segments?: number; readonly islands?: number } = {},
): Template {
  const found = templates.find((template) => template.shape === shape);
  if (!found) throw new Error(`there is no template for ${shape}`);
  return {
    ...found,
    ...('segments' in found && segments ? { segments: { ...found.segments, count: segments } } : {}),
    ...('islands' in found && islands ? { islands: { ...found.islands, count: islands } } : {}),
  } as Template;
}

/** A frame as a template gives it when nobody chooses. */
export const newFrame = (template: Template, language: Language, stamp: () => string): Drawing =>
  planFrame(layoutFor(template, defaultChoice(template, language), stamp), { stamp }, glyphs);

/** Stamps that tell where they came from, and never the same one twice. */
export function countingStamps(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `s${count}`;
  };
}

export interface CardWishes {
  readonly stamp?: string;
  readonly minutes?: number;
  readonly language?: Language;
  /** More shared data on the card, over what it was made with. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What people typed over; null = the part was deleted. */
  readonly title?: string | null;
  readonly minutesText?: string | null;
}

/** A frame of the board, to find places in. */
export class TestFrame {
  readonly id: string;
  readonly #board: TestBoard;

  constructor(id: string, board: TestBoard) {
    this.id = id;
    this.#board = board;
  }

  get zones(): readonly { readonly fact: FactOf<'zone'>; readonly data: ZoneData }[] {
    return this.#board.all('zone').flatMap((fact) => {
      const reading = readData('zone', fact.data.zone);
      return fact.parent === this.id && reading.state === 'read' ? [{ fact, data: reading.data }] : [];
    });
  }

  segment(title: string): { readonly fact: FactOf<'zone'>; readonly data: ZoneData } {
    const found = this.zones.find(({ data }) => data.role === 'segment' && data.title === title);
    if (!found) throw new Error(`there is no segment ${title}`);
    return found;
  }

  /** The middle of the zone of this mode, or of where it crosses a segment. */
  spot(role: Mode | 'outcomes' | 'out', segment?: string): Spot {
    const area = segment === undefined ? null : boxOf(this.segment(segment).fact);
    for (const { fact, data } of this.zones) {
      if ((data.role === 'mode' ? data.mode : data.role) !== role) continue;
      const box = boxOf(fact);
      const left = Math.max(box.left, area?.left ?? box.left);
      const right = Math.min(box.right, area?.right ?? box.right);
      const top = Math.max(box.top, area?.top ?? box.top);
      const bottom = Math.min(box.bottom, area?.bottom ?? box.bottom);
      if (left < right && top < bottom) {
        return { parent: this.id, x: (left + right) / 2, y: (top + bottom) / 2 };
      }
    }
    throw new Error(`there is no ${role} in ${segment ?? 'the frame'}`);
  }
}

export class TestBoard {
  readonly #facts = new Map<string, Fact>();
  readonly #stamp = countingStamps();
  #count = 0;

  get facts(): Facts {
    return new Map(this.#facts);
  }

  all<Kind extends Fact['kind']>(kind: Kind): readonly FactOf<Kind>[] {
    return [...this.#facts.values()].filter((fact): fact is FactOf<Kind> => fact.kind === kind);
  }

  get(id: string): Fact {
    const fact = this.#facts.get(id);
    if (!fact) throw new Error(`there is no node ${id}`);
    return fact;
  }

  /** Node ids count up, as the host's do. */
  id(): string {
    this.#count += 1;
    return `1:${this.#count}`;
  }

  put(...facts: readonly Fact[]): void {
    for (const fact of facts) this.#facts.set(fact.id, fact);
  }

  /** Other values for some fields of a fact. */
  change(id: string, fields: Readonly<Record<string, unknown>>): void {
    this.put({ ...this.get(id), ...fields } as Fact);
  }

  /** Other shared data under one key; null = nothing stored. */
  store(id: string, key: string, value: string | object | null): void {
    const fact = this.get(id);
    if (!('data' in fact)) throw new Error(`${fact.kind} holds no data`);
    const { [key]: _former, ...others } = fact.data;
    const text = typeof value === 'object' ? JSON.stringify(value) : value;
    this.change(id, { data: value === null ? others : { ...others, [key]: text } });
  }

  /** Changes the shared data of a node, as far as it was readable. */
  storeMore(id: string, key: string, fields: object): void {
    const fact = this.get(id);
    const data = 'data' in fact ? fact.data[key] : undefined;
    this.store(id, key, { ...JSON.parse(data ?? '{}'), ...fields });
  }

  frame(
    shape: TemplateShape | Template,
    { at = onPage(0, 0), language = 'nl' }: { readonly at?: Spot; readonly language?: Language } = {},
  ): TestFrame {
    const template = typeof shape === 'string' ? templateOf(shape) : shape;
    const drawing = newFrame(template, language, this.#stamp);
    return new TestFrame(this.draw(drawing, at.parent, at), this);
  }

  /** A kit with every card of the set; gives its node id. */
  kit(at: Spot = onPage(0, 0)): string {
    const { drawing, places } = planKit(cards, { language: 'nl', stamp: this.#stamp }, glyphs);
    const kit = this.draw(drawing, at.parent, at);
    for (const { activity, x, y } of places) {
      this.card(activity, { parent: kit, x: x + 72, y: y + 84 });
    }
    return kit;
  }

  /** A card with its centre on a spot; gives its node id. */
  card(activity: string, spot: Spot, wishes: CardWishes = {}): string {
    const known = cards.find(({ id }) => id === activity);
    const fallback = cards[0];
    if (!fallback) throw new Error('the catalogue is empty');
    const drawing = planCard(
      {
        activity: { ...(known ?? fallback), id: activity },
        language: wishes.language ?? 'nl',
        stamp: wishes.stamp ?? this.#stamp(),
        minutes: wishes.minutes ?? null,
      },
      glyphs,
    );
    const corner = { x: spot.x - drawing.width / 2, y: spot.y - drawing.height / 2 };
    const id = this.draw(drawing, spot.parent, corner);
    if (wishes.data) this.storeMore(id, 'card', wishes.data);
    if (wishes.title !== undefined) this.type(id, 'title', wishes.title);
    if (wishes.minutesText !== undefined) this.type(id, 'minutes', wishes.minutesText);
    return id;
  }

  /** Types over a part of a card or frame; null deletes that text. */
  type(holder: string, part: string, text: string | null): void {
    const found = this.all('part').find((fact) => fact.parent === holder && fact.part === part);
    if (!found) throw new Error(`${holder} has no ${part}`);
    if (text === null) this.#facts.delete(found.id);
    else this.change(found.id, { text });
  }

  part(holder: string, name: string): FactOf<'part'> {
    const found = this.all('part').find((fact) => fact.parent === holder && fact.part === name);
    if (!found) throw new Error(`${holder} has no ${name}`);
    return found;
  }

  /** A sticky, shape or text with its centre on a spot. */
  sticky(text: string, spot: Spot, outcome?: object): string {
    const id = this.id();
    this.put({
      kind: 'text',
      id,
      parent: spot.parent,
      transform: translation({ x: spot.x - 120, y: spot.y - 120 }),
      width: 240,
      height: 240,
      text,
      data: outcome ? { outcome: writeData('outcome', outcome) } : {},
    });
    return id;
  }

  /** A sticky dropped into a card. */
  note(card: string, text: string): string {
    const id = this.id();
    this.put({ kind: 'note', id, parent: card, text });
    return id;
  }

  /** A connector; `broken` when it still names a node that is gone. */
  connect(
    start: string | null,
    end: string | null,
    { text = '', data = {} as Record<string, string>, broken = false } = {},
  ): string {
    const id = this.id();
    this.put({ kind: 'connector', id, start, end, broken, text, data });
    return id;
  }

  /** A plain section or group around what is put in it later. */
  container(at: Spot, group = false): string {
    const id = this.id();
    this.put({ kind: 'container', id, parent: at.parent, transform: translation(at), group });
    return id;
  }

  /** Moves something so that its centre comes on a spot. */
  move(id: string, spot: Spot): void {
    const fact = this.get(id);
    if (!('width' in fact)) throw new Error(`${fact.kind} has no size`);
    this.change(id, {
      parent: spot.parent,
      transform: translation({ x: spot.x - fact.width / 2, y: spot.y - fact.height / 2 }),
    });
  }

  /** Deletes a node and all it holds. Connectors that were tied to it keep naming it. */
  remove(id: string): void {
    for (const child of this.#children(id)) this.remove(child);
    this.#facts.delete(id);
  }

  /** A copy of a node and all it holds, with the connectors between them; gives the copy's node id. */
  duplicate(id: string, right: number, down = 0): string {
    const copies = new Map<string, string>();
    const copy = (original: string, parent: string | null): string => {
      const fact = this.get(original);
      const own = this.id();
      copies.set(original, own);
      const place = 'transform' in fact ? { transform: fact.transform } : {};
      this.put({ ...fact, ...place, ...(fact.kind === 'connector' ? {} : { parent }), id: own } as Fact);
      for (const child of this.#children(original)) copy(child, own);
      return own;
    };
    const fact = this.get(id);
    if (!('transform' in fact)) throw new Error(`${fact.kind} has no place`);
    const own = copy(id, fact.parent);
    const [[a, c, x], [b, d, y]] = fact.transform;
    this.change(own, {
      transform: [
        [a, c, x + right],
        [b, d, y + down],
      ],
    });
    for (const connector of this.all('connector')) {
      const [start, end] = [copies.get(connector.start ?? ''), copies.get(connector.end ?? '')];
      if (start && end) this.put({ ...connector, id: this.id(), start, end });
    }
    return own;
  }

  /** Puts the nodes of a drawing on the board; gives the node id of the whole. */
  draw(drawing: Drawing, parent: string | null, at: Point): string {
    const [whole, ...others] = factsOf(drawing, parent, at, () => this.id());
    this.put(whole, ...others);
    return whole.id;
  }

  #children(id: string): readonly string[] {
    return [...this.#facts.values()]
      .filter((fact) => fact.kind !== 'connector' && fact.parent === id)
      .map((fact) => fact.id);
  }

  read(): Board {
    return assemble(this.#facts, catalogue);
  }

  /** The board as it is when this is its only frame. */
  readFrame(id?: string): FrameOnBoard {
    const { frames } = this.read();
    const found = id === undefined ? frames[0] : frames.find(({ node }) => node === id);
    if (!found) throw new Error('there is no frame');
    return found;
  }

  /** What became of a card, wherever it lies. */
  activity(card: string): Activity {
    const board = this.read();
    const found = [...board.frames.flatMap(({ design }) => design.activities), ...board.notPlaced].find(
      ({ node }) => node === card,
    );
    if (!found) throw new Error(`${card} does not count`);
    return found;
  }

  /** What was said about a node. */
  noticesOf(node: string): readonly string[] {
    const board = this.read();
    return [...board.frames.flatMap(({ notices }) => notices), ...board.notices]
      .filter((notice) => notice.node === node)
      .map(({ kind }) => kind);
  }
}

function boxOf({ transform, width, height }: FactOf<'zone'>) {
  const { x: left, y: top } = apply(transform, { x: 0, y: 0 });
  return { left, top, right: left + width, bottom: top + height };
}
