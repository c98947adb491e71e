/** The plugin's files, as the server offers them and its manifest names them (host fact 6). */
import * as v from 'valibot';
import type { Manifest, MenuItem } from '../../api/environment.ts';

export interface Files {
  readonly manifest: Manifest;
  readonly main: string;
  /** By name where the manifest names several pages. */
  readonly html: string | Readonly<Record<string, string>>;
}

/** Why the plugin cannot be loaded. */
export type FileProblem = 'noManifest' | 'brokenManifest' | 'wrongManifest' | 'otherEditor' | 'missingFile';

export class FilesError extends Error {
  readonly problem: FileProblem;
  /** The file, or the field of the manifest, that it is about. */
  readonly about: string;

  constructor(problem: FileProblem, about: string, details: string) {
    super(details);
    this.problem = problem;
    this.about = about;
  }
}

const parameterSchema = v.object({
  name: v.string(),
  key: v.string(),
  description: v.exactOptional(v.string()),
  allowFreeform: v.exactOptional(v.boolean()),
  optional: v.exactOptional(v.boolean()),
});
const itemEntries = {
  name: v.exactOptional(v.string()),
  command: v.exactOptional(v.string()),
  separator: v.exactOptional(v.boolean()),
  parameters: v.exactOptional(v.array(parameterSchema)),
  parameterOnly: v.exactOptional(v.boolean()),
};
const itemSchema: v.GenericSchema<MenuItem> = v.object({
  ...itemEntries,
  menu: v.exactOptional(v.array(v.lazy(() => itemSchema))),
});

const manifestSchema = v.object({
  ...itemEntries,
  name: v.pipe(v.string(), v.nonEmpty('a name is missing')),
  id: v.optional(v.string(), ''),
  main: v.pipe(v.string(), v.nonEmpty('a path is missing')),
  ui: v.exactOptional(v.union([v.string(), v.record(v.string(), v.string())])),
  editorType: v.exactOptional(v.array(v.string())),
  menu: v.exactOptional(v.array(itemSchema)),
  permissions: v.exactOptional(v.array(v.string())),
  networkAccess: v.exactOptional(
    v.object({
      allowedDomains: v.array(v.string()),
      devAllowedDomains: v.exactOptional(v.array(v.string())),
    }),
  ),
  relaunchButtons: v.exactOptional(
    v.array(
      v.object({
        command: v.string(),
        name: v.string(),
        multipleSelection: v.exactOptional(v.boolean()),
      }),
    ),
  ),
});

/** Throws a FilesError for what is no manifest of a plugin for FigJam. */
export function readManifest(text: string): v.InferOutput<typeof manifestSchema> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new FilesError('brokenManifest', 'manifest.json', String(error));
  }
  const result = v.safeParse(manifestSchema, content);
  if (!result.success) {
    const [issue] = result.issues;
    const field = v.getDotPath(issue) ?? 'manifest.json';
    throw new FilesError('wrongManifest', field, `${field}: ${issue.message}`);
  }
  const { editorType } = result.output;
  if (editorType && !editorType.includes('figjam')) {
    throw new FilesError('otherEditor', 'editorType', `editorType: ${JSON.stringify(editorType)}`);
  }
  return result.output;
}

async function fetched(path: string): Promise<string> {
  const answer = await fetch(`plugin/${path}`, { cache: 'no-store' });
  if (!answer.ok) {
    const problem = path === 'manifest.json' ? 'noManifest' : 'missingFile';
    throw new FilesError(problem, path, `${path}: ${String(answer.status)} ${answer.statusText}`);
  }
  return answer.text();
}

async function pages(ui: string | Readonly<Record<string, string>> | undefined): Promise<Files['html']> {
  if (ui === undefined || ui === '') return '';
  if (typeof ui === 'string') return fetched(ui);
  const named = await Promise.all(
    Object.entries(ui).map(async ([name, path]) => [name, await fetched(path)] as const),
  );
  return Object.fromEntries(named);
}

/** Throws a FilesError that says what is missing or wrong. */
export async function loadFiles(): Promise<Files> {
  const manifest = readManifest(await fetched('manifest.json'));
  const [main, html] = await Promise.all([fetched(manifest.main), pages(manifest.ui)]);
  return { manifest, main, html };
}
