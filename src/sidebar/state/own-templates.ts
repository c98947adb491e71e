/** Templates that people drew themselves: those of the group and those of this person. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Send, ToMain, ToSidebar } from '../../messages/messages.ts';

export interface OwnTemplates {
  readonly kept: ReadonlySignal<ToSidebar['own-templates']>;
  read(): void;
  taken(message: ToSidebar['own-templates']): void;
}

export function createOwnTemplates(send: Send<ToMain>): OwnTemplates {
  const kept = signal<ToSidebar['own-templates']>({
    document: [],
    library: [],
    later: 0,
    unreadable: 0,
    marked: 0,
  });
  return {
    kept,
    read: () => send('read-own-templates', {}),
    taken: (message) => {
      kept.value = message;
    },
  };
}
