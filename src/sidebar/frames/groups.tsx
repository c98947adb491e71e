/** More groups: one added beside this frame, or this design as a start for others. */
import { useState } from 'preact/hooks';
import type { Design } from '../../design/schema.ts';
import { nameOfDesign } from '../components/design-name.ts';
import { Icon } from '../components/icon.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { NameForm } from './name-form.tsx';
import { nextName } from './next-name.ts';
import { StartField } from './start-field.tsx';

interface Properties {
  readonly design: Design;
  /** The designs that groups work in, this one among them. */
  readonly present: readonly Design[];
  /** Names of the groups that have one. */
  readonly names: readonly string[];
}

export function Groups({ design, present, names }: Properties) {
  const { send } = useSession();
  const words = useWords().texts.frames;
  const [withCopy, setWithCopy] = useState(false);
  const others = present.filter(({ node }) => node !== design.node);
  return (
    <Section title={words.groups}>
      <NameForm
        label={words.group}
        suggested={nextName(names, words.nthGroup(present.length + 1))}
        act={words.addGroup}
        submit={(name) => send('add-group', { frame: design.node, name, design: withCopy ? design : null })}
      >
        <StartField withCopy={withCopy} change={setWithCopy} />
      </NameForm>
      {others.length > 0 && <CopyTo design={design} others={others} />}
    </Section>
  );
}

function CopyTo({ design, others }: { readonly design: Design; readonly others: readonly Design[] }) {
  const { send } = useSession();
  const { texts } = useWords();
  const words = texts.frames;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const into = others.map(({ node }) => node).filter((node) => chosen.has(node));
  return (
    <details>
      <summary>
        <Icon name="chevron" />
        {words.copyTo}
      </summary>
      {others.map(({ node, title, group }) => (
        <label key={node} class="tick">
          <input
            type="checkbox"
            checked={chosen.has(node)}
            onChange={({ currentTarget: { checked } }) => {
              const next = new Set(chosen);
              if (checked) next.add(node);
              else next.delete(node);
              setChosen(next);
            }}
          />
          <span>{nameOfDesign({ title, group }, texts.untitled)}</span>
        </label>
      ))}
      <p class="caption">{words.copyWhat}</p>
      <button
        type="button"
        class="outlined"
        disabled={into.length === 0}
        onClick={() => {
          send('copy-design', { design, into });
          setChosen(new Set());
        }}
      >
        {words.copyNow}
      </button>
    </details>
  );
}
