/** A board file dragged over the page, and the wait while one opens. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { words } from '../language.ts';
import type { BoardOpener } from '../storage/board-opener.ts';

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

export function FileOpening({ opener }: { readonly opener: BoardOpener }) {
  const over = useSignal(false);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const leave = (): void => {
      over.value = false;
    };
    window.addEventListener(
      'dragover',
      (event) => {
        if (!holdsFiles(event)) return;
        // Else the browser would leave the page for the file.
        event.preventDefault();
        over.value = true;
      },
      { signal },
    );
    window.addEventListener(
      'dragleave',
      (event) => {
        if (event.relatedTarget === null) leave();
      },
      { signal },
    );
    window.addEventListener(
      'drop',
      (event) => {
        leave();
        if (!holdsFiles(event)) return;
        event.preventDefault();
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void opener.open(file);
      },
      { signal },
    );
    return () => stop.abort();
  }, [opener, over]);

  const name = opener.opening.value;
  return (
    <>
      {over.value ? (
        <div class="drop-target">
          <p class="panel">{words.value.dropToOpen}</p>
        </div>
      ) : null}
      <div role="status" class="opening-place">
        {name === null ? null : (
          <p class="opening panel">
            <span class="opening-mark" />
            <span class="opening-name">{words.value.opening(name)}</span>
          </p>
        )}
      </div>
    </>
  );
}
