/** Everything the sidebar knows and can do, made once; components read it and call it, and keep nothing that must last. */
import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Template } from '../../board/templates.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { CatalogueActivity, Skills } from '../../catalogue/schema.ts';
import { createSearchIndex, searchActivities } from '../../catalogue/search.ts';
import type { Language } from '../../design/schema.ts';
import type { Handlers, Send, ToMain, ToSidebar } from '../../messages/messages.ts';
import type { ActivityChoice } from '../../messages/to-main.ts';
import type { Refused } from '../bridge.ts';
import { createEditing, type Editing } from '../cards/editing.ts';
import { type Adoption, createAdoption } from './adoption.ts';
import { type Answers, createAnswers } from './answers.ts';
import { type BoardState, createBoardState } from './board-state.ts';
import type { Clock } from './clock.ts';
import { createExamples, type Examples } from './examples.ts';
import { createFailures, type Failures } from './failure.ts';
import { createFinder, type Finder } from './finder.ts';
import { createFindings, type Findings } from './findings.ts';
import { createFrameLayouts, type FrameLayouts } from './frame-layout.ts';
import { createLanguage, type LanguageState } from './language.ts';
import { createOwnActivities, type OwnActivities } from './own-activities.ts';
import { createOwnTemplates, type OwnTemplates } from './own-templates.ts';
import { createPersonal, type PersonalState } from './personal.ts';
import { createSelection, type Selection } from './selection.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';
import type { Tab } from './tabs.ts';
import { createTemplateChoice, type TemplateDraft } from './template-choice.ts';

/** Milliseconds without a word from the main thread before the sidebar says so. */
const answersWithin = 4_000;

export interface Session {
  readonly catalogue: Catalogue;
  /** What can be found and inserted. */
  readonly activities: ReadonlySignal<readonly CatalogueActivity[]>;
  /** How a message names an activity. */
  choiceOf(activity: CatalogueActivity): ActivityChoice;
  readonly own: OwnActivities;
  readonly skills: Skills;
  readonly templates: readonly Template[];
  /** Inner SVG by name; empty until the main thread answers. */
  readonly glyphs: ReadonlySignal<Readonly<Record<string, string>>>;
  readonly language: LanguageState;
  readonly board: BoardState;
  readonly selection: Selection;
  readonly personal: PersonalState;
  /** Changing the selected cards. */
  readonly editing: Editing;
  /** The panel for the frame being looked at lies over the tabs. */
  readonly framePanel: Signal<boolean>;
  readonly layout: FrameLayouts;
  /** Making activities of what is selected. */
  readonly adoption: Adoption;
  readonly findings: Findings;
  readonly finder: Finder;
  readonly answers: Answers;
  readonly failures: Failures;
  readonly tab: Signal<Tab>;
  /** How far each tab was scrolled. */
  readonly scrolled: Map<Tab, number>;
  /** True once: when the sidebar opens, the search takes the focus; later that would be stealing. */
  takeFirstFocus(): boolean;
  readonly examples: Examples;
  readonly snapshots: Snapshots;
  readonly ownTemplates: OwnTemplates;
  /** Null: nobody is choosing. */
  readonly templateChoice: Signal<TemplateDraft | null>;
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
  const { clock } = sources;
  const setGlyphs = signal<Readonly<Record<string, string>>>({});
  const late = signal(false);
  const tab = signal<Tab>('activities');
  const failures = createFailures();
  const answers = createAnswers(clock);
  const own = createOwnActivities({
    base: sources.catalogue,
    facts: () => board.facts.value,
    send: (kind, payload) => send(kind, payload),
  });
  const { catalogue, activities } = own;
  const glyphs = computed(() => ({ ...own.glyphs.value, ...setGlyphs.value }));
  const board = createBoardState(catalogue, clock);
  const layout = createFrameLayouts(board, clock);
  const selection = createSelection(board.board);
  const language = createLanguage(sources.preferred, (chosen) => send('set-language', { language: chosen }));
  const findings = createFindings(board, catalogue, clock);
  // Computed when somebody first searches, and again when the activities changed.
  const index = computed(() => createSearchIndex(activities.value));
  const finder = createFinder(activities, (query) =>
    searchActivities(index.value, query, language.language.value),
  );
  const personal = createPersonal((kept) => send('keep-personal', kept));
  let callOff = () => {};
  let hasOpened = false;

  const heard = () => {
    callOff();
    late.value = false;
  };
  const handlers: Handlers<ToSidebar> = {
    welcome: (welcome) => {
      heard();
      setGlyphs.value = welcome.glyphs;
      language.remembered(welcome.language);
      personal.remembered(welcome.personal);
      own.read();
    },
    'own-activities': own.taken,
    'picker-glyphs': own.drawn,
    adoptable: (found) => adoption.taken(found),
    examples: (message) => examples.taken(message),
    snapshots: (message) => snapshots.taken(message),
    snapshot: (message) => snapshots.takenOne(message),
    'own-templates': (message) => ownTemplates.taken(message),
    facts: (changes) => {
      heard();
      findings.moving(changes);
      board.change(changes);
    },
    selection: ({ nodes }) => {
      board.select(nodes);
      selection.take(nodes);
      adoption.select(nodes);
    },
    progress: answers.takeProgress,
    answer: (answer) => {
      answers.take(answer);
      own.answered(answer.kind, answer.ok);
      adoption.answered(answer.kind, answer.ok);
    },
  };
  // An empty board greets, once: from then on people choose their own tab.
  const stopGreeting = board.complete.subscribe((isComplete) => {
    if (!isComplete) return;
    stopGreeting();
    if (board.frame.peek() === null && tab.peek() === 'activities') tab.value = 'templates';
  });
  const send = sources.connect(handlers, failures.report);
  const examples = createExamples(send);
  const snapshots = createSnapshots(send);
  const ownTemplates = createOwnTemplates(send);
  const adoption = createAdoption({
    activities,
    choiceOf: own.choiceOf,
    board: board.board,
    facts: board.facts,
    isVisible: computed(() => tab.value === 'activities' && own.view.value === null),
    clock,
    send,
  });
  const editing = createEditing(board.board, selection, send);
  // Cards of own activities may need glyphs that the set does not have.
  effect(() => {
    const known = setGlyphs.value;
    if (Object.keys(known).length > 0 && own.all.value.some(({ glyph }) => !Object.hasOwn(known, glyph)))
      own.needGlyphs();
  });
  // Others may have added one meanwhile.
  tab.subscribe((shown) => {
    if (shown === 'activities' && Object.keys(setGlyphs.peek()).length > 0) own.read();
  });
  const start = () => {
    callOff();
    callOff = clock.later(() => {
      late.value = true;
    }, answersWithin);
    send('ready', {});
  };
  return {
    catalogue,
    activities,
    choiceOf: own.choiceOf,
    own,
    skills: sources.skills,
    templates: sources.templates,
    glyphs,
    language,
    board,
    selection,
    personal,
    editing,
    framePanel: signal(false),
    layout,
    adoption,
    examples,
    snapshots,
    ownTemplates,
    templateChoice: createTemplateChoice(),
    findings,
    finder,
    answers,
    failures,
    tab,
    scrolled: new Map(),
    takeFirstFocus: () => {
      const isFirst = !hasOpened;
      hasOpened = true;
      return isFirst;
    },
    late,
    send,
    start,
    retry: () => {
      failures.clear();
      start();
    },
  };
}
