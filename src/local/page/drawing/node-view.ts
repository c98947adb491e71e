/** One node on screen: an SVG group with the node's own figure, its children, and what lies above them. */
import type { NodeRecord } from '../../document/types.ts';
import { matrix, type Point } from '../geometry.ts';
import { clipOf, drawFigure } from './figure.ts';
import { amount, flag } from './read.ts';
import { setAttributes, svg } from './svg.ts';
import { drawTitle } from './title.ts';

export class NodeView {
  readonly id: string;
  readonly element: SVGGElement;
  readonly #below = svg('g');
  readonly #above = svg('g');
  #inside: SVGGElement | null = null;
  #clip: SVGPathElement | null = null;
  parent: string | null = null;
  hasChildren = false;
  /** Whether what is on screen is what the document says. */
  isDrawn = false;
  #isShown = false;
  #isTyping = false;

  constructor(id: string) {
    this.id = id;
    this.element = svg('g', { 'data-node': id });
    this.element.append(this.#below, this.#above);
    // Shown and drawn when it first comes near what is in view.
    this.element.style.display = 'none';
  }

  /** Where the children's elements go. */
  get inside(): SVGGElement {
    if (!this.#inside) {
      this.#inside = svg('g');
      this.#below.after(this.#inside);
    }
    return this.#inside;
  }

  place(record: NodeRecord): void {
    // A group has no space of its own: its children count from the container around it.
    const transform =
      record.type === 'GROUP' || record.type === 'CONNECTOR' ? null : matrix(record.transform);
    setAttributes(this.element, { transform, 'data-type': record.type });
  }

  draw(record: NodeRecord): void {
    this.isDrawn = true;
    const figure = drawFigure(record);
    this.#below.replaceChildren(...figure.below);
    const title = record.type === 'SECTION' ? drawTitle(record) : null;
    this.#above.replaceChildren(...figure.above, ...(title ? [title] : []));
    const opacity = amount(record, 'opacity', 1);
    setAttributes(this.element, { opacity: opacity === 1 ? null : opacity });
    this.element.classList.toggle('hidden', record.properties.visible === false);
    this.#inside?.classList.toggle('hidden', flag(record, 'sectionContentsHidden'));
    this.#clipTo(clipOf(record));
  }

  /** Keeps a section's title the same size on screen. */
  unzoom(zoom: number): void {
    const title = this.#above.querySelector('.section-title');
    if (title) setAttributes(title, { transform: `scale(${1 / zoom})` });
  }

  /** Draws the children beside their place. */
  hold(offset: Point | null): void {
    if (!this.#inside) return;
    setAttributes(this.#inside, { transform: offset ? `translate(${offset.x} ${offset.y})` : null });
  }

  drawParts(parts: readonly SVGElement[], record: NodeRecord): void {
    this.isDrawn = true;
    this.#below.replaceChildren(...parts);
    this.element.classList.toggle('hidden', record.properties.visible === false);
  }

  #clipTo(outline: string | null): void {
    if (outline === null || !this.hasChildren) {
      this.#inside?.removeAttribute('clip-path');
      return;
    }
    const name = `clip-${this.id}`;
    if (!this.#clip) {
      this.#clip = svg('path');
      this.element.prepend(svg('clipPath', { id: name }, this.#clip));
    }
    this.#clip.setAttribute('d', outline);
    this.inside.setAttribute('clip-path', `url(#${CSS.escape(name)})`);
  }

  get isShown(): boolean {
    return this.#isShown;
  }
  set isShown(shown: boolean) {
    if (shown === this.#isShown) return;
    this.#isShown = shown;
    this.element.style.display = shown ? '' : 'none';
  }

  /** While its text is being typed in, the text drawn here is hidden. */
  get typing(): boolean {
    return this.#isTyping;
  }
  set typing(typing: boolean) {
    this.#isTyping = typing;
    this.element.classList.toggle('typing', typing);
  }
}
