/** A template that people drew, and what can be done with it. */
import { useEffect, useState } from 'preact/hooks';
import { defaultChoice } from '../../board/layout/from-template.ts';
import type { OwnTemplate } from '../../board/own-template.ts';
import { ownTemplateFile } from '../../board/own-template-file.ts';
import type { Shelf } from '../../messages/to-main.ts';
import { download, SavedText } from '../components/saved-text.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { chooserId } from '../templates/choose-template.tsx';
import { Miniature } from '../templates/miniature.tsx';

export function KeptTemplate({ template }: { readonly template: OwnTemplate }) {
  const { ownTemplates, templateChoice, language, send } = useSession();
  const { texts } = useWords();
  const words = texts.ownTemplates;
  const [saved, setSaved] = useState(false);
  const { document, library } = ownTemplates.kept.value;
  const isOn = (shelf: readonly OwnTemplate[]) => shelf.some(({ id }) => id === template.id);
  const choice = defaultChoice(template, language.language.value);
  const keep = (shelf: Shelf) => send('save-own-templates', { templates: [template], shelf });
  const text = ownTemplateFile.write([template]);
  const save = () => {
    download(`${template.name}.json`, text);
    setSaved(true);
  };
  const acts: readonly (readonly [label: string, act: () => void])[] = [
    [
      texts.templates.options,
      () => {
        templateChoice.value = { template, choice, groups: [] };
      },
    ],
    ...(isOn(library) ? [] : [[words.toLibrary, () => keep('library')] as const]),
    ...(isOn(document) ? [] : [[words.toDocument, () => keep('document')] as const]),
    [texts.own.saveFile, save],
  ];
  return (
    <li class="template">
      <Miniature template={template} />
      <div class="template-about">
        <h4>{template.name}</h4>
        <p>
          {isOn(document)
            ? isOn(library)
              ? words.places.both
              : words.places.document
            : words.places.library}
        </p>
        <div class="template-acts">
          <button
            type="button"
            class="outlined"
            aria-label={texts.insertTemplateNamed(template.name)}
            onClick={() => send('insert-frames', { choice, groups: [] })}
          >
            {texts.insertTemplate}
          </button>
          {acts.map(([label, act], index) => (
            <button
              type="button"
              key={label}
              class="quiet"
              id={index === 0 ? chooserId(template.id) : undefined}
              aria-label={`${template.name}: ${label}`}
              onClick={act}
            >
              {label}
            </button>
          ))}
          <Remove template={template} shelf={isOn(document) ? 'document' : 'library'} />
        </div>
        {saved && <SavedText title={template.name} text={text} />}
      </div>
    </li>
  );
}

/** Milliseconds after which a question that nobody answered goes away. */
const askedFor = 4_000;

function Remove({ template, shelf }: { readonly template: OwnTemplate; readonly shelf: Shelf }) {
  const { send } = useSession();
  const { texts } = useWords();
  const [isDoubted, setDoubted] = useState(false);
  useEffect(() => {
    if (!isDoubted) return undefined;
    const later = setTimeout(() => setDoubted(false), askedFor);
    return () => clearTimeout(later);
  }, [isDoubted]);
  const label = isDoubted
    ? texts.own.sure
    : shelf === 'document'
      ? texts.own.removeDocument
      : texts.own.removeLibrary;
  return (
    <button
      type="button"
      class="quiet"
      aria-label={`${template.name}: ${label}`}
      onClick={() => {
        setDoubted(!isDoubted);
        if (isDoubted) send('remove-own-template', { template: template.id, shelf });
      }}
    >
      {label}
    </button>
  );
}
