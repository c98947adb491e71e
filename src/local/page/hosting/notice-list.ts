/** The notices at the bottom of the page, the plugin's and the page's own. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notice } from '../../api/environment.ts';

export type NoticeEnd = 'action' | 'dismissed' | 'timeout';

export interface NoticeList {
  readonly shown: ReadonlySignal<readonly Notice[]>;
  /** Shows a notice and returns its number on the page. `onEnd` hears how it went. */
  show(notice: Omit<Notice, 'id'>, onEnd?: (how: NoticeEnd) => void): number;
  /** Takes a notice away, told to nobody. */
  withdraw(id: number): void;
  end(id: number, how: NoticeEnd): void;
}

/** More notices than this push the oldest away. */
const most = 4;

export function createNoticeList(): NoticeList {
  const shown = signal<readonly Notice[]>([]);
  const ends = new Map<number, (how: NoticeEnd) => void>();
  let count = 0;

  const withdraw = (id: number): void => {
    ends.delete(id);
    if (shown.value.some((notice) => notice.id === id))
      shown.value = shown.value.filter((notice) => notice.id !== id);
  };
  const end = (id: number, how: NoticeEnd): void => {
    const onEnd = ends.get(id);
    withdraw(id);
    onEnd?.(how);
  };
  return {
    shown,
    withdraw,
    end,
    show(notice, onEnd) {
      count += 1;
      const id = count;
      if (onEnd) ends.set(id, onEnd);
      const all = [...shown.value, { ...notice, id }];
      shown.value = all.slice(-most);
      for (const { id: pushed } of all.slice(0, -most)) end(pushed, 'dismissed');
      if (notice.timeout !== null) window.setTimeout(() => end(id, 'timeout'), notice.timeout);
      return id;
    },
  };
}
