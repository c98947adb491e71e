/** Boards as files on a person's computer. */
import { textOf } from '../../document/properties.ts';
import type { BoardDocument, BoardFile } from '../../document/types.ts';

export function nameOf(document: BoardDocument): string {
  return textOf(document.node(document.root)?.properties.name);
}

/** The whole board, under the name it has now. */
export function fileOf(document: BoardDocument): BoardFile {
  return { ...document.save(), name: nameOf(document) };
}

export function download(content: unknown, name: string): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name.replaceAll(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'board'}.board.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
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

/** Why a file is not a board this page can open. */
export function isLater(content: unknown): boolean {
  const version =
    typeof content === 'object' && content !== null && 'version' in content ? content.version : 0;
  return typeof version === 'number' && version > 1;
}
