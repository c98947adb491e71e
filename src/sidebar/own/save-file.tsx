/** Own activities as a file for colleagues; as text where the host gives a sidebar no downloads. */
import { useState } from 'preact/hooks';
import { ownFile } from '../../catalogue/own-file.ts';
import { Glyph } from '../components/glyph.tsx';
import { download, SavedText } from '../components/saved-text.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { OwnPanel } from './own-panel.tsx';

export function SaveFile() {
  const { own } = useSession();
  const words = useWords().texts.own;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [saved, setSaved] = useState(false);
  const all = own.all.value;
  const chosen = all.filter(({ id }) => !left.has(id));
  const text = ownFile.write(chosen);
  const toggle = (ids: readonly string[], isIn: boolean) => {
    const next = new Set(left);
    for (const id of ids) {
      if (isIn) next.delete(id);
      else next.add(id);
    }
    setLeft(next);
  };
  return (
    <OwnPanel
      title={words.file.saveTitle}
      foot={
        <button
          type="button"
          class="act"
          disabled={chosen.length === 0}
          onClick={() => {
            download(`${words.file.name}.json`, text);
            setSaved(true);
          }}
        >
          {words.file.save(chosen.length)}
        </button>
      }
    >
      {all.length === 0 ? (
        <p class="own-part">{words.file.none}</p>
      ) : (
        <div class="own-part">
          <p class="caption">{words.file.saveWhat}</p>
          <label class="own-choice all">
            <input
              type="checkbox"
              checked={chosen.length === all.length}
              onChange={(event) =>
                toggle(
                  all.map(({ id }) => id),
                  event.currentTarget.checked,
                )
              }
            />
            <span>{words.file.all}</span>
          </label>
          <ul class="own-list">
            {all.map((one) => (
              <li key={one.id}>
                <label class={`own-choice ${one.learningType}`}>
                  <input
                    type="checkbox"
                    checked={!left.has(one.id)}
                    onChange={(event) => toggle([one.id], event.currentTarget.checked)}
                  />
                  <Glyph name={one.glyph} />
                  <span>{one.name}</span>
                </label>
              </li>
            ))}
          </ul>
          {saved && <SavedText title={words.file.saveTitle} text={text} />}
        </div>
      )}
    </OwnPanel>
  );
}
