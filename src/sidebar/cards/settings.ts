/** What people set on cards, as values that can be compared, changed and taken back. */
import type { CardData } from '../../board/stamps.ts';
import type { Activity } from '../../design/schema.ts';
import type { CardChange } from '../../messages/to-main.ts';

/** Null where nobody chose: there the activity or the zone speaks. */
export type Settings = { readonly [Name in keyof CardChange]-?: Exclude<CardChange[Name], undefined> };
export type Field = keyof Settings;

export interface SelectedCard {
  readonly activity: Activity;
  readonly settings: Settings;
  /** Absent when it cannot be read. */
  readonly data: CardData | undefined;
}

/** What is set on a card: what is read on it counts before what is kept. */
export function settingsOf(activity: Activity, data: CardData | undefined): Settings {
  const presence = data?.presence ?? 'required';
  return {
    title: activity.title,
    minutes: activity.minutesSet ? activity.minutes : null,
    pacing: data?.pacing ?? null,
    learningType: data?.learningType ?? null,
    mode: data?.mode ?? null,
    // Required is what holds when nobody chose.
    presence: presence === 'required' ? null : presence,
    assessment: data?.assessment ?? null,
    topic: data?.topic || null,
    outcomes: data?.outcomes ?? [],
    material: data?.material ?? null,
    note: data?.note || null,
    size: data?.size ?? 'card',
  };
}

/** The value that all cards share; undefined when they differ, or when there are none. */
export function sharedValue<Name extends Field>(
  cards: readonly SelectedCard[],
  field: Name,
): Settings[Name] | undefined {
  const [first, ...others] = cards.map(({ settings }) => settings[field]);
  return others.every((other) => isSame(other, first)) ? first : undefined;
}

/** Values of settings are plain data: texts, numbers and lists of texts. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Nodes that get the same thing, together. */
export function groupBySame<Given>(
  entries: readonly { readonly node: string; readonly given: Given }[],
): readonly { readonly cards: string[]; readonly given: Given }[] {
  const groups = new Map<string, { cards: string[]; given: Given }>();
  for (const { node, given } of entries) {
    const key = JSON.stringify(given);
    const group = groups.get(key) ?? { cards: [], given };
    group.cards.push(node);
    groups.set(key, group);
  }
  return [...groups.values()];
}
