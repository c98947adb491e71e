/** What people do on a board while it fills: run a command of the plugin, put things down, write, connect. */
import type { Manifest } from '../api/environment.ts';
import { memoryStorage } from '../api/storage.ts';
import { solidPaint, stickyColours } from '../document/colours.ts';
import { overlapOf, type Point, translation } from '../document/geometry.ts';
import { textOf } from '../document/properties.ts';
import type { BoardDocument, Box } from '../document/types.ts';
import { virtualClock } from '../sandbox/clock.ts';
import { createDirectHost } from '../sandbox/host.ts';
import type { Random } from './random.ts';

/** A built plugin. */
export interface BuiltPlugin {
  readonly manifest: Manifest;
  readonly main: string;
}

const { yellow, orange, pink, violet, blue, green } = stickyColours;
const papers = [yellow, orange, pink, violet, blue, green] as const;

const lettered = { fontName: { family: 'Inter', style: 'Medium' } };

export class Craft {
  readonly document: BoardDocument;
  readonly random: Random;
  readonly #host: ReturnType<typeof createDirectHost>;
  readonly #clock = virtualClock();
  readonly #errors: Error[] = [];
  /** What the plugin said last. */
  #said = '';

  constructor(document: BoardDocument, plugin: BuiltPlugin, random: Random) {
    this.document = document;
    this.random = random;
    this.#host = createDirectHost({
      ...plugin,
      html: '',
      document,
      clock: this.#clock,
      storage: memoryStorage(),
      onError: (error) => this.#errors.push(error),
      onNotify: ({ message }) => {
        this.#said = message;
      },
      onClose: (message) => {
        if (message) this.#said = message;
      },
    });
  }

  /** Runs a menu command to its end, with nothing selected. Returns the topmost node it made; throws what the plugin threw. */
  async command(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<string> {
    const { document } = this;
    const before = new Set(document.descendants(document.currentPage));
    this.#host.view.selection = [];
    this.#host.run(command, parameters);
    await this.#clock.advance(50);
    const [error] = this.#errors;
    if (error) throw error;
    const made = document.descendants(document.currentPage).find((id) => !before.has(id));
    if (made === undefined) throw new Error(`The command "${command}" made nothing: ${this.#said}`);
    return made;
  }

  /** A card, as the menu command makes it; the usual time where `minutes` is empty. */
  insertCard(activity: string, minutes = ''): Promise<string> {
    return this.command('insert-activity', { activity, ...(minutes === '' ? {} : { minutes }) });
  }

  get pageChildren(): readonly string[] {
    return this.document.node(this.document.currentPage)?.children ?? [];
  }

  do<Result>(act: () => Result): Result {
    return this.document.edit('person', act);
  }

  boxOf(id: string): Box {
    const box = this.document.absoluteBox(id);
    if (!box) throw new Error(`${id} has no box`);
    return box;
  }

  /** Makes a node on the page, or in a container, with its corner at `at` on the page. */
  make(
    type: string,
    at: Point,
    properties: Record<string, unknown>,
    into = this.document.currentPage,
  ): string {
    return this.do(() => {
      const id = this.document.create(type, {}, this.document.currentPage);
      this.document.set(id, properties);
      const { width, height } = properties;
      if (typeof width === 'number' && typeof height === 'number') this.document.resize(id, width, height);
      this.document.place(id, translation(at.x, at.y));
      if (into !== this.document.currentPage) this.document.reparent(id, into);
      return id;
    });
  }

  sticky(
    characters: string,
    at: Point,
    { into, author = '' }: { readonly into?: string; readonly author?: string } = {},
  ): string {
    const fills = [solidPaint(this.random.pick(papers))];
    return this.make('STICKY', at, { characters, fills, authorName: author }, into);
  }

  shape(shapeType: string, characters: string, at: Point): string {
    return this.make('SHAPE_WITH_TEXT', at, { shapeType, characters, width: 176, height: 176 });
  }

  text(characters: string, at: Point, fontSize: number): string {
    return this.make('TEXT', at, { characters, fontSize });
  }

  section(name: string, { x, y, width, height }: Box): string {
    return this.make('SECTION', { x, y }, { name, width, height, cornerRadius: 4 });
  }

  connect(start: string, end: string, characters = '', more: Record<string, unknown> = {}): string {
    return this.do(() =>
      this.document.create(
        'CONNECTOR',
        {
          connectorStart: { endpointNodeId: start, magnet: 'AUTO' },
          connectorEnd: { endpointNodeId: end, magnet: 'AUTO' },
          ...lettered,
          characters,
          ...more,
        },
        this.document.currentPage,
      ),
    );
  }

  /** Drags a node to a place on the page, into a container when one is named. */
  drag(id: string, to: Point, into = this.document.currentPage): void {
    this.do(() => {
      this.document.reparent(id, this.document.currentPage);
      this.document.place(id, translation(to.x, to.y));
      if (into !== this.document.currentPage) this.document.reparent(id, into);
    });
  }

  /** The texts in a node, outermost and backmost first. */
  textsOf(id: string): readonly string[] {
    return this.document.find(id, { types: ['TEXT'] });
  }

  /** Writes over the text in a node that is called so in the list of layers. */
  write(id: string, name: string, characters: string): void {
    const text = this.textsOf(id).find((each) => this.document.node(each)?.properties.name === name);
    if (text === undefined) throw new Error(`There is no text "${name}"`);
    this.do(() => this.document.set(text, { characters, name }));
  }

  /** The areas of a frame with this name, as people see them on the board. */
  #areas(frame: string, name: string): readonly Box[] {
    return this.document
      .find(frame, { types: ['RECTANGLE'] })
      .filter((id) => textOf(this.document.node(id)?.properties.name) === name)
      .map((id) => this.boxOf(id));
  }

  /** Where all of the named areas of a frame lie over each other. */
  area(frame: string, ...names: readonly [string, ...string[]]): Box {
    const [first, ...others] = names.map((name) => this.#areas(frame, name));
    let shared: readonly Box[] = first ?? [];
    for (const boxes of others) {
      shared = shared.flatMap((one) => boxes.flatMap((other) => overlapOf(one, other) ?? []));
    }
    const [area] = shared;
    if (!area) throw new Error(`The frame has no area ${names.join(' + ')}`);
    return area;
  }

  /** Puts a card in an area, at the n-th of the places it has room for; further ones lie a little lower. */
  lay(card: string, frame: string, { x, y, width, height }: Box, index: number): void {
    const size = this.boxOf(card);
    const columns = Math.max(1, Math.floor((width - 16) / (size.width + 16)));
    const rows = Math.max(1, Math.floor((height - 16) / (size.height + 16)));
    const [row, column] = [Math.floor(index / columns), index % columns];
    const around = Math.floor(row / rows);
    const left = x + 24 + column * (size.width + 16) + around * 12;
    const top = y + height - (rows - (row % rows)) * (size.height + 16) + around * 24;
    this.drag(card, { x: left, y: top }, frame);
  }
}
