/** The worked examples: real courses, each with why it is blended this way. */
import { useEffect } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';

export function Examples() {
  const { examples, send, language } = useSession();
  const { texts, numbers, say } = useWords();
  const words = texts.templates;
  useEffect(examples.read, [examples]);
  const all = examples.all.value;
  if (all === null || all.length === 0) return null;
  return (
    <section class="examples" aria-label={words.examples}>
      <h3>{words.examples}</h3>
      <p class="caption">{words.examplesWhat}</p>
      {all.map(({ id, shape, name, story, activities, minutes }) => (
        <details key={id}>
          <summary>
            <Icon name="chevron" />
            <span>
              {say(name)}
              <span class="caption">
                {texts.frames.shapes[shape]} · {texts.activities(activities)} · {numbers.hours(minutes)}
              </span>
            </span>
          </summary>
          <p>{say(story)}</p>
          <button
            type="button"
            class="outlined"
            aria-label={words.insertExample(say(name))}
            onClick={() => send('insert-example', { example: id, language: language.language.value })}
          >
            {texts.insertTemplate}
          </button>
        </details>
      ))}
    </section>
  );
}
