/**
 * Where things lie: places on the page composed from facts, the frame something belongs to, and the zones under a
 * point. Used by both sides: the sidebar to assemble a design, the main thread to find where a card may go.
 */

import { compareIds } from '../design/node-order.ts';
import type { Fact, FactOf, Facts } from './facts.ts';
import {
  apply,
  type Box,
  boxAround,
  centre,
  compose,
  contains,
  invert,
  type Point,
  type Transform,
} from './geometry.ts';
import { readDataOf, type ZoneData } from './stamps.ts';

type Placed = FactOf<'frame' | 'zone' | 'card' | 'kit' | 'container' | 'text'>;
type Extended = Exclude<Placed, { kind: 'container' }>;

export interface Zone {
  readonly fact: FactOf<'zone'>;
  readonly data: ZoneData;
  /** From the page into the zone's own space. */
  readonly inverse: Transform;
}

export interface FrameZones {
  readonly frame: FactOf<'frame'>;
  /** From the page into the frame's own space. */
  readonly inverse: Transform;
  /** Older ones first, whatever order the facts arrived in. */
  readonly zones: readonly Zone[];
}

/** More parents than any board has: a chain this long is a circle. */
const deepest = 200;

/** Places composed once per node; made anew for each state of the facts. */
export class Places {
  readonly #facts: Facts;
  readonly #transforms = new Map<string, Transform>();
  readonly #frames = new Map<string, FrameZones>();

  constructor(facts: Facts) {
    this.#facts = facts;
    for (const fact of facts.values()) {
      if (fact.kind !== 'frame') continue;
      this.#frames.set(fact.id, { frame: fact, inverse: invert(this.transform(fact)), zones: [] });
    }
    const zones = new Map<string, Zone[]>();
    for (const fact of facts.values()) {
      if (fact.kind !== 'zone') continue;
      const frame = this.ancestor(fact, 'frame');
      const reading = readDataOf(fact.data, 'zone');
      if (!frame || reading.state !== 'read') continue;
      const list = zones.get(frame.id) ?? [];
      list.push({ fact, data: reading.data, inverse: invert(this.transform(fact)) });
      zones.set(frame.id, list);
    }
    for (const [id, list] of zones) {
      const known = this.#frames.get(id);
      list.sort((one, other) => compareIds(one.fact.id, other.fact.id));
      if (known) this.#frames.set(id, { ...known, zones: list });
    }
  }

  /** From the node's own space to the page. Groups add nothing: their children are placed in what holds the group (host fact 1.4). */
  transform(fact: Placed): Transform {
    const known = this.#transforms.get(fact.id);
    if (known) return known;
    const holder = this.#holder(fact);
    const place = holder ? compose(this.transform(holder), fact.transform) : fact.transform;
    this.#transforms.set(fact.id, place);
    return place;
  }

  centre(fact: Extended): Point {
    return centre(this.transform(fact), fact.width, fact.height);
  }

  /** Box on the page, around a node that may be turned. */
  box(fact: Extended): Box {
    return boxAround(this.transform(fact), fact.width, fact.height);
  }

  /** The nearest holder of this kind; undefined when there is none. */
  ancestor<Kind extends Placed['kind']>(fact: Placed, kind: Kind): FactOf<Kind> | undefined {
    for (const holder of this.#chain(fact)) if (holder.kind === kind) return holder as FactOf<Kind>;
    return undefined;
  }

  get frames(): readonly FrameZones[] {
    return [...this.#frames.values()];
  }

  frame(id: string): FrameZones | undefined {
    return this.#frames.get(id);
  }

  /** The frame something belongs to: the one that holds it, else the smallest one it lies on, as people see it. */
  frameOf(fact: Extended): FrameZones | undefined {
    const holder = this.ancestor(fact, 'frame');
    return holder ? this.#frames.get(holder.id) : this.frameAt(this.centre(fact));
  }

  frameAt(point: Point): FrameZones | undefined {
    let found: FrameZones | undefined;
    for (const frame of this.#frames.values()) {
      if (!within(frame.inverse, frame.frame, point)) continue;
      if (!found || before(frame.frame, found.frame)) found = frame;
    }
    return found;
  }

  *#chain(fact: Placed): Generator<Placed> {
    let at: Placed | undefined = fact;
    for (let depth = 0; depth < deepest; depth += 1) {
      const parent: Fact | undefined = at.parent === null ? undefined : this.#facts.get(at.parent);
      if (!parent || !isPlaced(parent)) return;
      yield parent;
      at = parent;
    }
  }

  /** What the node's own numbers are relative to; undefined for the page. A circle of parents ends at the page. */
  #holder(fact: Placed): Placed | undefined {
    let count = 0;
    let found: Placed | undefined;
    for (const holder of this.#chain(fact)) {
      count += 1;
      if (!found && !(holder.kind === 'container' && holder.group)) found = holder;
    }
    return count >= deepest ? undefined : found;
  }
}

function isPlaced(fact: Fact): fact is Placed {
  return 'transform' in fact;
}

/** Zones of a frame under a point of the page, the smallest of each role. */
export function zonesAt(zones: readonly Zone[], point: Point): ReadonlyMap<ZoneData['role'], Zone> {
  const found = new Map<ZoneData['role'], Zone>();
  for (const zone of zones) {
    if (!within(zone.inverse, zone.fact, point)) continue;
    const other = found.get(zone.data.role);
    if (!other || before(zone.fact, other.fact)) found.set(zone.data.role, zone);
  }
  return found;
}

function within(
  inverse: Transform,
  { width, height }: { width: number; height: number },
  point: Point,
): boolean {
  return contains({ x: 0, y: 0, width, height }, apply(inverse, point));
}

interface Sized {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

const area = ({ width, height }: Sized): number => width * height;

/** Smaller first, then the older one: never the order in which facts arrived. */
function before(one: Sized, other: Sized): boolean {
  return area(one) - area(other) < 0 || (area(one) === area(other) && compareIds(one.id, other.id) < 0);
}
