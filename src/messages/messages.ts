/**
 * What the two sides say to each other, declared once: a schema for each kind of message in to-main.ts and
 * to-sidebar.ts. Types, senders, guards and handler tables are made from these two objects, and each side carries
 * only the schemas of what it receives.
 */
import type * as v from 'valibot';
import type { toMain } from './to-main.ts';
import type { toSidebar } from './to-sidebar.ts';

type Payloads<Declared extends Record<string, v.GenericSchema>> = {
  readonly [Kind in keyof Declared]: v.InferOutput<Declared[Kind]>;
};
export type ToMain = Payloads<typeof toMain>;
export type ToSidebar = Payloads<typeof toSidebar>;

/** One function for each kind: a missing handler does not compile. */
export type Handlers<Messages> = {
  readonly [Kind in keyof Messages]: (payload: Messages[Kind]) => void | Promise<void>;
};
export type Send<Messages> = <Kind extends keyof Messages & string>(
  kind: Kind,
  payload: Messages[Kind],
) => void;
