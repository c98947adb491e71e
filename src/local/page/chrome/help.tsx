/** The keys and what they do. */
import { words } from '../language.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { keys } from './keys.ts';

/** `Space` and `scroll` are said in the reader's language. */
const groups = [
  [
    'making',
    [
      ['tools', ['S', 'T', 'R', 'O', 'X', 'Shift+S']],
      ['write', ['Enter']],
      ['finish', ['Esc']],
      ['duplicate', ['Mod+D']],
      ['undo', ['Mod+Z', 'Mod+Shift+Z']],
    ],
  ],
  [
    'looking',
    [
      ['pan', ['Space']],
      ['zoom', ['Mod+scroll']],
      ['fit', ['Shift+1', 'Shift+2', 'Mod+0']],
      ['quick', ['Mod+K']],
      ['developer', ['Alt+Shift+D']],
    ],
  ],
  [
    'arranging',
    [
      ['nudge', ['←↑↓→', 'Shift+←↑↓→']],
      ['resize', ['Mod+←↑↓→']],
      ['group', ['Mod+G', 'Mod+Shift+G']],
      ['order', [']', '[', 'Mod+]', 'Mod+[']],
      ['lock', ['Mod+Shift+L', 'Mod+Shift+H']],
    ],
  ],
  [
    'selecting',
    [
      ['select', ['V']],
      ['next', ['Tab', 'Shift+Tab']],
      ['more', ['Shift+Space']],
      ['clear', ['Esc']],
      ['menu', ['Shift+F10']],
      ['bar', ['Alt+F10']],
    ],
  ],
] as const;

export function Help({ onClose }: { readonly onClose: () => void }) {
  const say = words.value;
  const named = (combination: string): string =>
    keys(combination).replace('Space', say.spaceKey).replace('scroll', say.scrolling);
  return (
    <Dialog label={say.help} class="help" onClose={onClose}>
      <div class="dialog-head">
        <h2>{say.help}</h2>
        <form method="dialog">
          <button type="submit" class="quiet" aria-label={say.close}>
            <Icon name="x" size={18} />
          </button>
        </form>
      </div>
      <div class="help-groups">
        {groups.map(([group, rows]) => (
          <section key={group}>
            <h3>{say.keyGroups[group]}</h3>
            <dl>
              {rows.map(([name, combinations]) => (
                <div key={name}>
                  <dt>{say.keys[name]}</dt>
                  <dd>
                    {combinations.map((combination) => (
                      <kbd key={combination}>{named(combination)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
