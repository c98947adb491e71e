/** Everything the sidebar knows and can do, made once; components read it and call it, and keep nothing that must last. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Template } from '../../board/templates.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Skills } from '../../catalogue/schema.ts';
import { createSearchIndex, searchActivities } from '../../catalogue/search.ts';
import type { Language } from '../../design/schema.ts';
import type { Handlers, Send, ToMain, ToSidebar } from '../../messages/messages.ts';
import type { Refused } from '../bridge.ts';
import { type Answers, createAnswers } from './answers.ts';
import { type BoardState, createBoardState } from './board-state.ts';
import type { Clock } from './clock.ts';
import { createFailures, type Failures } from './failure.ts';
import { createFinder, type Finder } from './finder.ts';
import { createFindings, type Findings } from './findings.ts';
import { createLanguage, type LanguageState } from './language.ts';
import type { Tab } from './tabs.ts';

/** Milliseconds without a word from the main thread before the sidebar says so. */
const answersWithin = 4_000;

export interface Session {
  readonly catalogue: Catalogue;
  readonly skills: Skills;
  readonly templates: readonly Template[];
  /** Inner SVG by name; empty until the main thread answers. */
  readonly glyphs: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly language: LanguageState;
  readonly board: BoardState;
  readonly findings: Findings;
  readonly finder: Finder;
  readonly answers: Answers;
  readonly failures: Failures;
  readonly tab: Signal<Tab>;
  /** How far each tab was scrolled. */
  readonly scrolled: Map<Tab, number>;
  /** The main thread has been asked and says nothing. */
  readonly late: ReadonlySignal<boolean>;
  readonly send: Send<ToMain>;
  /** The handshake: from here on the main thread may post. */
  start(): void;
  /** Forgets a failure and asks for everything anew. */
  retry(): void;
}

export interface SessionSources {
  readonly catalogue: Catalogue;
  readonly skills: Skills;
  readonly templates: readonly Template[];
  readonly clock: Clock;
  readonly preferred: Language;
  readonly connect: (handlers: Handlers<ToSidebar>, refused: Refused) => Send<ToMain>;
}

export function createSession(sources: SessionSources): Session {
  const { catalogue, clock } = sources;
  const glyphs = signal<Readonly<Record<string, string>>>({});
  const late = signal(false);
  const tab = signal<Tab>('activities');
  const failures = createFailures();
  const answers = createAnswers(clock);
  const board = createBoardState(catalogue, clock);
  const language = createLanguage(sources.preferred, (chosen) => send('set-language', { language: chosen }));
  const findings = createFindings(board, catalogue, clock);
  const index = createSearchIndex(catalogue.activities);
  const finder = createFinder(catalogue.activities, (query) =>
    searchActivities(index, query, language.language.value),
  );
  let callOff = () => {};

  const heard = () => {
    callOff();
    late.value = false;
  };
  const handlers: Handlers<ToSidebar> = {
    welcome: (welcome) => {
      heard();
      glyphs.value = welcome.glyphs;
      language.remembered(welcome.language);
    },
    facts: (changes) => {
      heard();
      findings.moving(changes);
      board.change(changes);
    },
    selection: ({ nodes }) => board.select(nodes),
    progress: answers.takeProgress,
    answer: answers.take,
  };
  // An empty board greets, once: from then on people choose their own tab.
  const stopGreeting = board.complete.subscribe((isComplete) => {
    if (!isComplete) return;
    stopGreeting();
    if (board.frame.peek() === null && tab.peek() === 'activities') tab.value = 'templates';
  });
  const send = sources.connect(handlers, failures.report);
  const start = () => {
    callOff();
    callOff = clock.later(() => {
      late.value = true;
    }, answersWithin);
    send('ready', {});
  };
  return {
    catalogue,
    skills: sources.skills,
    templates: sources.templates,
    glyphs,
    language,
    board,
    findings,
    finder,
    answers,
    failures,
    tab,
    scrolled: new Map(),
    late,
    send,
    start,
    retry: () => {
      failures.clear();
      start();
    },
  };
}
