/**
 * A drawing: what something of ours looks like, as plain data. The main thread makes nodes of it, the sidebar and
 * the build make SVG of it, so a card or a template looks the same everywhere. Sizes in px, places relative to
 * the drawing; children from back to front.
 */
import type { NodeKind } from '../stamps.ts';

/** "#RRGGBB", with an opacity from 0 to 1 where it is not opaque. */
export interface Colour {
  readonly hex: string;
  readonly opacity?: number;
}

/** What a node of ours stores, by key; the namespace is the codec's. */
export type NodeData = Readonly<
  Partial<Record<'card' | 'frame' | 'layout' | 'zone' | 'kit' | 'part', string>>
>;

interface Placed {
  /** What it is in its frame, the same for every drawing of that frame: "zone:online", "name:" and a stamp, "wave". */
  readonly key?: string;
  /** Layer name, for people who look at the layers. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Locked: people do not pick it up by accident. */
  readonly locked: boolean;
  /** There, and not to be seen: a part that this size of a card does without. */
  readonly hidden?: boolean;
  /** Parts inside a card carry no kind. */
  readonly kind?: NodeKind;
  readonly data?: NodeData;
}

export interface DrawnBox extends Placed {
  readonly shape: 'box';
  readonly fill: Colour | null;
  readonly stroke?: Colour;
  readonly dash?: readonly number[];
  readonly radius: number;
}

export type TextWeight = 'Regular' | 'Medium' | 'Semi Bold' | 'Bold';

export interface DrawnText extends Placed {
  readonly shape: 'text';
  readonly text: string;
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: TextWeight;
  readonly colour: Colour;
  readonly align: 'LEFT' | 'CENTER' | 'RIGHT';
  readonly vertical: 'TOP' | 'CENTER';
  /** Cut off with "…" after this many lines; null = grows with its text from its width. */
  readonly lines: number | null;
}

/** Anything that is more than a box or a text: one SVG, made into nodes in one call. */
export interface DrawnVector extends Placed {
  readonly shape: 'vector';
  /** Inner SVG on a canvas of this drawing's width and height. */
  readonly svg: string;
}

export type Drawn = DrawnBox | DrawnText | DrawnVector;

/** A frame or kit (a section, which people drop things into) or a card (a frame node, which moves as one). */
export interface Drawing {
  readonly container: 'section' | 'frame';
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly fill: Colour;
  readonly stroke?: Colour;
  /** Lengths of strokes and gaps; only of a card. */
  readonly dash?: readonly number[];
  readonly radius: number;
  readonly kind: NodeKind;
  readonly data: NodeData;
  readonly children: readonly Drawn[];
}
