/** Made by tools/fonts.mjs from the files of @fontsource/inter. */
declare module 'fonts:advances' {
  export interface Advances {
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    /** style → runs of neighbouring characters: [first code point, width, width, …] in font units */
    readonly styles: Readonly<Record<string, readonly (readonly number[])[]>>;
  }
  export const advances: Advances;
}
