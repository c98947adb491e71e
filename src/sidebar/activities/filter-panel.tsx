/** All filters, by group. The cards follow at once. */
import { useSession, useWords } from '../components/session-context.ts';
import { filterGroupNames, filterGroups, mostMinutes } from './filters.ts';

export function FilterPanel() {
  const { finder } = useSession();
  const { texts } = useWords();
  const { filters, search } = texts.finder;
  const narrowing = finder.narrowing.value;
  return (
    <div class="filter-panel" id="filter-panel">
      {filterGroupNames.map((group) => (
        <fieldset key={group}>
          <legend>{filters.groups[group]}</legend>
          <div class="pills">
            {filterGroups[group].map((filter) => (
              <button
                type="button"
                key={filter}
                aria-pressed={narrowing.filters.has(filter)}
                onClick={() => finder.toggle(filter)}
              >
                {filters.names[filter]}
              </button>
            ))}
          </div>
        </fieldset>
      ))}
      <label>
        <span>{filters.length}</span>
        <select
          value={narrowing.minutes ?? ''}
          onChange={({ currentTarget: { value } }) => finder.upTo(value === '' ? null : Number(value))}
        >
          <option value="">{filters.anyLength}</option>
          {mostMinutes.map((minutes) => (
            <option key={minutes} value={minutes}>
              {filters.upTo(minutes)}
            </option>
          ))}
        </select>
      </label>
      <p role="status">{search.hits(finder.hits.value.length)}</p>
    </div>
  );
}
