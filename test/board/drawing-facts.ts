/** Drawings → the facts that the main thread reads of the nodes that are made of them. */
import type { Fact } from '../../src/board/facts.ts';
import { type Point, translation } from '../../src/board/geometry.ts';
import type { Drawing, Drawn } from '../../src/board/plan/drawing.ts';

/** Parts of a frame that people type over; its other texts are not read. */
const frameParts = /^(frame-title|frame-subtitle|name:.*)$/;

/** Every node takes an id, also those that are not read, as on a board. The whole comes first. */
export function factsOf(
  drawing: Drawing,
  parent: string | null,
  at: Point,
  nextId: () => string,
): readonly [Fact, ...Fact[]] {
  const whole = holderOf(drawing, { id: nextId(), parent, transform: translation(at) });
  const isCard = whole.kind === 'card';
  return [whole, ...drawing.children.flatMap((child) => factOf(child, nextId(), whole.id, isCard))];
}

function holderOf(
  { kind, name, width, height, data }: Drawing,
  place: Pick<Extract<Fact, { kind: 'kit' }>, 'id' | 'parent' | 'transform'>,
): Fact {
  const placed = { ...place, width, height };
  if (kind === 'frame') return { kind, ...placed, name, hidden: false, data: stored(data) };
  return kind === 'kit' ? { kind, ...placed } : { kind: 'card', ...placed, data: stored(data) };
}

function factOf(child: Drawn, id: string, parent: string, inCard: boolean): readonly Fact[] {
  const { zone, part } = child.data ?? {};
  const { width, height } = child;
  if (zone !== undefined) {
    return [{ kind: 'zone', id, parent, transform: translation(child), width, height, data: { zone } }];
  }
  if (child.shape !== 'text' || part === undefined) return [];
  return inCard || frameParts.test(part) ? [{ kind: 'part', id, parent, part, text: child.text }] : [];
}

function stored(data: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
