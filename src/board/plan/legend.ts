/** What the colours of cards mean, in a row below a frame. */
import { learningTypes } from '../../design/schema.ts';
import type { Drawn } from './drawing.ts';
import { text, typeColours, zonePadding } from './looks.ts';
import type { TemplateTexts } from './texts.ts';
import { label } from './zones.ts';

const step = 152;
const legendWidth = zonePadding + learningTypes.length * step;

export interface Legend {
  readonly swatches: string;
  readonly labels: readonly Drawn[];
}

/** At a place, or more to the left when it would come beyond `right`. */
export function planLegend(texts: TemplateTexts, x: number, y: number, right: number): Legend {
  const first = Math.min(x, right - legendWidth) + zonePadding;
  const left = (index: number): number => first + index * step;
  return {
    swatches: learningTypes
      .map((type, index) => {
        const { ink, tint } = typeColours[type];
        return `<rect x="${left(index) + 1}" y="${y + 1}" width="18" height="18" rx="5" fill="${tint}" stroke="${ink}" stroke-width="1.5"/>`;
      })
      .join(''),
    labels: learningTypes.map((type, index) => ({
      ...label(
        texts.types[type],
        { x: left(index) + 28, y, width: step - 36, height: 20 },
        14,
        20,
        'Medium',
        text,
      ),
      key: `label:${type}`,
      locked: true,
    })),
  };
}
