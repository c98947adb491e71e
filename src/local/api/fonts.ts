/** The fonts of the board: Inter, which it measures with, and FigJam's other presets by name (host fact 1.3). */
import * as v from 'valibot';
import { isRecord, type Properties, textOf } from '../document/properties.ts';
import { styledTextOf } from '../document/text-runs.ts';
import { type FontName, HostError, unloadedFont } from './errors.ts';
import { MIXED } from './reference.ts';
import { checked } from './validate.ts';

const available: readonly FontName[] = [
  ...['Regular', 'Medium', 'Semi Bold', 'Bold'].map((style) => ({ family: 'Inter', style })),
  { family: 'Merriweather', style: 'Regular' },
  { family: 'Roboto Mono', style: 'Medium' },
  { family: 'Figma Hand', style: 'Regular' },
];

const nameOf = ({ family, style }: FontName): string => `${family} ${style}`;

/** The fonts of a node's text, each once, in the order in which they come up. */
export function fontsOf(type: string, properties: Properties): readonly FontName[] {
  const { runs } = styledTextOf(type, properties);
  const fonts = runs.map(({ style: { fontName } }) =>
    isRecord(fontName)
      ? { family: textOf(fontName.family), style: textOf(fontName.style) }
      : { family: '', style: '' },
  );
  return [...new Map(fonts.map((font) => [nameOf(font), font])).values()];
}

/** A font that nobody has here. The empty one of a new connector is not missing: it is none. */
export function isMissing(font: FontName): boolean {
  return font.family !== '' && !available.some((each) => nameOf(each) === nameOf(font));
}

/** Without a style: all styles of the family (typings: loadFontAsync). */
const wantedSchema = v.strictObject({ family: v.string(), style: v.optional(v.string()) });

/** The fonts one run of a plugin has loaded. */
export class LoadedFonts {
  readonly #loaded = new Set<string>();

  /** Throws when there is no such font; a new connector's is one (host fact 1.3). */
  load(font: unknown): void {
    if (font === MIXED) throw new HostError('Cannot unwrap symbol');
    const { family, style } = checked('fontName', wantedSchema, font);
    const found = available.filter(
      (each) => each.family === family && (style === undefined || each.style === style),
    );
    if (found.length === 0) {
      throw new HostError(
        `The font "${style === undefined ? family : `${family} ${style}`}" could not be loaded`,
      );
    }
    for (const each of found) this.#loaded.add(nameOf(each));
  }

  has(font: FontName): boolean {
    return this.#loaded.has(nameOf(font));
  }

  /** Every one of them, as writing a text of several fonts needs. */
  assertLoaded(...fonts: readonly FontName[]): void {
    for (const font of fonts) if (!this.has(font)) throw unloadedFont(font);
  }

  list(): readonly { readonly fontName: FontName }[] {
    return available.map((fontName) => ({ fontName }));
  }
}
