/** Which outcomes the selected cards serve. Those that a line on the board tells are changed there. */
import type { Outcome } from '../../design/schema.ts';
import { useSession, useWords } from '../components/session-context.ts';
import type { SelectedCard } from './settings.ts';
import { useSent } from './use-draft.ts';

export function OutcomesField({ cards }: { readonly cards: readonly SelectedCard[] }) {
  const { editing, board } = useSession();
  const { texts } = useWords();
  const { frames, frameOf } = board.board.value;
  const nodes = cards.map(({ activity }) => activity.node);
  const holders = new Set(nodes.map((node) => frameOf.get(node)));
  // Outcomes belong to one design.
  const frame = holders.size === 1 ? frames.find(({ node }) => holders.has(node)) : undefined;
  const outcomes = frame?.design.outcomes ?? [];
  if (outcomes.length === 0) return null;
  const servedByAll = (outcome: Outcome) =>
    cards.every(({ activity }) => activity.outcomes.includes(outcome.stamp));
  return (
    <fieldset class="section card-outcomes">
      <legend class="row">
        <strong>{texts.cards.fields.outcomes}</strong>
        <span class="aside">
          {texts.cards.outcomesOf(outcomes.filter(servedByAll).length, outcomes.length)}
        </span>
      </legend>
      {outcomes.map((outcome) => (
        <Tick
          key={outcome.node}
          outcome={outcome}
          serving={cards.filter(({ activity }) => activity.outcomes.includes(outcome.stamp)).length}
          of={cards.length}
          byLine={cards.every(
            ({ activity, settings }) =>
              activity.outcomes.includes(outcome.stamp) && !settings.outcomes.includes(outcome.stamp),
          )}
          change={(isServed) =>
            editing.set(nodes, 'outcomes', ({ settings }) => {
              const others = settings.outcomes.filter((stamp) => stamp !== outcome.stamp);
              return isServed ? [...others, outcome.stamp] : others;
            })
          }
        />
      ))}
    </fieldset>
  );
}

interface TickProperties {
  readonly outcome: Outcome;
  /** How many of the cards serve it. */
  readonly serving: number;
  readonly of: number;
  readonly byLine: boolean;
  readonly change: (isServed: boolean) => void;
}

function Tick({ outcome, serving, of, byLine, change }: TickProperties) {
  const { texts } = useWords();
  const [shown, show] = useSent(serving);
  return (
    <label class="tick" title={outcome.text}>
      <input
        type="checkbox"
        checked={shown === of}
        indeterminate={shown > 0 && shown < of}
        disabled={byLine}
        onChange={({ currentTarget: { checked } }) => {
          show(checked ? of : 0);
          change(checked);
        }}
      />
      <span>
        {outcome.text}
        {byLine && <span class="caption"> ({texts.cards.byLine})</span>}
      </span>
    </label>
  );
}
