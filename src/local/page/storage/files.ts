/** Boards and pictures as files on a person's computer. */
import { textOf } from '../../document/properties.ts';
import type { BoardDocument, BoardFile } from '../../document/types.ts';

/** Characters of a file's name before its ending: more is cut off by some systems. */
const longestName = 80;

export function nameOf(document: BoardDocument): string {
  return textOf(document.node(document.root)?.properties.name);
}

/** The whole board, under the name it has now. */
export function fileOf(document: BoardDocument): BoardFile {
  return { ...document.save(), name: nameOf(document) };
}

/** A name every system takes for a file, without what some of them forbid. */
export function fileName(name: string, otherwise: string): string {
  const plain = name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ').replaceAll(/\s+/g, ' ');
  // Counted in whole characters, and a dot at either end hides a file or is dropped.
  return (
    [...plain]
      .slice(0, longestName)
      .join('')
      .replaceAll(/^[ .]+|[ .]+$/g, '') || otherwise
  );
}

/** Gives a file to the person, as a download. */
export function offer(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** null for what no file can hold, though a browser can keep it. */
function asJson(content: unknown): string | null {
  try {
    return JSON.stringify(content) ?? null;
  } catch {
    return null;
  }
}

export function download(content: unknown, name: string): void {
  const json = asJson(content);
  if (json === null) return;
  const blob = new Blob([json], { type: 'application/json' });
  offer(blob, `${fileName(name, 'board')}.board.json`);
}

/** Lets a person choose a file; null when they did not. */
export function chooseFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve) => {
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}
