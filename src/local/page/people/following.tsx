/** A frame in the colour of whom one follows, with a way out; and who comes and goes, said aloud. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { inkOn } from '../../people/palette.ts';
import type { Presence } from '../../people/protocol.ts';
import { words } from '../language.ts';
import { calledBy, type People } from './people.ts';

export function Following({ people }: { readonly people: People }) {
  const person = people.others.value.find(({ id }) => id === people.followed.value);
  if (!person) return null;
  const say = words.value.people;
  return (
    <div class="following" style={`--person:${person.colour};--person-ink:${inkOn(person.colour)}`}>
      <p class="following-note">
        <span>{say.following(calledBy(person))}</span>
        <button
          type="button"
          onClick={() => {
            people.followed.value = null;
          }}
        >
          {say.stopFollowing}
        </button>
      </p>
    </div>
  );
}

/** What to say of who came and went; several at once are counted. */
function told(before: readonly Presence[], now: readonly Presence[]): string {
  const say = words.value.people;
  const came = now.filter(({ id }) => !before.some((each) => each.id === id));
  const went = before.filter(({ id }) => !now.some((each) => each.id === id));
  const [person, ...others] = [...came, ...went];
  if (!person) return '';
  if (others.length > 0) return say.count(now.length + 1);
  return came.length > 0 ? say.came(calledBy(person)) : say.went(calledBy(person));
}

export function Attendees({ people }: { readonly people: People }) {
  const before = useRef<readonly Presence[]>([]);
  const text = useSignal('');
  const now = people.others.value;
  useEffect(() => {
    const news = told(before.current, now);
    before.current = now;
    if (news !== '') text.value = news;
  }, [now, text]);
  return (
    <p class="only-spoken" role="status" aria-live="polite">
      {text.value}
    </p>
  );
}
