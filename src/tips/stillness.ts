/**
 * When a finding may be seen: once the cards and links it names have been still for 3 s, at most 15 s after it
 * became true (policy). Movement elsewhere does not delay it. One reducer for one frame; the clock is passed in.
 *
 * A finding that is seen stays while its card is moved: a line that comes and goes under a moving card is less calm
 * than one that stays. As soon as it is no longer true it goes, and it waits again when it comes back.
 */
import type { Policy } from './policy.ts';
import type { Finding } from './types.ts';

export interface Stillness {
  /** Since when each finding is true, by key, in ms. */
  readonly since: ReadonlyMap<string, number>;
  /** Keys of the findings that are seen. */
  readonly visible: ReadonlySet<string>;
  /** When cards and connectors last moved, in ms, by node. */
  readonly moved: ReadonlyMap<string, number>;
  /** Nothing was settled before: what is true on a board that was just opened has been still for long. */
  readonly fresh: boolean;
}

export const atRest: Stillness = { since: new Map(), visible: new Set(), moved: new Map(), fresh: true };

export interface Settled {
  readonly state: Stillness;
  readonly visible: readonly Finding[];
  /** When to settle again if nothing else happens, in ms; null when nothing waits. */
  readonly wakeAt: number | null;
}

/**
 * @param moved nodes that changed since the last call (cards, outcomes, connectors), each with its time in ms
 * @param now in ms, on the same clock
 */
export function settle(
  state: Stillness,
  findings: readonly Finding[],
  moved: readonly { readonly node: string; readonly at: number }[],
  now: number,
  { stillSeconds, stillSecondsAtMost }: Pick<Policy, 'stillSeconds' | 'stillSecondsAtMost'>,
): Settled {
  const [still, atMost] = [stillSeconds * 1_000, stillSecondsAtMost * 1_000];
  const lastMoved = new Map([...state.moved].filter(([, at]) => now - at < still));
  for (const { node, at } of moved) lastMoved.set(node, Math.max(at, lastMoved.get(node) ?? at));

  const since = new Map<string, number>();
  const visible = new Set<string>();
  let wakeAt: number | null = null;
  for (const finding of findings) {
    const { key, nodes, connectors } = finding;
    const began = state.since.get(key) ?? (state.fresh ? now - atMost : now);
    since.set(key, began);
    let rested = began;
    for (const node of [...nodes, ...connectors]) rested = Math.max(rested, lastMoved.get(node) ?? began);
    const ready = Math.min(rested + still, began + atMost);
    if (state.visible.has(key) || ready <= now) visible.add(key);
    else wakeAt = Math.min(wakeAt ?? ready, ready);
  }
  return {
    state: { since, visible, moved: lastMoved, fresh: false },
    visible: findings.filter(({ key }) => visible.has(key)),
    wakeAt,
  };
}
