import activities from 'content:activities';
import skills from 'content:skills';
import { describe, expect, it } from 'vitest';
import { titleLines, tooWide } from './card-title.ts';

/** Lower case without spaces and signs, as the search compares. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9&]/g, '');

describe('the words of the activities', () => {
  it.each(activities.map((activity) => [activity.id, activity] as const))(
    'fit on the card of %s',
    (_, activity) => {
      for (const title of [activity.shortName.nl, activity.shortName.en]) {
        expect(titleLines(title).length, title).toBeLessThanOrEqual(3);
        expect(tooWide(title), title).toEqual([]);
      }
    },
  );

  it('mean one activity, except the few that mean two', () => {
    const ambiguous = ['werkcollege'];
    const owners = new Map<string, Set<string>>();
    for (const { id, name, shortName, aliases } of activities) {
      const texts = [name.nl, name.en, shortName.nl, shortName.en, ...aliases.nl, ...aliases.en];
      for (const text of texts) owners.set(plain(text), (owners.get(plain(text)) ?? new Set()).add(id));
    }
    const shared = [...owners].filter(([, ids]) => ids.size > 1).map(([text]) => text);
    expect(shared).toEqual(ambiguous);
  });

  it('say how to do it in one or two short sentences', () => {
    const hints = activities
      .flatMap(({ hint }) => [hint.online, hint.offline])
      .flatMap(({ nl, en }) => [nl, en]);
    expect(hints).toHaveLength(activities.length * 4);
    for (const hint of hints) {
      expect(hint, hint).toMatch(/^[A-ZÉ“].*[.?!]$/);
      expect(hint.length, hint).toBeLessThanOrEqual(120);
    }
  });

  it('use every skill of the list', () => {
    const used = new Set(activities.flatMap(({ skill }) => [skill.online, skill.offline]));
    expect([...used].sort()).toEqual(Object.keys(skills).sort());
  });

  it('mark as living on a screen exactly those of the starting principle', () => {
    const marked = activities.filter((activity) => activity.screenBound).map((activity) => activity.id);
    expect(marked.sort()).toEqual([
      'e-module',
      'forum',
      'knowledge-clip',
      'podcast',
      'recorded-lecture',
      'social-annotation',
      'webquest',
    ]);
  });
});
