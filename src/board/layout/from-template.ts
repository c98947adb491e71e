/** A template and what a person chose → the layout of a new frame. */
import type { Language } from '../../design/schema.ts';
import type { OwnTemplate } from '../own-template.ts';
import { framePadding } from '../plan/looks.ts';
import { templateTexts } from '../plan/texts.ts';
import { dataVersion } from '../stamps.ts';
import type { Template } from '../templates.ts';
import type { FrameChoice } from './choice.ts';
import {
  type FrameLayout,
  type IslandLayout,
  limits,
  longestName,
  type SegmentLayout,
  type ShapedLayout,
} from './layout.ts';
import { headingHeight, newBands, newIsland } from './measures.ts';

/** What is wrong with a choice, and the number that counts. */
export interface ChoiceProblem {
  readonly kind:
    | 'no-segments'
    | 'too-few-segments'
    | 'too-many-segments'
    | 'too-few-islands'
    | 'too-many-islands'
    | 'name-too-long';
  /** The least or most that can be. */
  readonly limit: number;
  readonly found: number;
}

/** What a template gives when nobody chooses: its own numbers and names. */
export function defaultChoice(template: Template | OwnTemplate, language: Language): FrameChoice {
  return {
    template: template.id,
    language,
    title: null,
    subtitle: null,
    segments:
      template.shape === 'linear' || template.shape === 'hybrid'
        ? countedNames(template.segments, language)
        : [],
    islands:
      template.shape === 'non-linear' || template.shape === 'hybrid'
        ? countedNames(template.islands, language)
        : [],
    cardSize: 'card',
    startOnline: false,
  };
}

interface Counted {
  readonly count: number;
  readonly name: Readonly<Record<Language, string>>;
}

/** "Week 1", "Week 2" … */
function countedNames({ count, name }: Counted, language: Language): string[] {
  return Array.from({ length: count }, (_, index) => name[language].replace('{n}', String(index + 1)));
}

/** The first thing that is wrong with a choice; null when a frame can be made of it. */
export function checkChoice(template: Template | OwnTemplate, choice: FrameChoice): ChoiceProblem | null {
  const names = [choice.title, choice.subtitle, ...choice.segments, ...choice.islands];
  const longest = Math.max(...names.map((name) => name?.trim().length ?? 0));
  if (longest > longestName) return { kind: 'name-too-long', limit: longestName, found: longest };
  return template.shape === 'own'
    ? null
    : checkCounts(template.shape, choice.segments.length, choice.islands.length);
}

/** The same for numbers of segments and islands alone. */
export function checkCounts(
  shape: ShapedLayout['shape'],
  segments: number,
  islands: number,
): ChoiceProblem | null {
  const { segments: inTime, islands: free } = limits[shape];
  if (segments === 0 && inTime[0] > 0) return { kind: 'no-segments', limit: inTime[0], found: 0 };
  if (segments < inTime[0]) return { kind: 'too-few-segments', limit: inTime[0], found: segments };
  if (inTime[1] > 0 && segments > inTime[1]) {
    return { kind: 'too-many-segments', limit: inTime[1], found: segments };
  }
  if (islands < free[0]) return { kind: 'too-few-islands', limit: free[0], found: islands };
  if (free[1] > 0 && islands > free[1]) return { kind: 'too-many-islands', limit: free[1], found: islands };
  return null;
}

/** A name as a frame keeps it: one line, no longer than fits. */
export const keptName = (name: string): string =>
  name
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, longestName)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/**
 * The layout of a new frame. Never throws: numbers outside the limits are brought within them, so that a choice can be
 * shown while it is being made; ask `checkChoice` before it is used. `stamp` gives a new stamp at each call.
 */
export function layoutFor(
  template: Template | OwnTemplate,
  choice: FrameChoice,
  stamp: () => string,
): FrameLayout {
  const { language, cardSize, startOnline } = choice;
  const usual =
    template.shape === 'own'
      ? { title: template.name, subtitle: templateTexts[language].subtitle }
      : { title: template.title[language], subtitle: template.subtitle[language] };
  const common = {
    v: dataVersion,
    template: template.id,
    language,
    title: keptName(choice.title ?? '') || usual.title,
    subtitle: keptName(choice.subtitle ?? '') || usual.subtitle,
    cardSize,
    startOnline,
    group: null,
    waveThroughCards: false,
  };
  if (template.shape === 'own') {
    return {
      ...common,
      shape: 'own',
      width: Math.max(template.width + 2 * framePadding, leastOwnWidth),
      height: template.height + 2 * framePadding + headingHeight,
      zones: template.zones.map((zone) => ({
        ...zone,
        stamp: stamp(),
        x: zone.x + framePadding,
        y: zone.y + framePadding + headingHeight,
      })),
    };
  }
  const { shape } = template;
  const names = defaultChoice(template, language);
  const fillers = templateTexts[language].fillers;
  const segments = within(limits[shape].segments, choice.segments, names.segments, fillers.segment);
  const islands = within(limits[shape].islands, choice.islands, names.islands, fillers.island);
  const { columns, rows } = newBands(choice);
  return {
    ...common,
    shape,
    segments: segments.map((title): SegmentLayout => ({ stamp: stamp(), title, columns })),
    islands: islands.map((title): IslandLayout => ({ stamp: stamp(), title, ...newIsland(choice) })),
    rows,
  };
}

/** Title and subtitle need some room above a small arrangement. */
const leastOwnWidth = 640;

/** As many names as there may be, each with something in it. */
function within(
  [least, most]: readonly [number, number],
  chosen: readonly string[],
  usual: readonly string[],
  filler: string,
): readonly string[] {
  const count = Math.min(most, Math.max(least, chosen.length));
  return Array.from(
    { length: count },
    (_, index) => keptName(chosen[index] ?? '') || (usual[index] ?? filler.replace('{n}', String(index + 1))),
  );
}
