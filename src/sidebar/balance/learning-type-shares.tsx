/** What students do: the six learning types on one scale. */
import type { Balance } from '../../design/balance.ts';
import { learningTypes } from '../../design/schema.ts';
import { Section } from '../components/section.tsx';
import { useWords } from '../components/session-context.ts';
import { BarTable } from './bar-table.tsx';
import { amountOf } from './mode-parts.ts';

export function LearningTypeShares({
  balance: { learningTypes: tallies, basis },
}: {
  readonly balance: Balance;
}) {
  const { texts } = useWords();
  return (
    <Section title={texts.balance.learningTypes}>
      <BarTable
        caption={texts.balance.learningTypes}
        scale={Math.max(...learningTypes.map((type) => amountOf(tallies[type], basis)))}
        rows={learningTypes.map((type) => ({
          key: type,
          name: texts.learningTypes[type],
          parts: [{ kind: type, amount: amountOf(tallies[type], basis) }],
          tally: tallies[type],
        }))}
      />
    </Section>
  );
}
