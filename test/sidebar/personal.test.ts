import { beforeEach, describe, expect, it } from 'vitest';
import { createPersonal, type PersonalState } from '../../src/sidebar/state/personal.ts';

let personal: PersonalState;
let kept: { favourites: string[]; recent: string[] }[];

beforeEach(() => {
  kept = [];
  personal = createPersonal((each) => kept.push(each));
});

describe('favourites and what was used', () => {
  it('are kept newest first, each once', () => {
    personal.remembered({ favourites: ['debate'], recent: ['lecture'] });
    personal.toggleFavourite('lecture');
    personal.used(['debate']);
    personal.used(['lecture']);
    expect(kept.at(-1)).toEqual({ favourites: ['lecture', 'debate'], recent: ['lecture', 'debate'] });
    personal.toggleFavourite('debate');
    expect(kept.at(-1)?.favourites).toEqual(['lecture']);
  });

  it('of several at once, the last one inserted comes first', () => {
    personal.remembered({ favourites: [], recent: ['quiz'] });
    personal.used(['lecture', 'debate']);
    expect(personal.recent.value).toEqual(['debate', 'lecture', 'quiz']);
  });

  it('stay when their activity is not known here', () => {
    personal.remembered({ favourites: ['own:gone'], recent: ['own:gone'] });
    personal.toggleFavourite('debate');
    expect(kept).toEqual([{ favourites: ['debate', 'own:gone'], recent: ['own:gone'] }]);
  });

  it('forget what was used long ago', () => {
    personal.remembered({ favourites: [], recent: [] });
    for (let at = 0; at < 40; at += 1) personal.used([`own:${at}`]);
    expect(personal.recent.value).toHaveLength(24);
    expect(personal.recent.value[0]).toBe('own:39');
  });

  it('are never written before they were read, and lose nothing that was done meanwhile', () => {
    personal.used(['debate']);
    personal.toggleFavourite('debate');
    expect(kept).toEqual([]);
    personal.remembered({ favourites: ['lecture'], recent: ['lecture'] });
    expect(kept).toEqual([{ favourites: ['debate', 'lecture'], recent: ['debate', 'lecture'] }]);
  });

  it('are not put back by a second welcome', () => {
    personal.remembered({ favourites: ['lecture'], recent: [] });
    personal.toggleFavourite('lecture');
    personal.remembered({ favourites: ['lecture'], recent: [] });
    expect(personal.favourites.value).toEqual([]);
  });
});
