/** The built plugin, as the server offers it. */
import type { Manifest } from '../../api/environment.ts';
import { isRecord, textOf } from '../../document/properties.ts';

export interface Files {
  readonly manifest: Manifest;
  readonly main: string;
  readonly html: string;
}

async function text(path: string): Promise<string> {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}

function isManifest(value: unknown): value is Manifest & { readonly main: string; readonly ui?: string } {
  return (
    isRecord(value) &&
    typeof value.name === 'string' &&
    typeof value.id === 'string' &&
    typeof value.main === 'string'
  );
}

/** Throws an error that names the file which is missing. */
export async function loadFiles(): Promise<Files> {
  const manifest: unknown = JSON.parse(await text('manifest.json'));
  if (!isManifest(manifest)) throw new Error('manifest.json: name, id or main is missing');
  const [main, html] = await Promise.all([
    text(manifest.main),
    textOf(manifest.ui) === '' ? '' : text(textOf(manifest.ui)),
  ]);
  return { manifest, main, html };
}
