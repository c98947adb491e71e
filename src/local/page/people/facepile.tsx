/** Who is on the board, at the top right: oneself, whose name can be changed there, and others, whom one can follow. */
import { useSignal } from '@preact/signals';
import { useCallback } from 'preact/hooks';
import { initialsOf, inkOn } from '../../people/palette.ts';
import type { Presence } from '../../people/protocol.ts';
import type { Board } from '../board.ts';
import { Popover } from '../chrome/popover.tsx';
import { words } from '../language.ts';
import { longestName, myName, rename } from './me.ts';
import { calledBy, type People } from './people.ts';

/** How many are shown beside oneself, where the page is so wide; px. */
const room: readonly (readonly [number, number])[] = [
  [1200, 5],
  [1000, 3],
  [720, 1],
];

function Face({ person }: { readonly person: Presence }) {
  const style = `--person:${person.colour};--person-ink:${inkOn(person.colour)}`;
  return (
    <span class="face" style={style} aria-hidden="true">
      {initialsOf(calledBy(person))}
    </span>
  );
}

function FollowButton({
  people,
  person,
  named = false,
  onDone,
}: {
  readonly people: People;
  readonly person: Presence;
  readonly named?: boolean;
  readonly onDone?: () => void;
}) {
  const isFollowed = people.followed.value === person.id;
  const label = words.value.people.follow(calledBy(person));
  return (
    <button
      type="button"
      class={named ? 'person-row' : 'face-button'}
      aria-label={label}
      aria-pressed={isFollowed}
      {...(named ? {} : { 'data-tip': label })}
      onClick={() => {
        people.followed.value = isFollowed ? null : person.id;
        onDone?.();
      }}
    >
      <Face person={person} />
      {named ? <span class="person-name">{calledBy(person)}</span> : null}
    </button>
  );
}

function NameField() {
  const say = words.value.people;
  return (
    <label class="name-field">
      <span>{say.yourName}</span>
      <input
        value={myName.value}
        maxLength={longestName}
        placeholder={say.namePlaceholder}
        autocomplete="name"
        spellcheck={false}
        onChange={(event) => rename(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          rename(event.currentTarget.value);
          event.currentTarget.blur();
        }}
      />
      <small>{say.nameNote}</small>
    </label>
  );
}

export function Facepile({ board, people }: { readonly board: Board; readonly people: People }) {
  const open = useSignal(false);
  const say = words.value.people;
  const others = people.others.value;
  const me = people.me.value;
  const { width } = board.viewport.size.value;
  const shown = room.find(([wide]) => width >= wide)?.[1] ?? 0;
  const rest = others.length - shown;
  const close = useCallback(() => {
    open.value = false;
  }, [open]);
  const toggle = (): void => {
    open.value = !open.value;
  };
  return (
    <section class="facepile panel" aria-label={say.onBoard}>
      {others.slice(0, shown).map((person) => (
        <FollowButton key={person.id} people={people} person={person} />
      ))}
      {rest > 0 ? (
        <button type="button" class="face-button" aria-label={say.more(rest)} onClick={toggle}>
          <span class="face face-more">+{rest}</span>
        </button>
      ) : null}
      <button
        type="button"
        class="face-button face-me"
        aria-label={`${say.you}: ${calledBy(me)}`}
        aria-haspopup="true"
        aria-expanded={open.value}
        onClick={toggle}
      >
        <Face person={me} />
      </button>
      {open.value ? (
        <Popover label={say.onBoard} class="people-menu" role="group" onClose={close}>
          <NameField />
          <hr />
          {others.length === 0 ? <p class="people-note">{say.alone}</p> : null}
          <div class="people-list">
            {others.map((person) => (
              <FollowButton key={person.id} people={people} person={person} named onDone={close} />
            ))}
          </div>
        </Popover>
      ) : null}
    </section>
  );
}
