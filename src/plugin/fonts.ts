/** The fonts of what we draw. */
import type { TextWeight } from '../board/plan/drawing.ts';
import { Refusal } from './texts.ts';

export type Fonts = Readonly<Record<TextWeight, FontName>>;

const weights: readonly TextWeight[] = ['Regular', 'Medium', 'Semi Bold', 'Bold'];
/** FigJam's own text is set in this (host fact 1.3): it is always there. */
const fallback: FontName = { family: 'Inter', style: 'Medium' };

/** Loads Inter in the weights that are drawn; a weight that is not there is drawn in Medium. Refuses when there is none at all. */
export async function loadFonts(): Promise<Fonts> {
  const found = await Promise.all(weights.map(loadWeight));
  const medium = found[weights.indexOf('Medium')] ?? null;
  const usable = medium ?? found.find((font) => font !== null) ?? null;
  if (!usable) throw new Refusal((texts) => texts.fontMissing);
  const of = (weight: TextWeight): FontName => found[weights.indexOf(weight)] ?? usable;
  return { Regular: of('Regular'), Medium: of('Medium'), 'Semi Bold': of('Semi Bold'), Bold: of('Bold') };
}

async function loadWeight(style: TextWeight): Promise<FontName | null> {
  const font = style === 'Medium' ? fallback : { family: fallback.family, style };
  try {
    await figma.loadFontAsync(font);
    return font;
  } catch (_notThere) {
    return null;
  }
}
