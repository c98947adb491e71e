/** The arrows between the folders of src/: what may import what (design, "Layout"). Types count as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as acorn from 'acorn';
import { build, transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { contentModules } from '../tools/content.mjs';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** design ← catalogue ← tips; design, catalogue ← board ← messages; plugin and sidebar see the pure folders, never each other. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  design: [],
  catalogue: ['design'],
  tips: ['design', 'catalogue'],
  board: ['design', 'catalogue'],
  messages: ['design', 'catalogue', 'board'],
  plugin: ['design', 'catalogue', 'board', 'messages'],
  sidebar: ['design', 'catalogue', 'tips', 'board', 'messages'],
  local: [],
};
/** Inside local/: text ← document ← drawing ← api ← sandbox ← boards; people see the document alone, and the page sees all. */
const localArrows: Readonly<Record<string, readonly string[]>> = {
  text: [],
  raster: [],
  document: ['text'],
  drawing: ['document', 'text'],
  people: ['document'],
  api: ['document', 'drawing'],
  sandbox: ['api', 'document'],
  boards: ['api', 'document', 'raster', 'sandbox'],
  page: ['api', 'boards', 'document', 'drawing', 'people', 'raster', 'sandbox', 'text'],
};
const pure = ['design', 'catalogue', 'tips', 'board', 'messages'];

interface SourceFile {
  /** Below src/, with "/" on every system. */
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** Names after "from", in "import '…'" and in "import('…')", types and re-exports included. */
function importsOf(text: string): readonly string[] {
  const code = text.replace(/^\s*(?:\*|\/\/|\/\*).*$/gm, '');
  const pattern = /(?<!['"])\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  return [...code.matchAll(pattern)].map(([, , name = '']) => name);
}

const files: readonly SourceFile[] = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(source, file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    return { path, folder: path.split('/')[0] ?? '', text, imports: importsOf(text) };
  });

/** The file below src/ that an import names; null for packages and virtual modules. */
function targetOf(file: SourceFile, name: string): string | null {
  if (!name.startsWith('.')) return null;
  return relative(source, join(source, dirname(file.path), name)).replaceAll('\\', '/');
}

describe('imports', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(100);
    const store = files.find(({ path }) => path === 'board/fact-store.ts');
    expect(store?.imports).toEqual(['./facts.ts']);
    const examples =
      "import a from 'x';\nimport {\n  b,\n} from \"./y.ts\";\nimport './z.css';\nimport('w'); export * from 'v'";
    expect(importsOf(examples)).toEqual(['x', './y.ts', './z.css', 'w', 'v']);
  });

  it('lead from a folder that we know', () => {
    const folders = new Set(files.map(({ folder }) => folder).filter((folder) => !folder.includes('.')));
    expect([...folders].sort()).toEqual(Object.keys(arrows).sort());
  });

