import type { RasterFiles } from '../src/local/raster/raster.ts';

/** Where the engine lies. */
export function rasterEngine(): string;
/** The engine and these files of Inter. */
export function rasterFiles(fontNames: readonly string[]): Promise<RasterFiles>;
