/** Moments of a frame that are kept: to take one, compare with one, and go back to one. */
import { useEffect, useState } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import { takeBaseline } from '../balance/take-baseline.ts';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import type { Snapshot } from '../state/snapshots.ts';
import { Difference } from './difference.tsx';
import { NameForm } from './name-form.tsx';

/** Milliseconds after which a question that nobody answered goes away. */
const askedFor = 4_000;

export function Kept({ design }: { readonly design: Design }) {
  const { send, snapshots } = useSession();
  const { texts, numbers } = useWords();
  const words = texts.frames;
  const { node } = design;
  // Others may have kept one meanwhile.
  useEffect(() => snapshots.read(node), [node, snapshots]);
  const kept = snapshots.byFrame.value.get(node) ?? [];
  const [suggested = ''] = words.keepNames.filter((name) => kept.every((one) => one.name !== name));
  return (
    <Section title={words.kept} aside={kept.length > 0 ? numbers.count(kept.length) : undefined}>
      {kept.length === 0 ? (
        <p>{words.keptWhat}</p>
      ) : (
        <ul class="kept">
          {kept.map((snapshot) => (
            <KeptMoment key={snapshot.id} snapshot={snapshot} design={design} />
          ))}
        </ul>
      )}
      <NameForm
        label={words.keepName}
        suggested={suggested}
        known={words.keepNames}
        act={words.keep}
        submit={(name) => send('take-snapshot', { frame: node, name, design })}
      />
    </Section>
  );
}

interface MomentProperties {
  readonly snapshot: Snapshot;
  readonly design: Design;
}
type Act = 'restore-snapshot' | 'remove-snapshot';

function KeptMoment({ snapshot: { id, name, at, activities, state }, design }: MomentProperties) {
  const { send, snapshots } = useSession();
  const { texts, numbers } = useWords();
  const words = texts.frames;
  const [doubted, setDoubted] = useState<Act | null>(null);
  useEffect(() => {
    if (doubted === null) return undefined;
    const later = setTimeout(() => setDoubted(null), askedFor);
    return () => clearTimeout(later);
  }, [doubted]);
  const opened = snapshots.opened.value;
  const isOpen = opened?.frame === design.node && opened.snapshot === id;
  const sure = (act: Act, label: string) => (
    <button
      type="button"
      class="quiet"
      onClick={() => {
        setDoubted(doubted === act ? null : act);
        if (doubted === act) send(act, { frame: design.node, snapshot: id });
      }}
    >
      {doubted === act ? texts.own.sure : label}
    </button>
  );
  return (
    <li>
      <h4>{name || texts.untitled}</h4>
      <p class="caption">
        {numbers.date(at)} · {texts.activities(activities)}
      </p>
      {state !== 'whole' && <p class="caption">{words[state]}</p>}
      <p class="acts">
        {state === 'whole' && (
          <>
            <button
              type="button"
              class="quiet"
              aria-expanded={isOpen}
              onClick={() => (isOpen ? snapshots.close() : snapshots.open(design.node, id))}
            >
              {words.compare}
            </button>
            {sure('restore-snapshot', words.restore)}
          </>
        )}
        {sure('remove-snapshot', words.forget)}
      </p>
      {doubted === 'restore-snapshot' && <p class="caption">{words.restoreWhat}</p>}
      {isOpen && (
        <>
          <Difference before={opened.design} now={design} />
          <button
            type="button"
            class="outlined"
            onClick={() =>
              send('set-baseline', {
                frame: design.node,
                baseline: takeBaseline(opened.design.activities),
              })
            }
          >
            {words.asBaseline}
          </button>
        </>
      )}
    </li>
  );
}
