/** The worked examples that the main thread has. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Send, ToMain, ToSidebar } from '../../messages/messages.ts';

export type Example = ToSidebar['examples']['examples'][number];

export interface Examples {
  /** Null until somebody asked for them. */
  readonly all: ReadonlySignal<readonly Example[] | null>;
  read(): void;
  taken(message: ToSidebar['examples']): void;
}

export function createExamples(send: Send<ToMain>): Examples {
  const all = signal<readonly Example[] | null>(null);
  return {
    all,
    read: () => {
      if (all.peek() === null) send('read-examples', {});
    },
    taken: ({ examples }) => {
      all.value = examples;
    },
  };
}
