/** The paths of a vector or of something drawn by hand. */
import { isRecord, textOf } from '../document/properties.ts';
import type { NodeRecord } from '../document/types.ts';

export interface Outlined {
  readonly path: string;
  /** `none`: a line without an inside. */
  readonly rule: 'evenodd' | 'nonzero' | 'none';
}

/** None where the record holds no paths that can be read. */
export function pathsOf({ properties }: NodeRecord): readonly Outlined[] {
  const { vectorPaths } = properties;
  return (Array.isArray(vectorPaths) ? vectorPaths : []).filter(isRecord).map(({ data, windingRule }) => ({
    path: textOf(data),
    rule: windingRule === 'NONE' ? 'none' : windingRule === 'EVENODD' ? 'evenodd' : 'nonzero',
  }));
}
