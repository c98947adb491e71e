/** What the main thread answers, and how far long work is. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ToMain, ToSidebar } from '../../messages/messages.ts';
import type { Clock } from './clock.ts';

export interface Answer {
  readonly ok: boolean;
  readonly text: string;
}

/** Requests whose good end people see by themselves. */
const silent: ReadonlySet<string> = new Set<keyof ToMain>(['ready', 'focus', 'set-language']);
/** A good answer leaves by itself; one that failed stays until somebody closes it. */
const shownFor = 5_000;

export interface Answers {
  readonly answer: ReadonlySignal<Answer | null>;
  /** Null when nothing long is under way. */
  readonly progress: ReadonlySignal<ToSidebar['progress'] | null>;
  /** Somebody asked to stop it; it does at its next slice. */
  readonly isStopping: ReadonlySignal<boolean>;
  stopping(): void;
  take(answer: ToSidebar['answer']): void;
  takeProgress(progress: ToSidebar['progress']): void;
  close(): void;
}

export function createAnswers(clock: Clock): Answers {
  const answer = signal<Answer | null>(null);
  const progress = signal<ToSidebar['progress'] | null>(null);
  const isStopping = signal(false);
  let callOff = () => {};

  const over = () => {
    progress.value = null;
    isStopping.value = false;
  };
  const close = () => {
    callOff();
    answer.value = null;
  };
  return {
    answer,
    progress,
    isStopping,
    stopping: () => {
      isStopping.value = true;
    },
    take: ({ kind, ok, text }) => {
      over();
      if (text === '' || (ok && silent.has(kind))) return;
      callOff();
      answer.value = { ok, text };
      callOff = ok ? clock.later(close, shownFor) : () => {};
    },
    takeProgress: (next) => {
      if (next.done < next.total) progress.value = next;
      else over();
    },
    close,
  };
}
