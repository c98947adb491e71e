/** `figma.ui`: the sidebar's frame and the messages to it (host fact 3.2). */
import type { UIAPI } from '@figma/plugin-typings/plugin-api-standalone';
import * as v from 'valibot';
import type { Point } from '../document/geometry.ts';
import { isRecord } from '../document/properties.ts';
import type { BoardView, Environment, Sidebar } from './environment.ts';
import { HostError } from './errors.ts';
import type { PartOf } from './part.ts';
import { Callback, MIXED, Reference, Uncarried } from './reference.ts';
import { asNumber, asString, checked } from './validate.ts';
import { pointSchema } from './values.ts';

const WIDTH = 300;
const HEIGHT = 200;
const SMALLEST_WIDTH = 70;

/** What one turn may post, so that a plugin that posts without end does not fill the memory of the page. */
const MOST_MESSAGES = 10_000;
const MOST_CHARACTERS = 64 * 1024 * 1024;

const optionsSchema = v.strictObject({
  visible: v.optional(v.boolean()),
  title: v.optional(v.string()),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  position: v.optional(pointSchema),
  themeColors: v.optional(v.boolean()),
});

/** Characters and bytes in a message. Throws for what a message cannot carry, in the host's words. */
function weigh(value: unknown): number {
  if (value === MIXED) throw new HostError('Cannot unwrap symbol');
  if (value instanceof Callback) throw new HostError('Cannot unwrap function');
  if (value instanceof Uncarried) throw new HostError(`Cannot unwrap ${value.what}`);
  if (value instanceof Reference) throw new HostError('Cannot unwrap object');
  if (typeof value === 'string' || value instanceof Uint8Array) return value.length;
  if (Array.isArray(value)) return value.reduce((sum: number, each: unknown) => sum + weigh(each), 1);
  if (!isRecord(value) || value instanceof Date) return 1;
  return Object.entries(value).reduce((sum, [key, each]) => sum + key.length + weigh(each), 1);
}

/** The sidebar of one run of a command. */
export class SidebarFrame {
  readonly #environment: Environment;
  #count = 0;
  #now: Sidebar | null = null;
  #messages = 0;
  #characters = 0;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  get open(): boolean {
    return this.#now !== null;
  }

  /** A second sidebar takes the place of the first. */
  show(html: string, options: unknown): void {
    const given = checked('options', optionsSchema, options ?? {});
    this.#count += 1;
    this.#now = {
      html,
      title: given.title ?? this.#environment.manifest.name,
      ...this.#sizeOf(given.width ?? WIDTH, given.height ?? HEIGHT),
      visible: given.visible ?? true,
      themeColors: given.themeColors ?? false,
      position: null,
      number: this.#count,
    };
    if (given.position) this.#now = { ...this.#now, position: this.#inView(given.position, this.#now) };
    this.#tell();
  }

  setVisible(visible: boolean): void {
    this.#change({ visible });
  }

  resize(width: number, height: number): void {
    this.#change(this.#sizeOf(width, height));
  }

  reposition(to: Point): void {
    this.#change({ position: this.#inView(to, this.required()) });
  }

  /** What is posted counts for the turn in which it is. */
  startTurn(): void {
    this.#messages = 0;
    this.#characters = 0;
  }

  post(message: unknown): void {
    if (!this.#now) throw new HostError('No UI to send a message to');
    this.#characters += weigh(message);
    this.#messages += 1;
    if (this.#messages > MOST_MESSAGES || this.#characters > MOST_CHARACTERS) {
      throw new HostError(
        `The sidebar cannot take more than ${MOST_MESSAGES.toLocaleString('en')} messages, or ${MOST_CHARACTERS / 1024 / 1024} MB, in one turn`,
      );
    }
    this.#environment.onMessageToSidebar?.(message);
  }

  close(): void {
    if (!this.#now) return;
    this.#now = null;
    this.#environment.onSidebar?.(null);
  }

  required(): Sidebar {
    if (!this.#now) throw new HostError('No UI is open: call figma.showUI first');
    return this.#now;
  }

  #change(change: Partial<Sidebar>): void {
    this.#now = { ...this.required(), ...change };
    this.#tell();
  }

  #sizeOf(width: number, height: number): Pick<Sidebar, 'width' | 'height'> {
    return { width: Math.max(SMALLEST_WIDTH, width), height: Math.max(0, height) };
  }

  /** A window is never put where a person does not see it (host fact 3.2). */
  #inView({ x, y }: Point, { width, height }: Pick<Sidebar, 'width' | 'height'>): Point {
    const { bounds, zoom } = this.#environment.view;
    const within = (at: number, from: number, room: number, size: number) =>
      Math.max(from, Math.min(at, from + room - size / zoom));
    return {
      x: within(x, bounds.x, bounds.width, width),
      y: within(y, bounds.y, bounds.height, height),
    };
  }

  #tell(): void {
    this.#environment.onSidebar?.(this.#now);
  }
}

function asEvent(value: unknown): string {
  const event = asString('type', value);
  if (event !== 'message') throw new HostError(`"${event}" is not an event of the UI`);
  return event;
}

/** Without a page nobody knows where the window lies: the answer counts from the view's corner. */
export function createUi(
  sidebar: SidebarFrame,
  listen: (event: string) => void,
  unlisten: (event: string) => void,
  view: BoardView,
) {
  return {
    // The handler itself stays in the sandbox.
    get: { onmessage: () => undefined },
    set: { onmessage: () => listen('message') },
    call: {
      show: () => sidebar.setVisible(true),
      hide: () => sidebar.setVisible(false),
      resize: (width, height) => sidebar.resize(asNumber('width', width), asNumber('height', height)),
      reposition: (x, y) => sidebar.reposition({ x: asNumber('x', x), y: asNumber('y', y) }),
      getPosition: () => {
        const { position } = sidebar.required();
        if (view.windowPlace) return view.windowPlace;
        const { bounds, zoom } = view;
        const canvasSpace = position ?? { x: bounds.x, y: bounds.y };
        const windowSpace = { x: (canvasSpace.x - bounds.x) * zoom, y: (canvasSpace.y - bounds.y) * zoom };
        return { windowSpace, canvasSpace };
      },
      close: () => sidebar.close(),
      postMessage: (message) => sidebar.post(message),
      on: (event) => listen(asEvent(event)),
      once: (event) => listen(asEvent(event)),
      off: (event) => unlisten(asEvent(event)),
    },
  } satisfies PartOf<UIAPI>;
}
