/** What the selected texts become: those in doubt are asked one by one, the others wait below, done. */
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import type { AdoptedText } from '../state/adoption.ts';
import { AskedText, ChosenText } from './adopt-text.tsx';

export function AdoptPanel({ texts }: { readonly texts: readonly AdoptedText[] }) {
  const { adoption } = useSession();
  const { adopt } = useWords().texts;
  const heading = useRef<HTMLHeadingElement>(null);
  const act = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  // Whoever opens it with the keyboard goes on in it.
  useEffect(() => heading.current?.focus(), []);

  const open = texts.filter(({ choice }) => choice.kind === 'open');
  const known = texts.filter(({ sure, choice }) => sure && choice.kind !== 'open');
  const chosen = texts.filter(({ sure, choice }) => !sure && choice.kind !== 'open');
  const cards = texts.filter(({ choice }) => choice.kind === 'activity' || choice.kind === 'own').length;
  const left = adoption.left.value;

  // After a choice the next question is where the hands are; after the last one the act.
  const asked = useRef(open.length);
  useLayoutEffect(() => {
    if (open.length < asked.current) {
      const next = list.current?.querySelector<HTMLButtonElement>('.adopt-asked button');
      (next ?? act.current)?.focus();
    }
    asked.current = open.length;
  }, [open.length]);

  return (
    <>
      <div class="adopt-head">
        <button
          type="button"
          class="icon-button back"
          aria-label={adopt.back}
          title={adopt.back}
          onClick={adoption.close}
        >
          <Icon name="chevron" />
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {adopt.title}
        </h2>
      </div>
      <div class="panel adopt-panel" ref={list}>
        {open.length > 0 && (
          <section>
            <h3>{adopt.asked(open.length)}</h3>
            {open.map((text) => (
              <AskedText key={text.node} text={text} />
            ))}
          </section>
        )}
        {chosen.length > 0 && (
          <section>
            <h3>{adopt.chosen(chosen.length)}</h3>
            <ul>
              {chosen.map((text) => (
                <ChosenText key={text.node} text={text} />
              ))}
            </ul>
          </section>
        )}
        {known.length > 0 && (
          <details open={open.length === 0}>
            <summary>
              <Icon name="chevron" />
              {adopt.known(known.length)}
            </summary>
            <ul>
              {known.map((text) => (
                <ChosenText key={text.node} text={text} />
              ))}
            </ul>
          </details>
        )}
        {texts.some(({ picture }) => picture) && <p class="caption">{adopt.staysBeside}</p>}
        {left > 0 && <p class="caption">{adopt.notAdopted(left)}</p>}
      </div>
      <div class="adopt-foot">
        <p role="status">{open.length > 0 && adopt.open(open.length)}</p>
        <button
          type="button"
          class="act"
          ref={act}
          aria-disabled={cards === 0 || adoption.isBusy.value}
          onClick={adoption.make}
        >
          {adopt.make(cards)}
        </button>
      </div>
    </>
  );
}
