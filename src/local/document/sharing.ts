/**
 * What people who share a board send each other: operations, which say what became of a node, and not what it was
 * before. Everybody performs the same operations in the same order, by the same rules, so that all boards end up the
 * same: what cannot be done any more (the node is gone, a node would come to lie in itself) is left out by all.
 */
import type { Patch, Path } from './patch.ts';
import type { BoardDocument, NodeRecord } from './types.ts';

/** A place among siblings: behind the one that was before it; where that one left, at the index. */
export interface Spot {
  readonly parent: string;
  readonly index: number;
  /** Null for the first child. */
  readonly after: string | null;
}

export type Operation =
  | { readonly kind: 'add'; readonly record: NodeRecord; readonly to: Spot }
  /** With everything that is in it by then. */
  | { readonly kind: 'drop'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly to: Spot }
  | {
      readonly kind: 'field';
      readonly id: string;
      readonly path: Path;
      readonly value: unknown;
      /** Not told to anyone: the children of a moved group. */
      readonly quiet: boolean;
    };

/** What one act did. */
export interface Batch {
  readonly operations: readonly Operation[];
  /** Takes the act back exactly, as long as nothing else happened since. */
  readonly inverse: readonly Patch[];
}

/** Acts of others on the board. */
export interface Merging {
  perform(operations: readonly Operation[]): Batch;
  takeBack(batch: Batch): void;
  /** Every node of another board in place of those here. */
  replace(nodes: readonly NodeRecord[]): void;
}

export interface SharedBoard extends BoardDocument {
  /** Tells of every act done here, before listeners hear of its changes. One at a time; returns how to stop. */
  share(listener: (batch: Batch) => void): () => void;
  /** Alters the board as others did: told as REMOTE, not in the undo history, and not told to whom it is shared with. */
  merge(run: (board: Merging) => void): void;
}
