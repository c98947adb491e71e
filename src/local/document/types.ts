/**
 * The stand-in's document: a tree of nodes as plain records. The plugin API (api/) and the page (page/) are two
 * users of the same document; both go through BoardDocument, so undo, events and rules are the same for both.
 */

export type Transform = readonly [readonly [number, number, number], readonly [number, number, number]];
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A node as a record. `properties` are named as in the Plugin API (name, fills, characters, width, height, …). */
export interface NodeRecord {
  readonly id: string;
  readonly type: string;
  readonly parent: string | null;
  /** Back to front; empty for leaves. */
  readonly children: readonly string[];
  /** Place relative to the nearest container that is not a group, as `relativeTransform`. */
  readonly transform: Transform;
  readonly properties: Readonly<Record<string, unknown>>;
  /** namespace → key → value */
  readonly sharedData: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Private data of plugins: the plugin's id, a space and the key → value */
  readonly pluginData: Readonly<Record<string, string>>;
  /** command → description */
  readonly relaunch: Readonly<Record<string, string>>;
}

/** Who acts. `person` and `plugin` are LOCAL in events; `remote` is a collaborator. */
export type Origin = 'person' | 'plugin' | 'remote';

/** What one undo would take back: how many nodes would go, come back or change. */
export interface UndoStep {
  readonly origins: readonly Origin[];
  readonly created: number;
  readonly removed: number;
  readonly changed: number;
  /** No step of its own yet: what the plugin does next joins it. */
  readonly open: boolean;
}

/** One thing that happened to one node. `created` and `removed` name every node; the API reports only the topmost. */
export type Change =
  | { readonly type: 'created'; readonly id: string; readonly nodeType: string; readonly origin: Origin }
  | {
      readonly type: 'removed';
      readonly id: string;
      readonly nodeType: string;
      readonly parent: string | null;
      readonly origin: Origin;
    }
  | {
      readonly type: 'changed';
      readonly id: string;
      /** Names as `nodechange` reports them: x, y, relativeTransform, parent, text, pluginData, … */
      readonly properties: readonly string[];
      readonly origin: Origin;
    };

/** What is saved: one JSON file. */
export interface BoardFile {
  readonly format: 'blended-wave-board';
  readonly version: 1;
  readonly name: string;
  readonly nextId: number;
  readonly currentPage: string;
  readonly nodes: readonly NodeRecord[];
}

/** What to look for; all given parts must hold. */
export interface Criteria {
  readonly types?: readonly string[];
  /** Any of these keys, or any key at all. */
  readonly sharedPluginData?: { readonly namespace: string; readonly keys?: readonly string[] };
  /** Private data of one plugin: any of these keys, or any key at all. */
  readonly pluginData?: { readonly owner: string; readonly keys?: readonly string[] };
}

/**
 * The text of a sticky, shape or connector is held in the node's own properties: `characters`, `fontName`, `fontSize`,
 * … and `textFills` (beside the node's own `fills`); `textRuns` where its characters differ in them (text-runs.ts). A
 * connector's label has `textBackgroundFills` as well. A
 * connector's `startPoint` and `endPoint` say where its ends lie on the page.
 */
export interface BoardDocument {
  readonly root: string;
  /** Setting it tells the listeners, with an empty list of changes. */
  currentPage: string;
  node(id: string): NodeRecord | undefined;
  /** Ids in pre-order below (not including) this node. */
  descendants(id: string): readonly string[];
  /** Page space, through parents, groups skipped. */
  absoluteTransform(id: string): Transform;
  /** Axis-aligned box in page space; null for a node without extent. */
  absoluteBox(id: string): Box | null;
  isLocked(id: string): boolean;
  isVisible(id: string): boolean;
  /** Ids below `scope` that meet the criteria, in pre-order; found through an index. */
  find(scope: string, criteria: Criteria): readonly string[];

  /**
   * Runs several edits as one: listeners hear of them once, together. Edits outside of `edit` throw. When `run`
   * throws, what it did stays (as in the host: errors do not roll back).
   */
  edit<Result>(origin: Origin, run: () => Result): Result;
  create(type: string, properties: Record<string, unknown>, parent: string, index?: number): string;
  /** Sets properties by name; `transform` through place(). Text set on a sticky makes it grow. */
  set(id: string, properties: Record<string, unknown>): void;
  place(id: string, transform: Transform): void;
  /** Children of a frame follow their constraints, unless `constraints` is false. */
  resize(id: string, width: number, height: number, constraints?: boolean): void;
  setSharedData(id: string, namespace: string, key: string, value: string): void;
  /** Private data of the plugin with the id `owner`. */
  setPluginData(id: string, owner: string, key: string, value: string): void;
  setRelaunch(id: string, relaunch: Record<string, string>): void;
  /** Keeps the relative numbers, as appendChild does. Throws the host's reparent errors. */
  insert(parent: string, id: string, index?: number): void;
  /** Keeps the place on the page, as dragging does. */
  reparent(id: string, parent: string, index?: number): void;
  remove(id: string): void;
  /** Native duplicate: beside the originals, data copied, connectors between copies re-tied. Returns the new topmost ids. */
  duplicate(ids: readonly string[], offset: { readonly x: number; readonly y: number }): readonly string[];
  /** The subtrees as records, to be put elsewhere with `paste`, on this or another board. */
  copy(ids: readonly string[]): readonly NodeRecord[];
  /** Puts copied subtrees in a parent, `offset` px (in page space) beside their old places. Returns the topmost ids. */
  paste(
    records: readonly NodeRecord[],
    parent: string,
    offset: { readonly x: number; readonly y: number },
  ): readonly string[];
  /** A copy on the current page with the same x and y, as the Plugin API's `clone()` makes it. */
  clone(id: string): string;
  /** Keeps every place on the page. By default inside the parent of the topmost node, in its place. */
  group(ids: readonly string[], parent?: string, index?: number): string;
  ungroup(id: string): readonly string[];

  /** Cuts an undo step: what follows is a new one. A person's act is a step of its own. */
  commitUndo(): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What can be undone, the latest first. */
  readonly undoSteps: readonly UndoStep[];

  subscribe(listener: (changes: readonly Change[]) => void): () => void;
  save(): BoardFile;
}
