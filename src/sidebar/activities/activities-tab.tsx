/** Finding an activity and putting it on the board. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { Panel } from '../components/panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { OwnBar } from '../own/own-acts.tsx';
import type { CardActs } from './activity-card.tsx';
import { ActivityDetail } from './activity-detail.tsx';
import { ActivityGrid } from './activity-grid.tsx';
import { FilterBar } from './filter-bar.tsx';
import { directionOf, step } from './grid-keys.ts';
import { type Group, groupsOf, type Place, placeId, placesOf } from './groups.ts';
import { actOfKey, type KeyAct } from './keys.ts';
import { SearchField } from './search-field.tsx';
import { useColumns } from './use-columns.ts';
import { useDragging } from './use-dragging.ts';
import { useHover } from './use-hover.ts';
import { useInserting } from './use-inserting.ts';
import { useStill } from './use-still.ts';

export function ActivitiesTab() {
  const { finder, personal, send, takeFirstFocus } = useSession();
  const { texts } = useWords();
  const { search, filters, kit } = texts.finder;
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const columns = useColumns(grid);
  const inserting = useInserting();
  const dragging = useDragging();
  const hover = useHover(finder.point);
  const still = useStill();

  const query = finder.query.value;
  const hits = finder.hits.value;
  const isSearching = query.trim() !== '';
  const favourites = personal.favourites.value;
  // What is used meanwhile waits: the cards stay under the pointer.
  const recent = useMemo(() => personal.recent.peek(), [personal.isKnown.value, isSearching]);
  const groups: readonly Group[] = useMemo(() => {
    if (!isSearching) return groupsOf(hits, favourites, recent);
    return hits.length === 0 ? [] : [{ name: 'results', activities: hits }];
  }, [hits, isSearching, favourites, recent]);
  const places = placesOf(groups);
  const marked = places.find(({ key }) => key === finder.pointed.value) ?? places[0];

  useEffect(() => {
    if (takeFirstFocus()) field.current?.focus();
  }, [takeFirstFocus]);
  const lastQuery = useRef(query);
  useLayoutEffect(() => {
    if (lastQuery.current !== query) grid.current?.closest('.panel')?.scrollTo(0, 0);
    lastQuery.current = query;
  }, [query]);

  const focus = (at: number | null) => {
    const place = at === null ? undefined : places[at];
    if (place === undefined) field.current?.focus();
    else document.getElementById(placeId(place.key))?.focus();
  };
  const star = ({ key, activity }: Place) => {
    still(placeId(key));
    personal.toggleFavourite(activity.id);
  };
  const clearSearch = () => {
    if (finder.query.peek() === '') return;
    finder.search('');
    field.current?.focus();
  };
  /** False when there was nothing to do. */
  const perform = (act: KeyAct, place: Place | undefined): boolean => {
    const hasChosen = finder.chosen.peek().length > 0;
    switch (act) {
      case 'clear':
        if (hasChosen) finder.chooseNone();
        else if (finder.query.peek() !== '') clearSearch();
        else return false;
        return true;
      case 'insert':
      case 'insert-and-keep':
        if (hasChosen) inserting.chosen();
        else if (place !== undefined) inserting.one(place.activity);
        else return false;
        if (act === 'insert') clearSearch();
        return true;
      case 'insert-after':
        if (place === undefined) return false;
        inserting.after(place.activity);
        clearSearch();
        return true;
      case 'choose':
        if (place !== undefined) finder.choose(place.activity.id);
        return true;
      case 'favourite':
        if (place !== undefined) star(place);
        return true;
    }
  };
  /** The best hit right now: a quick typist is ahead of the picture. */
  const bestPlace = (): Place | undefined => {
    const activity = finder.query.peek().trim() === '' ? undefined : finder.hits.peek()[0];
    return activity && { key: '', activity };
  };
  const byKey = (event: KeyboardEvent) => {
    const at = places.findIndex(({ key }) => placeId(key) === document.activeElement?.id);
    if (at < 0) return;
    const act = actOfKey(event);
    if (act !== undefined) {
      event.preventDefault();
      if (!perform(act, places[at])) field.current?.focus();
      return;
    }
    const direction = directionOf(event.key, event.ctrlKey || event.metaKey);
    if (direction === undefined) return;
    event.preventDefault();
    const sizes = groups.map(({ activities }) => activities.length);
    focus(step(sizes, columns, at, direction));
  };
  const acts: CardActs = {
    click: ({ activity }, event) => {
      const isChoosing = event.ctrlKey || event.metaKey || event.shiftKey || finder.chosen.peek().length > 0;
      if (isChoosing) finder.choose(activity.id);
      else if (event.altKey) inserting.after(activity);
      else inserting.one(activity);
    },
    hover,
    focus: finder.point,
    star,
    dragging,
  };

  return (
    <>
      <div class="finder">
        <SearchField
          field={field}
          query={query}
          hits={isSearching || finder.filterCount.value > 0 ? hits.length : null}
          change={finder.search}
          enterGrid={() => focus(0)}
          act={(act) => perform(act, bestPlace())}
        />
        <FilterBar />
      </div>
      <Panel name="activities">
        <div class="activity-groups" ref={grid}>
          <button
            type="button"
            class="quiet kit-button"
            title={kit.what}
            onClick={() => send('insert-kit', {})}
          >
            <Icon name="kit" />
            {kit.insert}
          </button>
          {groups.map((group) => (
            <ActivityGrid
              key={group.name}
              group={group}
              columns={columns}
              marked={marked?.key}
              best={isSearching ? places[0]?.key : undefined}
              acts={acts}
              byKey={byKey}
            />
          ))}
        </div>
        {places.length === 0 && (
          <div class="nothing">
            <p>{isSearching ? search.none(query.trim()) : filters.none}</p>
            <p>{isSearching ? search.noneWhat : filters.noneWhat}</p>
          </div>
        )}
        <OwnBar name={places.length === 0 ? query.trim() : ''} />
      </Panel>
      {marked !== undefined && (
        <ActivityDetail activity={marked.activity} inserting={inserting} star={() => star(marked)} />
      )}
    </>
  );
}
