/** A template that people drew themselves: any arrangement of zones. As data, in the document, a library or a file. */
import * as v from 'valibot';
import { createEntryCodec } from '../catalogue/entry.ts';
import { shapeSchema } from '../design/schema.ts';
import { type Box, covers, overlap } from './geometry.ts';
import { type DrawnZone, drawnZoneSchema, longestName } from './layout/layout.ts';

/** What a drawn rectangle, section or frame is in a template. */
export const zoneRoleSchema = v.picklist(['online', 'offline', 'both', 'outcomes', 'out', 'segment']);
export type ZoneRole = v.InferOutput<typeof zoneRoleSchema>;

export const ownTemplatePrefix = 'own:';

/** More zones nobody can tell apart. */
export const mostZones = 200;
/** px on a side. */
export const largestTemplate = 100_000;

export const ownTemplateSchema = v.looseObject({
  /** "own:" and a stamp. */
  id: v.pipe(v.string(), v.regex(/^own:[A-Za-z0-9_-]{1,40}$/)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestName)),
  shape: v.pipe(shapeSchema, v.literal('own')),
  width: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(largestTemplate)),
  height: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(largestTemplate)),
  zones: v.pipe(v.array(drawnZoneSchema), v.minLength(1), v.maxLength(mostZones)),
});
export type OwnTemplate = v.InferOutput<typeof ownTemplateSchema>;

/** How an own template is stored. */
export const ownTemplates = createEntryCodec<OwnTemplate>(ownTemplateSchema);

/** Something that a person drew and marked. Its place is on the page, px. */
export interface MarkedZone extends Box {
  readonly role: ZoneRole;
  /** "" where it has no name. */
  readonly title: string;
}

const isMode = (role: ZoneRole): role is 'online' | 'offline' | 'both' =>
  role === 'online' || role === 'offline' || role === 'both';

/** Two zones that both say where a card is, or both in which segment: which one counts would be chance. */
export function halfOverlapping<Zone extends Box & { readonly role: string }>(
  zones: readonly Zone[],
): readonly [Zone, Zone] | null {
  const sort = ({ role }: Zone): string =>
    role === 'segment' || role === 'outcomes' || role === 'out' ? role : 'mode';
  for (const [index, one] of zones.entries()) {
    for (const other of zones.slice(index + 1)) {
      if (sort(one) !== sort(other) || !overlap(one, other)) continue;
      if (!covers(one, other) && !covers(other, one)) return [one, other];
    }
  }
  return null;
}

/** The template of an arrangement. `names` for zones that have none. Segments follow each other in reading order. */
export function templateOf(
  name: string,
  marked: readonly MarkedZone[],
  names: Readonly<Record<ZoneRole, string>>,
  stamp: () => string,
): OwnTemplate {
  const left = Math.min(...marked.map(({ x }) => x));
  const top = Math.min(...marked.map(({ y }) => y));
  const inOrder = marked
    .filter(({ role }) => role === 'segment')
    .sort((one, other) => (sameRow(one, other) ? one.x - other.x : one.y - other.y));
  const zones = marked.map((zone): DrawnZone => {
    const { role, title, x, y, width, height } = zone;
    const order = inOrder.indexOf(zone);
    return {
      stamp: stamp(),
      ...(isMode(role) ? { role: 'mode' as const, mode: role } : { role }),
      title: title || (role === 'segment' ? `${names.segment} ${order + 1}` : names[role]),
      order: order < 0 ? null : order,
      x: x - left,
      y: y - top,
      width,
      height,
    };
  });
  return {
    id: `${ownTemplatePrefix}${stamp()}`,
    name,
    shape: 'own',
    width: Math.max(...zones.map(({ x, width }) => x + width)),
    height: Math.max(...zones.map(({ y, height }) => y + height)),
    zones,
  };
}

/** Their middles are closer than half the height of the lower one. */
const sameRow = (one: Box, other: Box): boolean =>
  Math.abs(one.y + one.height / 2 - other.y - other.height / 2) < Math.min(one.height, other.height) / 2;
