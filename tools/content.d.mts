/// <reference path="../src/content.d.ts" />
import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';
import type { Example } from '../src/board/example.ts';
import type { Template } from '../src/board/templates.ts';
import type { CardActivity, CatalogueActivity, Skills } from '../src/catalogue/schema.ts';

export interface Content {
  readonly activities: readonly CatalogueActivity[];
  readonly cards: readonly CardActivity[];
  readonly skills: Skills;
  readonly glyphs: Readonly<Record<string, string>>;
  readonly templates: readonly Template[];
  readonly examples: readonly Example[];
}
export function readContent(root?: string): Promise<Content>;
export function jsonSchemas(root?: string): Promise<Readonly<Record<string, string>>>;
export const contentModules: { esbuild(root?: string): EsbuildPlugin; vite(root?: string): VitePlugin };
