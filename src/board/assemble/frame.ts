/** A frame and what lies in it → a design: zones give mode and segment, places give order, connectors give links. */

import { compareIds, inNodeOrder } from '../../design/node-order.ts';
import { guessedPacing } from '../../design/pacing.ts';
import type { Activity, Decision, Design, Segment } from '../../design/schema.ts';
import type { FrameOnBoard, Notice } from '../board.ts';
import type { FactOf } from '../facts.ts';
import type { Point } from '../geometry.ts';
import { type FrameZones, type Places, type Zone, zonesAt } from '../places.ts';
import { type FrameData, namePart, type Reading, readDataOf, usualHoursPerEcts } from '../stamps.ts';
import type { ReadCard } from './card.ts';
import { brokenConnectors, readLinks, servedOutcomes } from './links.ts';
import { type ReadOutcome, readOutcome } from './outcome.ts';
import type { FrameParts } from './parts.ts';

interface FrameFacts {
  readonly frame: FrameZones;
  readonly places: Places;
  readonly parts: FrameParts;
  readonly connectors: readonly FactOf<'connector'>[];
  readonly read: (card: FactOf<'card'>) => ReadCard;
}

export function assembleFrame({ frame, places, parts, connectors, read }: FrameFacts): FrameOnBoard {
  const fact = frame.frame;
  const reading = readDataOf(fact.data, 'frame');
  const data = reading.state === 'read' ? reading.data : undefined;
  const baseline = readDataOf(fact.data, 'baseline');
  const layout = readDataOf(fact.data, 'layout');
  const group = layout.state === 'read' ? layout.data.group?.name.trim() : undefined;
  const name = (part: string): string | undefined =>
    parts.names.find((text) => text.part === part)?.text.trim();
  const title = name('frame-title') || fact.name.trim();
  const subtitle = name('frame-subtitle');

  const outcomes = uniqueOutcomes(
    inNodeOrder(parts.texts)
      .filter((text) => text.text.trim() !== '' && zonesAt(frame.zones, places.centre(text)).has('outcomes'))
      .map(readOutcome),
  );
  const outcomeNodes = new Set(outcomes.map(({ outcome }) => outcome.node));
  const segments = readSegments(frame.zones, name);
  const cards = uniqueStamps(inNodeOrder(parts.cards).map(read));
  const placed = cards.map((card) => ({ card, ...placeOf(card, frame, places.centre(card.fact)) }));
  const ordered = orderOf(placed, segments);
  const links = readLinks(connectors, new Set(cards.map(({ fact: card }) => card.id)), outcomeNodes);
  const served = servedOutcomes(
    links,
    outcomes.map(({ outcome }) => outcome),
  );
  const activities = ordered.map((activity) => ({
    ...activity,
    outcomes: [...new Set([...activity.outcomes, ...(served.get(activity.node) ?? [])])],
  }));

  const design: Design = {
    stamp: data?.stamp || `node:${fact.id}`,
    node: fact.id,
    title,
    ...(subtitle ? { subtitle } : {}),
    shape: data?.shape ?? 'own',
    kind: data?.kind ?? 'new',
    language: data?.language ?? 'nl',
    ects: data?.ects ?? null,
    hoursPerEcts: data?.hoursPerEcts ?? usualHoursPerEcts,
    segments,
    outcomes: outcomes.map(({ outcome }) => outcome),
    activities,
    links,
    ...(baseline.state === 'read' ? { baseline: baseline.data.activities } : {}),
    decisions: [
      ...(data?.decisions ?? []),
      ...cards.flatMap(({ decisions }) => decisions),
      ...outcomes.flatMap(({ outcome, decisions }) => ofSubject(decisions, outcome.stamp)),
    ],
    settings: data?.settings ?? {},
    ...(data?.round ? { round: data.round } : {}),
    ...(group ? { group } : {}),
  };
  return {
    node: fact.id,
    design,
    looseTexts: parts.texts
      .filter((text) => text.text.trim() !== '' && !outcomeNodes.has(text.id))
      .map((text) => text.id)
      .sort(compareIds),
    notices: [
      ...frameNotices(frame, title, reading),
      ...placed.flatMap(({ card, outside }) => [
        ...card.notices,
        ...(outside
          ? [{ kind: 'outside-zones' as const, node: card.fact.id, value: card.activity.title }]
          : []),
      ]),
      ...brokenConnectors(connectors, new Set([...cards.map((card) => card.fact.id), ...outcomeNodes])),
    ],
  };
}

