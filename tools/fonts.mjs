/**
 * Inter's measures for the local board: how wide each character is, read from the font files at build time, so
 * that the page, headless tests and exported SVG agree on where lines break. Offered as the module `fonts:advances`.
 */
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const MODULE = 'fonts:advances';
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic'];
/** Inter's weights by the name of their style. */
export const WEIGHTS = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };

/** One file of Inter, read. */
export function openFont(subset, weight) {
  const file = import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff2`);
  return fontkit.openSync(fileURLToPath(file));
}

/** Advance widths as runs of neighbouring characters: [first code point, width, width, …]. */
function runsOf(widths) {
  const runs = [];
  let next = -1;
  for (const codePoint of [...widths.keys()].sort((a, b) => a - b)) {
    if (codePoint !== next) runs.push([codePoint]);
    runs[runs.length - 1].push(widths.get(codePoint));
    next = codePoint + 1;
  }
  return runs;
}

/** @returns {import('fonts:advances').Advances} widths in font units by style. */
function readAdvances() {
  const styles = {};
  let metrics;
  for (const [style, weight] of Object.entries(WEIGHTS)) {
    const widths = new Map();
    for (const subset of SUBSETS) {
      const font = openFont(subset, weight);
      metrics ??= { unitsPerEm: font.unitsPerEm, ascent: font.ascent, descent: -font.descent };
      for (const codePoint of font.characterSet) {
        if (!widths.has(codePoint)) widths.set(codePoint, font.glyphForCodePoint(codePoint).advanceWidth);
      }
    }
    styles[style] = runsOf(widths);
  }
  return { ...metrics, styles };
}

let source;
const moduleSource = () => {
  source ??= `export const advances = ${JSON.stringify(readAdvances())};`;
  return source;
};

export const fontModules = {
  vite: () => ({
    name: 'font-modules',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) => (id === `\0${MODULE}` ? moduleSource() : undefined),
  }),
  esbuild: () => ({
    name: 'font-modules',
    setup(build) {
      build.onResolve({ filter: /^fonts:advances$/ }, () => ({ path: MODULE, namespace: 'fonts' }));
      build.onLoad({ filter: /.*/, namespace: 'fonts' }, () => ({ contents: moduleSource(), loader: 'js' }));
    },
  }),
};
