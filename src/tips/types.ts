/** What a tip is, and what it finds. Each tip is one file; the engine knows none of them by name. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../catalogue/schema.ts';
import type { Lookup } from '../design/lookup.ts';
import type { Design, Seen } from '../design/schema.ts';

/** "principle" (P), or the number of a tip. */
export type TipId = 'principle' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10';

/** An idea is an opportunity; a question asks; only two checks may warn (policy). Facts live beside the balance. */
export type Level = 'idea' | 'question' | 'warning';

/** What a finding is about, and what a dismissal belongs to. */
export interface Subject {
  readonly kind: 'activity' | 'outcome' | 'frame';
  /** "" for the frame. */
  readonly stamp: string;
  /** Node on the board that carries the decision. */
  readonly node: string;
  /** Title of the card, text of the outcome or title of the frame. */
  readonly name: Bilingual;
  /** How it looks now: the finding comes back when this materially changes. */
  readonly seen: Seen;
}

/** Something the program can do about a finding, in one step. */
export type Act =
  | { readonly kind: 'insert-after'; readonly card: string; readonly activity: string; readonly link: 'uses' }
  | { readonly kind: 'use-as-outcomes'; readonly texts: readonly string[] }
  | { readonly kind: 'open-credits' };

/** One value a check read or compared, so that a finding can explain itself. */
export interface Explained {
  readonly what: Bilingual;
  readonly value: Bilingual;
  /** The number it was compared with and the setting that holds it. */
  readonly limit?: { readonly value: Bilingual; readonly setting: string };
}

/** Title and body of several findings told as one: {count}, {names} (a few of them) and {all} are filled in. */
export interface Several {
  readonly title: Bilingual;
  readonly body: Bilingual;
  /** The act is about the first one: it says which. */
  readonly act?: Bilingual;
}

export interface Finding {
  readonly tip: TipId;
  /** Within the tip: "P-a", "1-unserved", "4a" … */
  readonly check: string;
  readonly level: Level;
  /** Stable identity within its frame, as long as it is about the same subjects. */
  readonly key: string;
  /** Findings of the same line are shown as one, with a count; by default those of the same check. */
  readonly line?: string;
  readonly subjects: readonly Subject[];
  /** Nodes to select and zoom to; empty = the frame. */
  readonly nodes: readonly string[];
  /** Connectors of those nodes: while one moves, the finding waits. */
  readonly connectors: readonly string[];
  /** Title (a question), one or two sentences of body, and the label of the act: ready to show. */
  readonly texts: {
    readonly title: Bilingual;
    readonly body: Bilingual;
    readonly act?: Bilingual;
    readonly several?: Several;
  };
  readonly explanation: readonly Explained[];
  readonly act?: Act;
  /** Findings of another tip on this card that say less than this one (tip 5 beats tip 3 on a card). */
  readonly silences?: readonly { readonly tip: TipId; readonly node: string }[];
}

/** A number or word a coach may change, with the reason it has this value. */
export interface Setting<Value> {
  readonly value: Value;
  readonly reason: Bilingual;
}
export type Declared = Readonly<Record<string, Setting<unknown>>>;
export type SettingsOf<Declarations> = {
  readonly [Name in keyof Declarations]: Declarations[Name] extends Setting<infer Value> ? Value : never;
};

/** What lies in the frame and is not part of the design yet. */
export interface Surroundings {
  /** Nodes of stickies, shapes and texts outside the outcomes zone. */
  readonly looseTexts: readonly string[];
}

export interface TipContext<Declarations = Declared> {
  readonly design: Design;
  readonly lookup: Lookup;
  readonly catalogue: Catalogue;
  readonly settings: SettingsOf<Declarations>;
  readonly surroundings: Surroundings;
}

/** What a tip has to say about a design. */
export interface Found {
  /** In the order in which they are shown among equals. */
  readonly findings: readonly Finding[];
  /** What the tip cannot see, each as one sentence. */
  readonly missing?: readonly Bilingual[];
  /** What it saw and does not ask about, each as one sentence: shown beside the balance. */
  readonly facts?: readonly Bilingual[];
}

export interface Tip<Declarations extends Declared = Declared> {
  readonly id: TipId;
  readonly title: Bilingual;
  /** Why it may matter: shown behind "Why?". */
  readonly why: Bilingual;
  readonly settings: Declarations;
  find(context: TipContext<Declarations>): Found;
}

/** Keeps the types of a tip's own settings. */
export function defineTip<const Declarations extends Declared>(tip: Tip<Declarations>): Tip<Declarations> {
  return tip;
}

/** A setting and its reason in Dutch and English. */
export function setting<Value>(value: Value, nl: string, en: string): Setting<Value> {
  return { value, reason: { nl, en } };
}