  it.each(Object.entries(arrows))('of %s/ follow the arrows', (folder, allowed) => {
    const wrong = files
      .filter((file) => file.folder === folder)
      .flatMap((file) =>
        file.imports
          .map((name) => targetOf(file, name))
          .filter((target) => target !== null)
          .filter((target) => ![folder, ...allowed].includes(target.split('/')[0] ?? ''))
          .map((target) => `${file.path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('lead from a folder of local/ that we know', () => {
    const folders = files.filter(({ folder }) => folder === 'local').map(({ path }) => path.split('/')[1]);
    expect([...new Set(folders)].sort()).toEqual(Object.keys(localArrows).sort());
  });

  it.each(Object.entries(localArrows))('of local/%s/ follow the arrows', (folder, allowed) => {
    const wrong = files
      .filter(({ path }) => path.startsWith(`local/${folder}/`))
      .flatMap((file) =>
        file.imports
          .map((name) => targetOf(file, name))
          .filter((target) => target !== null)
          .filter((target) => ![folder, ...allowed].some((part) => target.startsWith(`local/${part}/`)))
          .map((target) => `${file.path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('of our own files carry their extension', () => {
    const wrong = files.flatMap((file) =>
      file.imports
        .filter((name) => name.startsWith('.') && !/\.(tsx?|css|svg|html)(\?\w+)?$/.test(name))
        .map((name) => `${file.path} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of pure folders know one package, valibot, and no content: that is passed in', () => {
    const wrong = files
      .filter(({ folder }) => pure.includes(folder))
      .flatMap((file) =>
        file.imports
          .filter((name) => !name.startsWith('.') && name !== 'valibot')
          .map((name) => `${file.path} → ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('go in no circle between files', () => {
    const next = new Map(
      files.map((file) => [file.path, file.imports.flatMap((name) => targetOf(file, name) ?? [])] as const),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (path: string, trail: readonly string[]): void => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
      if (trail.includes(path) || done.has(path)) return;
      for (const target of next.get(path) ?? []) visit(target, [...trail, path]);
      done.add(path);
    };
    for (const path of next.keys())
      if ([...pure, 'local'].includes(path.split('/')[0] ?? '')) visit(path, []);
    expect(circles).toEqual([]);
  });
});

/** Names that code uses without declaring or importing them are looked up as globals; properties and keys are not names. */
function names(node: unknown, name: string): boolean {
  if (Array.isArray(node)) return node.some((item) => names(item, name));
  if (typeof node !== 'object' || node === null || !('type' in node)) return false;
  const { type } = node;
  if (type === 'Identifier') return 'name' in node && node.name === name;
  return Object.entries(node).some(([key, value]) => {
    const isName = 'computed' in node && !node.computed && (key === 'property' || key === 'key');
    return !isName && names(value, name);
  });
}

function usesFigma({ path, text }: SourceFile): boolean {
  const loader = path.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(text, {
    loader,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'esm',
  });
  return names(acorn.parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), 'figma');
}

describe('the global figma', () => {
  it('is found where it is used', () => {
    const file = (text: string): SourceFile => ({ path: 'a.ts', folder: '', text, imports: [] });
    expect(usesFigma(file('const a = figma.currentPage;'))).toBe(true);
    expect(usesFigma(file('globalThis.foo(typeof figma);'))).toBe(true);
    expect(usesFigma(file('const a = { figma: 1 }.figma; // figma'))).toBe(false);
    expect(usesFigma(file('type A = typeof figma; const a = "figma";'))).toBe(false);
  });

  it('is used in plugin/ alone; local/ is what offers it', () => {
    const users = files.filter((file) => !file.path.endsWith('.d.ts') && usesFigma(file));
    expect(users.some(({ folder }) => folder === 'plugin')).toBe(true);
    const others = users.filter(
      ({ folder, path }) => folder !== 'plugin' && !/^local\/(api|sandbox)\//.test(path),
    );
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe('a bundle', () => {
  const inputsOf = async (entry: string): Promise<readonly string[]> => {
    const { metafile } = await build({
      entryPoints: [join(root, entry)],
      absWorkingDir: root,
      bundle: true,
      write: false,
      metafile: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['*.css'],
      loader: { '.svg': 'text' },
      plugins: [contentModules.esbuild()],
      logLevel: 'silent',
      outdir: 'out',
    });
    return Object.keys(metafile.inputs);
  };

  it('for the sandbox holds no thinking: no tips, no balance, no assembling, and cards instead of the catalogue', async () => {
    const inputs = await inputsOf('src/plugin/main.ts');
    expect(inputs).toContain('content:content:cards');
    const thinking =
      /^src\/(sidebar|local|tips)\/|^src\/board\/assemble|^src\/design\/(?!schema|node-order|pacing|counting)|:(activities|details|skills)$/;
    expect(inputs.filter((input) => thinking.test(input))).toEqual([]);
  });

  it('for the sidebar holds nothing of the sandbox, and no glyphs: those travel', async () => {
    const inputs = await inputsOf('src/sidebar/sidebar.tsx');
    expect(inputs).toContain('src/board/assemble.ts');
    expect(
      inputs.filter((input) => /^src\/(plugin|local)\/|:(glyphs|cards|activities)$/.test(input)),
    ).toEqual([]);
  });
});
