/** What a finding is about, as chips: cards and outcomes. One about the whole frame needs none. */
import type { Design } from '../../design/schema.ts';
import type { Finding } from '../../tips/types.ts';
import { CardChips } from '../components/card-chips.tsx';
import { useSession, useWords } from '../components/session-context.ts';

/** So many chips are read at a glance. */
const shownFirst = 4;

interface Properties {
  readonly finding: Finding;
  readonly design: Design;
}

export function FindingSubjects({ finding, design }: Properties) {
  const { send } = useSession();
  const { texts } = useWords();
  const nodes = new Set(finding.nodes);
  const activities = design.activities.filter(({ node }) => nodes.has(node));
  const outcomes = design.outcomes.filter(({ node }) => nodes.has(node));
  if (activities.length + outcomes.length === 0) return null;
  return (
    <>
      <CardChips activities={activities} outcomes={outcomes} shownFirst={shownFirst} />
      {finding.nodes.length > 1 && (
        <button
          type="button"
          class="link caption"
          onClick={() => send('focus', { nodes: [...finding.nodes] })}
        >
          {texts.tips.selectAll(finding.nodes.length)}
        </button>
      )}
    </>
  );
}
