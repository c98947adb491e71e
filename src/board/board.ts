/** What the facts of a page amount to. */
import type { Activity, Design } from '../design/schema.ts';
import type { CardData } from './stamps.ts';

/** Something that was left out or read only in part; the sidebar has the words. */
export interface Notice {
  readonly kind:
    | 'card-malformed'
    | 'frame-malformed'
    | 'later-version'
    | 'unknown-activity'
    | 'minutes-unread'
    | 'title-missing'
    | 'title-empty'
    | 'minutes-missing'
    | 'card-older'
    | 'outside-zones'
    | 'zone-missing'
    | 'frame-hidden'
    | 'connector-broken';
  /** Where it is: a click goes there. */
  readonly node: string;
  /** Title of the card or frame, the text that was not understood, the mode of a missing zone. */
  readonly value: string;
}

export interface FrameOnBoard {
  readonly node: string;
  readonly design: Design;
  /** Stickies, shapes and texts in the frame that are neither an outcome nor a note. */
  readonly looseTexts: readonly string[];
  readonly notices: readonly Notice[];
}

export interface Board {
  /** In reading order on the board: rows from top to bottom, each from left to right. */
  readonly frames: readonly FrameOnBoard[];
  /** Cards outside any frame and any kit. */
  readonly notPlaced: readonly Activity[];
  /** About things outside any frame. */
  readonly notices: readonly Notice[];
  /** Frame of each node of ours that lies in one, for following the selection. */
  readonly frameOf: ReadonlyMap<string, string>;
  /** What is kept on each card outside any kit, by node: what people set on it, apart from what it comes to. */
  readonly cardData: ReadonlyMap<string, CardData>;
  /** Card of each text and note in one. */
  readonly cardOf: ReadonlyMap<string, string>;
}
