/** The modes of some cards as the parts of a bar, and as a sentence. */
import type { Balance, Counted, Tally } from '../../design/balance.ts';
import { modes } from '../../design/schema.ts';
import type { Words } from '../components/session-context.ts';
import type { Part } from '../components/share-bar.tsx';

type Basis = Balance['basis'];

export function amountOf(tally: Tally, basis: Basis): number {
  return basis === 'minutes' ? tally.minutes : tally.activities;
}

/** Cards without a mode come last. */
export function modeParts(counted: Counted, basis: Basis): readonly Part[] {
  return [...modes, 'none' as const].map((mode) => ({
    kind: mode,
    amount: amountOf(counted.modes[mode], basis),
  }));
}

/** "Online 2 u en Offline 1 u 30". */
export function modesInWords(counted: Counted, basis: Basis, { texts, numbers }: Words): string {
  const present = modes.filter((mode) => counted.modes[mode].activities > 0);
  if (present.length === 0) return texts.balance.emptySegment;
  return numbers.list(
    present.map((mode) => {
      const { activities, minutes } = counted.modes[mode];
      const amount = basis === 'minutes' ? numbers.time(minutes) : texts.activities(activities);
      return `${texts.modes[mode]} ${amount}`;
    }),
  );
}
