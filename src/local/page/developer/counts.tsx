/** Crossings by member, and what can be undone. */

import type { ReadonlySignal } from '@preact/signals';
import type { Crossings } from '../../api/crossings.ts';
import type { BoardDocument, UndoStep } from '../../document/types.ts';
import { VirtualList } from './virtual-list.tsx';
import { developerWords, wholeNumber } from './words.ts';

interface MemberCount {
  readonly place: number;
  readonly operation: string;
  readonly member: string;
  readonly count: number;
}

/** Most used first; those in which every word occurs. */
export function membersOf(crossings: Crossings, query: string): readonly MemberCount[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...crossings.byMember]
    .map(([name, count], place) => {
      const [operation = '', member = ''] = name.split(' ');
      return { place, operation, member, count, name: name.toLowerCase() };
    })
    .filter(({ name }) => words.every((word) => name.includes(word)));
}

export function textOfMembers(crossings: Crossings | null, query: string): string {
  if (!crossings) return '';
  const { name, crossings: largest } = crossings.largestTurn;
  const lines = membersOf(crossings, query).map(
    ({ operation, member, count }) => `${operation}\t${member}\t${String(count)}`,
  );
  return [`total\t${String(crossings.total)}`, `largest turn\t${name}\t${String(largest)}`, ...lines].join(
    '\n',
  );
}

export function CrossingCounts({
  crossings: counted,
  query,
  beats,
}: {
  /** The plugin's that runs now. */
  readonly crossings: () => Crossings | null;
  readonly query: string;
  readonly beats: ReadonlySignal<number>;
}) {
  beats.value;
  const say = developerWords.value;
  const crossings = counted();
  if (!crossings || crossings.total === 0) return <p class="developer-empty">{say.nothingCrossed}</p>;
  const figure = (value: number): string => wholeNumber.value.format(value);
  const members = membersOf(crossings, query);
  const most = Math.max(1, ...members.map(({ count }) => count));
  const { name, crossings: largest } = crossings.largestTurn;
  return (
    <div class="developer-main">
      <dl class="developer-sums">
        <div>
          <dt>{say.total}</dt>
          <dd>{figure(crossings.total)}</dd>
        </div>
        <div>
          <dt>{say.turns}</dt>
          <dd>{figure(crossings.turns)}</dd>
        </div>
        <div>
          <dt>{say.largest}</dt>
          <dd>
            {figure(largest)} <span class="developer-soft">{name}</span>
          </dd>
        </div>
      </dl>
      <div class="developer-heads developer-crossings" aria-hidden="true">
        <span>{say.operation}</span>
        <span>{say.member}</span>
        <span class="developer-figure">{say.count}</span>
        <span>{say.share}</span>
      </div>
      {members.length === 0 ? (
        <p class="developer-empty">{say.nothingFound}</p>
      ) : (
        <VirtualList
          label={say.tabs.crossings}
          items={members}
          keyOf={({ place }) => place}
          class={() => 'developer-crossings'}
          render={({ operation, member, count }) => (
            <>
              <span class="developer-soft">{operation}</span>
              <span class="developer-name">{member}</span>
              <span class="developer-figure">{figure(count)}</span>
              <span class="developer-share" aria-hidden="true">
                <span style={`width:${String((100 * count) / most)}%`} />
              </span>
            </>
          )}
        />
      )}
    </div>
  );
}

export function textOfSteps(steps: readonly UndoStep[]): string {
  return steps
    .map(
      ({ origins, created, removed, changed }, index) =>
        `${String(index + 1)}\t${origins.join(', ')}\tmade ${String(created)}\tdeleted ${String(removed)}\tchanged ${String(changed)}`,
    )
    .join('\n');
}

export function UndoSteps({
  document,
  beats,
}: {
  readonly document: BoardDocument;
  readonly beats: ReadonlySignal<number>;
}) {
  beats.value;
  const steps = document.undoSteps;
  const say = developerWords.value;
  if (steps.length === 0) return <p class="developer-empty">{say.nothingToUndo}</p>;
  const figure = (value: number): string => (value === 0 ? '·' : wholeNumber.value.format(value));
  const rows = steps.map((step, place) => ({ ...step, place }));
  return (
    <div class="developer-main">
      <div class="developer-heads developer-undo" aria-hidden="true">
        <span class="developer-figure">{say.step}</span>
        <span>{say.by}</span>
        <span class="developer-figure">{say.created}</span>
        <span class="developer-figure">{say.changed}</span>
        <span class="developer-figure">{say.removed}</span>
        <span />
      </div>
      <VirtualList
        label={say.tabs.undo}
        items={rows}
        keyOf={({ place }) => place}
        class={() => 'developer-undo'}
        render={({ place, origins, created, changed, removed, open }) => (
          <>
            <span class="developer-figure developer-soft">{place + 1}</span>
            <span class="developer-name">{origins.map((origin) => say.origins[origin]).join(', ')}</span>
            <span class="developer-figure">{figure(created)}</span>
            <span class="developer-figure">{figure(changed)}</span>
            <span class="developer-figure">{figure(removed)}</span>
            <span class="developer-soft developer-text">{open ? say.openStep : ''}</span>
          </>
        )}
      />
    </div>
  );
}
