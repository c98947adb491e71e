/** A frame with a design in it: a worked example, a copy of a group, a new round. */
import type { Point } from '../../board/geometry.ts';
import type { FrameLayout } from '../../board/layout/layout.ts';
import { type DesignPlan, planDesign } from '../../board/plan/design.ts';
import { type DesignPlaces, placeDesign } from '../../board/plan/design-places.ts';
import type { Drawing } from '../../board/plan/drawing.ts';
import { planFrame } from '../../board/plan/frame.ts';
import type { OwnActivity } from '../../catalogue/own.ts';
import type { Design } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { roomOnPage } from '../commands/insert-template.ts';
import { draw } from '../draw.ts';
import { glyphs } from '../glyphs.ts';
import { drawDesign } from './draw-design.ts';
import { storeFrameData } from './frame-data.ts';
import { knowing, ownActivitiesOf } from './pieces.ts';

export interface DesignToInsert {
  readonly design: Design;
  readonly layout: FrameLayout;
  /** Definitions of own activities in it that may be kept nowhere here. */
  readonly own?: readonly OwnActivity[];
}

/** A design that is ready to be drawn: how large its frame is can be known before. */
export interface PreparedDesign {
  readonly design: Design;
  readonly plan: DesignPlan;
  readonly places: DesignPlaces;
  readonly drawing: Drawing;
}

/** The frame grows where its cards need room. */
export async function prepareDesign(
  { design, layout, own = [] }: DesignToInsert,
  tools: Tools,
): Promise<PreparedDesign> {
  const known = knowing(await ownActivitiesOf(design, own, tools));
  const { stamp } = tools;
  const plan = planDesign(design, { layout, known, taken: new Set(), kept: new Set(), stamp });
  const places = placeDesign(plan, layout);
  const drawing = planFrame(places.layout, { stamp }, glyphs, places.wave);
  return { design, plan, places, drawing };
}

/** Draws it with its top left at a place on the page. Cards that belong in no zone come to lie beside it. */
export async function drawPrepared(
  { design, plan, places, drawing }: PreparedDesign,
  at: Point,
  tools: Tools,
): Promise<SectionNode> {
  const pen = await tools.pen();
  const frame = await draw(drawing, figma.currentPage, at, pen);
  if (frame.type !== 'SECTION') throw new Error('a frame is a section');
  storeFrameData(frame, design, tools);
  await drawDesign(plan, places, frame, places.layout.language, tools, pen);
  return frame;
}

/** The same at the free place closest to the view's centre. */
export async function insertDesign(given: DesignToInsert, tools: Tools): Promise<SectionNode> {
  const prepared = await prepareDesign(given, tools);
  return drawPrepared(prepared, await roomOnPage(prepared.drawing, tools), tools);
}
