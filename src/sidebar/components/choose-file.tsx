/** A button that opens a file of a colleague, and a sentence when that could not be. */
import { useRef, useState } from 'preact/hooks';
import { type ItemsFile, largestFile } from '../../catalogue/items-file.ts';
import { useWords } from './session-context.ts';

interface Properties<Item, Reason extends string> {
  readonly label: string;
  /** Name of the file that is open. */
  readonly chosen?: string | undefined;
  readonly read: (text: string) => ItemsFile<Item, Reason>;
  readonly opened: (name: string, read: ItemsFile<Item, Reason>) => void;
}

export function ChooseFile<Item, Reason extends string>({
  label,
  chosen,
  read,
  opened,
}: Properties<Item, Reason>) {
  const words = useWords().texts.own.file;
  const [unopened, setUnopened] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const open = async (picked: File | undefined) => {
    if (picked === undefined) return;
    setUnopened(false);
    try {
      // Not read at all: a film would fill the memory.
      const isTooLarge = picked.size > largestFile;
      opened(picked.name, isTooLarge ? { ok: false, problem: 'too-large' } : read(await picked.text()));
    } catch (_unreadable) {
      setUnopened(true);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        class="hidden-visually"
        tabIndex={-1}
        aria-label={label}
        accept=".json,application/json"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0]);
          // The same file may be chosen again, after somebody mended it.
          event.currentTarget.value = '';
        }}
      />
      <p class="acts">
        <button type="button" class="outlined" onClick={() => input.current?.click()}>
          {label}
        </button>
        {chosen !== undefined && <span class="caption">{chosen}</span>}
      </p>
      {unopened && <p role="alert">{words.unopened}</p>}
    </>
  );
}
