/** The templates: a picture, one sentence, and onto the board. On an empty board it greets. */
import { defaultChoice } from '../../board/layout/from-template.ts';
import { Panel } from '../components/panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { OwnTemplates } from '../own-templates/own-templates.tsx';
import { chooserId } from './choose-template.tsx';
import { Examples } from './examples.tsx';
import { Miniature } from './miniature.tsx';

export function TemplatesTab() {
  const { board, send, templates, templateChoice, language } = useSession();
  const { texts, say } = useWords();
  const isEmpty = board.complete.value && board.frame.value === null;
  return (
    <Panel name="templates">
      {isEmpty && (
        <div class="greeting">
          <h3>{texts.start.title}</h3>
          <p>{texts.start.what}</p>
        </div>
      )}
      <ul class="templates">
        {templates.map((template) => (
          <li key={template.id} class="template">
            <Miniature template={template} />
            <div class="template-about">
              <h3>{say(template.name)}</h3>
              <p>{say(template.description)}</p>
              <div class="template-acts">
                <button
                  type="button"
                  class={isEmpty ? 'act' : 'outlined'}
                  aria-label={texts.insertTemplateNamed(say(template.name))}
                  onClick={() => send('insert-template', { shape: template.shape })}
                >
                  {texts.insertTemplate}
                </button>
                <button
                  type="button"
                  class="quiet"
                  id={chooserId(template.id)}
                  aria-label={texts.templates.choose(say(template.name))}
                  onClick={() => {
                    templateChoice.value = {
                      template,
                      choice: defaultChoice(template, language.language.value),
                      groups: [],
                    };
                  }}
                >
                  {texts.templates.options}
                </button>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {isEmpty && <p class="greeting-help">{texts.start.help}</p>}
      <Examples />
      <OwnTemplates />
    </Panel>
  );
}
