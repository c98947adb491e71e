/**
 * Boxes on the page right after a move to another parent: for about a tick they tell where a node was before
 * (reported, host fact 1.4), so nothing should be sized from them in the same turn.
 */
import { boxAround, compose, corners, invert } from '../../document/geometry.ts';
import { sizeOf } from '../../document/properties.ts';
import type { Box, Transform } from '../../document/types.ts';
import type { Environment } from '../environment.ts';

export class StaleBoxes {
  readonly #environment: Pick<Environment, 'document' | 'clock'>;
  /** Where the moved nodes were on the page, by id. */
  readonly #before = new Map<string, Transform>();

  constructor(environment: Pick<Environment, 'document' | 'clock'>) {
    this.#environment = environment;
  }

  /** The node is about to get another parent. */
  keep(id: string): void {
    const { document, clock } = this.#environment;
    if (this.#before.size === 0) clock.after(0, () => this.#before.clear());
    if (!this.#before.has(id)) this.#before.set(id, document.absoluteTransform(id));
  }

  /** The old box of a node that was moved, or that lies in one that was; null when its box is up to date. */
  of(id: string): Box | null {
    if (this.#before.size === 0) return null;
    const { document } = this.#environment;
    for (let at = document.node(id); at; at = at.parent === null ? undefined : document.node(at.parent)) {
      const before = this.#before.get(at.id);
      const record = document.node(id);
      if (!before || !record) continue;
      const back = compose(before, invert(document.absoluteTransform(at.id)));
      return boxAround(corners(compose(back, document.absoluteTransform(id)), sizeOf(record)));
    }
    return null;
  }
}
