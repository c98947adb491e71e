/** A new round: what is there stays, with a name and a date, and the groups go on below it. */
import { useState } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { NameForm } from './name-form.tsx';
import { nextName } from './next-name.ts';
import { PairField } from './pair-field.tsx';
import { StartField } from './start-field.tsx';

interface Properties {
  readonly design: Design;
  readonly present: readonly Design[];
  /** Names of earlier rounds, oldest first. */
  readonly former: readonly string[];
}

export function NewRound({ design, present, former }: Properties) {
  const { send } = useSession();
  const words = useWords().texts.frames;
  const [withCopy, setWithCopy] = useState(true);
  const [forAll, setForAll] = useState(true);
  const designs = forAll ? present : [design];
  return (
    <Section title={words.round}>
      <p>{words.roundWhat}</p>
      <NameForm
        label={words.roundName}
        suggested={nextName(former, words.firstRound)}
        act={words.startRound}
        submit={(name) =>
          send('new-round', {
            name,
            frames: designs.map((each) => ({ frame: each.node, design: withCopy ? each : null })),
          })
        }
      >
        <StartField withCopy={withCopy} change={setWithCopy} />
        {present.length > 1 && (
          <PairField
            label={words.roundFor}
            names={[words.roundOne, words.roundAll(present.length)]}
            isSecond={forAll}
            change={setForAll}
          />
        )}
      </NameForm>
    </Section>
  );
}
