/** Own activities: what the group and the person keep, what cards on the page carry, and the catalogue with them in it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Facts } from '../../board/facts.ts';
import { ownOnCards } from '../../board/own-on-cards.ts';
import { type Catalogue, createCatalogue } from '../../catalogue/catalogue.ts';
import type { ItemsFile } from '../../catalogue/items-file.ts';
import { isOwn, type OwnActivity, ownAsCatalogueActivity } from '../../catalogue/own.ts';
import { byName } from '../../catalogue/own-names.ts';
import type { PickerGlyph } from '../../catalogue/picker.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import type { Send, ToMain, ToSidebar } from '../../messages/messages.ts';
import type { ActivityChoice, Shelf } from '../../messages/to-main.ts';
import type { Draft } from '../own/draft.ts';

type Shelves = ToSidebar['own-activities'];
const empty: Shelves = { document: [], library: [], later: 0, unreadable: 0 };

/** What stands in the place of the catalogue. */
export type OwnView =
  | { readonly kind: 'editor'; readonly draft: Draft; readonly changed: OwnActivity | null }
  | { readonly kind: 'save-file' }
  | {
      readonly kind: 'open-file';
      readonly file: { readonly name: string; readonly read: ItemsFile<OwnActivity> } | null;
    };

export interface OwnActivities {
  /** The set and every own activity; follows what is kept and what is on the board. */
  readonly catalogue: Catalogue;
  readonly activities: ReadonlySignal<readonly CatalogueActivity[]>;
  /** One for each id, by name: the group's go before the person's, those before what only cards say. */
  readonly all: ReadonlySignal<readonly OwnActivity[]>;
  readonly shelves: ReadonlySignal<Shelves>;
  /** Inner SVG of the glyphs that the set does not have; empty until somebody needs one. */
  readonly glyphs: ReadonlySignal<Readonly<Record<string, string>>>;
  /** The glyphs that can be chosen, with their words; empty until somebody needs one. */
  readonly picker: ReadonlySignal<readonly PickerGlyph[]>;
  readonly view: Signal<OwnView | null>;
  find(id: string): OwnActivity | undefined;
  isOn(id: string, shelf: Shelf): boolean;
  /** How a message names an activity. */
  choiceOf(activity: Pick<CatalogueActivity, 'id'>): ActivityChoice;
  /** Asks what is kept now: others may have added some. */
  read(): void;
  /** Asks for the glyphs, once. */
  needGlyphs(): void;
  taken(shelves: Shelves): void;
  drawn(glyphs: ToSidebar['picker-glyphs']): void;
  /** An act is over: it may have put an own activity in the document; what was saved need not be shown any more. */
  answered(kind: string, ok: boolean): void;
}

export interface OwnSources {
  readonly base: Catalogue;
  readonly facts: () => Facts;
  readonly send: Send<ToMain>;
}

/** Acts that put a person's own activity in the document when they use it. */
const sharing: ReadonlySet<string> = new Set<keyof ToMain>([
  'insert-activity',
  'insert-activities',
  'insert-after',
  'adopt',
  'change-type',
]);

export function createOwnActivities({ base, facts, send }: OwnSources): OwnActivities {
  const shelves = signal<Shelves>(empty);
  const glyphs = signal<Readonly<Record<string, string>>>({});
  const picker = signal<readonly PickerGlyph[]>([]);
  let asked = false;
  let known = '[]';
  let onCards: readonly OwnActivity[] = [];
  // Cards move all the time: what they say of own activities stays the same object until it changes.
  const carried = computed(() => {
    const found = ownOnCards(facts());
    const text = JSON.stringify(found);
    if (text !== known) {
      known = text;
      onCards = found;
    }
    return onCards;
  });
  const all = computed(() => {
    const found = new Map<string, OwnActivity>();
    for (const own of [...shelves.value.document, ...shelves.value.library, ...carried.value]) {
      if (!found.has(own.id)) found.set(own.id, own);
    }
    return [...found.values()].sort(byName);
  });
  const current = computed(() =>
    createCatalogue([...base.activities, ...all.value.map(ownAsCatalogueActivity)]),
  );
  const find = (id: string) => (isOwn(id) ? all.value.find((own) => own.id === id) : undefined);
  const view = signal<OwnView | null>(null);
  return {
    catalogue: {
      get activities() {
        return current.value.activities;
      },
      find: (id) => current.value.find(id),
    },
    activities: computed(() => current.value.activities),
    all,
    shelves,
    glyphs,
    picker,
    view,
    find,
    isOn: (id, shelf) => shelves.value[shelf].some((own) => own.id === id),
    choiceOf: ({ id }) => find(id) ?? id,
    read: () => send('read-own-activities', {}),
    needGlyphs: () => {
      if (!asked) send('read-picker-glyphs', {});
      asked = true;
    },
    taken: (next) => {
      if (JSON.stringify(next) !== JSON.stringify(shelves.peek())) shelves.value = next;
    },
    drawn: (answer) => {
      glyphs.value = answer.glyphs;
      picker.value = answer.picker;
    },
    answered: (kind, ok) => {
      if (!ok) return;
      if (sharing.has(kind) && shelves.peek().library.length > 0) send('read-own-activities', {});
      if (kind === 'save-own-activities' && view.peek()?.kind !== 'save-file') view.value = null;
    },
  };
}
