/**
 * SVG as PNG, by resvg in WebAssembly: the same pixels on the page and in tests, without a browser. It writes in Inter
 * only; a character that Inter lacks is drawn as an empty box, and letters outside of Latin-1 in one weight.
 */
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels. What FigJam allows is not known; more than this a browser may refuse as well (host fact 9). */
export const largestSide = 4096;

/** A picture larger than `largestSide`, said in a sentence. */
export class PictureTooLarge extends Error {
  constructor(width: number, height: number) {
    super(
      `The picture would be ${width} × ${height} pixels, and at most ${largestSide} a side can be drawn. Export it smaller, or a part of it.`,
    );
  }
}

/** The engine could not draw a picture: what it tells is not for people. */
export class PictureFailed extends Error {
  constructor(cause: unknown) {
    super('This picture could not be drawn. Export a part of it, or export it as SVG.', { cause });
  }
}

/**
 * Inter's files. The first of a weight is the font of that weight; the others are asked in this order for a letter it
 * lacks, Medium before the rest, because that is what FigJam writes in.
 */
export const fontNames: readonly string[] = ['latin', 'latin-ext'].flatMap((subset) =>
  [500, 400, 600, 700].map((weight) => `inter-${subset}-${weight}-normal.woff2`),
);

export interface RasterFiles {
  readonly wasm: BufferSource;
  /** Those of `fontNames`, in that order. */
  readonly fonts: readonly Uint8Array[];
}

/** Draws SVG as PNG, `scale` pixels to a px. */
export type Rasterize = (svg: string, scale: number) => Promise<Uint8Array>;

/** The engine is one for the whole page or process. */
let engine: Promise<void> | null = null;

function startEngine(wasm: BufferSource): Promise<void> {
  engine ??= initWasm(wasm).catch((error: unknown) => {
    engine = null;
    throw error;
  });
  return engine;
}

/** The files are loaded when the first picture is drawn. Throws PictureTooLarge and PictureFailed. */
export function createRasterizer(load: () => Promise<RasterFiles>): Rasterize {
  let loading: Promise<RasterFiles> | null = null;
  return async (svg, scale) => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    const { wasm, fonts } = await loading;
    await startEngine(wasm);
    return draw(svg, scale, fonts);
  };
}

function draw(svg: string, scale: number, fonts: readonly Uint8Array[]): Uint8Array {
  let drawing: InstanceType<typeof Resvg>;
  try {
    drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: { fontBuffers: [...fonts], defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    });
  } catch (error) {
    throw new PictureFailed(error);
  }
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)];
  if (Math.max(width, height) > largestSide) {
    drawing.free();
    throw new PictureTooLarge(width, height);
  }
  try {
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return png;
  } catch (error) {
    // After a failure inside of the engine nothing can be freed any more.
    throw new PictureFailed(error);
  }
}
