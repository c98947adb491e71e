/** Makes the sidebar's document as FigJam does: the manifest's network, Inter at hand, FigJam's colours (host fact 3.2). */
import type { Manifest, Sidebar } from '../../api/environment.ts';
import { type FontFile, fontFiles } from '../fonts.ts';
import { allowsDownloads, contentPolicy } from './policy.ts';
import { themeStyle } from './theme.ts';
import { watcherScript } from './watcher.ts';

function asDataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('A font could not be read.'));
    reader.readAsDataURL(blob);
  });
}

async function embedded({ address, weight, range }: FontFile): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) return '';
  const data = await asDataAddress(new Blob([await answer.arrayBuffer()], { type: 'font/woff2' }));
  return `@font-face { font-family: Inter; font-weight: ${weight}; font-style: normal; src: url(${data}) format("woff2"); unicode-range: ${range}; }`;
}

let fonts: Promise<string> | null = null;

/** Fetched once: a null-origin frame without network cannot fetch them itself. */
function fontStyle(): Promise<string> {
  fonts ??= Promise.all(fontFiles.map(embedded)).then((faces) => faces.join('\n'));
  return fonts;
}

/** `token` marks what its watcher tells. */
export async function sidebarPage(
  { html, themeColors }: Sidebar,
  access: Manifest['networkAccess'],
  token: string,
): Promise<string> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const meta = page.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = contentPolicy(access);
  const watcher = page.createElement('script');
  watcher.textContent = watcherScript(token, allowsDownloads(access));
  const inter = page.createElement('style');
  inter.textContent = await fontStyle();
  const parts: Element[] = [meta, watcher, inter];
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
