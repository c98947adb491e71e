/** An alteration of the tree that knows its way back, and the words in which it is told. */
import { rotationOf } from './geometry.ts';
import { heldIn } from './properties.ts';
import type { NodeRecord, Transform } from './types.ts';

export type Path =
  | readonly ['transform']
  | readonly ['relaunch']
  | readonly ['properties', string]
  | readonly ['pluginData', string]
  | readonly ['sharedData', string, string]
  /** All shared data of the node, where the last writer wins the node. */
  | readonly ['allSharedData'];

export interface Place {
  readonly parent: string;
  readonly index: number;
}

export interface PresencePatch {
  readonly kind: 'add' | 'drop';
  readonly record: NodeRecord;
  readonly place: Place;
  /** Dropped because what holds it is dropped. */
  readonly along?: boolean;
}
export interface MovePatch {
  readonly kind: 'move';
  readonly id: string;
  readonly from: Place;
  readonly to: Place;
}
export interface FieldPatch {
  readonly kind: 'field';
  readonly id: string;
  readonly path: Path;
  readonly before: unknown;
  readonly after: unknown;
  /** Not told to anyone: the children of a moved group. */
  readonly quiet: boolean;
}
export type Patch = PresencePatch | MovePatch | FieldPatch;

export function inverse(patch: Patch): Patch {
  switch (patch.kind) {
    case 'add':
      return { ...patch, kind: 'drop' };
    case 'drop':
      return { ...patch, kind: 'add' };
    case 'move':
      return { ...patch, from: patch.to, to: patch.from };
    case 'field':
      return { ...patch, before: patch.after, after: patch.before };
  }
}

/** What a path holds in a record. */
export function fieldOf(record: NodeRecord, path: Path): unknown {
  switch (path[0]) {
    case 'transform':
      return record.transform;
    case 'relaunch':
      return record.relaunch;
    case 'properties':
      return record.properties[path[1]];
    case 'pluginData':
      return record.pluginData[path[1]];
    case 'sharedData':
      return heldIn(heldIn(record.sharedData, path[1]), path[2]);
    case 'allSharedData':
      return record.sharedData;
  }
}

/** Text of a sticky, shape or connector is reported as one property, in the host's words. */
const WITH_SUBLAYER: ReadonlySet<string> = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'CONNECTOR']);
const LETTERING: ReadonlySet<string> = new Set([
  'characters',
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textCase',
  'textDecoration',
  'textFills',
  'textRuns',
]);

function movedNames(before: Transform, after: Transform): readonly string[] {
  return [
    ...(before[0][2] === after[0][2] ? [] : ['x']),
    ...(before[1][2] === after[1][2] ? [] : ['y']),
    ...(rotationOf(before) === rotationOf(after) ? [] : ['rotation']),
    'relativeTransform',
  ];
}

/** The names under which an alteration of a field is told, as `nodechange` has them. */
export function namesOf(type: string, { path, before, after }: FieldPatch): readonly string[] {
  switch (path[0]) {
    case 'transform':
      return movedNames(before as Transform, after as Transform);
    case 'relaunch':
      return ['relaunchData'];
    case 'pluginData':
    case 'sharedData':
    case 'allSharedData':
      return ['pluginData'];
    case 'properties': {
      if (path[1] === 'textBackgroundFills') return ['textBackground'];
      if (WITH_SUBLAYER.has(type) && LETTERING.has(path[1])) return ['text'];
      return [path[1] === 'textRuns' ? 'styledTextSegments' : path[1]];
    }
  }
}
