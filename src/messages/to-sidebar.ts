/** From the main thread to the sidebar: what it read, and how things went. One schema for each kind of message. */
import * as v from 'valibot';
import { factChangesSchema } from '../board/facts.ts';
import { ownTemplateSchema } from '../board/own-template.ts';
import { ownActivitySchema } from '../catalogue/own.ts';
import { bilingualSchema } from '../catalogue/schema.ts';
import { designSchema, languageSchema, shapeSchema } from '../design/schema.ts';

const amount = v.pipe(v.number(), v.finite(), v.minValue(0));

export const toSidebar = {
  /** The answer to `ready`. `language` is null when nobody chose one yet. Glyphs: inner SVG by name. */
  welcome: v.object({
    language: v.nullable(languageSchema),
    glyphs: v.record(v.string(), v.string()),
    /** What a person marked and used, ids of activities, newest first. */
    personal: v.object({ favourites: v.array(v.string()), recent: v.array(v.string()) }),
  }),
  facts: factChangesSchema,
  /** What is kept on each shelf. `later`: entries of a newer plugin, which stay as they are. `unreadable`: left out. */
  'own-activities': v.object({
    document: v.array(ownActivitySchema),
    library: v.array(ownActivitySchema),
    later: amount,
    unreadable: amount,
  }),
  /** Inner SVG by name, more than those of the set. */
  'picker-glyphs': v.object({
    glyphs: v.record(v.string(), v.string()),
    /** Every glyph that can be chosen, with the words people search with. */
    picker: v.array(v.object({ glyph: v.string(), nl: v.string(), en: v.string() })),
  }),
  /** What in the selection can become an activity; `left` counts what cannot (cards, locked nodes, connectors …). */
  adoptable: v.object({
    items: v.array(v.object({ node: v.string(), text: v.string(), picture: v.boolean() })),
    left: amount,
  }),
  /** What is kept of a frame, newest first. `at` in ms since 1970. `damaged`: parts of it are missing. */
  snapshots: v.object({
    frame: v.string(),
    snapshots: v.array(
      v.object({
        id: v.string(),
        name: v.string(),
        at: amount,
        activities: amount,
        state: v.picklist(['whole', 'damaged', 'later']),
      }),
    ),
  }),
  snapshot: v.object({ frame: v.string(), snapshot: v.string(), design: v.nullable(designSchema) }),
  /** The worked examples, as the list shows them. */
  examples: v.object({
    examples: v.array(
      v.object({
        id: v.string(),
        shape: shapeSchema,
        name: bilingualSchema,
        story: bilingualSchema,
        activities: amount,
        minutes: amount,
      }),
    ),
  }),
  'own-templates': v.object({
    document: v.array(ownTemplateSchema),
    library: v.array(ownTemplateSchema),
    later: amount,
    unreadable: amount,
    /** Nodes on the page that have a role, for the one who is drawing a template. */
    marked: amount,
  }),
  selection: v.object({ nodes: v.array(v.string()) }),
  /** Long work: how far it is; done = total when it is over. */
  progress: v.object({ done: amount, total: amount }),
  /** The answer to every request: in words, for the person who asked. `kind` names the request. */
  answer: v.object({ kind: v.string(), ok: v.boolean(), text: v.string() }),
} as const;
