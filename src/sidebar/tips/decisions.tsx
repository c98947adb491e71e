/** What the group decided on purpose: visible for all, and to undo. */
import { useRef } from 'preact/hooks';
import { takeBack } from '../../tips/decide.ts';
import type { Shown } from '../../tips/show.ts';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { useKeptFocus } from '../components/use-kept-focus.ts';

export function Decisions({ decided }: Pick<Shown, 'decided'>) {
  const { texts, numbers } = useWords();
  if (decided.length === 0) return null;
  return (
    <Section title={texts.tips.decisions} aside={numbers.count(decided.length)}>
      <ul class="decisions">
        {decided.map((decision) => (
          <Decided key={decision.finding.key} {...decision} />
        ))}
      </ul>
    </Section>
  );
}

function Decided({ finding, reason }: Shown['decided'][number]) {
  const { send } = useSession();
  const { texts, say } = useWords();
  const line = useRef<HTMLLIElement>(null);
  useKeptFocus(line);
  return (
    <li ref={line}>
      <span>
        {say(finding.texts.title)}
        {reason !== null && <span class="caption"> {reason}</span>}
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={texts.tips.undoNamed(say(finding.texts.title))}
        onClick={() => send('decide', { decisions: [...takeBack(finding)] })}
      >
        {texts.tips.undo}
      </button>
    </li>
  );
}
