/** One finding, as a colleague would put it: a question, what was seen, its cards, one act, "on purpose", "why?". */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FrameOnBoard } from '../../board/board.ts';
import { allTips } from '../../tips/all-tips.ts';
import type { Finding } from '../../tips/types.ts';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { useKeptFocus } from '../components/use-kept-focus.ts';
import { FindingSubjects } from './finding-subjects.tsx';
import { OnPurpose } from './on-purpose.tsx';
import { useActs } from './use-acts.ts';
import { Why } from './why.tsx';

interface Properties {
  readonly finding: Finding;
  readonly frame: FrameOnBoard;
}

export function FindingCard({ finding, frame }: Properties) {
  const { findings } = useSession();
  const { texts, say } = useWords();
  const { act, assessElsewhere } = useActs(finding, frame);
  const [isExplained, setExplained] = useState(false);
  const id = useId();
  const card = useRef<HTMLElement>(null);
  const onPurpose = useRef<HTMLButtonElement>(null);
  useKeptFocus(card);
  const isDeciding = findings.reason.value?.finding === finding.key;
  const wasDeciding = useRef(isDeciding);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (wasDeciding.current && !isDeciding && isLost) onPurpose.current?.focus();
    wasDeciding.current = isDeciding;
  }, [isDeciding]);
  const tip = allTips.find((known) => known.id === finding.tip);
  const name = finding.tip === 'principle' ? texts.tips.principle : texts.tips.tip(finding.tip);
  return (
    <article ref={card} class={`finding ${finding.level}`} aria-labelledby={id}>
      <span class="finding-mark" title={tip ? `${name}: ${say(tip.title)}` : name}>
        <span class="hidden-visually">{name}</span>
        <span aria-hidden="true">{finding.tip === 'principle' ? <Icon name="wave" /> : finding.tip}</span>
      </span>
      <div class="finding-body">
        <h3 id={id}>
          {finding.level !== 'question' && (
            <span class="level">
              {finding.level === 'warning' ? texts.tips.warning : texts.tips.idea}
              {' · '}
            </span>
          )}
          {say(finding.texts.title)}
        </h3>
        <p>{say(finding.texts.body)}</p>
        <FindingSubjects finding={finding} design={frame.design} />
        {isDeciding ? (
          <OnPurpose finding={finding} />
        ) : (
          <div class="acts">
            {act !== null && finding.texts.act !== undefined && (
              <button type="button" class="act" onClick={act}>
                {say(finding.texts.act)}
              </button>
            )}
            {assessElsewhere !== null && (
              <button type="button" class="quiet" onClick={assessElsewhere}>
                {texts.balance.assessedElsewhere}
              </button>
            )}
            <span class="acts">
              <button
                type="button"
                class="quiet"
                ref={onPurpose}
                onClick={() => {
                  findings.reason.value = { finding: finding.key, text: '' };
                }}
              >
                {texts.tips.onPurpose}
              </button>
              <button
                type="button"
                class="quiet"
                aria-expanded={isExplained}
                onClick={() => setExplained(!isExplained)}
              >
                {texts.tips.why}
              </button>
            </span>
          </div>
        )}
        {isExplained && <Why finding={finding} tip={tip} />}
      </div>
    </article>
  );
}