function frameNotices(
  { frame, zones }: FrameZones,
  title: string,
  reading: Reading<FrameData>,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (reading.state !== 'read') notices.push({ kind: 'frame-malformed', node: frame.id, value: title });
  else if (reading.later) notices.push({ kind: 'later-version', node: frame.id, value: title });
  if (frame.hidden) notices.push({ kind: 'frame-hidden', node: frame.id, value: title });
  if (reading.state === 'read' && reading.data.shape !== 'own') {
    for (const mode of ['offline', 'both', 'online'] as const) {
      if (!zones.some(({ data }) => data.role === 'mode' && data.mode === mode)) {
        notices.push({ kind: 'zone-missing', node: frame.id, value: mode });
      }
    }
  }
  return notices;
}

/** In time; those without order as they were drawn: island 1 before island 2. */
function readSegments(zones: readonly Zone[], name: (part: string) => string | undefined): Segment[] {
  const seen = new Set<string>();
  const last = Number.MAX_SAFE_INTEGER;
  return zones
    .filter(({ data }) => data.role === 'segment' && data.stamp !== '')
    .filter(({ data }) => !seen.has(data.stamp) && seen.add(data.stamp))
    .sort(
      (one, other) =>
        (one.data.order ?? last) - (other.data.order ?? last) || compareIds(one.fact.id, other.fact.id),
    )
    .map(({ data }) => ({
      stamp: data.stamp,
      title: name(namePart(data.stamp)) || data.title,
      order: data.order,
      fixed: data.fixed,
    }));
}

/**
 * A duplicate carries the stamp of its original. Within a frame the earlier node keeps it; a later one gets a stamp
 * of its own that stays the same on every reading, so references and the baseline keep meaning the original.
 */
function uniqueStamps(cards: readonly ReadCard[]): readonly ReadCard[] {
  const seen = new Set<string>();
  return cards.map((card) => {
    const { stamp, node } = card.activity;
    const own = ownStamp(stamp, node, seen);
    const activity = own === stamp ? card.activity : { ...card.activity, stamp: own };
    return { ...card, activity, decisions: ofSubject(card.decisions, own) };
  });
}

/** Also when a document holds a stamp of this very form. */
function ownStamp(stamp: string, node: string, seen: Set<string>): string {
  let own = stamp;
  while (seen.has(own)) own = `${own}~${node}`;
  seen.add(own);
  return own;
}

function uniqueOutcomes(outcomes: readonly ReadOutcome[]): readonly ReadOutcome[] {
  const seen = new Set<string>();
  return outcomes.map(({ outcome, decisions }) => {
    const stamp = ownStamp(outcome.stamp, outcome.node, seen);
    return { outcome: { ...outcome, stamp }, decisions };
  });
}

/** A decision lies on the node it is about, so it is about that node whatever stamp was copied. */
function ofSubject(decisions: readonly Decision[], stamp: string): readonly Decision[] {
  return decisions.map((decision) => ({ ...decision, subject: stamp }));
}

interface PlacedCard {
  readonly card: ReadCard;
  readonly activity: Activity;
  readonly at: Point;
  readonly outside: boolean;
}

function placeOf(card: ReadCard, frame: FrameZones, at: Point): Omit<PlacedCard, 'card'> {
  const zones = zonesAt(frame.zones, at);
  const mode = card.activity.mode ?? zones.get('mode')?.data.mode ?? null;
  const removed = zones.has('out') && !zones.has('mode');
  const segment = zones.get('segment')?.data.stamp || null;
  return {
    at,
    outside: mode === null && !removed,
    activity: {
      ...card.activity,
      mode,
      removed,
      segment,
      pacing: card.activity.pacing ?? guessedPacing(mode),
    },
  };
}

/** Order in time: by segment, within it from left to right, then from top to bottom. Null where there is none. */
function orderOf(cards: readonly PlacedCard[], segments: readonly Segment[]): Activity[] {
  const orders = new Map(segments.map((segment) => [segment.stamp, segment.order]));
  const ranked = cards.map((card) => {
    const { segment, removed } = card.activity;
    return { card, rank: segment === null || removed ? null : (orders.get(segment) ?? null) };
  });
  ranked.sort(
    (one, other) =>
      (one.rank ?? Number.POSITIVE_INFINITY) - (other.rank ?? Number.POSITIVE_INFINITY) ||
      one.card.at.x - other.card.at.x ||
      one.card.at.y - other.card.at.y ||
      compareIds(one.card.card.fact.id, other.card.card.fact.id),
  );
  return ranked.map(({ card, rank }, index) => ({ ...card.activity, order: rank === null ? null : index }));
}
