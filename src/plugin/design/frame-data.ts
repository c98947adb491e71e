/** What a design says of its frame as a whole, in the shared data of the frame. */
import { changeData, namespace, writeData } from '../../board/stamps.ts';
import type { Design } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { Refusal } from '../texts.ts';

/** Credits, the old situation, settings, and what was decided about the frame itself. What the design does not know stays. */
export function storeFrameData(frame: SectionNode, design: Design, { journal, remember }: Tools): void {
  const { kind, ects, hoursPerEcts, settings, baseline } = design;
  const decisions = design.decisions.filter(({ subject }) => subject === '');
  const again = (present: string): string | null =>
    changeData('frame', present, {}, (data) => ({
      kind: baseline ? kind : data.kind,
      ects: ects ?? undefined,
      hoursPerEcts,
      settings,
      decisions,
    }));
  const value = again(frame.getSharedPluginData(namespace, 'frame'));
  if (value === null) throw new Refusal((texts) => texts.laterVersion);
  journal.store(frame, 'frame', value);
  remember({ node: frame.id, key: 'frame', again });
  if (baseline) journal.store(frame, 'baseline', writeData('baseline', { activities: baseline }));
}
