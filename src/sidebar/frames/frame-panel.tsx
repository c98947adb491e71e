/** Everything that can be changed about the frame being looked at. It stands in the place of the tabs. */
import { EmptyState } from '../components/empty-state.tsx';
import { OverPanel } from '../components/over-panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { DamageLine } from './damage.tsx';
import { Groups } from './groups.tsx';
import { Kept } from './kept.tsx';
import { Look } from './look.tsx';
import { NewRound } from './new-round.tsx';
import { Segments } from './segments.tsx';

export const framePanelOpener = 'open-frame-panel';

export function FramePanel() {
  const { board, framePanel, layout } = useSession();
  const { texts } = useWords();
  const frame = board.frame.value;
  const designs = board.board.value.frames.map(({ design }) => design);
  const present = designs.filter(({ round }) => round === undefined);
  const rounds = designs.flatMap(({ round }) => round ?? []).sort((one, other) => one.at - other.at);
  const laidOut = layout.layout.value;
  return (
    <OverPanel
      label={texts.frames.open}
      title={texts.frames.open}
      nodes={[]}
      openerId={framePanelOpener}
      close={() => {
        framePanel.value = false;
      }}
    >
      <DamageLine />
      {frame === null ? (
        <EmptyState title={texts.frame.none} text={texts.tips.noFrame} />
      ) : (
        <div key={frame.node}>
          {laidOut !== null && laidOut.shape !== 'own' && <Segments design={frame.design} layout={laidOut} />}
          {laidOut !== null && <Look frame={frame.node} layout={laidOut} />}
          <Kept design={frame.design} />
          <Groups design={frame.design} present={present} names={layout.groups.value} />
          {frame.design.round === undefined && (
            <NewRound design={frame.design} present={present} former={rounds.map(({ name }) => name)} />
          )}
        </div>
      )}
    </OverPanel>
  );
}
