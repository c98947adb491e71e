/** How the design divides over online and offline, over time and over the outcomes. */

import type { FrameOnBoard, Notice } from '../../board/board.ts';
import { balanceOf } from '../../design/balance.ts';
import { compareWithBaseline } from '../../design/baseline.ts';
import { loadOf } from '../../design/load.ts';
import { createLookup } from '../../design/lookup.ts';
import type { Activity } from '../../design/schema.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Facts } from './facts.tsx';
import { FramesCompared } from './frames-compared.tsx';
import { LearningTypeShares } from './learning-type-shares.tsx';
import { ModeShares } from './mode-shares.tsx';
import { NotPlaced } from './not-placed.tsx';
import { Notices } from './notices.tsx';
import { Outcomes } from './outcomes.tsx';
import { PacingShares } from './pacing-shares.tsx';
import { Redesign } from './redesign.tsx';
import { SegmentShares } from './segment-shares.tsx';
import { StudyLoad } from './study-load.tsx';

/** Old looks are told in one line for the whole board, where they can be renewed. */
const isOwnLine = ({ kind }: Notice) => kind !== 'card-older';

export function BalanceTab() {
  const { board } = useSession();
  const { texts } = useWords();
  const frame = board.frame.value;
  const { frames, notPlaced, notices } = board.board.value;
  return (
    <Panel name="balance">
      {frame === null ? (
        <>
          <EmptyState title={texts.frame.none} text={texts.balance.empty} offersTemplates />
          <NotPlaced activities={notPlaced} />
        </>
      ) : (
        <FrameBalance key={frame.node} frame={frame} notPlaced={notPlaced} />
      )}
      <FramesCompared frames={frames} />
      <Notices notices={[...(frame?.notices ?? []), ...notices].filter(isOwnLine)} />
    </Panel>
  );
}

interface FrameProperties {
  readonly frame: FrameOnBoard;
  readonly notPlaced: readonly Activity[];
}

function FrameBalance({ frame: { design }, notPlaced }: FrameProperties) {
  const lookup = createLookup(design);
  const balance = balanceOf(lookup);
  const load = loadOf(lookup);
  const hasCards = lookup.cards.length > 0;
  return (
    <>
      <ModeShares design={design} balance={balance} />
      {hasCards && <SegmentShares balance={balance} load={load} />}
      <NotPlaced activities={notPlaced} />
      <Facts />
      {hasCards && <PacingShares balance={balance} />}
      {hasCards && <LearningTypeShares balance={balance} />}
      <StudyLoad design={design} load={load} />
      <Outcomes lookup={lookup} />
      <Redesign design={design} comparison={compareWithBaseline(design)} />
    </>
  );
}
