/** What a card or a frame holds, before it is an activity or a design. */
import type { FactOf } from '../facts.ts';

export interface FrameParts {
  readonly cards: FactOf<'card'>[];
  readonly texts: FactOf<'text'>[];
  /** Its own texts: title, subtitle, names of segments. */
  readonly names: readonly FactOf<'part'>[];
}

/** What is written in a card or on a frame. */
export interface Written {
  /** Older ones first. */
  readonly parts: readonly FactOf<'part'>[];
  readonly notes: readonly FactOf<'note'>[];
}
