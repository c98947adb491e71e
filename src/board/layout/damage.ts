/** What happened to a frame by accident: zones that are gone, moved or resized, names that are gone. */
import type { Facts } from '../facts.ts';
import { type Box, compose, type Transform } from '../geometry.ts';
import { Places } from '../places.ts';
import { readDataOf } from '../stamps.ts';
import { floorOf } from './floor.ts';
import type { FrameLayout } from './layout.ts';
import { textsByPart, zonesByKey } from './nodes.ts';

/** px that a zone may be off: people's tools round. */
const tolerance = 1;

export interface Damage {
  readonly kind: 'gone' | 'moved' | 'resized';
  /** Of the piece of the plan; "frame" when the frame itself became too small for what it holds. */
  readonly key: string;
  /** Null when it is gone. */
  readonly node: string | null;
}

/**
 * Empty for a frame that is as it was drawn. One that keeps no layout can only lack zones: where they lay is not
 * known.
 */
export function damageOf(
  layout: FrameLayout,
  facts: Facts,
  frame: string,
  places = new Places(facts),
): readonly Damage[] {
  const found = places.frame(frame);
  if (!found) return [];
  const isKept = readDataOf(found.frame.data, 'layout').state === 'read';
  const floor = floorOf(layout);
  const damage: Damage[] = [];
  const zones = zonesByKey(layout, found, places);
  for (const { key, box } of floor.zones) {
    const fact = zones.get(key);
    if (!fact) damage.push({ kind: 'gone', key, node: null });
    else if (isKept) {
      const kind = differs(compose(found.inverse, places.transform(fact)), fact, box);
      if (kind) damage.push({ kind, key, node: fact.id });
    }
  }
  const texts = textsByPart(facts, frame);
  const names = [...floor.names.map(({ key }) => ({ key, part: key })), ...headings];
  for (const { key, part } of names) {
    if (!texts.has(part)) damage.push({ kind: 'gone', key, node: null });
  }
  const { width, height } = found.frame;
  if (isKept && (width < floor.width - tolerance || height < floor.height - tolerance)) {
    damage.push({ kind: 'resized', key: 'frame', node: frame });
  }
  return damage;
}

const headings = ['title', 'subtitle'].map((key) => ({ key, part: `frame-${key}` }));

const isOff = (one: number, other: number): boolean => Math.abs(one - other) > tolerance;

function differs(
  [[across, , x], [, down, y]]: Transform,
  { width, height }: { readonly width: number; readonly height: number },
  box: Box,
): 'moved' | 'resized' | null {
  if (isOff(width, box.width) || isOff(height, box.height)) return 'resized';
  // A turned zone has other axes than those of its frame; a thousandth of a turn is none.
  const isTurned = across < 1 - 1e-6 || down < 1 - 1e-6;
  return isTurned || isOff(x, box.x) || isOff(y, box.y) ? 'moved' : null;
}
