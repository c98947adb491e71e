/** `figma.ui`: the sidebar's frame and the messages to it (host fact 3.2). */
import type { UIAPI } from '@figma/plugin-typings/plugin-api-standalone';
import type { Point } from '../document/geometry.ts';
import { isRecord, numberOf, pointOf, textOf } from '../document/properties.ts';
import type { HostCallbacks, Sidebar } from './environment.ts';
import { HostError } from './errors.ts';
import type { PartOf } from './part.ts';
import { Callback, MIXED, Reference, Uncarried } from './reference.ts';
import { asNumber, asString } from './validate.ts';

const WIDTH = 300;
const HEIGHT = 200;
const SMALLEST_WIDTH = 70;

/** Throws for what a message cannot carry, in the host's words; the rest is copied. */
function assertCloneable(value: unknown): void {
  if (value === MIXED) throw new HostError('Cannot unwrap symbol');
  if (value instanceof Callback) throw new HostError('Cannot unwrap function');
  if (value instanceof Uncarried) throw new HostError(`Cannot unwrap ${value.what}`);
  if (value instanceof Reference) throw new HostError('Cannot unwrap object');
  if (Array.isArray(value)) for (const each of value) assertCloneable(each);
  else if (isRecord(value) && !(value instanceof Date) && !(value instanceof Uint8Array)) {
    for (const each of Object.values(value)) assertCloneable(each);
  }
}

/** The sidebar of one run of a command. */
export class SidebarFrame {
  readonly #callbacks: HostCallbacks;
  readonly #title: string;
  #count = 0;
  #now: Sidebar | null = null;

  constructor(callbacks: HostCallbacks, title: string) {
    this.#callbacks = callbacks;
    this.#title = title;
  }

  get open(): boolean {
    return this.#now !== null;
  }

  /** A second sidebar takes the place of the first. */
  show(html: string, options: unknown): void {
    const given = isRecord(options) ? options : {};
    this.#count += 1;
    this.#now = {
      html,
      title: textOf(given.title, this.#title),
      width: Math.max(SMALLEST_WIDTH, numberOf(given.width, WIDTH)),
      height: Math.max(0, numberOf(given.height, HEIGHT)),
      visible: given.visible !== false,
      themeColors: given.themeColors === true,
      position: pointOf(given.position),
      number: this.#count,
    };
    this.#tell();
  }

  change(change: Partial<Sidebar>): void {
    this.#now = { ...this.required(), ...change };
    this.#tell();
  }

  post(message: unknown): void {
    if (!this.#now) throw new HostError('No UI to send a message to');
    assertCloneable(message);
    this.#callbacks.onMessageToSidebar?.(message);
  }

  close(): void {
    if (!this.#now) return;
    this.#now = null;
    this.#callbacks.onSidebar?.(null);
  }

  required(): Sidebar {
    if (!this.#now) throw new HostError('No UI is open: call figma.showUI first');
    return this.#now;
  }

  #tell(): void {
    this.#callbacks.onSidebar?.(this.#now);
  }
}

function asEvent(value: unknown): string {
  const event = asString('type', value);
  if (event !== 'message') throw new HostError(`"${event}" is not an event of the UI`);
  return event;
}

/** Where the canvas point lies in the window cannot be known without a page: the answer counts from the view's corner. */
export function createUi(
  sidebar: SidebarFrame,
  listen: (event: string) => void,
  unlisten: (event: string) => void,
  corner: () => Point,
) {
  return {
    // The handler itself stays in the sandbox.
    get: { onmessage: () => undefined },
    set: { onmessage: () => listen('message') },
    call: {
      show: () => sidebar.change({ visible: true }),
      hide: () => sidebar.change({ visible: false }),
      resize: (width, height) =>
        sidebar.change({
          width: Math.max(SMALLEST_WIDTH, asNumber('width', width)),
          height: Math.max(0, asNumber('height', height)),
        }),
      reposition: (x, y) => sidebar.change({ position: { x: asNumber('x', x), y: asNumber('y', y) } }),
      getPosition: () => {
        const canvasSpace = sidebar.required().position ?? corner();
        return { windowSpace: { x: canvasSpace.x - corner().x, y: canvasSpace.y - corner().y }, canvasSpace };
      },
      close: () => sidebar.close(),
      postMessage: (message) => sidebar.post(message),
      on: (event) => listen(asEvent(event)),
      once: (event) => listen(asEvent(event)),
      off: (event) => unlisten(asEvent(event)),
    },
  } satisfies PartOf<UIAPI>;
}
