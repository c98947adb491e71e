/** Cards and outcomes of the board as chips: a click selects one and zooms to it. */
import { useState } from 'preact/hooks';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import type { Activity, Outcome } from '../../design/schema.ts';
import { Glyph } from './glyph.tsx';
import { Icon } from './icon.tsx';
import { useSession, useWords } from './session-context.ts';

interface Properties {
  readonly activities: readonly Activity[];
  readonly outcomes?: readonly Outcome[];
  /** The rest waits behind a chip with a number. */
  readonly shownFirst: number;
}

export function CardChips({ activities, outcomes = [], shownFirst }: Properties) {
  const { catalogue, send } = useSession();
  const { texts } = useWords();
  const [isOpen, setOpen] = useState(false);
  const all = [
    ...activities.map(({ node, title, type, learningType }) => ({
      node,
      name: title || texts.untitled,
      kind: learningType ?? '',
      mark: markOf(catalogue.find(type)),
    })),
    ...outcomes.map(({ node, text }) => ({ node, name: text, kind: '', mark: <Icon name="outcome" /> })),
  ];
  const shown = isOpen ? all : all.slice(0, shownFirst);
  const rest = all.length - shown.length;
  return (
    <ul class="chips">
      {shown.map(({ node, name, kind, mark }) => (
        <li key={node}>
          <button
            type="button"
            class={`chip ${kind}`}
            title={texts.showCard(name)}
            onClick={() => send('focus', { nodes: [node] })}
          >
            {mark}
            <span>{name}</span>
          </button>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <button
            type="button"
            class="chip"
            aria-label={texts.tips.allCards(rest)}
            onClick={() => setOpen(true)}
          >
            {texts.tips.moreCards(rest)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Own activities and those of a later version have no glyph here. */
function markOf(activity: CatalogueActivity | undefined) {
  return activity === undefined ? <Icon name="card" /> : <Glyph name={activity.glyph} />;
}
