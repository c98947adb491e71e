/** Changing the selected cards: what is sent, and how it is taken back. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Board } from '../../board/board.ts';
import type { Activity } from '../../design/schema.ts';
import type { Send, ToMain } from '../../messages/messages.ts';
import type { ActivityChoice, CardChange } from '../../messages/to-main.ts';
import type { Selection } from '../state/selection.ts';
import { type Field, groupBySame, isSame, type SelectedCard, type Settings, settingsOf } from './settings.ts';

/** So many changes can be taken back; more would only be scrolled past on the board. */
const remembered = 50;

interface Entry<Value> {
  readonly node: string;
  readonly before: Value;
  readonly after: Value;
}
/** One change of a person, on one or many cards. */
type Done =
  | { readonly what: Field; readonly entries: readonly Entry<CardChange>[] }
  | { readonly what: 'type'; readonly entries: readonly Entry<ActivityChoice>[] };

export interface Editing {
  /** The panel lies over the tabs. */
  readonly isOpen: ReadonlySignal<boolean>;
  open(): void;
  close(): void;
  readonly cards: ReadonlySignal<readonly SelectedCard[]>;
  /** What can be taken back first; null when there is nothing. */
  readonly undoable: ReadonlySignal<Done['what'] | null>;
  /** Sets one thing on these cards. Those that have it already, and those that are gone, are left alone. */
  set<Name extends Field>(
    nodes: readonly string[],
    field: Name,
    value: (card: SelectedCard) => Settings[Name],
  ): void;
  changeType(nodes: readonly string[], activity: ActivityChoice): void;
  /** Takes the last change back. What somebody else has changed since stays. */
  undo(): void;
}

const idOf = (activity: ActivityChoice): string => (typeof activity === 'string' ? activity : activity.id);

export function createEditing(
  board: ReadonlySignal<Board>,
  selection: Selection,
  send: Send<ToMain>,
): Editing {
  const isOpen = signal(false);
  const done = signal<readonly Done[]>([]);
  const cardOf = (activity: Activity): SelectedCard => {
    const data = board.value.cardData.get(activity.node);
    return { activity, settings: settingsOf(activity, data), data };
  };
  const present = (nodes: readonly string[]): readonly SelectedCard[] =>
    nodes.flatMap((node) => {
      const activity = selection.find(node);
      return activity === undefined ? [] : [cardOf(activity)];
    });
  const remember = (one: Done) => {
    done.value = [...done.value, one].slice(-remembered);
  };
  const sendChanges = (entries: readonly { node: string; given: CardChange }[]) => {
    for (const { cards, given } of groupBySame(entries)) send('change-cards', { cards, change: given });
  };
  const sendTypes = (entries: readonly { node: string; given: ActivityChoice }[]) => {
    for (const { cards, given } of groupBySame(entries)) send('change-type', { cards, activity: given });
  };

  return {
    isOpen,
    open: () => {
      isOpen.value = true;
    },
    close: () => {
      isOpen.value = false;
    },
    cards: computed(() => selection.selectedCards.value.map(cardOf)),
    undoable: computed(() => done.value.at(-1)?.what ?? null),
    set: (nodes, field, value) => {
      const entries = present(nodes).flatMap((card): Entry<CardChange>[] => {
        const { activity, settings } = card;
        const after = value(card);
        if (isSame(settings[field], after)) return [];
        return [{ node: activity.node, before: { [field]: settings[field] }, after: { [field]: after } }];
      });
      if (entries.length === 0) return;
      remember({ what: field, entries });
      sendChanges(entries.map(({ node, after }) => ({ node, given: after })));
    },
    changeType: (nodes, after) => {
      const entries = present(nodes)
        .filter(({ activity }) => activity.type !== idOf(after))
        .map(({ activity, data }) => ({ node: activity.node, before: data?.own ?? activity.type, after }));
      if (entries.length === 0) return;
      remember({ what: 'type', entries });
      sendTypes(entries.map(({ node }) => ({ node, given: after })));
    },
    undo: () => {
      const last = done.value.at(-1);
      if (last === undefined) return;
      done.value = done.value.slice(0, -1);
      if (last.what === 'type') {
        const ours = last.entries.filter(({ node, before, after }) =>
          present([node]).some(({ activity: { type } }) => type === idOf(before) || type === idOf(after)),
        );
        sendTypes(ours.map(({ node, before }) => ({ node, given: before })));
        return;
      }
      const { what, entries } = last;
      const ours = entries.filter(({ node, before, after }) =>
        present([node]).some(({ settings }) =>
          // An emptied title reads as the name of the activity.
          [before[what], after[what]].some((own) => own === '' || isSame(own, settings[what])),
        ),
      );
      sendChanges(ours.map(({ node, before }) => ({ node, given: before })));
    },
  };
}
