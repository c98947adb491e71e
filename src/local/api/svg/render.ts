/** exportAsync to SVG: what a node looks like, drawn from its record (host fact 9). */
import { compose, overlap, overlapOf, translation } from '../../document/geometry.ts';
import { numberOf } from '../../document/properties.ts';
import type { BoardDocument, Box, NodeRecord, Transform } from '../../document/types.ts';
import { connectorParts } from '../../drawing/connector.ts';
import { routeOfConnector } from '../../drawing/ends.ts';
import { clipOf, figureOf } from '../../drawing/figure.ts';
import { effectsOf } from '../../drawing/paint.ts';
import { authorPart, textPart } from '../../drawing/text.ts';
import { titlePart } from '../../drawing/title.ts';
import { drawnBox } from './bounds.ts';
import { attributes, markupOf, matrix, short } from './markup.ts';

/** The text of a node in its own space. */
function lettering(record: NodeRecord): string {
  return [textPart(record), authorPart(record)].map((part) => (part ? markupOf(part) : '')).join('');
}

export interface PictureOptions {
  /** With the names of sections, as they stand on the board. */
  readonly titles?: boolean;
}

/** Draws nodes one after another; keeps count of what needs a name in the picture. */
class Drawing {
  readonly #document: BoardDocument;
  readonly #titles: boolean;
  /** From page space to the picture. */
  readonly #outer: Transform;
  #names = 0;

  constructor(document: BoardDocument, outer: Transform, { titles = false }: PictureOptions) {
    this.#document = document;
    this.#outer = outer;
    this.#titles = titles;
  }

  /** One node with everything in it, as far as it reaches into this part of the page. */
  node(id: string, area: Box): string {
    const record = this.#document.node(id);
    const drawn = drawnBox(this.#document, id, this.#titles);
    // What lies far outside would be drawn for nothing, and some programs cannot draw it at all.
    if (!record || !drawn || !overlap(drawn, area)) return '';
    const { below, above } = this.#own(record);
    const whole = below + this.#inside(record, area) + above;
    if (whole === '') return '';
    const opacity = numberOf(record.properties.opacity, 1);
    const faded = opacity < 1 ? `<g opacity="${short(opacity)}">${whole}</g>` : whole;
    return this.#withEffects(faded, record);
  }

  #own(record: NodeRecord): { readonly below: string; readonly above: string } {
    if (record.type === 'CONNECTOR') {
      const route = routeOfConnector(record, (id) => this.#document.absoluteBox(id));
      const parts = connectorParts(record, route, true).map(markupOf).join('');
      return { below: this.#placed(this.#outer, parts), above: '' };
    }
    const place = compose(this.#outer, this.#document.absoluteTransform(record.id));
    const { below, above } = figureOf(record);
    const title = this.#titles && record.type === 'SECTION' ? titlePart(record) : null;
    return {
      below: this.#placed(place, below.map(markupOf).join('') + lettering(record)),
      above: this.#placed(place, [...above, ...(title ? [title] : [])].map(markupOf).join('')),
    };
  }

  #placed(place: Transform, drawn: string): string {
    return drawn === '' ? '' : `<g transform="${matrix(place)}">${drawn}</g>`;
  }

  #inside(record: NodeRecord, area: Box): string {
    if (record.properties.sectionContentsHidden === true) return '';
    const outline = clipOf(record);
    const box = outline === null ? null : this.#document.absoluteBox(record.id);
    const within = box ? overlapOf(box, area) : area;
    const children = within ? record.children.map((child) => this.node(child, within)).join('') : '';
    if (outline === null || children === '') return children;
    const place = matrix(compose(this.#outer, this.#document.absoluteTransform(record.id)));
    const name = this.#name('clip');
    return `<clipPath id="${name}"><path${attributes({ d: outline, transform: place })}/></clipPath><g clip-path="url(#${name})">${children}</g>`;
  }

  #withEffects(drawn: string, { properties }: NodeRecord): string {
    const effects = effectsOf(properties.effects);
    if (effects.length === 0) return drawn;
    const name = this.#name('effect');
    const steps = effects.map((effect) => {
      if (effect.kind === 'blur') return `<feGaussianBlur${attributes({ stdDeviation: effect.deviation })}/>`;
      const { x: dx, y: dy, deviation: stdDeviation, colour } = effect;
      const flood = { 'flood-color': colour.hex, 'flood-opacity': colour.opacity };
      return `<feDropShadow${attributes({ dx, dy, stdDeviation, ...flood })}/>`;
    });
    const area = 'x="-50%" y="-50%" width="200%" height="200%" color-interpolation-filters="sRGB"';
    return `<filter id="${name}" ${area}>${steps.join('')}</filter><g filter="url(#${name})">${drawn}</g>`;
  }

  #name(kind: string): string {
    this.#names += 1;
    return `${kind}${this.#names}`;
  }
}

export interface Picture {
  readonly svg: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** Draws nodes, back to front, as one picture of this part of the page. */
export function renderArea(
  document: BoardDocument,
  ids: readonly string[],
  area: Box,
  options: PictureOptions = {},
): Picture {
  const drawing = new Drawing(document, translation(-area.x, -area.y), options);
  const content = ids.map((id) => drawing.node(id, area)).join('');
  const { width, height } = area;
  const size = attributes({ width, height, viewBox: `0 0 ${short(width)} ${short(height)}` });
  return {
    svg: `<svg xmlns="http://www.w3.org/2000/svg"${size} fill="none">${content}</svg>`,
    width,
    height,
  };
}

/** A node as a picture of its own; null for what has nothing to show. `wholeBox`: of its box, whatever it shows. */
export function renderNode(document: BoardDocument, id: string, wholeBox = false): Picture | null {
  if (!document.isVisible(id)) return null;
  const drawn = drawnBox(document, id);
  const area = wholeBox ? document.absoluteBox(id) : drawn;
  return drawn && area && drawn.width > 0 && drawn.height > 0 ? renderArea(document, [id], area) : null;
}
