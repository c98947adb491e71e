/** A card and its texts → an activity, before its frame gives it a place. What people read on the card counts. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { ownAsCatalogueActivity } from '../../catalogue/own.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import type { Activity, Decision } from '../../design/schema.ts';
import type { Notice } from '../board.ts';
import { readMinutes } from '../card-minutes.ts';
import type { FactOf } from '../facts.ts';
import { cardLook } from '../plan/card-face.ts';
import { type CardData, readDataOf } from '../stamps.ts';
import type { Written } from './parts.ts';

export interface ReadCard {
  readonly fact: FactOf<'card'>;
  readonly activity: Activity;
  /** Absent when it cannot be read. */
  readonly data?: CardData | undefined;
  readonly decisions: readonly Decision[];
  readonly notices: readonly Notice[];
}

/** Titles travel whole, but nobody reads more than this in a list. */
const longestTitle = 5_000;
/** What is left at the end when a letter of two code units was cut through. */
const halfLetter = /[\ud800-\udbff]$/;
/** It was drawn before looks had numbers. */
const firstLook = 1;

export function readCard(fact: FactOf<'card'>, written: Written | undefined, catalogue: Catalogue): ReadCard {
  const reading = readDataOf(fact.data, 'card');
  const data = reading.state === 'read' ? reading.data : undefined;
  // An own activity that is kept nowhere here is read by what its card says of it.
  const known = data && (catalogue.find(data.activity) ?? definedBy(data));
  const notices: Notice[] = [];
  const notice = (kind: Notice['kind'], value: string): void => {
    notices.push({ kind, node: fact.id, value });
  };

  const part = (name: string): string | undefined => written?.parts.find((text) => text.part === name)?.text;
  const typed = part('title')?.trim().slice(0, longestTitle).replace(halfLetter, '');
  const name = known?.shortName.nl ?? '';
  const title = typed || name || data?.activity || '';

  if (!data) notice('card-malformed', title);
  if (reading.state === 'read' && reading.later) notice('later-version', title);
  else if (data && (data.look ?? firstLook) < cardLook) notice('card-older', title);
  if (data && !known) notice('unknown-activity', title || data.activity);
  if (typed === undefined) notice('title-missing', title);
  else if (typed === '') notice('title-empty', title);
  const minutes = readMinutes(part('minutes'), data, known?.minutes.typical ?? null);
  if (minutes.problem)
    notice(minutes.problem, minutes.problem === 'minutes-missing' ? title : (part('minutes') ?? ''));

  const note = [data?.note ?? '', ...(written?.notes ?? []).map(({ text }) => text)]
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
  const catalogued = known?.pacing === 'either' ? undefined : known?.pacing;
  const activity: Activity = {
    stamp: data?.stamp || `node:${fact.id}`,
    node: fact.id,
    type: data?.activity ?? '',
    title,
    learningType: data?.learningType ?? known?.learningType ?? null,
    assessment: data?.assessment ?? known?.assessment ?? 'none',
    assessmentSet: data?.assessment !== undefined,
    mode: data?.mode ?? null,
    modeSet: data?.mode !== undefined,
    pacing: data?.pacing ?? catalogued ?? null,
    pacingByPerson: data?.pacing !== undefined,
    pacingSet: (data?.pacing ?? catalogued) !== undefined,
    grouping: known ? [...known.grouping] : [],
    minutes: minutes.minutes,
    minutesSet: minutes.set,
    segment: null,
    order: null,
    presence: data?.presence ?? 'required',
    outcomes: data?.outcomes ?? [],
    removed: false,
    ...(data?.topic ? { topic: data.topic } : {}),
    ...(data?.material ? { material: data.material } : {}),
    ...(data?.reason ? { reason: data.reason } : {}),
    ...(note ? { note } : {}),
  };
  return { fact, activity, data, decisions: data?.decisions ?? [], notices };
}

/** What a card of an own activity says of it. */
function definedBy({ activity, own }: CardData): CatalogueActivity | undefined {
  return own?.id === activity ? ownAsCatalogueActivity(own) : undefined;
}
