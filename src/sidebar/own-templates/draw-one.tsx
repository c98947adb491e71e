/** How to draw a template on the board, say what each zone is, and keep it. */
import { useState } from 'preact/hooks';
import { type ZoneRole, zoneRoleSchema } from '../../board/own-template.ts';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { NameForm } from '../frames/name-form.tsx';
import { PairField } from '../frames/pair-field.tsx';

export function DrawOne() {
  const { ownTemplates, send } = useSession();
  const { texts } = useWords();
  const words = texts.ownTemplates;
  const [forMe, setForMe] = useState(false);
  const names: Readonly<Record<ZoneRole, string>> = { ...texts.modes, ...words.roles };
  const { marked } = ownTemplates.kept.value;
  const mark = (role: ZoneRole | null) => send('mark-zones', { role });
  return (
    <details>
      <summary>
        <Icon name="chevron" />
        <span>{words.draw}</span>
      </summary>
      <p>{words.drawWhat}</p>
      <fieldset class="roles">
        <legend>{words.isA}</legend>
        {zoneRoleSchema.options.map((role) => (
          <button key={role} type="button" class="outlined" onClick={() => mark(role)}>
            {names[role]}
          </button>
        ))}
        <button type="button" class="quiet" onClick={() => mark(null)}>
          {words.noZone}
        </button>
      </fieldset>
      <p class="caption" role="status">
        {words.marked(marked)}
      </p>
      {marked > 0 && (
        <NameForm
          label={texts.own.name}
          suggested={words.suggested}
          act={words.make}
          submit={(name) => send('make-template', { name, shelf: forMe ? 'library' : 'document' })}
        >
          <PairField
            label={words.keepFor}
            names={[words.forGroup, words.forMe]}
            isSecond={forMe}
            change={setForMe}
          />
        </NameForm>
      )}
    </details>
  );
}
