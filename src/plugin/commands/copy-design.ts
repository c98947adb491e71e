/** The design of one group as a start for others. What they hold already goes beside them. */
import type { Design } from '../../design/schema.ts';
import type { Act } from '../act.ts';
import { type Shown, showDesign, tellShown } from '../design/show-design.ts';
import { Refusal } from '../texts.ts';

/** Refuses when there is no frame left to copy into. */
export function copyDesign(design: Design, into: readonly string[]): Act {
  return async (tools) => {
    const frames = [...new Set(into)].filter((frame) => frame !== design.node);
    if (frames.length === 0) throw new Refusal((texts) => texts.gone);
    let total: Shown = { beside: 0, closed: 0, later: 0 };
    for (const frame of frames) {
      const { beside, closed, later } = await showDesign(
        frame,
        { design, layout: null, own: [], restored: false },
        tools,
      );
      total = {
        beside: total.beside + beside,
        closed: total.closed + closed,
        later: total.later + later,
      };
    }
    return (texts) => tellShown(total, texts.designCopied(frames.length), texts);
  };
}
