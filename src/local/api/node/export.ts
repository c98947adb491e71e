/** exportAsync (host fact 9): SVG here, PNG through whoever can draw pixels. */
import * as v from 'valibot';
import { HostError, notHere } from '../errors.ts';
import type { Host } from '../host.ts';
import { renderSvg } from '../svg/render.ts';
import { checked } from '../validate.ts';
import type { Call, NodeMembers } from './members.ts';

const svgOptions = {
  svgOutlineText: v.optional(v.boolean()),
  svgIdAttribute: v.optional(v.boolean()),
  svgSimplifyStroke: v.optional(v.boolean()),
  contentsOnly: v.optional(v.boolean()),
  useAbsoluteBounds: v.optional(v.boolean()),
};
const settingsSchema = v.variant('format', [
  v.strictObject({ format: v.literal('SVG'), ...svgOptions }),
  v.strictObject({ format: v.literal('SVG_STRING'), ...svgOptions }),
  v.strictObject({
    format: v.literal('PNG'),
    constraint: v.optional(
      v.strictObject({ type: v.picklist(['SCALE', 'WIDTH', 'HEIGHT']), value: v.number() }),
    ),
    contentsOnly: v.optional(v.boolean()),
    useAbsoluteBounds: v.optional(v.boolean()),
  }),
]);

function scaleFor(
  host: Host,
  id: string,
  constraint: { readonly type: string; readonly value: number } | undefined,
): number {
  if (!constraint) return 1;
  const box = host.document.absoluteBox(id);
  const side = constraint.type === 'WIDTH' ? box?.width : box?.height;
  return constraint.type === 'SCALE' ? constraint.value : constraint.value / (side ?? 1);
}

const exportAsync: Call = ({ id }, host, [given]) => {
  const settings = checked('settings', settingsSchema, given ?? { format: 'PNG' });
  const { rasterize } = host.environment;
  if (settings.format === 'PNG' && !rasterize) throw notHere('exportAsync to PNG');
  return host.later(() => {
    const svg = renderSvg(host.document, id);
    if (svg === null)
      throw new HostError('Failed to export node. This node may not have any visible layers.');
    if (settings.format === 'SVG_STRING') return svg;
    if (settings.format === 'SVG') return new TextEncoder().encode(svg);
    return rasterize?.(svg, scaleFor(host, id, settings.constraint));
  });
};

export const exportMembers = { get: {}, set: {}, call: { exportAsync } } satisfies NodeMembers;
