/** The kit: the whole set laid out by learning type, to copy cards from. */
import type { LearningType } from '../../design/schema.ts';
import { learningTypes } from '../../design/schema.ts';
import { writeKit } from '../stamps.ts';
import type { Drawing, Drawn } from './drawing.ts';
import { card, framePadding, line, typeColours, white } from './looks.ts';
import { heading, label, type PlanContext, textsFor } from './zones.ts';

const columns = 8;
const groupName = 48;
const groupGap = 24;
const step = { x: card.width + card.gutter, y: card.height + card.gutter } as const;

export interface KitPlace {
  readonly activity: string;
  readonly x: number;
  readonly y: number;
}

export interface KitPlan {
  /** The section with its headings; the cards go on top. */
  readonly drawing: Drawing;
  readonly places: readonly KitPlace[];
}

interface Grouped {
  readonly id: string;
  readonly learningType: LearningType;
}

export function planKit(activities: readonly Grouped[], context: PlanContext): KitPlan {
  const texts = textsFor(context);
  const places: KitPlace[] = [];
  const names: Drawn[] = [];
  let y = framePadding + 112;
  for (const type of learningTypes) {
    const group = activities.filter((activity) => activity.learningType === type);
    if (group.length === 0) continue;
    const { ink } = typeColours[type];
    names.push({
      ...label(texts.types[type], { x: framePadding, y, width: 480, height: 28 }, 20, 28, 'Bold', {
        hex: ink,
      }),
      locked: true,
    });
    y += groupName;
    group.forEach(({ id }, index) => {
      places.push({
        activity: id,
        x: framePadding + (index % columns) * step.x,
        y: y + Math.floor(index / columns) * step.y,
      });
    });
    y += Math.ceil(group.length / columns) * step.y + groupGap;
  }
  const width = 2 * framePadding + columns * step.x - card.gutter;
  return {
    places,
    drawing: {
      container: 'section',
      name: texts.kit,
      width,
      height: y - groupGap - card.gutter + framePadding,
      fill: white,
      stroke: line,
      radius: 0,
      kind: 'kit',
      data: { kit: writeKit(context.stamp()) },
      children: [
        ...heading(texts.kit, texts.kitCaption, {
          x: framePadding,
          y: framePadding - 8,
          width: width - 2 * framePadding,
        }).map(
          (drawn): Drawn => ({ ...drawn, kind: 'decoration', data: { part: 'decoration' }, locked: true }),
        ),
        ...names,
      ],
    },
  };
}
