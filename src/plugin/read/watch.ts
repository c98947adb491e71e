/**
 * Keeps the facts of the current page: reads it once, then follows its changes. Changes that arrive while the page
 * is still being read wait, so nothing is torn; one piece of work at a time.
 */
import type { FactChanges, Facts } from '../../board/facts.ts';
import { pace } from '../pace.ts';
import { PageFacts } from './page-facts.ts';
import { Reader } from './reader.ts';
import { updateFacts } from './update.ts';

/** After a failure the page is read anew, this often and after this many ms. */
const attempts = 3;
const patience = 500;
/** How long a node we made may stay unreported, and how often we look, in ms. */
const longestWait = 1_000;
const shortWait = 10;

export interface Watch {
  /** Reads and tells everything anew: the sidebar was loaded again. */
  restart(): Watch;
  /** The facts as far as they are read. */
  readonly facts: Facts;
  /** Resolves when the page is read and every change up to now is in the facts. */
  settled(): Promise<void>;
  /** What we made ourselves is reported only later, and the next act must see it: `settled` waits for these nodes. */
  expect(ids: readonly string[]): void;
  /** Called with every batch of changes of the document, before it is read. */
  onChanges(listener: (changes: readonly NodeChange[]) => void): void;
}

/** `tell` gets what has to travel; `fail` is called when the page cannot be read. */
export function watchPage(tell: (changes: FactChanges) => void, fail: (error: unknown) => void): Watch {
  const facts = new PageFacts();
  const listeners: ((changes: readonly NodeChange[]) => void)[] = [];
  const expected = new Set<string>();
  let waiting: NodeChange[] = [];
  let work: Promise<void> = Promise.resolve();
  let page = figma.currentPage;
  let reader = new Reader(page.id, facts, pace);
  /** The page was read to its end: what changes can be added. */
  let whole = false;

  const slice = (complete: boolean, tellAnyway = false): void => {
    const changes = facts.takeChanges(complete, tellAnyway);
    if (changes) tell(changes);
  };

  const read = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        facts.reset();
        waiting = [];
        whole = false;
        reader = new Reader(page.id, facts, pace);
        await reader.readPage(page, () => slice(false));
        whole = true;
        slice(true, true);
        return;
      } catch (error) {
        if (attempt === attempts) {
          fail(error);
          return;
        }
        await new Promise<void>((resolve) => {
          setTimeout(resolve, patience);
        });
      }
    }
  };

  const follow = async (): Promise<void> => {
    const changes = waiting;
    waiting = [];
    if (changes.length === 0) return;
    if (!whole) return read();
    try {
      await updateFacts(changes, facts, reader);
      slice(true);
    } catch (_unreadable) {
      await read();
    }
  };

  const enqueue = (next: () => Promise<void>): void => {
    work = work.then(next);
  };
  const onNodeChange = (event: NodeChangeEvent): void => {
    waiting.push(...event.nodeChanges);
    for (const { id } of event.nodeChanges) expected.delete(id);
    for (const listener of listeners) listener(event.nodeChanges);
    enqueue(follow);
  };

  page.on('nodechange', onNodeChange);
  enqueue(read);
  figma.on('currentpagechange', () => {
    page.off('nodechange', onNodeChange);
    page = figma.currentPage;
    page.on('nodechange', onNodeChange);
    enqueue(read);
  });

  const watch: Watch = {
    restart: () => {
      enqueue(read);
      return watch;
    },
    get facts() {
      return facts.all;
    },
    settled: async () => {
      for (let waited = 0; expected.size > 0 && waited < longestWait; waited += shortWait) {
        await new Promise<void>((resolve) => {
          setTimeout(resolve, shortWait);
        });
      }
      expected.clear();
      await work;
    },
    expect: (ids) => {
      // What is a fact was reported before the act was over, and may not be again.
      for (const id of ids) if (!facts.get(id)) expected.add(id);
    },
    onChanges: (listener) => {
      listeners.push(listener);
    },
  };
  return watch;
}

/** The facts of the current page, read once: for commands without a sidebar. */
export async function readOnce(): Promise<Facts> {
  const facts = new PageFacts();
  await new Reader(figma.currentPage.id, facts, pace).readPage(figma.currentPage, () => {});
  return facts.all;
}
