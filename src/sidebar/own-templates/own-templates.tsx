/** Templates that people drew: those of the group and the person's own, those of colleagues, and how to draw one. */
import { useEffect } from 'preact/hooks';
import { useSession, useWords } from '../components/session-context.ts';
import { DrawOne } from './draw-one.tsx';
import { KeptTemplate } from './kept-template.tsx';
import { OpenTemplates } from './open-templates.tsx';

export function OwnTemplates() {
  const { ownTemplates } = useSession();
  const { texts, numbers } = useWords();
  const words = texts.ownTemplates;
  useEffect(ownTemplates.read, [ownTemplates]);
  const { document, library, later, unreadable } = ownTemplates.kept.value;
  const all = [...document, ...library.filter(({ id }) => document.every((other) => other.id !== id))];
  return (
    <section class="examples" aria-label={words.title}>
      <div class="row">
        <h3>{words.title}</h3>
        {all.length > 0 && <span class="aside">{numbers.count(all.length)}</span>}
      </div>
      {all.length > 0 && (
        <ul class="own-templates">
          {all.map((template) => (
            <KeptTemplate key={template.id} template={template} />
          ))}
        </ul>
      )}
      {later > 0 && <p class="caption">{words.later(later)}</p>}
      {unreadable > 0 && <p class="caption">{words.unreadable(unreadable)}</p>}
      <DrawOne />
      <OpenTemplates present={all} />
    </section>
  );
}
