/** What a card asks for, how to use it online and offline, and what to do with it. Its height is fixed, so the grid above never jumps. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { ModeMark } from '../components/glyph.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { OwnActs } from '../own/own-acts.tsx';
import { Star } from './star.tsx';
import type { Inserting } from './use-inserting.ts';

interface Properties {
  readonly activity: CatalogueActivity;
  readonly inserting: Inserting;
  readonly star: () => void;
}

export function ActivityDetail({ activity, inserting, star }: Properties) {
  const { skills } = useSession();
  const { texts, numbers, say } = useWords();
  const { detail } = texts.finder;
  const skill = (name: string) => {
    const text = skills[name];
    return text === undefined ? name : inSentence(say(text));
  };
  const { online, offline } = activity.skill;
  const about = [
    detail.typical(activity.minutes.typical),
    ...(activity.grouping.length === 0
      ? []
      : [numbers.choice(activity.grouping.map((grouping) => texts.groupings[grouping]))]),
  ];
  return (
    <footer class="activity-detail">
      <div class="row">
        <strong>{say(activity.name)}</strong>
        <Star activity={activity} toggle={star} />
      </div>
      <p class="facts" id="activity-facts" title={detail.range(activity.minutes.low, activity.minutes.high)}>
        {about.join(' · ')}
      </p>
      <Acts activity={activity} inserting={inserting} />
      <div class="about" id="activity-detail">
        {(['online', 'offline'] as const).map(
          (mode) =>
            say(activity.hint[mode]) !== '' && (
              <p class="hint" key={mode}>
                <ModeMark mode={mode} />
                <span>
                  <span class="hidden-visually">{texts.modes[mode]}: </span>
                  {say(activity.hint[mode])}
                </span>
              </p>
            ),
        )}
        {online !== '' && (
          <p class="skill">
            {online === offline ? detail.skill(skill(online)) : detail.skills(skill(online), skill(offline))}
          </p>
        )}
      </div>
      <OwnActs activity={activity.id} />
    </footer>
  );
}

/** What was chosen goes before the card that is pointed at. */
function Acts({ activity, inserting }: Omit<Properties, 'star'>) {
  const { finder, selection } = useSession();
  const { texts } = useWords();
  const chosen = finder.chosen.value.length;
  const [after, ...others] = selection.selectedCards.value;
  const title = after?.title || texts.untitled;
  return (
    <div class="acts">
      <span class={chosen > 0 ? 'chosen-count' : 'hidden-visually'} role="status">
        {chosen > 0 && texts.finder.chosen(chosen)}
      </span>
      <button
        type="button"
        class="act"
        onClick={() => (chosen > 0 ? inserting.chosen() : inserting.one(activity))}
      >
        {texts.finder.insert}
      </button>
      {chosen > 0 && (
        <button type="button" class="quiet" onClick={finder.chooseNone}>
          {texts.finder.chooseNone}
        </button>
      )}
      {chosen === 0 && after !== undefined && others.length === 0 && (
        <button
          type="button"
          class="outlined after"
          title={texts.finder.insertAfterWhat(title)}
          onClick={() => inserting.after(activity)}
        >
          {texts.finder.insertAfter(title)}
        </button>
      )}
    </div>
  );
}

/** Without its capital, unless it begins with an abbreviation. */
function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
