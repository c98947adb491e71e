/** The fonts of the board: Inter, which it measures with, and FigJam's other presets by name (host fact 1.3). */
import { isRecord, textOf } from '../document/properties.ts';
import { type FontName, HostError, unloadedFont } from './errors.ts';
import { MIXED } from './reference.ts';
import { checked } from './validate.ts';
import { fontNameSchema } from './values.ts';

const available: readonly FontName[] = [
  ...['Regular', 'Medium', 'Semi Bold', 'Bold'].map((style) => ({ family: 'Inter', style })),
  { family: 'Merriweather', style: 'Regular' },
  { family: 'Roboto Mono', style: 'Medium' },
  { family: 'Figma Hand', style: 'Regular' },
];

const nameOf = ({ family, style }: FontName): string => `${family} ${style}`;

export function fontOf(properties: Readonly<Record<string, unknown>>): FontName {
  const { fontName } = properties;
  return isRecord(fontName)
    ? { family: textOf(fontName.family), style: textOf(fontName.style) }
    : { family: '', style: '' };
}

/** The fonts one run of a plugin has loaded. */
export class LoadedFonts {
  readonly #loaded = new Set<string>();

  /** Throws when there is no such font; a new connector's is one (host fact 1.3). */
  load(font: unknown): void {
    if (font === MIXED) throw new HostError('Cannot unwrap symbol');
    const name = checked('fontName', fontNameSchema, font);
    if (!available.some((each) => nameOf(each) === nameOf(name))) {
      throw new HostError(`The font "${nameOf(name)}" could not be loaded`);
    }
    this.#loaded.add(nameOf(name));
  }

  has(font: FontName): boolean {
    return this.#loaded.has(nameOf(font));
  }

  assertLoaded(font: FontName): void {
    if (!this.has(font)) throw unloadedFont(font);
  }

  list(): readonly { readonly fontName: FontName }[] {
    return available.map((fontName) => ({ fontName }));
  }
}
