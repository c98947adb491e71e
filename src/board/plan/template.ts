/** A template → the drawing of a frame: heading, outcomes, the shape itself, the out zone, the legend. */
import { learningTypes } from '../../design/schema.ts';
import { usualHoursPerEcts, writeData } from '../stamps.ts';
import type { Template } from '../templates.ts';
import type { Drawing, Drawn } from './drawing.ts';
import type { Glyphs } from './glyph.ts';
import { framePadding, line, text, typeColours, white, zonePadding } from './looks.ts';
import { type Body, countedNames } from './shapes/body.ts';
import { planHybrid } from './shapes/hybrid.ts';
import { planLinear } from './shapes/linear.ts';
import { planNonLinear } from './shapes/non-linear.ts';
import {
  heading,
  label,
  outcomesWidth,
  outcomesZone,
  outWidth,
  outZone,
  type PlanContext,
  segmentNameHeight,
  textsFor,
  zoneHeading,
} from './zones.ts';

const headingHeight = 112;
const columnGap = 24;
const legendHeight = 56;
const legendStep = 152;
const legendWidth = zonePadding + learningTypes.length * legendStep;

/** The drawing of a new frame. Stamps come from the context, so the same template can be drawn again and again. */
export function planTemplate(template: Template, context: PlanContext, glyphs: Glyphs): Drawing {
  const { language } = context;
  const texts = textsFor(context);
  const top = framePadding + headingHeight;
  const hasCentre = template.shape === 'non-linear';
  const left = framePadding + (hasCentre ? 0 : outcomesWidth + columnGap);
  const body = planBody(template, context, glyphs, left, top);
  const column = { y: top + segmentNameHeight, height: body.columns - segmentNameHeight };
  const outcomes = body.outcomes ?? { ...column, x: framePadding, width: outcomesWidth };
  const out = { ...column, x: left + body.width + columnGap, width: outWidth };
  const width = out.x + out.width + framePadding;
  const height = top + body.height + legendHeight + framePadding;
  const legendLeft = Math.min(left, width - framePadding - legendWidth);
  const legend = planLegend(context, legendLeft, top + body.height + columnGap);
  return {
    container: 'section',
    name: template.title[language],
    width,
    height,
    fill: white,
    stroke: line,
    radius: 0,
    kind: 'frame',
    data: { frame: frameData(template, context) },
    children: [
      ...(body.ground === '' ? [] : [decoration('ways', width, height, body.ground)]),
      ...body.children.filter(({ shape }) => shape === 'box'),
      outcomesZone(context, outcomes),
      outZone(context, out),
      decoration('scaffold', width, height, body.scaffold + legend.swatches),
      ...body.children.filter(({ shape }) => shape !== 'box'),
      ...zoneHeading(texts.outcomes, texts.outcomesCaption, outcomes),
      ...zoneHeading(texts.out, texts.outCaption, out),
      ...heading(template.title[language], template.subtitle[language], {
        x: framePadding,
        y: framePadding - 8,
        width: 880,
      }),
      ...legend.labels,
    ],
  };
}

function frameData(template: Template, { language, stamp }: PlanContext): string {
  return writeData('frame', {
    stamp: stamp(),
    template: template.id,
    shape: template.shape,
    language,
    kind: 'new',
    hoursPerEcts: usualHoursPerEcts,
  });
}

function planBody(template: Template, context: PlanContext, glyphs: Glyphs, x: number, y: number): Body {
  switch (template.shape) {
    case 'linear':
      return planLinear(countedNames(template.segments, context.language), context, glyphs, x, y);
    case 'non-linear':
      return planNonLinear(countedNames(template.islands, context.language), context, x, y);
    case 'hybrid':
      return planHybrid(template, context, glyphs, x, y);
  }
}

interface Legend {
  readonly swatches: string;
  readonly labels: readonly Drawn[];
}

function planLegend(context: PlanContext, x: number, y: number): Legend {
  const texts = textsFor(context);
  const left = (index: number): number => x + zonePadding + index * legendStep;
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
        { x: left(index) + 28, y, width: legendStep - 36, height: 20 },
        14,
        20,
        'Medium',
        text,
      ),
      locked: true,
    })),
  };
}

/** What only has to be seen, as one locked picture over the whole frame: few nodes, and nothing to pick up. */
function decoration(name: string, width: number, height: number, svg: string): Drawn {
  return { shape: 'vector', name, x: 0, y: 0, width, height, locked: true, kind: 'decoration', svg };
}
