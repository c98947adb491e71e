/** A card and its texts → an activity, before its frame gives it a place. What people read on the card counts. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Activity, Decision } from '../../design/schema.ts';
import type { Notice } from '../board.ts';
import type { FactOf } from '../facts.ts';
import { isGuess, parseMinutes } from '../minutes.ts';
import { type CardData, readDataOf } from '../stamps.ts';
import type { Written } from './parts.ts';

export interface ReadCard {
  readonly fact: FactOf<'card'>;
  readonly activity: Activity;
  readonly decisions: readonly Decision[];
  readonly notices: readonly Notice[];
}

/** Titles travel whole, but nobody reads more than this in a list. */
const longestTitle = 5_000;
/** What is left at the end when a letter of two code units was cut through. */
const halfLetter = /[\ud800-\udbff]$/;

export function readCard(fact: FactOf<'card'>, written: Written | undefined, catalogue: Catalogue): ReadCard {
  const reading = readDataOf(fact.data, 'card');
  const data = reading.state === 'read' ? reading.data : undefined;
  const known = data && catalogue.find(data.activity);
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
  if (data && !known && !data.activity.startsWith('own:')) notice('unknown-activity', title || data.activity);
  if (typed === undefined) notice('title-missing', title);
  else if (typed === '') notice('title-empty', title);
  const minutes = readMinutes(part('minutes'), data, known?.minutes.typical ?? null);
  if (minutes.problem)
    notice(minutes.problem, minutes.problem === 'minutes-missing' ? title : (part('minutes') ?? ''));

  const note = (written?.notes ?? [])
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => text.trim())
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
  return { fact, activity, decisions: data?.decisions ?? [], notices };
}

interface Minutes {
  readonly minutes: number | null;
  readonly set: boolean;
  readonly problem?: 'minutes-missing' | 'minutes-unread';
}

/** The text wins over the data, the data over the catalogue. A guess that still says what was drawn is nobody's choice. */
function readMinutes(text: string | undefined, data: CardData | undefined, typical: number | null): Minutes {
  const guess = data?.guess ?? typical;
  const fallback: Minutes =
    data?.minutes === undefined ? { minutes: guess, set: false } : { minutes: data.minutes, set: true };
  if (text === undefined) return { ...fallback, problem: 'minutes-missing' };
  if (text.trim() === '') return { minutes: guess, set: false };
  const minutes = parseMinutes(text);
  if (minutes === null) return { ...fallback, problem: 'minutes-unread' };
  return { minutes, set: !(isGuess(text) && minutes === guess && data?.minutes === undefined) };
}
