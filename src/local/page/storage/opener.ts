/** Reads a board file beside the page, which stays usable while a large one is checked. */
import { BoardFileError, type Fault } from '../../document/file/fault.ts';
import { type OpenedFile, openFile } from '../../document/file/open.ts';

/** What the page gets back. */
export type Answer =
  | { readonly kind: 'opened'; readonly opened: OpenedFile }
  | { readonly kind: 'refused'; readonly fault: Fault };

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BoardFileError({ kind: 'not-a-board' });
  }
}

async function answer(file: Blob): Promise<Answer> {
  try {
    return { kind: 'opened', opened: openFile(contentOf(await file.text())) };
  } catch (error) {
    if (error instanceof BoardFileError) return { kind: 'refused', fault: error.fault };
    throw error;
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  answer(data).then(
    (result) => self.postMessage(result),
    // Whoever waits hears it as an error of the worker.
    (error: unknown) =>
      setTimeout(() => {
        throw error;
      }),
  );
});
