/** Puts a sample plugin, a folder beside this file, on a board. */
import { readFileSync } from 'node:fs';
import type { Manifest } from '../../../src/local/api/environment.ts';
import type { BoardDocument, NodeRecord } from '../../../src/local/document/types.ts';
import { createView } from '../../../src/local/sandbox/view.ts';
import { type TestBoard, testBoard } from '../harness.ts';

interface SampleManifest extends Manifest {
  readonly main: string;
  readonly ui?: string;
}

interface SampleFiles {
  readonly manifest: SampleManifest;
  readonly main: string;
  readonly html: string;
}

function sampleFiles(folder: string): SampleFiles {
  const read = (file: string): string => readFileSync(new URL(`${folder}/${file}`, import.meta.url), 'utf8');
  const manifest: SampleManifest = JSON.parse(read('manifest.json'));
  return { manifest, main: read(manifest.main), html: manifest.ui === undefined ? '' : read(manifest.ui) };
}

export interface Sample extends TestBoard {
  readonly files: SampleFiles;
  /** What lies on the page itself, back to front. */
  children(): readonly NodeRecord[];
  node(id: string): NodeRecord;
  /** The nodes of a type, wherever they are, back to front. */
  ofType(type: string): readonly NodeRecord[];
  /** Posts from the sidebar and lets everything that follows happen. */
  send(message: unknown): Promise<void>;
}

/** The sample in QuickJS, with a view of 1200 × 800 px in the middle of the page. */
export async function sampleBoard(folder: string, document?: BoardDocument): Promise<Sample> {
  const files = sampleFiles(folder);
  const view = createView();
  const board = await testBoard(files.main, {
    ...files,
    view,
    ...(document && { document }),
  });
  const node = (id: string): NodeRecord => {
    const found = board.document.node(id);
    if (!found) throw new Error(`There is no node ${id}`);
    return found;
  };
  return {
    ...board,
    files,
    node,
    children: () => node(board.document.currentPage).children.map(node),
    ofType: (type) => board.document.find(board.document.root, { types: [type] }).map(node),
    async send(message) {
      board.host.postFromSidebar(message);
      await board.clock.advance(0);
    },
  };
}
