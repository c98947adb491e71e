/** Cards outside every frame and every kit. */
import type { Activity } from '../../design/schema.ts';
import { CardChips } from '../components/card-chips.tsx';
import { Section } from '../components/section.tsx';
import { useWords } from '../components/session-context.ts';

export function NotPlaced({ activities }: { readonly activities: readonly Activity[] }) {
  const { texts, numbers } = useWords();
  if (activities.length === 0) return null;
  return (
    <Section title={texts.balance.notPlaced} aside={numbers.count(activities.length)}>
      <p>{texts.balance.notPlacedWhat}</p>
      <CardChips activities={activities} shownFirst={6} />
    </Section>
  );
}
