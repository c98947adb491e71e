/** How it works, in four sentences and a few keys. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useWords } from './session-context.ts';

export function Help({ close }: { readonly close: () => void }) {
  const { texts } = useWords();
  const { help } = texts;
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => closer.current?.focus(), []);
  useEffect(() => {
    const byPointer = ({ target }: PointerEvent) => {
      if (target instanceof Element && target.closest('.header') === null) close();
    };
    document.addEventListener('pointerdown', byPointer);
    return () => document.removeEventListener('pointerdown', byPointer);
  }, [close]);
  return (
    <div
      class="help"
      role="dialog"
      aria-labelledby="help-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <div class="row">
        <h2 id="help-title">{help.title}</h2>
        <button type="button" class="icon-button" ref={closer} aria-label={texts.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <ol>
        {help.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>{help.keys}</h3>
      <dl>
        {help.keyList.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
