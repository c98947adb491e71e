/** Finding an activity and putting it on the board. */
import { useRef } from 'preact/hooks';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { learningTypes } from '../../design/schema.ts';
import { Icon } from '../components/icon.tsx';
import { Panel } from '../components/panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { ActivityCard } from './activity-card.tsx';
import { ActivityDetail } from './activity-detail.tsx';
import { filterNames } from './filters.ts';
import { directionOf, inRows, step } from './grid-keys.ts';
import { SearchField } from './search-field.tsx';
import { useColumns } from './use-columns.ts';

interface Group {
  readonly id: string;
  readonly name: string;
  readonly activities: readonly CatalogueActivity[];
}

export function ActivitiesTab() {
  const { finder, send } = useSession();
  const { texts } = useWords();
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const columns = useColumns(grid);

  const hits = finder.hits.value;
  const searching = finder.query.value.trim() !== '';
  const groups: readonly Group[] = searching
    ? [{ id: 'results', name: texts.search.results, activities: hits }]
    : learningTypes
        .map((type) => ({
          id: type,
          name: texts.learningTypes[type],
          activities: hits.filter((activity) => activity.learningType === type),
        }))
        .filter(({ activities }) => activities.length > 0);
  const shown = groups.flatMap(({ activities }) => activities);
  const pointed = shown.find(({ id }) => id === finder.pointed.value);
  const marked = pointed ?? shown[0];

  const insert = (activity: string) => send('insert-activity', { activity, minutes: null });
  const focus = (at: number | null) => {
    const activity = at === null ? undefined : shown[at];
    if (activity === undefined) field.current?.focus();
    else document.getElementById(`activity-${activity.id}`)?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      finder.search('');
      field.current?.focus();
      return;
    }
    const direction = directionOf(event.key, event.ctrlKey || event.metaKey);
    if (direction === undefined) return;
    event.preventDefault();
    const from = shown.findIndex(({ id }) => `activity-${id}` === document.activeElement?.id);
    focus(
      step(
        groups.map(({ activities }) => activities.length),
        columns,
        Math.max(0, from),
        direction,
      ),
    );
  };

  return (
    <>
      <div class="finder">
        <SearchField
          field={field}
          query={finder.query.value}
          hits={shown.length}
          change={finder.search}
          enterGrid={() => focus(0)}
          insertFirst={() => shown[0] && insert(shown[0].id)}
        />
        <fieldset class="filters">
          <legend class="hidden-visually">{texts.filters.label}</legend>
          {filterNames.map((filter) => (
            <button
              type="button"
              key={filter}
              aria-pressed={finder.filters.value.has(filter)}
              onClick={() => finder.toggle(filter)}
            >
              {texts.filters[filter]}
            </button>
          ))}
        </fieldset>
      </div>
      <Panel name="activities">
        <div class="activity-groups" ref={grid}>
          <button
            type="button"
            class="quiet kit-button"
            title={texts.kit.what}
            onClick={() => send('insert-kit', {})}
          >
            <Icon name="kit" />
            {texts.kit.insert}
          </button>
          {groups.map(({ id, name, activities }) => (
            <section key={id}>
              <h3 id={`group-${id}`}>
                {name} <span class="figures">{activities.length}</span>
              </h3>
              {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA lets a table be a grid */}
              <table role="grid" class="activity-grid" aria-labelledby={`group-${id}`} onKeyDown={byKey}>
                <tbody>
                  {inRows(activities, columns).map((row) => (
                    <tr key={row[0]?.id}>
                      {Array.from({ length: columns }, (_, place) => {
                        const activity = row[place];
                        return (
                          <td key={activity?.id ?? place}>
                            {activity !== undefined && (
                              <ActivityCard
                                activity={activity}
                                marked={activity.id === marked?.id}
                                insert={insert}
                                point={finder.point}
                              />
                            )}
                          </td>
                        );
                      })}
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </div>
        {shown.length === 0 && (
          <div class="nothing">
            <p>{searching ? texts.search.none(finder.query.value.trim()) : texts.filters.none}</p>
            <p>{searching ? texts.search.noneWhat : texts.filters.noneWhat}</p>
          </div>
        )}
      </Panel>
      {marked !== undefined && <ActivityDetail activity={marked} />}
    </>
  );
}
