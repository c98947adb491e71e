/** The pixels of a PNG, for tests that look at pictures. */
import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and opacity, 0 to 255. */
  at(x: number, y: number): readonly number[];
}

/** Reads a PNG with four bytes a pixel, as the rasterizer writes them. */
export function pixelsOf(png: Uint8Array): Pixels {
  const bytes = Buffer.from(png);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  if (bytes[24] !== 8 || bytes[25] !== 6 || bytes[28] !== 0) throw new Error('not written by the rasterizer');
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    const row = y * stride;
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : (pixels[row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (pixels[row + x - stride] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (pixels[row + x - stride - 4] ?? 0);
      pixels[row + x] = (raw[row + y + 1 + x] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  const isInside = (x: number, y: number) => x >= 0 && x < width && y >= 0 && y < height;
  return {
    width,
    height,
    at: (x, y) => (isInside(x, y) ? [...pixels.subarray(y * stride + x * 4, y * stride + x * 4 + 4)] : []),
  };
}

/** The filters of the PNG specification, section 9. */
function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return Math.floor((left + up) / 2);
  if (filter !== 4) return 0;
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
