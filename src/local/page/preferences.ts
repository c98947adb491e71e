/** What a person chose last on this computer. */
import { signal } from '@preact/signals';

/** Fill of the next sticky. */
export const stickyColour = signal('#ffe299');
/** Shown at the foot of a person's stickies; empty when nobody told their name. */
export const author = signal('');
