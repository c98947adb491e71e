/** What the program can do about a finding, as functions to call; null where it can do nothing. */
import type { FrameOnBoard } from '../../board/board.ts';
import type { Finding } from '../../tips/types.ts';
import { creditsField } from '../balance/study-load.tsx';
import { useSession } from '../components/session-context.ts';
import type { Session } from '../state/session.ts';

/** The check that asks whether outcomes are assessed elsewhere: a person can answer it right there. */
const asksAssessment = '1-unassessed';

interface Acts {
  readonly act: (() => void) | null;
  readonly assessElsewhere: (() => void) | null;
}

export function useActs(finding: Finding, frame: FrameOnBoard): Acts {
  const session = useSession();
  return {
    act: finding.act === undefined ? null : () => carryOut(session, finding.act, frame),
    assessElsewhere:
      finding.check !== asksAssessment
        ? null
        : () => {
            for (const { node } of finding.subjects) {
              session.send('set-assessed-elsewhere', { outcome: node, assessedElsewhere: true });
            }
          },
  };
}

function carryOut({ send, tab }: Session, act: Finding['act'], frame: FrameOnBoard): void {
  switch (act?.kind) {
    case 'insert-after':
      send('insert-after', { card: act.card, activity: act.activity, link: act.link });
      return;
    case 'use-as-outcomes':
      send('use-as-outcomes', { frame: frame.node, texts: [...act.texts] });
      return;
    case 'open-credits':
      tab.value = 'balance';
      // The field is drawn in the turn after this one.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => document.getElementById(creditsField)?.focus()),
      );
      return;
  }
}
