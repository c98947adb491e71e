/** The kit as a poster: a field for each learning type with its cards to copy, and a legend below. */
import type { LearningType } from '../../design/schema.ts';
import { learningTypes } from '../../design/schema.ts';
import { writeKit } from '../stamps.ts';
import type { Drawing, Drawn } from './drawing.ts';
import type { Glyphs } from './glyph.ts';
import { legendHeight, planLegend } from './kit-legend.ts';
import { card, line, quiet, text, typeColours, white } from './looks.ts';
import { label, type PlanContext, textsFor } from './zones.ts';

/** Six equal fields, two beside each other. With seven columns each type of the set takes two rows. */
const fieldsInRow = 2;
const columns = 7;
const margin = 64;
const gutter = 24;
const titleHeight = 136;
const field = { padding: 32, heading: 80, gap: 24, radius: 24, opacity: 0.5 } as const;
const fieldWidth = 2 * field.padding + columns * card.width + (columns - 1) * gutter;
const width = 2 * margin + fieldsInRow * fieldWidth + (fieldsInRow - 1) * field.gap;

export interface KitPlace {
  readonly activity: string;
  readonly x: number;
  readonly y: number;
}

export interface KitPlan {
  /** The section with its headings and legend; the cards go on top. */
  readonly drawing: Drawing;
  readonly places: readonly KitPlace[];
}

interface Grouped {
  readonly id: string;
  readonly learningType: LearningType;
}

export function planKit(activities: readonly Grouped[], context: PlanContext, glyphs: Glyphs): KitPlan {
  const texts = textsFor(context);
  const groups = learningTypes
    .map((type) => ({ type, group: activities.filter(({ learningType }) => learningType === type) }))
    .filter(({ group }) => group.length > 0);
  const places: KitPlace[] = [];
  const fields: string[] = [];
  const names: Drawn[] = [];
  let y = margin + titleHeight;
  for (let first = 0; first < groups.length; first += fieldsInRow) {
    const row = groups.slice(first, first + fieldsInRow);
    const rows = Math.max(...row.map(({ group }) => Math.ceil(group.length / columns)));
    const height = field.heading + rows * (card.height + gutter) - gutter + field.padding;
    row.forEach(({ type, group }, index) => {
      const x = margin + index * (fieldWidth + field.gap);
      fields.push(
        `<rect x="${x}" y="${y}" width="${fieldWidth}" height="${height}" rx="${field.radius}" fill="${typeColours[type].tint}" fill-opacity="${field.opacity}"/>`,
      );
      names.push(...fieldNames(type, x + field.padding, y + 24, context));
      group.forEach(({ id }, place) => {
        places.push({
          activity: id,
          x: x + field.padding + (place % columns) * (card.width + gutter),
          y: y + field.heading + Math.floor(place / columns) * (card.height + gutter),
        });
      });
    });
    y += height + field.gap;
  }
  const legend = planLegend({ x: margin, y: y + 8, width: width - 2 * margin }, context, glyphs);
  const height = y + 8 + legendHeight + margin;
  const children: readonly Drawn[] = [
    // Fields and marks are one vector: each node more costs a kit some ten crossings.
    {
      shape: 'vector',
      name: texts.kit,
      x: 0,
      y: 0,
      width,
      height,
      locked: true,
      svg: fields.join('') + legend.svg,
    },
    label(texts.kit, { x: margin, y: margin - 8, width: width / 2, height: 72 }, 60, 72, 'Bold', text),
    label(
      texts.kitCaption,
      { x: margin, y: margin + 68, width: width / 2, height: 32 },
      24,
      32,
      'Regular',
      quiet,
    ),
    ...names,
    ...legend.texts,
  ];
  return {
    places,
    drawing: {
      container: 'section',
      name: texts.kit,
      width,
      height,
      fill: white,
      stroke: line,
      radius: 0,
      kind: 'kit',
      data: { kit: writeKit(context.stamp()) },
      children: children.map(
        (drawn): Drawn => ({ ...drawn, kind: 'decoration', data: { part: 'decoration' }, locked: true }),
      ),
    },
  };
}

/** The name of a learning type, and at the right what students do. */
function fieldNames(type: LearningType, x: number, y: number, context: PlanContext): readonly Drawn[] {
  const texts = textsFor(context);
  const colour = { hex: typeColours[type].ink };
  const nameWidth = 280;
  const caption = {
    x: x + nameWidth,
    y: y + 8,
    width: fieldWidth - 2 * field.padding - nameWidth,
    height: 24,
  };
  return [
    label(texts.types[type], { x, y, width: nameWidth, height: 36 }, 28, 36, 'Bold', colour),
    label(texts.typeCaptions[type], caption, 18, 24, 'Regular', colour, 'RIGHT'),
  ];
}
