/** Which activity the selected cards are, and another one to make of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Glyph } from '../components/glyph.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { kindOf } from './kinds.ts';
import type { SelectedCard } from './settings.ts';
import { TypeChooser } from './type-chooser.tsx';

export function TypeRow({ cards }: { readonly cards: readonly SelectedCard[] }) {
  const { activities, editing, choiceOf } = useSession();
  const { texts, say } = useWords();
  const [isChoosing, setChoosing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasChoosing = useRef(false);
  useEffect(() => {
    if (wasChoosing.current && !isChoosing) opener.current?.focus();
    wasChoosing.current = isChoosing;
  }, [isChoosing]);

  const types = new Set(cards.map(({ activity }) => activity.type));
  const [first] = cards;
  const kind = first && types.size === 1 ? kindOf(first, activities.value) : undefined;
  const name =
    types.size > 1
      ? texts.cards.severalTypes(types.size)
      : kind === undefined
        ? texts.cards.unknownType
        : say(kind.name);
  return (
    <div class="type-row">
      <p class={`type ${kind?.learningType ?? ''}`}>
        <span class="head">{kind === undefined ? <Icon name="card" /> : <Glyph name={kind.glyph} />}</span>
        <span title={name}>
          <span class="hidden-visually">{texts.cards.type}: </span>
          {name}
        </span>
      </p>
      <button
        type="button"
        class="outlined"
        ref={opener}
        title={texts.cards.changeWhat}
        aria-expanded={isChoosing}
        onClick={() => setChoosing(!isChoosing)}
      >
        {texts.cards.change}
      </button>
      {isChoosing && (
        <TypeChooser
          present={kind?.id}
          close={() => setChoosing(false)}
          choose={(chosen) => {
            setChoosing(false);
            editing.changeType(
              cards.map(({ activity }) => activity.node),
              choiceOf(chosen),
            );
          }}
        />
      )}
    </div>
  );
}
