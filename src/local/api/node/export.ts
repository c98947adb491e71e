/** exportAsync (host fact 9): SVG here, PNG through whoever can draw pixels. */
import * as v from 'valibot';
import { isRecord } from '../../document/properties.ts';
import { HostError, notHere } from '../errors.ts';
import { type Picture, renderNode } from '../svg/render.ts';
import { checked } from '../validate.ts';
import type { Call, NodeMembers } from './members.ts';
import { assertLoaded } from './tree.ts';

/** Formats the product has and our plugin does not use. */
const ELSEWHERE: readonly unknown[] = ['JPG', 'PDF', 'JSON_REST_V1', 'MP4', 'GIF', 'WEBM'];
/** How large a picture may get is not known; this is what reports and other limits of the product agree on. */
const LONGEST_SIDE = 4096;

const options = {
  contentsOnly: v.optional(v.boolean()),
  useAbsoluteBounds: v.optional(v.boolean()),
  suffix: v.optional(v.string()),
  colorProfile: v.optional(v.picklist(['DOCUMENT', 'SRGB', 'DISPLAY_P3_V4'])),
};
const svgOptions = {
  ...options,
  svgOutlineText: v.optional(v.boolean()),
  svgIdAttribute: v.optional(v.boolean()),
  svgSimplifyStroke: v.optional(v.boolean()),
};
const constraintSchema = v.strictObject({
  type: v.picklist(['SCALE', 'WIDTH', 'HEIGHT']),
  value: v.pipe(v.number(), v.gtValue(0)),
});
type Constraint = v.InferOutput<typeof constraintSchema>;
const settingsSchema = v.variant('format', [
  v.strictObject({ format: v.literal('SVG'), ...svgOptions }),
  v.strictObject({ format: v.literal('SVG_STRING'), ...svgOptions }),
  v.strictObject({
    format: v.literal('PNG'),
    constraint: v.optional(constraintSchema),
    ...options,
  }),
]);

/** Pixels to a px. */
function scaleFor({ width, height }: Picture, constraint?: Constraint): number {
  if (!constraint) return 1;
  const { type, value } = constraint;
  return type === 'SCALE' ? value : value / (type === 'WIDTH' ? width : height);
}

const exportAsync: Call = (node, host, [given]) => {
  if (isRecord(given) && ELSEWHERE.includes(given.format))
    throw notHere(`exportAsync to ${String(given.format)}`);
  const settings = checked('settings', settingsSchema, given ?? { format: 'PNG' }, "'");
  assertLoaded(node, host, 'exportAsync');
  const { rasterize } = host.environment;
  if (settings.format === 'PNG' && !rasterize) throw notHere('exportAsync to PNG');
  return host.later(() => {
    const picture = renderNode(host.document, node.id, settings.useAbsoluteBounds);
    if (picture === null)
      throw new HostError('Failed to export node. This node may not have any visible layers.');
    if (settings.format === 'SVG_STRING') return picture.svg;
    if (settings.format === 'SVG') return new TextEncoder().encode(picture.svg);
    const scale = scaleFor(picture, settings.constraint);
    if (Math.max(picture.width, picture.height) * scale > LONGEST_SIDE) {
      throw new HostError(
        `Failed to export node. A picture can be ${LONGEST_SIDE} px wide and high at most.`,
      );
    }
    return rasterize?.(picture.svg, scale);
  });
};

export const exportMembers = { get: {}, set: {}, call: { exportAsync } } satisfies NodeMembers;
