/** What a person marked and used, on this machine. Ids that are not known here now are kept: their activity may come back. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { ToMain } from '../../messages/messages.ts';

/** More of what was used than this nobody looks for. */
const mostRecent = 24;

export interface PersonalState {
  /** Ids, newest first. */
  readonly favourites: ReadonlySignal<readonly string[]>;
  readonly recent: ReadonlySignal<readonly string[]>;
  /** What was kept has been read. */
  readonly isKnown: ReadonlySignal<boolean>;
  toggleFavourite(activity: string): void;
  /** In the order in which they were inserted. */
  used(activities: readonly string[]): void;
  /** What the main thread kept; what a person did before it came counts as well. */
  remembered(kept: ToMain['keep-personal']): void;
}

export function createPersonal(keep: (personal: ToMain['keep-personal']) => void): PersonalState {
  const favourites = signal<readonly string[]>([]);
  const recent = signal<readonly string[]>([]);
  const isKnown = signal(false);
  // Nothing is written before it was read: that would throw away what was kept.
  const changed = () => {
    if (isKnown.value) keep({ favourites: [...favourites.value], recent: [...recent.value] });
  };
  return {
    favourites,
    recent,
    isKnown,
    toggleFavourite: (activity) => {
      const others = favourites.value.filter((id) => id !== activity);
      favourites.value = others.length < favourites.value.length ? others : [activity, ...others];
      changed();
    },
    used: (activities) => {
      recent.value = distinct([...[...activities].reverse(), ...recent.value]).slice(0, mostRecent);
      changed();
    },
    remembered: (kept) => {
      if (isKnown.value) return;
      const early = favourites.value.length + recent.value.length > 0;
      batch(() => {
        favourites.value = distinct([...favourites.value, ...kept.favourites]);
        recent.value = distinct([...recent.value, ...kept.recent]).slice(0, mostRecent);
        isKnown.value = true;
      });
      if (early) changed();
    },
  };
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
