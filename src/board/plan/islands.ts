/** Islands: places without an order, each with an offline half, an online half and a strip for both. */
import type { Mode } from '../../design/schema.ts';
import type { Drawn } from './drawing.ts';
import { modeColours, zoneFor, zonePadding } from './looks.ts';
import { label, modeZone, type PlanContext, segmentNameHeight, segmentZone, textsFor } from './zones.ts';

const gap = 8;
const half = zoneFor(3, 1);
const nameLine = 32;
const rows: readonly (readonly [Mode, number])[] = [
  ['offline', half.height + nameLine],
  ['both', half.height + nameLine],
  ['online', half.height + nameLine],
];

export const island = {
  width: half.width,
  height: segmentNameHeight + rows.reduce((sum, [, height]) => sum + height + gap, -gap),
} as const;

export function planIsland(context: PlanContext, title: string, x: number, y: number): readonly Drawn[] {
  const texts = textsFor(context);
  let top = y + segmentNameHeight;
  const zones: Drawn[] = [];
  const names: Drawn[] = [];
  for (const [mode, height] of rows) {
    zones.push(modeZone(context, mode, { x, y: top, width: island.width, height }, nameLine));
    names.push({
      ...label(
        texts.modes[mode],
        { x: x + zonePadding, y: top + 12, width: 200, height: 20 },
        14,
        20,
        'Semi Bold',
        {
          hex: modeColours[mode].ink,
        },
      ),
      locked: true,
    });
    top += height + gap;
  }
  const segment = segmentZone(
    context,
    { title, order: null, fixed: false },
    { x, y: y + segmentNameHeight, width: island.width, height: island.height - segmentNameHeight },
    { x: x + zonePadding, y: y + 8, width: island.width - 2 * zonePadding, height: 24 },
  );
  return [...zones, ...segment, ...names];
}
