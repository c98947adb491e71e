/** Copies of subtrees as plain records. */
import { shiftEnd, tiedTo } from './derived.ts';
import type { Point } from './geometry.ts';
import { isGroup } from './kinds.ts';
import { isRecord } from './properties.ts';
import type { NodeRecord } from './types.ts';

/**
 * Records that count in the space outside of the copy: the topmost ones, and what lies in topmost groups, as groups
 * have no space of their own.
 */
export function looseOf(records: readonly NodeRecord[]): ReadonlySet<string> {
  const loose = new Set<string>();
  const looseGroups = new Set<string>();
  for (const { id, type, parent } of records) {
    if (parent !== null && !looseGroups.has(parent)) continue;
    loose.add(id);
    if (isGroup(type)) looseGroups.add(id);
  }
  return loose;
}

function retie(end: unknown, ids: ReadonlyMap<string, string>, offset: Point): unknown {
  const target = tiedTo(end);
  if (target === null) return shiftEnd(end, offset);
  return isRecord(end) ? { ...end, endpointNodeId: ids.get(target) ?? target } : end;
}

/**
 * Copies by the id of their original, parents first: new ids, ends of connectors tied to the copies where their
 * targets were copied too, free ends moved by `offset`.
 */
export function copiesOf(
  records: readonly NodeRecord[],
  offset: Point,
  newId: () => string,
): ReadonlyMap<string, NodeRecord> {
  const ids = new Map(records.map(({ id }) => [id, newId()]));
  return new Map(
    records.map((record) => {
      const { properties } = record;
      const ends =
        record.type === 'CONNECTOR'
          ? {
              connectorStart: retie(properties.connectorStart, ids, offset),
              connectorEnd: retie(properties.connectorEnd, ids, offset),
            }
          : {};
      const copy = {
        ...record,
        id: ids.get(record.id) ?? newId(),
        parent: record.parent === null ? null : (ids.get(record.parent) ?? null),
        properties: { ...properties, ...ends },
      };
      return [record.id, copy];
    }),
  );
}
