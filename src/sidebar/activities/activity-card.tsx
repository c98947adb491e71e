/** A small card of the catalogue: a click puts it on the board, and it can be dragged there. */
import { Glyph } from '../components/glyph.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { type Place, placeId } from './groups.ts';
import { Star } from './star.tsx';
import type { Dragging } from './use-dragging.ts';

export interface CardActs {
  readonly click: (place: Place, event: MouseEvent) => void;
  readonly hover: (place: string | null) => void;
  readonly focus: (place: string) => void;
  readonly star: (place: Place) => void;
  readonly dragging: Dragging;
}

interface Properties {
  readonly place: Place;
  /** Its details are shown, and the tab key leads to it. */
  readonly marked: boolean;
  /** Enter in the search takes this one. */
  readonly best: boolean;
  readonly acts: CardActs;
}

/** A cell of the grid and no button: Firefox does not let people drag a button. */
export function ActivityCard({ place, marked, best, acts }: Properties) {
  const { finder } = useSession();
  const { texts, say } = useWords();
  const { key, activity } = place;
  const chosenAt = finder.chosen.value.findIndex(({ id }) => id === activity.id) + 1;
  const id = placeId(key);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of its cells
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid
      role="gridcell"
      id={id}
      class={`activity-card ${activity.learningType} ${marked ? 'marked' : ''} ${best ? 'best' : ''}`}
      tabIndex={marked ? 0 : -1}
      draggable
      aria-labelledby={`${id}-title`}
      aria-describedby={marked ? 'activity-facts activity-detail' : undefined}
      aria-selected={chosenAt > 0}
      onClick={(event) => acts.click(place, event)}
      onFocus={() => acts.focus(key)}
      onPointerMove={(event) => {
        // What comes under a pointer that stands still was not pointed at.
        if (event.movementX !== 0 || event.movementY !== 0) acts.hover(key);
      }}
      onPointerLeave={() => acts.hover(null)}
      onDragStart={(event) => acts.dragging.start(event, activity)}
      onDragEnd={acts.dragging.end}
    >
      <div class="head">
        <Glyph name={activity.glyph} />
      </div>
      <div class="title" id={`${id}-title`}>
        {say(activity.shortName)}
      </div>
      {chosenAt > 0 && (
        <span class="chosen-place" role="img" aria-label={texts.finder.chosenPlace(chosenAt)}>
          {chosenAt}
        </span>
      )}
      <Star activity={activity} onCard toggle={() => acts.star(place)} />
    </td>
  );
}
