/**
 * Keeps the facts of the current page: reads it once, then follows its changes. Changes that arrive while the page
 * is still being read wait, so nothing is torn; one piece of work at a time.
 */
import type { FactChanges, Facts } from '../../board/facts.ts';
import { createPace } from '../pace.ts';
import { PageFacts } from './page-facts.ts';
import { Reader } from './reader.ts';
import { updateFacts } from './update.ts';

/** After a failure the page is read anew, this often and after this many ms. */
const attempts = 3;
const patience = 500;

export interface Watch {
  /** Reads and tells everything anew: the sidebar was loaded again. */
  restart(): Watch;
  /** The facts as far as they are read. */
  readonly facts: Facts;
  /** Resolves when the page is read and every change up to now is in the facts. */
  settled(): Promise<void>;
  /** Reads what we made ourselves at once: its change is reported only later, and the next act must see it. */
  include(ids: readonly string[]): void;
  /** Called with every batch of changes of the document, before it is read. */
  onChanges(listener: (changes: readonly NodeChange[]) => void): void;
}

/** `tell` gets what has to travel; `fail` is called when the page cannot be read. */
export function watchPage(tell: (changes: FactChanges) => void, fail: (error: unknown) => void): Watch {
  const facts = new PageFacts();
  const listeners: ((changes: readonly NodeChange[]) => void)[] = [];
  let waiting: NodeChange[] = [];
  let work: Promise<void> = Promise.resolve();
  let page = figma.currentPage;
  let reader = new Reader(page.id, facts, createPace());

  const slice = (complete: boolean, tellAnyway = false): void => {
    const changes = facts.takeChanges(complete, tellAnyway);
    if (changes) tell(changes);
  };

  const read = async (): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        facts.reset();
        waiting = [];
        reader = new Reader(page.id, facts, createPace());
        await reader.readPage(page, () => slice(false));
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
    settled: () => work,
    include: (ids) => {
      enqueue(async () => {
        for (const id of ids) {
          const node = await figma.getNodeByIdAsync(id);
          if (node && !node.removed) await reader.readNew(node as SceneNode);
        }
        slice(true);
      });
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
  await new Reader(figma.currentPage.id, facts, createPace()).readPage(figma.currentPage, () => {});
  return facts.all;
}
