/** The same balance a segment at a time: one bar each, all on one scale. */
import type { Balance } from '../../design/balance.ts';
import type { Load } from '../../design/load.ts';
import { Section } from '../components/section.tsx';
import { useWords } from '../components/session-context.ts';
import { BarTable } from './bar-table.tsx';
import { amountOf, modeParts, modesInWords } from './mode-parts.ts';

interface Properties {
  readonly balance: Balance;
  readonly load: Load;
}

export function SegmentShares({ balance: { segments, basis }, load }: Properties) {
  const words = useWords();
  const { texts } = words;
  // A template that people drew may have none: the total says it all.
  if (segments.every(({ segment }) => segment === null)) return null;
  return (
    <Section
      title={texts.balance.segments}
      aside={basis === 'minutes' ? texts.balance.byMinutes : texts.balance.byCards}
    >
      <BarTable
        caption={texts.balance.segments}
        scale={Math.max(...segments.map(({ all }) => amountOf(all, basis)))}
        rows={segments.map((counted, index) => {
          const { segment, all } = counted;
          return {
            key: segment?.stamp ?? '',
            name: segment === null ? texts.balance.outside : segment.title || texts.untitled,
            parts: modeParts(counted, basis),
            inWords: modesInWords(counted, basis, words),
            tally: all,
            isHeavy: load.segments[index]?.heavy === true,
          };
        })}
      />
    </Section>
  );
}
