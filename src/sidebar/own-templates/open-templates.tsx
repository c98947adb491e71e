/** A colleague's file of templates: what comes, and what is left out and why. */
import { useState } from 'preact/hooks';
import type { OwnTemplate } from '../../board/own-template.ts';
import { arrivingTemplates, type OwnTemplateFile, ownTemplateFile } from '../../board/own-template-file.ts';
import { createStamp } from '../../board/stamps.ts';
import { ChooseFile } from '../components/choose-file.tsx';
import { useSession, useWords } from '../components/session-context.ts';

export function OpenTemplates({ present }: { readonly present: readonly OwnTemplate[] }) {
  const { send } = useSession();
  const { texts } = useWords();
  const words = texts.ownTemplates.file;
  const [file, setFile] = useState<{ readonly name: string; readonly read: OwnTemplateFile } | null>(null);
  const opened = (name: string, read: OwnTemplateFile) => {
    setFile({ name, read });
    if (!read.ok) return;
    const arriving = arrivingTemplates(read.items, present, () => createStamp(Math.random));
    if (arriving.length > 0) send('save-own-templates', { templates: [...arriving], shelf: 'document' });
  };
  const read = file?.read;
  return (
    <div class="own-templates">
      <ChooseFile label={words.open} chosen={file?.name} read={ownTemplateFile.read} opened={opened} />
      {read?.ok === false && <p role="alert">{words.problems[read.problem]}</p>}
      {read?.ok === true && (
        <>
          <p role="status">
            {read.items.length === 0
              ? texts.own.file.nothing
              : words.opened(read.items.map(({ name }) => name).join(', '))}
          </p>
          {read.later && <p class="caption">{texts.own.file.later}</p>}
          {read.left.map(({ name, reason }, index) => (
            <p key={`${index} ${name}`} class="caption">
              {words.leftOut(name || texts.own.file.nameless, words.reasons[reason])}
            </p>
          ))}
        </>
      )}
    </div>
  );
}
