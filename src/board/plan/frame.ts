/** A layout → the drawing of a frame: heading, outcomes, the shape itself, the out zone, the legend. */
import type { Mode } from '../../design/schema.ts';
import { floorOf } from '../layout/floor.ts';
import { bandOrder, nameColumn } from '../layout/floor-bands.ts';
import type { Floor, FloorZone } from '../layout/floor-pieces.ts';
import type { FrameLayout } from '../layout/layout.ts';
import { columnGap, legendHeight, segmentNameHeight } from '../layout/measures.ts';
import { usualHoursPerEcts, writeData } from '../stamps.ts';
import type { Drawing, Drawn } from './drawing.ts';
import { type Glyphs, placeGlyph } from './glyph.ts';
import { planGroupTag } from './group-tag.ts';
import { planLegend } from './legend.ts';
import { framePadding, line, modeColours, waveColour, white, zonePadding } from './looks.ts';
import { type TemplateTexts, templateTexts } from './texts.ts';
import { planWave, type WaveCard } from './wave.ts';
import { dottedLine, drawnZone, heading, label, segmentName, zoneHeading, zoneName } from './zones.ts';

export interface FrameContext {
  /** A stamp for the frame ("frame") or a zone, by its key: a new one, or the one that it has. */
  readonly stamp: (key: string) => string;
}

const markSize = 32;

/**
 * The drawing of a frame. The same layout with the same stamps gives the same drawing, so it can be laid beside what
 * is on the board. `cards` are what a wave through the cards follows, in their order.
 */
export function planFrame(
  layout: FrameLayout,
  context: FrameContext,
  glyphs: Glyphs,
  cards: readonly WaveCard[] = [],
): Drawing {
  const floor = floorOf(layout);
  const { width, height } = floor;
  const { title, subtitle, group } = layout;
  const texts = textsOf(layout);
  const tag = group ? planGroupTag(group, width) : null;
  const legend = layout.shape === 'own' ? null : planLegendOf(layout, floor);
  const ground = floor.ways.map(softWay).join('');
  const scaffold = [
    tag?.bar ?? '',
    floor.bands ? bandScaffold(floor.bands, glyphs) : '',
    layout.shape === 'own' ? ownScaffold(floor) : '',
    legend?.swatches ?? '',
  ].join('');
  const wave = planWave(layout, layout.waveThroughCards ? cards : []);
  const room = width - 2 * framePadding - (tag ? tag.width + columnGap : 0);
  return {
    container: 'section',
    name: group ? `${group.name}: ${title}` : title,
    width,
    height,
    fill: white,
    stroke: line,
    radius: 0,
    kind: 'frame',
    data: { frame: frameData(layout, context), layout: writeData('layout', layout) },
    children: [
      ...(ground === '' ? [] : [decoration('ways', width, height, ground)]),
      ...floor.zones.map((zone) => drawnZone(zone, context.stamp(zone.key), texts)),
      ...(scaffold === '' ? [] : [decoration('scaffold', width, height, scaffold)]),
      ...(wave ? [wave] : []),
      ...floor.names.map(segmentName),
      ...(layout.shape === 'own'
        ? floor.zones.flatMap((zone) => ownLabel(zone, texts))
        : labelsOf(floor, texts)),
      ...heading(title, subtitle, {
        x: framePadding,
        y: framePadding - 8,
        width: Math.min(room, longestHeading),
      }),
      ...(tag?.children ?? []),
      ...(legend?.labels ?? []),
    ],
  };
}

const longestHeading = 2_400;

/** Words of the frame, with the caption that a start online asks for. */
function textsOf({ language, startOnline }: FrameLayout): TemplateTexts {
  const texts = templateTexts[language];
  if (!startOnline) return texts;
  return { ...texts, captions: { ...texts.captions, offline: texts.meetingCaption } };
}

function frameData({ template, shape, language }: FrameLayout, { stamp }: FrameContext): string {
  return writeData('frame', {
    stamp: stamp('frame'),
    template,
    shape,
    language,
    kind: 'new',
    hoursPerEcts: usualHoursPerEcts,
  });
}

function planLegendOf(layout: FrameLayout, { width, height, bands }: Floor) {
  const y = height - framePadding - legendHeight + columnGap;
  return planLegend(
    templateTexts[layout.language],
    bands?.bands.offline.x ?? framePadding,
    y,
    width - framePadding,
  );
}

