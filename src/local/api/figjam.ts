/** Which members a plugin meets in FigJam: those of the typings without what other editors have (host fact 1.1). */
import { type Members, membersOf } from './members.ts';

/** Reading them gives undefined, calling them "not a function". */
const MISSING: readonly string[] = [
  'variables',
  'getStyleByIdAsync',
  'createComponent',
  'createComponentFromNode',
  'combineAsVariants',
  'createPaintStyle',
  'createTextStyle',
  'createEffectStyle',
  'createGridStyle',
  'createCustomAnimationStyle',
  'moveLocalPaintStyleAfter',
  'moveLocalTextStyleAfter',
  'moveLocalEffectStyleAfter',
  'moveLocalGridStyleAfter',
  'moveLocalCustomAnimationStyleAfter',
  'moveLocalPaintFolderAfter',
  'moveLocalTextFolderAfter',
  'moveLocalEffectFolderAfter',
  'moveLocalGridFolderAfter',
  'moveLocalCustomAnimationFolderAfter',
  'createSlide',
  'createSlideRow',
  'getSlideGrid',
  'setSlideGrid',
  'getCanvasGrid',
  'setCanvasGrid',
  'createCanvasRow',
  'moveNodesToCoord',
  'buzz',
];

/** Reading them throws, as reading anything else that does not exist. */
const UNKNOWN: readonly string[] = ['createPage', 'createPageDivider'];

export type GuestAccess = Members[string] | 'missing';

/** The tables by which the sandbox knows what there is. */
export function guestMembers(): Readonly<Record<string, Readonly<Record<string, GuestAccess>>>> {
  const figma: Record<string, GuestAccess> = { ...membersOf.figma };
  for (const member of MISSING) figma[member] = 'missing';
  for (const member of UNKNOWN) delete figma[member];
  return { ...membersOf, figma };
}
