/** How a title falls on a whole card, in Inter Semi Bold. */
import { cardLayouts } from '../../src/board/plan/card-layout.ts';
import { measureText } from '../../src/local/text/measure.ts';

const { place, letters } = cardLayouts.card.title;
const widthOf = (text: string) => measureText(text, { style: 'Semi Bold', fontSize: letters.size });

/** Lines as a card breaks them: after spaces, hyphens and slashes. */
export function titleLines(title: string): readonly string[] {
  const lines: string[] = [];
  for (const piece of title.match(/[^ /-]+[-/]? ?/g) ?? []) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && widthOf(longer.trimEnd()) <= place.width) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** Pieces that a card would have to break inside. Two px to spare, because a host's own Inter may differ a little. */
export function tooWide(title: string): readonly string[] {
  return title.split(/[ /]|(?<=-)/).filter((piece) => widthOf(piece) >= place.width - 2);
}