/** Marks of the bands, and dotted lines between segments. */
function bandScaffold({ bands, edges }: NonNullable<Floor['bands']>, glyphs: Glyphs): string {
  const { x, y } = bands.offline;
  const bottom = bands.online.y + bands.online.height;
  const marks = bandOrder.map((mode) =>
    placeGlyph(glyphs, `mode-${mode}`, markSize, x + zonePadding, bands[mode].y + zonePadding, {
      hex: modeColours[mode].ink,
    }),
  );
  const lines = edges.slice(1, -1).map((edge) => dottedLine(edge, y - segmentNameHeight + 8, edge, bottom));
  return [...lines, ...marks].join('');
}

/** Segments that a person drew have an edge: nothing else shows where they end. */
const ownScaffold = ({ zones }: Floor): string =>
  zones
    .filter(({ role }) => role === 'segment')
    .map(({ box: { x, y, width, height } }) =>
      [dottedLine(x, y, x, y + height), dottedLine(x + width, y, x + width, y + height)].join(''),
    )
    .join('');

/** Names of bands and of parts of islands, and of the outcomes and out zones. */
function labelsOf({ bands, islands, zones }: Floor, texts: TemplateTexts): readonly Drawn[] {
  const ofBands = bands
    ? bandOrder.flatMap((mode) => {
        const { x, y } = bands.bands[mode];
        const ink = modeColours[mode].ink;
        const width = nameColumn - 32;
        return zoneName(mode, texts.modes[mode], texts.captions[mode], ink, x + zonePadding, y + 64, width);
      })
    : [];
  const ofIslands = islands.flatMap(({ parts, name }) =>
    bandOrder.map((mode) => partLabel(`${name.stamp}:${mode}`, mode, parts[mode], texts)),
  );
  const ofWhole = zones.flatMap(({ role, box }) => {
    if (role === 'outcomes') return zoneHeading('outcomes', texts.outcomes, texts.outcomesCaption, box);
    return role === 'out' ? zoneHeading('out', texts.out, texts.outCaption, box) : [];
  });
  return [...ofBands, ...ofIslands, ...ofWhole];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** The name of a part of an island, or of a zone that a person drew. */
function partLabel(key: string, mode: Mode, { x, y, width }: Place, texts: TemplateTexts): Drawn {
  const asks = mode === 'offline' && texts.captions.offline === texts.meetingCaption;
  const words = asks ? `${texts.modes.offline}: ${texts.meetingCaption}` : texts.modes[mode];
  return smallLabel(key, words, modeColours[mode].ink, { x, y, width });
}

function smallLabel(key: string, words: string, hex: string, { x, y, width }: Place): Drawn {
  const place = { x: x + zonePadding, y: y + 12, width: Math.max(24, width - 2 * zonePadding), height: 20 };
  return {
    ...label(words, place, 14, 20, 'Semi Bold', { hex }),
    key: `label:${key}`,
    locked: true,
    lines: 1,
  };
}

function ownLabel(
  { role, mode, box, title, stamp = '', inset }: FloorZone,
  texts: TemplateTexts,
): readonly Drawn[] {
  if (inset === 0 || role === 'segment') return [];
  const usual = role === 'mode' ? (mode ? texts.modes[mode] : '') : texts[role];
  const ink = mode ? modeColours[mode].ink : '#1E1E1E';
  return [smallLabel(stamp, title || usual, ink, box)];
}

/** A soft way from one place to another, leaving upright or level. */
function softWay({ from: [x1, y1], to: [x2, y2], upright }: Floor['ways'][number]): string {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  const bend = upright ? `${x1} ${my} ${x2} ${my}` : `${mx} ${y1} ${mx} ${y2}`;
  return `<path d="M ${x1} ${y1} C ${bend} ${x2} ${y2}" fill="none" stroke="${waveColour.hex}" stroke-opacity="${waveColour.opacity}" stroke-width="6" stroke-linecap="round"/>`;
}

/** What only has to be seen, as one locked picture over the whole frame: few nodes, and nothing to pick up. */
function decoration(name: string, width: number, height: number, svg: string): Drawn {
  return {
    shape: 'vector',
    key: name,
    name,
    x: 0,
    y: 0,
    width,
    height,
    locked: true,
    kind: 'decoration',
    svg,
  };
}
