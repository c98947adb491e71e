/** A small card of the catalogue: a click puts it on the board. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { Glyph } from '../components/glyph.tsx';
import { useWords } from '../components/session-context.ts';

interface Properties {
  readonly activity: CatalogueActivity;
  /** Its details are shown, and the tab key leads to it. */
  readonly marked: boolean;
  readonly insert: (activity: string) => void;
  readonly point: (activity: string) => void;
}

export function ActivityCard({ activity, marked, insert, point }: Properties) {
  const { say } = useWords();
  const pointed = () => point(activity.id);
  return (
    <button
      type="button"
      id={`activity-${activity.id}`}
      class={`activity-card ${activity.learningType} ${marked ? 'marked' : ''}`}
      tabIndex={marked ? 0 : -1}
      aria-describedby={marked ? 'activity-detail' : undefined}
      onClick={() => insert(activity.id)}
      onFocus={pointed}
      onPointerEnter={pointed}
    >
      <span class="head">
        <Glyph name={activity.glyph} />
      </span>
      <span class="title">{say(activity.shortName)}</span>
    </button>
  );
}
