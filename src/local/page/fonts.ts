/** Inter, as the server offers it: the one font of the page, of what is drawn and of the sidebar. */
export interface FontFile {
  readonly address: string;
  readonly weight: number;
  /** The characters it has, as CSS says them. */
  readonly range: string;
}

const ranges: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  'latin-ext':
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+2C60-2C7F, U+A720-A7FF',
};

export const fontFiles: readonly FontFile[] = Object.entries(ranges).flatMap(([subset, range]) =>
  [400, 500, 600, 700].map((weight) => ({
    address: `fonts/inter-${subset}-${weight}-normal.woff2`,
    weight,
    range,
  })),
);

/** Makes Inter known to the page; each file is fetched when something is written in it. */
export function offerFonts(): void {
  for (const { address, weight, range } of fontFiles) {
    const face = new FontFace('Inter', `url(${address}) format("woff2")`, {
      weight: String(weight),
      unicodeRange: range,
      display: 'swap',
    });
    document.fonts.add(face);
  }
}
