/**
 * This side's end of the bridge: typed sending, and receiving that checks each payload before anyone sees it. The
 * only file here that knows the library underneath, which takes over `figma.ui.onmessage` when it is imported.
 */
import { emit, on } from '@create-figma-plugin/utilities';
import * as v from 'valibot';
import type { Handlers, Send, ToMain, ToSidebar } from '../messages/messages.ts';
import { toMain } from '../messages/to-main.ts';

export const sendToSidebar: Send<ToSidebar> = (kind, payload) => emit(kind, payload);

/** Answers each kind of message; a payload that does not fit its schema is refused and reported. */
export function receive(handlers: Handlers<ToMain>): void {
  for (const kind of Object.keys(toMain) as (keyof ToMain)[]) listen(kind, handlers[kind]);
}

function listen<Kind extends keyof ToMain>(kind: Kind, handle: Handlers<ToMain>[Kind]): void {
  on(kind, (payload: unknown) => {
    const result = v.safeParse(toMain[kind] as v.GenericSchema, payload);
    if (!result.success) {
      console.error(`A message "${kind}" was refused`, v.flatten(result.issues));
      return;
    }
    const done = handle(result.output as ToMain[Kind]);
    if (done) done.catch((error: unknown) => console.error(`The message "${kind}" failed`, error));
  });
}
