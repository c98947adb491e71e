/** Together against own time: the second axis, apart from the mode. */
import type { Balance } from '../../design/balance.ts';
import type { Pacing } from '../../design/schema.ts';
import { Section } from '../components/section.tsx';
import { useWords } from '../components/session-context.ts';
import { ShareBar } from '../components/share-bar.tsx';
import { amountOf } from './mode-parts.ts';
import { TallyTable } from './tally-table.tsx';

const pacings: readonly Pacing[] = ['together', 'own-time'];

export function PacingShares({ balance }: { readonly balance: Balance }) {
  const { texts, numbers } = useWords();
  const amount = (pacing: Pacing) => amountOf(balance.pacing[pacing], balance.basis);
  const known = amount('together') + amount('own-time');
  const share = (pacing: Pacing) => (known > 0 ? amount(pacing) / known : null);
  const { none } = balance.pacing;
  const dot = (kind: string) => <span class={`dot ${kind}`} aria-hidden="true" />;
  return (
    <Section title={texts.balance.pacing}>
      <ShareBar
        parts={pacings.map((pacing) => ({
          kind: pacing,
          amount: amount(pacing),
          label: `${texts.pacings[pacing]} ${numbers.share(share(pacing) ?? 0)}`,
        }))}
      />
      <TallyTable
        caption={texts.balance.pacing}
        rows={[
          ...pacings.map((pacing) => ({
            key: pacing,
            mark: dot(pacing),
            name: texts.pacings[pacing],
            tally: balance.pacing[pacing],
            share: share(pacing),
          })),
          ...(none.activities > 0
            ? [{ key: 'none', mark: dot('none'), name: texts.pacings.none, tally: none, share: null }]
            : []),
        ]}
      />
    </Section>
  );
}
