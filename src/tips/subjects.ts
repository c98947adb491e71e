/** What findings are about: cards, outcomes and the frame, as they look now. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../catalogue/schema.ts';
import { knownMinutes } from '../design/counting.ts';
import type { LinkEnd, Lookup } from '../design/lookup.ts';
import type { Activity, Outcome } from '../design/schema.ts';
import type { Finding, Subject } from './types.ts';
import { inBoth } from './wording.ts';

/** The part of a finding that says what it is about. */
export type About = Pick<Finding, 'key' | 'subjects' | 'nodes' | 'connectors'>;

interface Sources {
  readonly lookup: Lookup;
  readonly catalogue: Catalogue;
}

export function cardName(catalogue: Catalogue, card: Activity): Bilingual {
  const title = card.title.trim();
  if (title !== '') return { nl: title, en: title };
  return catalogue.find(card.type)?.name ?? { nl: 'een kaart zonder titel', en: 'a card without a title' };
}

/** A finding about one card. */
export function aboutCard(check: string, { lookup, catalogue }: Sources, card: Activity): About {
  const ends = lookup.ends(card.node);
  const subject: Subject = {
    kind: 'activity',
    stamp: card.stamp,
    node: card.node,
    name: cardName(catalogue, card),
    seen: { mode: card.mode, minutes: knownMinutes(card), links: ends.map(linkText).sort() },
  };
  return {
    key: `${check}:${card.node}`,
    subjects: [subject],
    nodes: [card.node],
    connectors: connectorsOf(ends),
  };
}

/** A finding about one outcome. What serves it counts as its links, by connector or by the cards' own data. */
export function aboutOutcome(
  check: string,
  { lookup }: Pick<Sources, 'lookup'>,
  outcome: Outcome,
  servers: readonly Activity[],
): About {
  const text = outcome.text.trim();
  const subject: Subject = {
    kind: 'outcome',
    stamp: outcome.stamp,
    node: outcome.node,
    name: { nl: text, en: text },
    seen: { links: servers.map(({ stamp }) => `serves<${stamp}`).sort() },
  };
  return {
    key: `${check}:${outcome.node}`,
    subjects: [subject],
    nodes: [outcome.node],
    connectors: connectorsOf(lookup.ends(outcome.node)),
  };
}

/** A finding about the frame. `minutes` is the amount it is about, if any: it returns when that changes materially. */
export function aboutFrame(check: string, { lookup }: Pick<Sources, 'lookup'>, minutes?: number): About {
  const { node, title } = lookup.design;
  const seen = minutes === undefined ? {} : { minutes: Math.round(minutes) };
  const subject: Subject = { kind: 'frame', stamp: '', node, name: inBoth(() => title), seen };
  return { key: check, subjects: [subject], nodes: [], connectors: [] };
}

function linkText({ kind, direction, other }: LinkEnd): string {
  return `${kind}${direction === 'from' ? '>' : '<'}${other.stamp}`;
}

function connectorsOf(ends: readonly LinkEnd[]): readonly string[] {
  return ends.map(({ connector }) => connector).sort();
}
