/** SVG as text. */
import type { Transform } from '../../document/types.ts';
import type { Part } from '../../drawing/part.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for between tags or quotes. What XML cannot hold (control characters, halves of a character) is left out. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ''))
    .replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/** A number with as many decimals as can be seen. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

type Given = Readonly<Record<string, string | number | null | undefined>>;

/** ` name="value"` for each; null and undefined are left out. */
export function attributes(given: Given): string {
  return Object.entries(given)
    .flatMap(([name, value]) =>
      value === undefined || value === null
        ? []
        : [` ${name}="${escaped(typeof value === 'number' ? short(value) : value)}"`],
    )
    .join('');
}

/** A transform as SVG writes it. */
export function matrix([[a, c, x], [b, d, y]]: Transform): string {
  return `matrix(${[a, b, c, d, x, y].map(short).join(' ')})`;
}

/** A part with everything in it; its `class` is left out. */
export function markupOf({ name, attributes: { class: _, ...given }, children }: Part): string {
  const inside = children.map((child) => (typeof child === 'string' ? escaped(child) : markupOf(child)));
  return inside.length === 0
    ? `<${name}${attributes(given)}/>`
    : `<${name}${attributes(given)}>${inside.join('')}</${name}>`;
}
