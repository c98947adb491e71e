/** A new course, or a redesign of one that exists: its old situation, and what changes. */
import { useState } from 'preact/hooks';
import type { Comparison } from '../../design/baseline.ts';
import type { Design } from '../../design/schema.ts';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { activityLines, ChangeLines } from './change-lines.tsx';
import { netMinutes } from './changes.ts';
import { takeBaseline } from './take-baseline.ts';

interface Properties {
  readonly design: Design;
  readonly comparison: Comparison | null;
}

export function Redesign({ design, comparison }: Properties) {
  const { send } = useSession();
  const { texts } = useWords();
  const { balance } = texts;
  /** What a person is about to choose; the board changes with the button below it. */
  const [asked, setAsked] = useState<Design['kind'] | null>(null);
  const kind = asked ?? design.kind;
  const before = design.baseline ?? [];
  const take = () => {
    setAsked(null);
    send('set-baseline', { frame: design.node, baseline: takeBaseline(design.activities) });
  };
  const forget = () => {
    setAsked(null);
    send('set-baseline', { frame: design.node, baseline: null });
  };
  const isForgetting = kind === 'new' && design.kind === 'redesign';
  return (
    <Section title={balance.redesign}>
      <fieldset class="segmented">
        <legend class="hidden-visually">{balance.redesign}</legend>
        {(['new', 'redesign'] as const).map((option) => (
          <button
            type="button"
            key={option}
            aria-pressed={kind === option}
            onClick={() => setAsked(option === design.kind ? null : option)}
          >
            {option === 'new' ? balance.isNew : balance.isRedesign}
          </button>
        ))}
      </fieldset>
      {kind === 'redesign' && (
        <>
          <p>{before.length === 0 ? balance.baselineWhat : balance.baselineIs(before.length)}</p>
          {comparison !== null && <Changes comparison={comparison} />}
          <button type="button" class="outlined" onClick={take}>
            {before.length === 0 ? balance.takeBaseline : balance.retakeBaseline}
          </button>
        </>
      )}
      {isForgetting && (
        <>
          <p>{balance.forgetWhat}</p>
          <p class="acts">
            <button type="button" class="outlined" onClick={forget}>
              {balance.forgetBaseline}
            </button>
            <button type="button" class="quiet" onClick={() => setAsked(null)}>
              {texts.tips.cancel}
            </button>
          </p>
        </>
      )}
    </Section>
  );
}

function Changes({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { balance } = words.texts;
  const lines = activityLines(comparison, words);
  const net = netMinutes(comparison);
  return (
    <>
      <h4>{balance.changed}</h4>
      {lines.length === 0 ? <p>{balance.unchanged}</p> : <ChangeLines lines={lines} />}
      {net !== 0 && <p>{balance.net(net, words.numbers.time(Math.abs(net)))}</p>}
    </>
  );
}
