/** Saving a file, and the same as text for where the host gives a sidebar no downloads. */
import { useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { useWords } from './session-context.ts';

export function SavedText({ title, text }: { readonly title: string; readonly text: string }) {
  const words = useWords().texts.own.file;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div class="own-text">
      <p>{words.text}</p>
      <button type="button" class="outlined" onClick={() => setCopied(copyText(text))}>
        {copied === true ? words.copied : words.copy}
      </button>
      {copied === false && <p role="status">{words.notCopied}</p>}
      <textarea readOnly rows={6} aria-label={title} value={text} />
    </div>
  );
}

/** Whether the host lets a sidebar save files nobody could tell, nor does the browser say it. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
