/** Making activities of what is selected on the board: what was found, what it probably is, and what a person chose. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Board } from '../../board/board.ts';
import type { Facts } from '../../board/facts.ts';
import { createStamp } from '../../board/stamps.ts';
import { readWritten } from '../../board/written.ts';
import { longestName, type OwnActivity, ownPrefix } from '../../catalogue/own.ts';
import { createProposer, proposeActivity } from '../../catalogue/propose.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import type { LearningType } from '../../design/schema.ts';
import type { Send, ToMain, ToSidebar } from '../../messages/messages.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Clock } from './clock.ts';

/** Milliseconds without another selection before the board is asked: people click around. */
const settled = 300;
/** What an own activity made in passing starts with; a person changes it afterwards. */
const ownGlyph = 'star';
export const ownMinutes = 30;

export type Choice =
  | { readonly kind: 'open' }
  | { readonly kind: 'activity'; readonly activity: string }
  | { readonly kind: 'own'; readonly learningType: LearningType }
  | { readonly kind: 'leave' };

export interface AdoptedText {
  readonly node: string;
  readonly title: string;
  readonly picture: boolean;
  /** Null: no time is named. */
  readonly minutes: number | null;
  /** Ids of the activities it may be, best first. */
  readonly candidates: readonly string[];
  /** The text said enough: nobody has to look. */
  readonly sure: boolean;
  readonly choice: Choice;
}

export interface Adoption {
  /** Texts in the selection that can become an activity. */
  readonly offered: ReadonlySignal<number>;
  /** What is being reviewed; null while nobody is. */
  readonly texts: ReadonlySignal<readonly AdoptedText[] | null>;
  /** Things in the selection that cannot. */
  readonly left: ReadonlySignal<number>;
  /** The cards are being made. */
  readonly isBusy: ReadonlySignal<boolean>;
  open(): void;
  close(): void;
  choose(node: string, choice: Choice): void;
  setMinutes(node: string, minutes: number | null): void;
  /** Makes cards of everything that has a choice. */
  make(): void;
  /** The selection on the board. */
  select(nodes: readonly string[]): void;
  taken(found: ToSidebar['adoptable']): void;
  answered(kind: string, ok: boolean): void;
}

export interface AdoptionSources {
  readonly activities: ReadonlySignal<readonly CatalogueActivity[]>;
  readonly choiceOf: (activity: Pick<CatalogueActivity, 'id'>) => ActivityChoice;
  readonly board: ReadonlySignal<Board>;
  readonly facts: ReadonlySignal<Facts>;
  /** People see the Activities tab. */
  readonly isVisible: ReadonlySignal<boolean>;
  readonly clock: Clock;
  readonly send: Send<ToMain>;
}

export function createAdoption(sources: AdoptionSources): Adoption {
  const { activities, board, facts, isVisible, clock, send } = sources;
  const found = signal<ToSidebar['adoptable']>({ items: [], left: 0 });
  const texts = signal<readonly AdoptedText[] | null>(null);
  const isBusy = signal(false);
  const proposer = computed(() => createProposer(activities.value));
  let selected: readonly string[] = [];
  let callOff = () => {};

  // A sticky among the outcomes says what students can do, not what they do.
  const items = computed(() => {
    const outcomes = new Set(
      board.value.frames.flatMap(({ design }) => design.outcomes.map(({ node }) => node)),
    );
    return found.value.items.filter(({ node }) => !outcomes.has(node));
  });
  const ask = () => {
    callOff();
    if (!isVisible.peek() || texts.peek() !== null) return;
    if (selected.every((node) => isOurs(facts.peek(), node))) return;
    callOff = clock.later(() => send('read-adoptable', {}), settled);
  };
  const change = (node: string, fields: Partial<AdoptedText>) => {
    texts.value = texts.peek()?.map((text) => (text.node === node ? { ...text, ...fields } : text)) ?? null;
  };
  isVisible.subscribe(ask);
  return {
    offered: computed(() => items.value.length),
    texts,
    left: computed(() => found.value.left),
    isBusy,
    open: () => {
      texts.value = items.peek().map(({ node, text, picture }) => {
        const { title, minutes } = readWritten(text);
        const { activity, sure, candidates } = proposeActivity(proposer.peek(), title);
        const isSure = sure && activity !== null && !picture;
        return {
          node,
          title,
          picture,
          minutes,
          candidates,
          sure: isSure,
          choice: isSure ? { kind: 'activity', activity } : { kind: 'open' },
        };
      });
    },
    close: () => {
      texts.value = null;
      ask();
    },
    choose: (node, choice) => change(node, { choice }),
    setMinutes: (node, minutes) => change(node, { minutes }),
    make: () => {
      const chosen = (texts.peek() ?? []).flatMap((text) => {
        const activity = activityOf(text, sources.choiceOf);
        const { node, minutes, title } = text;
        return activity === null ? [] : [{ node, activity, minutes, title }];
      });
      if (chosen.length === 0 || isBusy.peek()) return;
      isBusy.value = true;
      send('adopt', { items: chosen });
    },
    select: (nodes) => {
      selected = nodes;
      found.value = { items: [], left: 0 };
      ask();
    },
    taken: (next) => {
      found.value = next;
    },
    answered: (kind, ok) => {
      if (kind !== 'adopt') return;
      isBusy.value = false;
      if (ok) texts.value = null;
    },
  };
}

/** What can never become an activity: it is one, or a part of ours. Frames may hold stickies. */
function isOurs(facts: Facts, node: string): boolean {
  const kind = facts.get(node)?.kind;
  return kind !== undefined && kind !== 'text' && kind !== 'frame' && kind !== 'container';
}

/** What the main thread is told; null when the text stays as it is. */
function activityOf(
  { choice, title, minutes }: AdoptedText,
  choiceOf: AdoptionSources['choiceOf'],
): ActivityChoice | null {
  switch (choice.kind) {
    case 'open':
    case 'leave':
      return null;
    case 'activity':
      return choiceOf({ id: choice.activity });
    case 'own':
      return ownOf(title, choice.learningType, minutes);
  }
}

function ownOf(title: string, learningType: LearningType, minutes: number | null): OwnActivity {
  return {
    id: `${ownPrefix}${createStamp(Math.random)}`,
    // Never half a letter at its end.
    name: title
      .slice(0, longestName)
      .replace(/[\ud800-\udbff]$/, '')
      .trim(),
    learningType,
    glyph: ownGlyph,
    minutes: minutes ?? ownMinutes,
    pacing: 'either',
    assessment: 'none',
    grouping: [],
  };
}
