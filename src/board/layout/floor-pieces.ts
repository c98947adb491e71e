/** What a floor plan is made of. px in the space of the frame; whole numbers. */
import type { Mode } from '../../design/schema.ts';
import type { Box } from '../geometry.ts';

/** A zone in its place. */
export interface FloorZone {
  readonly key: string;
  readonly role: 'mode' | 'segment' | 'outcomes' | 'out';
  readonly mode?: Mode;
  /** Its own, of segments and of zones that a person drew; others have one on the board only. */
  readonly stamp?: string;
  /** Stamp of the island that it is a part of. */
  readonly island?: string;
  readonly title?: string;
  readonly order: number | null;
  /** A segment in time. */
  readonly fixed: boolean;
  readonly box: Box;
  /** px from its top that its own name takes. */
  readonly inset: number;
}

/** Where the name of a segment stands. */
export interface FloorName {
  readonly key: string;
  readonly stamp: string;
  readonly title: string;
  readonly box: Box;
}

export interface Floor {
  readonly width: number;
  readonly height: number;
  /** From back to front. */
  readonly zones: readonly FloorZone[];
  readonly names: readonly FloorName[];
  /** The bands, where the shape has them. */
  readonly bands: BandsFloor | null;
  readonly islands: readonly IslandFloor[];
  /** Ways between islands and what they lie around: from and to, and whether they leave upright. */
  readonly ways: readonly Way[];
}

export interface Way {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly upright: boolean;
}

/** What is special to a shape, between outcomes and out. */
export interface BodyFloor extends Omit<Floor, 'width' | 'height'> {
  readonly width: number;
  readonly height: number;
  /** Height of the columns for outcomes and out beside it, from its top. */
  readonly columns: number;
  /** Where the outcomes go when the shape has a centre for them. */
  readonly outcomes?: Box;
}

export interface BandsFloor {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly FloorZone[];
  readonly names: readonly FloorName[];
  readonly bands: Readonly<Record<Mode, Box>>;
  /** Left edges of the segments, and the right edge of the last one. */
  readonly edges: readonly number[];
}

export interface IslandFloor {
  /** Its parts together. */
  readonly box: Box;
  readonly parts: Readonly<Record<Mode, Box>>;
  readonly zones: readonly FloorZone[];
  readonly name: FloorName;
}
