/**
 * SVG as PNG, drawn by the browser itself: signs that Inter lacks, such as emoji, come from the computer's own fonts, as
 * they do on the board. A picture may load nothing, so Inter travels inside of it.
 */

import type { Picture } from '../../api/svg/render.ts';
import { largestSide, PictureTooLarge } from '../../raster/raster.ts';
import { fontFiles } from '../fonts.ts';

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('A font could not be read.'));
    reader.readAsDataURL(file);
  });
}

async function fontFace({ address, weight, range }: (typeof fontFiles)[number]): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  const source = await dataAddress(await answer.blob());
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(${source}) format("woff2");unicode-range:${range}}`;
}

let loading: Promise<string> | null = null;

/** Fetched when the first picture is drawn. */
function fontFaces(): Promise<string> {
  loading ??= Promise.all(fontFiles.map(fontFace)).then(
    (faces) => faces.join(''),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** `scale` pixels to a px. Throws PictureTooLarge, or what the browser throws when it cannot draw it. */
export async function drawPng({ svg, width, height }: Picture, scale: number): Promise<Blob> {
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (Math.max(size.width, size.height) > largestSide) throw new PictureTooLarge(size.width, size.height);
  const style = `<style>${await fontFaces()}</style>`;
  const source = new Blob([svg.replace(/^<svg\b[^>]*>/, (start) => start + style)], {
    type: 'image/svg+xml',
  });
  const address = URL.createObjectURL(source);
  try {
    const image = new Image(size.width, size.height);
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(size.width, size.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser has no canvas to draw the picture on.');
    context.drawImage(image, 0, 0, size.width, size.height);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    URL.revokeObjectURL(address);
  }
}
