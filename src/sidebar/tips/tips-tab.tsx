/** The questions about this design: at most three, each with its act, the rest behind "more", decisions below. */
import { useState } from 'preact/hooks';
import { policy } from '../../tips/policy.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Panel } from '../components/panel.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Decisions } from './decisions.tsx';
import { FindingCard } from './finding-card.tsx';

export function TipsTab() {
  const { board, findings } = useSession();
  const { texts, say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const frame = board.frame.value;
  const found = findings.found.value;
  if (frame === null) {
    return (
      <Panel name="tips">
        <EmptyState title={texts.frame.none} text={texts.tips.noFrame} offersTemplates />
      </Panel>
    );
  }
  const { shown, more, decided } = findings.shown.value;
  const present = frame.design.activities.filter(({ removed }) => !removed).length;
  const needed = policy.cardsBeforeSpeaking.value;
  return (
    <Panel name="tips">
      {shown.length === 0 && (
        <EmptyState
          title={texts.tips.quiet}
          text={present < needed ? texts.tips.few(needed) : texts.tips.quietWhat}
        />
      )}
      {shown.map((finding) => (
        <FindingCard key={finding.key} finding={finding} frame={frame} />
      ))}
      {isOpen && more.map((finding) => <FindingCard key={finding.key} finding={finding} frame={frame} />)}
      {more.length > 0 && (
        <button type="button" class="quiet more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? texts.tips.fewer : texts.tips.more(more.length)}
        </button>
      )}
      <Decisions decided={decided} />
      {found !== null && found.missing.length + found.failed.length > 0 && (
        <Section title={texts.tips.missing}>
          <ul class="captions">
            {found.missing.map((sentence) => (
              <li key={sentence.nl}>{say(sentence)}</li>
            ))}
            {found.failed.map(({ tip, problem }) => (
              <li key={tip} title={problem}>
                {texts.tips.failed(tip === 'principle' ? texts.tips.principle : texts.tips.tip(tip))}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Panel>
  );
}
