/** What people see when the sidebar itself fails: what it means, a retry, and details for a report. */
import { useState } from 'preact/hooks';
import { copyText } from './copy-text.ts';
import { Icon } from './icon.tsx';
import { useWords } from './session-context.ts';

interface Properties {
  readonly details: string;
  readonly retry: () => void;
}

export function FailureMessage({ details, retry }: Properties) {
  const { failure, retry: retryText } = useWords().texts;
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div class="failure" role="alert">
      <h2>{failure.title}</h2>
      <p>{failure.what}</p>
      <p class="acts">
        <button type="button" class="act" onClick={retry}>
          {retryText}
        </button>
        <button type="button" class="quiet" onClick={() => setCopied(copyText(details))}>
          {copied === true ? failure.copied : failure.copy}
        </button>
      </p>
      {copied === false && <p>{failure.notCopied}</p>}
      <details open={copied === false}>
        <summary>
          <Icon name="chevron" />
          {failure.details}
        </summary>
        <pre>{details}</pre>
      </details>
    </div>
  );
}
