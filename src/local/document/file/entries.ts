/** Texts under keys that plugins chose: any key, also those that schemas of records leave out for safety. */
import * as v from 'valibot';
import { isRecord } from '../properties.ts';

type Entries = Readonly<Record<string, string>>;

function isEntries(value: unknown): value is Entries {
  return isRecord(value) && Object.values(value).every((text) => typeof text === 'string');
}

export const entriesSchema = v.custom<Record<string, string>>(isEntries);
/** By namespace. */
export const sharedDataSchema = v.custom<Record<string, Record<string, string>>>(
  (value) => isRecord(value) && Object.values(value).every(isEntries),
);
