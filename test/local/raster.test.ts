/** SVG as PNG: that pixels are where they should be, in Inter, and what is refused. */
import { describe, expect, it } from 'vitest';
import { createRasterizer, PictureFailed, PictureTooLarge } from '../../src/local/raster/raster.ts';
import { type Pixels, pixelsOf } from './pixels.ts';
import { rasterize } from './rasterizer.ts';

const picture = (content: string, width = 40, height = 20): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="none">${content}</svg>`;

const inked = ({ width, height, at }: Pixels): number => {
  let count = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) if ((at(x, y)[3] ?? 0) > 128) count += 1;
  return count;
};

describe('the rasterizer', () => {
  it('draws at a scale, on a transparent ground', async () => {
    const pixels = pixelsOf(
      await rasterize(picture('<rect x="10" width="10" height="20" fill="#9747ff"/>'), 2),
    );
    expect([pixels.width, pixels.height]).toEqual([80, 40]);
    expect(pixels.at(30, 20)).toEqual([0x97, 0x47, 0xff, 255]);
    expect(pixels.at(5, 20)).toEqual([0, 0, 0, 0]);
  });

  it('writes in Inter, heavier where asked, and letters outside of Latin-1 too', async () => {
    const text = (content: string, weight: number) =>
      picture(
        `<text x="4" y="40" font-family="Inter, sans-serif" font-size="40" font-weight="${weight}" fill="#000000">${content}</text>`,
        200,
        60,
      );
    const ink = async (content: string, weight: number) =>
      inked(pixelsOf(await rasterize(text(content, weight), 1)));
    const [light, bold] = [await ink('Golf', 400), await ink('Golf', 700)];
    expect(light).toBeGreaterThan(300);
    expect(bold).toBeGreaterThan(light * 1.2);
    expect(await ink('şőł', 700)).toBeGreaterThan(300);
  });

  it('gives the same bytes for the same picture', async () => {
    const svg = picture(
      '<circle cx="10" cy="10" r="8" stroke="#000000"/><text x="20" y="14" font-family="Inter" font-size="12" fill="#111111">a</text>',
    );
    expect(await rasterize(svg, 1.5)).toEqual(await rasterize(svg, 1.5));
  });

  it('refuses more than 4096 pixels a side, in a sentence', async () => {
    await expect(rasterize(picture('', 2_049, 10), 2)).rejects.toThrow(PictureTooLarge);
    await expect(rasterize(picture('', 10, 5_000), 1)).rejects.toThrow(/10 × 5000 pixels.*at most 4096/);
  });

  it('refuses what is no SVG, and what the engine gives up on, and goes on after that', async () => {
    await expect(rasterize('<html/>', 1)).rejects.toThrow(PictureFailed);
    const far =
      '<g opacity="0.5"><g transform="translate(100000000 -100000000)"><rect width="9" height="9" fill="red"/></g></g>';
    await expect(rasterize(picture(far), 1)).rejects.toThrow(PictureFailed);
    expect(
      pixelsOf(await rasterize(picture('<rect width="40" height="20" fill="#000000"/>'), 1)).at(20, 10),
    ).toEqual([0, 0, 0, 255]);
  });

  it('tries again after its files could not be loaded', async () => {
    let asked = 0;
    const broken = createRasterizer(async () => {
      asked += 1;
      throw new Error('No network');
    });
    await expect(broken(picture(''), 1)).rejects.toThrow('No network');
    await expect(broken(picture(''), 1)).rejects.toThrow('No network');
    expect(asked).toBe(2);
  });
});
