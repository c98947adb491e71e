/** What a card asks for and how to use it, online and offline. Its height is fixed, so the grid above never jumps. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { ModeMark } from '../components/glyph.tsx';
import { useSession, useWords } from '../components/session-context.ts';

export function ActivityDetail({ activity }: { readonly activity: CatalogueActivity }) {
  const { skills } = useSession();
  const { texts, numbers, say } = useWords();
  const { detail } = texts;
  const skill = (name: string) => {
    const text = skills[name];
    return text === undefined ? name : inSentence(say(text));
  };
  const { online, offline } = activity.skill;
  return (
    <footer class="activity-detail" id="activity-detail">
      <p class="about">
        <strong>{say(activity.name)}</strong>
        <span title={detail.range(activity.minutes.low, activity.minutes.high)}>
          {detail.typical(activity.minutes.typical)} ·{' '}
          {numbers.choice(activity.grouping.map((grouping) => texts.groupings[grouping]))}
        </span>
      </p>
      <p class="hint">
        <ModeMark mode="online" />
        <span>
          <span class="hidden-visually">{texts.modes.online}: </span>
          {say(activity.hint.online)}
        </span>
      </p>
      <p class="hint">
        <ModeMark mode="offline" />
        <span>
          <span class="hidden-visually">{texts.modes.offline}: </span>
          {say(activity.hint.offline)}
        </span>
      </p>
      <p class="skill">
        {online === offline ? detail.skill(skill(online)) : detail.skills(skill(online), skill(offline))}
      </p>
    </footer>
  );
}

/** Without its capital, unless it begins with an abbreviation. */
function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
