/** The Activities tab with an offer for what is selected on the board, or the review of it in its place. */
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { ActivitiesOrOwn } from '../own/own-panel.tsx';
import { AdoptPanel } from './adopt-panel.tsx';

export function ActivitiesOrAdopt() {
  const { adoption } = useSession();
  const texts = adoption.texts.value;
  if (texts !== null) return <AdoptPanel texts={texts} />;
  return (
    <>
      <AdoptOffer />
      <ActivitiesOrOwn />
    </>
  );
}

function AdoptOffer() {
  const { adoption } = useSession();
  const { adopt } = useWords().texts;
  const offered = adoption.offered.value;
  return (
    <div role="status" class={offered > 0 ? 'adopt-offer' : undefined}>
      {offered > 0 && (
        <>
          <Icon name="card" />
          <span>{adopt.offer(offered)}</span>
          <button type="button" class="outlined" onClick={adoption.open}>
            {adopt.offerAct}
          </button>
        </>
      )}
    </div>
  );
}
