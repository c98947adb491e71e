import type { Advances } from 'fonts:advances';
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

export function readAdvances(): Advances;
export const fontModules: { vite(): VitePlugin; esbuild(): EsbuildPlugin };
