/** What nodes look like, as marks: computed when a node is first drawn and again when it changed. */
import type { NodeRecord } from '../../document/types.ts';
import { connectorParts } from '../../drawing/connector.ts';
import { clipOf, figureOf } from '../../drawing/figure.ts';
import { type Effect, effectsOf } from '../../drawing/paint.ts';
import type { Part } from '../../drawing/part.ts';
import { authorPart, textPart } from '../../drawing/text.ts';
import { titlePart, widestTitle } from '../../drawing/title.ts';
import { type Mark, marksOf } from './marks.ts';
import type { Places } from './places.ts';

export interface Drawn {
  /** Under what the node holds. */
  readonly below: readonly Mark[];
  readonly above: readonly Mark[];
  /** What it holds is cut to this. */
  readonly clip: Path2D | null;
  readonly effects: readonly Effect[];
}

function marks(parts: readonly (Part | null)[]): readonly Mark[] {
  return parts.flatMap((part) => (part ? marksOf(part) : []));
}

export class Drawings {
  readonly #places: Places;
  readonly #drawn = new Map<string, Drawn>();
  readonly #titles = new Map<string, { readonly room: number; readonly marks: readonly Mark[] }>();
  /** Nodes whose text is being typed in: the text area shows it. */
  readonly #typing = new Set<string>();

  constructor(places: Places) {
    this.#places = places;
  }

  of(record: NodeRecord): Drawn {
    const known = this.#drawn.get(record.id);
    if (known) return known;
    const drawn = this.#draw(record);
    this.#drawn.set(record.id, drawn);
    return drawn;
  }

  /** The name of a section, for one that is so many CSS px wide on screen. */
  titleOf(record: NodeRecord, onScreen: number): readonly Mark[] {
    if (this.#typing.has(record.id)) return [];
    const room = Math.min(onScreen, widestTitle);
    const known = this.#titles.get(record.id);
    if (known?.room === room) return known.marks;
    const title = marks([titlePart(record, room)]);
    this.#titles.set(record.id, { room, marks: title });
    return title;
  }

  setTyping(id: string, typing: boolean): void {
    if (typing) this.#typing.add(id);
    else this.#typing.delete(id);
    this.forget(id);
  }

  forget(id: string): void {
    this.#drawn.delete(id);
    this.#titles.delete(id);
  }

  clear(): void {
    this.#drawn.clear();
    this.#titles.clear();
  }

  #draw(record: NodeRecord): Drawn {
    const typing = this.#typing.has(record.id);
    const effects = effectsOf(record.properties.effects);
    if (record.type === 'CONNECTOR') {
      const route = this.#places.routeAtRest(record.id);
      const below = route ? marks(connectorParts(record, route, !typing)) : [];
      return { below, above: [], clip: null, effects };
    }
    const { below, above } = figureOf(record);
    const outline = clipOf(record);
    return {
      below: marks([...below, typing ? null : textPart(record), authorPart(record)]),
      above: marks(above),
      clip: outline === null ? null : new Path2D(outline),
      effects,
    };
  }
}
