/** Makes the sidebar's document as FigJam does: no network, Inter at hand, FigJam's colours (host fact 3.2). */
import type { Sidebar } from '../../api/environment.ts';
import { themeStyle } from './theme.ts';

const weights = [400, 500, 600, 700];
const subsets: readonly (readonly [string, string])[] = [
  [
    'latin',
    'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD',
  ],
  [
    'latin-ext',
    'U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+2C60-2C7F, U+A720-A7FF',
  ],
];

/** What `networkAccess: none` gives: nothing from anywhere, inline script and style allowed. */
const policy =
  "default-src data:; script-src 'unsafe-inline' 'unsafe-eval' data:; style-src 'unsafe-inline' data:; font-src data:; img-src data:; connect-src data:; frame-src data:; form-action 'none'";

function asDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('A font could not be read.'));
    reader.readAsDataURL(blob);
  });
}

async function face(subset: string, range: string, weight: number): Promise<string> {
  const answer = await fetch(`fonts/inter-${subset}-${weight}-normal.woff2`);
  if (!answer.ok) return '';
  const address = await asDataAddress(new Blob([await answer.arrayBuffer()], { type: 'font/woff2' }));
  return `@font-face { font-family: Inter; font-weight: ${weight}; font-style: normal; src: url(${address}) format("woff2"); unicode-range: ${range}; }`;
}

let fonts: Promise<string> | null = null;

/** Fetched once: a null-origin frame without network cannot fetch them itself. */
function fontStyle(): Promise<string> {
  fonts ??= Promise.all(
    subsets.flatMap(([subset, range]) => weights.map((weight) => face(subset, range, weight))),
  ).then((faces) => faces.join('\n'));
  return fonts;
}

export async function sidebarPage({ html, themeColors }: Sidebar): Promise<string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  const inter = page.createElement('style');
  inter.textContent = await fontStyle();
  const parts: Element[] = [meta, inter];
  if (themeColors) {
    page.documentElement.classList.add('figma-light');
    const theme = page.createElement('style');
    theme.id = 'figma-style';
    theme.textContent = themeStyle;
    parts.push(theme);
  }
  page.head.prepend(...parts);
  return `<!DOCTYPE html>${page.documentElement.outerHTML}`;
}
