/** How somebody left the developer panel, remembered in this browser. */
import { effect, signal } from '@preact/signals';
import { recall, remember } from '../storage/remembered.ts';

export const tabs = ['console', 'messages', 'events', 'crossings', 'undo'] as const;
export type Tab = (typeof tabs)[number];

const key = 'blended-wave-developer';
export const lowest = 140;
const usualHeight = 280;

interface Remembered {
  readonly open: boolean;
  readonly tab: Tab;
  readonly height: number;
}

function remembered(): Remembered {
  const otherwise: Remembered = { open: false, tab: 'console', height: usualHeight };
  try {
    const stored: unknown = JSON.parse(recall(key) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return otherwise;
    const { open, tab, height } = stored as Partial<Record<string, unknown>>;
    return {
      open: open === true,
      tab: tabs.find((name) => name === tab) ?? otherwise.tab,
      height: typeof height === 'number' && height >= lowest ? height : otherwise.height,
    };
  } catch {
    return otherwise;
  }
}

const first = remembered();
export const isOpen = signal(first.open);
export const tab = signal<Tab>(first.tab);
/** Px. */
export const height = signal(first.height);

export function toggleDeveloper(): void {
  isOpen.value = !isOpen.value;
}

effect(() => {
  const state: Remembered = { open: isOpen.value, tab: tab.value, height: height.value };
  remember(key, JSON.stringify(state));
});
