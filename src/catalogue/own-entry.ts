/** How an own activity is stored. */
import { createEntryCodec, type Entry } from './entry.ts';
import { type OwnActivity, ownActivitySchema } from './own.ts';

export { entryVersion as ownVersion } from './entry.ts';

export type OwnEntry = Entry<OwnActivity>;

export const ownEntries = createEntryCodec<OwnActivity>(ownActivitySchema);
