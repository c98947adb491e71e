/** What is kept of the frame being looked at, and the one that is compared with. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Design } from '../../design/schema.ts';
import type { Send, ToMain, ToSidebar } from '../../messages/messages.ts';

export type Snapshot = ToSidebar['snapshots']['snapshots'][number];

export interface Snapshots {
  /** By frame; absent until somebody asked. */
  readonly byFrame: ReadonlySignal<ReadonlyMap<string, readonly Snapshot[]>>;
  /** The snapshot that was opened last, to compare with. */
  readonly opened: ReadonlySignal<{
    readonly frame: string;
    readonly snapshot: string;
    readonly design: Design;
  } | null>;
  read(frame: string): void;
  open(frame: string, snapshot: string): void;
  close(): void;
  taken(message: ToSidebar['snapshots']): void;
  takenOne(message: ToSidebar['snapshot']): void;
}

export function createSnapshots(send: Send<ToMain>): Snapshots {
  const byFrame = signal<ReadonlyMap<string, readonly Snapshot[]>>(new Map());
  const opened = signal<{ frame: string; snapshot: string; design: Design } | null>(null);
  return {
    byFrame,
    opened,
    read: (frame) => send('read-snapshots', { frame }),
    open: (frame, snapshot) => send('read-snapshot', { frame, snapshot }),
    close: () => {
      opened.value = null;
    },
    taken: ({ frame, snapshots }) => {
      byFrame.value = new Map(byFrame.value).set(frame, snapshots);
    },
    takenOne: ({ frame, snapshot, design }) => {
      opened.value = design === null ? null : { frame, snapshot, design };
    },
  };
}
