/** A quiet place: what would stand here, and how it gets there. */
import { useSession, useWords } from './session-context.ts';

interface Properties {
  readonly title: string;
  readonly text: string;
  readonly offersTemplates?: boolean;
}

export function EmptyState({ title, text, offersTemplates = false }: Properties) {
  const { tab } = useSession();
  const { texts } = useWords();
  return (
    <div class="empty-state">
      <h3>{title}</h3>
      <p>{text}</p>
      {offersTemplates && (
        <button
          type="button"
          class="outlined"
          onClick={() => {
            tab.value = 'templates';
          }}
        >
          {texts.chooseTemplate}
        </button>
      )}
    </div>
  );
}
