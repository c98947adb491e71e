/** How to use the activity where it is now: online, offline, or with both at once. */
import { ModeMark } from '../components/glyph.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { kindOf } from './kinds.ts';
import type { SelectedCard } from './settings.ts';

export function CardHints({ card }: { readonly card: SelectedCard }) {
  const { activities } = useSession();
  const { texts, say } = useWords();
  const hint = kindOf(card, activities.value)?.hint;
  if (hint === undefined) return null;
  const { mode } = card.activity;
  const told = (['online', 'offline'] as const).filter(
    (place) => (mode === null || mode === 'both' || mode === place) && say(hint[place]) !== '',
  );
  if (told.length === 0) return null;
  return (
    <Section title={texts.cards.hints}>
      {told.map((place) => (
        <p key={place} class="hint">
          <ModeMark mode={place} />
          <span>
            <span class="hidden-visually">{texts.modes[place]}: </span>
            {say(hint[place])}
          </span>
        </p>
      ))}
    </Section>
  );
}
