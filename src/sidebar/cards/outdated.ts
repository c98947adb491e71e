/** Cards that a redraw would mend: in an older look, or without one of their texts. */
import type { Board } from '../../board/board.ts';

export interface OutdatedCards {
  readonly older: ReadonlySet<string>;
  readonly broken: ReadonlySet<string>;
}

export function outdatedCards({ frames, notices }: Board): OutdatedCards {
  const all = [...frames.flatMap((frame) => frame.notices), ...notices];
  const nodesWith = (...kinds: readonly string[]) =>
    new Set(all.filter(({ kind }) => kinds.includes(kind)).map(({ node }) => node));
  return { older: nodesWith('card-older'), broken: nodesWith('title-missing', 'minutes-missing') };
}
