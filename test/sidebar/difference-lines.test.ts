import { describe, expect, it } from 'vitest';
import type { Design } from '../../src/design/schema.ts';
import { differenceLines } from '../../src/sidebar/frames/difference-lines.ts';
import { numbers, texts } from '../../src/sidebar/texts/texts.ts';
import { designOf, offline, online } from '../design/designs.ts';

const words = { texts: texts.nl, numbers: numbers.nl, say: ({ nl }: { nl: string }) => nl };
const lines = (before: Design, now: Design) => differenceLines(before, now, words);

const before = designOf({
  cards: [offline('lecture', 'college', { minutes: 90 }), offline('debate', 'debat', { minutes: 60 })],
  links: [['college', 'prepares', 'debat']],
  outcomes: ['Kan rekenen', 'Kan lezen'],
});

describe('what changed since, in words', () => {
  it('is nothing for the same design', () => {
    expect(lines(before, before)).toEqual([]);
  });

  it('names every kind of change, with what is still on the board', () => {
    const now = designOf({
      cards: [
        online('lecture', 'college', { minutes: 90, week: 2 }),
        online('forum', 'forum', { minutes: 30 }),
      ],
      outcomes: [{ stamp: 'Kan rekenen', text: 'Kan goed rekenen' }, 'Kan schrijven'],
      weeks: 5,
      shape: 'hybrid',
    });
    expect(lines(before, now)).toEqual([
      { text: 'Van lineair naar hybride', nodes: [] },
      { text: '1 activiteit erbij, 30 min', nodes: ['forum'] },
      { text: '1 activiteit eraf, 1 u', nodes: [] },
      { text: '1 activiteit van offline naar online', nodes: ['college'] },
      { text: '1 activiteit naar een ander onderdeel', nodes: ['college'] },
      { text: '1 onderdeel erbij', nodes: [] },
      { text: '1 leeruitkomst erbij', nodes: ['outcome Kan schrijven'] },
      { text: '1 leeruitkomst eraf', nodes: [] },
      { text: '1 leeruitkomst anders', nodes: ['outcome Kan goed rekenen'] },
      { text: '1 verbinding eraf', nodes: [] },
    ]);
  });
});
