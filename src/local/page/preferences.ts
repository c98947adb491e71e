/** What a person chose last on this computer. */
import { signal } from '@preact/signals';
import { stickyColours } from '../document/colours.ts';
import type { FrameDrops } from './tools/landing.ts';

/** Fill of the next sticky. */
export const stickyColour = signal<string>(stickyColours.yellow);
/** Shown at the foot of a person's stickies; empty when nobody told their name. */
export const author = signal('');
/** What a plain frame does with what is dropped on it. */
export const frameDrops = signal<FrameDrops>('nest');
