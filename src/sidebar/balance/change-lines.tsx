/** Changes of a design, a line each: a click goes to what is still on the board. */
import type { Comparison } from '../../design/baseline.ts';
import { useSession, type Words } from '../components/session-context.ts';
import { changesOf } from './changes.ts';

export interface ChangeLine {
  readonly text: string;
  readonly nodes: readonly string[];
}

/** What changed about the activities, in words. */
export function activityLines(comparison: Comparison, { texts, numbers }: Words): readonly ChangeLine[] {
  return changesOf(comparison).map((change) => ({
    nodes: change.nodes,
    text:
      change.kind === 'moved'
        ? texts.balance.moved(change.cards, texts.modes[change.from], texts.modes[change.to])
        : texts.balance.changes[change.kind](change.cards, numbers.time(change.minutes)),
  }));
}

export function ChangeLines({ lines }: { readonly lines: readonly ChangeLine[] }) {
  const { send } = useSession();
  return (
    <ul class="changes">
      {lines.map(({ text, nodes }) => (
        <li key={text}>
          {nodes.length === 0 ? (
            text
          ) : (
            <button type="button" class="link" onClick={() => send('focus', { nodes: [...nodes] })}>
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
