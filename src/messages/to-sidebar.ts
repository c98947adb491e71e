/** From the main thread to the sidebar: what it read, and how things went. One schema for each kind of message. */
import * as v from 'valibot';
import { factChangesSchema } from '../board/facts.ts';
import { languageSchema } from '../design/schema.ts';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

export const toSidebar = {
  /** The answer to `ready`. `language` is null when nobody chose one yet. Glyphs: inner SVG by name. */
  welcome: v.object({ language: v.nullable(languageSchema), glyphs: v.record(v.string(), v.string()) }),
  facts: factChangesSchema,
  selection: v.object({ nodes: v.array(v.string()) }),
  /** Long work: how far it is; done = total when it is over. */
  progress: v.object({ done: amount, total: amount }),
  /** The answer to every request: in words, for the person who asked. `kind` names the request. */
  answer: v.object({ kind: v.string(), ok: v.boolean(), text: v.string() }),
} as const;
