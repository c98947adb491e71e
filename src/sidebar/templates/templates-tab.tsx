/** The templates: a picture, one sentence, and onto the board. On an empty board it greets. */
import { Panel } from '../components/panel.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Miniature } from './miniature.tsx';

export function TemplatesTab() {
  const { board, send, templates } = useSession();
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
              <button
                type="button"
                class={isEmpty ? 'act' : 'outlined'}
                aria-label={texts.insertTemplateNamed(say(template.name))}
                onClick={() => send('insert-template', { shape: template.shape })}
              >
                {texts.insertTemplate}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {isEmpty && <p class="greeting-help">{texts.start.help}</p>}
    </Panel>
  );
}
