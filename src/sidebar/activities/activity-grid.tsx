/** One group of cards, in rows. The arrow keys walk through all groups as if they were one grid. */
import { useWords } from '../components/session-context.ts';
import { ActivityCard, type CardActs } from './activity-card.tsx';
import { inRows } from './grid-keys.ts';
import { type Group, placeKey } from './groups.ts';

interface Properties {
  readonly group: Group;
  readonly columns: number;
  /** Keys of places. */
  readonly marked: string | undefined;
  readonly best: string | undefined;
  readonly acts: CardActs;
  readonly byKey: (event: KeyboardEvent) => void;
}

export function ActivityGrid({ group, columns, marked, best, acts, byKey }: Properties) {
  const { texts } = useWords();
  const { name, activities } = group;
  return (
    <section>
      <h3 id={`group-${name}`}>
        {nameOf(texts, name)} <span class="figures">{activities.length}</span>
      </h3>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA lets a table be a grid
        role="grid"
        class="activity-grid"
        aria-labelledby={`group-${name}`}
        aria-multiselectable="true"
        onKeyDown={byKey}
      >
        <tbody>
          {inRows(activities, columns).map((row) => (
            <tr key={row[0]?.id}>
              {Array.from({ length: columns }, (_, column) => {
                const activity = row[column];
                if (activity === undefined) return <td key={column} />;
                const key = placeKey(name, activity.id);
                return (
                  <ActivityCard
                    key={activity.id}
                    place={{ key, activity }}
                    marked={key === marked}
                    best={key === best}
                    acts={acts}
                  />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function nameOf({ finder, learningTypes }: ReturnType<typeof useWords>['texts'], name: Group['name']) {
  switch (name) {
    case 'results':
      return finder.search.results;
    case 'favourites':
    case 'recent':
      return finder.groups[name];
    default:
      return learningTypes[name];
  }
}
