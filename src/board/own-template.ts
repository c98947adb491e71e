/** A template that people drew themselves: any arrangement of zones. As data, in the document, a library or a file. */
import * as v from 'valibot';
import { shapeSchema } from '../design/schema.ts';
import { drawnZoneSchema, longestName } from './layout/layout.ts';

/** What a drawn rectangle, section or frame is in a template. */
export const zoneRoleSchema = v.picklist(['online', 'offline', 'both', 'outcomes', 'out', 'segment']);
export type ZoneRole = v.InferOutput<typeof zoneRoleSchema>;

export const ownTemplatePrefix = 'own:';

export const ownTemplateSchema = v.looseObject({
  /** "own:" and a stamp. */
  id: v.pipe(v.string(), v.regex(/^own:[A-Za-z0-9_-]{1,40}$/)),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longestName)),
  shape: v.pipe(shapeSchema, v.literal('own')),
  width: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(100_000)),
  height: v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(100_000)),
  zones: v.pipe(v.array(drawnZoneSchema), v.minLength(1), v.maxLength(200)),
});
export type OwnTemplate = v.InferOutput<typeof ownTemplateSchema>;
