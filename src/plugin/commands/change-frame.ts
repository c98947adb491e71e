/** A frame changed after it was made, without losing a card. */
import { cardsIn } from '../../board/layout/cards.ts';
import { changeLayout } from '../../board/layout/change.ts';
import type { FrameChange } from '../../board/layout/choice.ts';
import type { Act } from '../act.ts';
import { openFrame } from '../frame/open-frame.ts';
import { showLayout, tellBeside } from '../frame/show-layout.ts';
import { Refusal } from '../texts.ts';

/** Cards of a segment that is removed go beside the frame. */
export function changeFrame(id: string, change: FrameChange): Act {
  return async (tools) => {
    const frame = await openFrame(id, tools);
    const { layout } = frame.read;
    const filled = new Set(cardsIn(frame.facts, id).map(({ segment }) => segment));
    const stamps =
      layout.shape === 'own' ? [] : [...layout.segments, ...layout.islands].map(({ stamp }) => stamp);
    const empty = new Set(stamps.filter((stamp) => !filled.has(stamp)));
    const changed = changeLayout(layout, change, tools.stamp, empty);
    if ('problem' in changed) throw new Refusal((texts) => texts.layoutProblem(changed.problem));
    const isNewLook = change.kind === 'shape' || change.kind === 'card-size';
    const how = isNewLook || !frame.read.kept ? 'tidy' : 'follow';
    const beside = await showLayout(frame, changed.layout, how, tools);
    return (texts) => tellBeside(texts.frameChanged, beside, texts);
  };
}
