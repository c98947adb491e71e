/** Searching the set and a large number of own activities, one letter after another. */

import activities from 'content:activities';
import { ownAsCatalogueActivity, ownPrefix } from '../../src/catalogue/own.ts';
import { createSearchIndex, searchActivities } from '../../src/catalogue/search.ts';
import { learningTypes } from '../../src/design/schema.ts';
import { queries } from '../catalogue/queries.ts';
import { median, quantile, type Row } from './rows.ts';

const ownCount = 500;

/** Names as teachers make them: two words of the set and a subject with a number. */
function ownActivities() {
  const words = activities.flatMap(({ name }) => `${name.nl} ${name.en}`.split(' '));
  return Array.from({ length: ownCount }, (_, at) =>
    ownAsCatalogueActivity({
      id: `${ownPrefix}${at}`,
      name: `${words[(at * 7) % words.length]} ${words[(at * 13 + 5) % words.length]} blok ${at}`,
      learningType: learningTypes[at % learningTypes.length] ?? 'practice',
      glyph: 'star',
      minutes: 30,
      pacing: 'either',
      assessment: 'none',
      grouping: [],
      hint: undefined,
    }),
  );
}

export function measureSearch(): Row {
  const index = createSearchIndex([...activities, ...ownActivities()]);
  const times: number[] = [];
  for (const isWarm of [false, true]) {
    for (const [query] of queries) {
      for (let letters = 1; letters <= query.length; letters += 1) {
        const start = performance.now();
        searchActivities(index, query.slice(0, letters), 'nl');
        if (isWarm) times.push(performance.now() - start);
      }
    }
  }
  return {
    what: `search, ${activities.length} + ${ownCount} own activities, a keystroke`,
    measured: `${median(times).toFixed(2)} ms (99 % within ${quantile(0.99, times).toFixed(1)} ms)`,
    atMost: '4 ms',
  };
}
