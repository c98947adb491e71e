/** Marks an activity as a favourite, or no longer. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';

interface Properties {
  readonly activity: CatalogueActivity;
  readonly toggle: () => void;
  /** On a card the tab key passes it by: there the key F does the same. */
  readonly onCard?: boolean;
}

export function Star({ activity, toggle, onCard = false }: Properties) {
  const { personal } = useSession();
  const { texts, say } = useWords();
  const { favourite } = texts.finder;
  const isFavourite = personal.favourites.value.includes(activity.id);
  const name = say(activity.name);
  return (
    <button
      type="button"
      class="icon-button star"
      tabIndex={onCard ? -1 : 0}
      aria-pressed={isFavourite}
      aria-label={favourite.addNamed(name)}
      title={isFavourite ? favourite.remove : favourite.add}
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
    >
      <Icon name="star" />
    </button>
  );
}
