/** Says that the board is still being read, or that the main thread does not answer; a retry asks again. */
import { useSession, useWords } from './session-context.ts';

export function ReadingLine() {
  const { board, late, retry } = useSession();
  const { texts } = useWords();
  const isReading = !board.complete.value;
  return (
    <div role="status">
      {isReading && (
        <p class="reading">
          {late.value ? texts.waiting : texts.reading}
          {late.value && (
            <button type="button" class="quiet" onClick={retry}>
              {texts.retry}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
