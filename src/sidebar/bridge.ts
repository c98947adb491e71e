/**
 * The sidebar's end of the bridge, and the only file that knows how messages travel. The functions of
 * create-figma-plugin take over `window.onmessage` when they are imported, trust every source and throw on a
 * name that nobody listens to; this file lets through only messages of the host, of a known kind, that fit
 * their schema.
 */
import { emit, on } from '@create-figma-plugin/utilities';
import * as v from 'valibot';
import type { Handlers, Send, ToMain, ToSidebar } from '../messages/messages.ts';
import type { DropMetadata } from '../messages/to-main.ts';
import { toSidebar } from '../messages/to-sidebar.ts';

/** Called with a sentence for a bug report when a message does not fit its schema. */
export type Refused = (details: string) => void;

/** Starts listening and returns the sender. Call it once; send `ready` when the sidebar can show something. */
export function connect(handlers: Handlers<ToSidebar>, refused: Refused): Send<ToMain> {
  for (const kind of Object.keys(toSidebar) as (keyof ToSidebar)[]) listen(kind, handlers, refused);

  const deliver = window.onmessage;
  window.onmessage = (event) => {
    if (event.source === window.parent && isOurs(event.data)) deliver?.call(window, event);
  };
  return (kind, payload) => emit(kind, payload);
}

/**
 * Tells the host that something was dropped on the board: a frame without origin cannot give it a native drop
 * (host fact 8). Coordinates count from the corner of the sidebar's document, px.
 */
export function dropOnBoard(
  at: { readonly clientX: number; readonly clientY: number },
  dropMetadata: DropMetadata,
): void {
  window.parent.postMessage({ pluginDrop: { ...at, items: [], dropMetadata } }, '*');
}

function listen<Kind extends keyof ToSidebar>(
  kind: Kind,
  handlers: Handlers<ToSidebar>,
  refused: Refused,
): void {
  const schema: v.GenericSchema = toSidebar[kind];
  on(kind, (payload: unknown) => {
    const result = v.safeParse(schema, payload);
    if (result.success) void handlers[kind](result.output as ToSidebar[Kind]);
    else refused(`${kind}: ${v.summarize(result.issues)}`);
  });
}

function isOurs(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('pluginMessage' in data)) return false;
  const message = data.pluginMessage;
  return Array.isArray(message) && typeof message[0] === 'string' && Object.hasOwn(toSidebar, message[0]);
}
