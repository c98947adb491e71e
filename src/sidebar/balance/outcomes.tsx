/** The learning outcomes, how many activities serve each, and whether it is assessed elsewhere. */
import type { Lookup } from '../../design/lookup.ts';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Switch } from '../components/switch.tsx';

export function Outcomes({ lookup }: { readonly lookup: Lookup }) {
  const { send } = useSession();
  const { texts, numbers } = useWords();
  const { balance } = texts;
  const serving = new Map<string, number>();
  for (const card of lookup.cards) {
    for (const outcome of lookup.served(card)) serving.set(outcome, (serving.get(outcome) ?? 0) + 1);
  }
  return (
    <Section title={balance.outcomes} aside={numbers.count(lookup.outcomes.length)}>
      {lookup.outcomes.length === 0 && <p>{balance.noOutcomes}</p>}
      <ul class="outcomes">
        {lookup.outcomes.map(({ node, text, assessedElsewhere }) => (
          <li key={node}>
            <button type="button" class="link" onClick={() => send('focus', { nodes: [node] })}>
              {text}
            </button>
            <div class="row">
              <span class="caption">
                {serving.has(node) ? balance.serves(serving.get(node) ?? 0) : balance.servesNone}
              </span>
              <Switch
                label={balance.assessedElsewhere}
                about={text}
                isOn={assessedElsewhere}
                change={(isOn) => send('set-assessed-elsewhere', { outcome: node, assessedElsewhere: isOn })}
              />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
