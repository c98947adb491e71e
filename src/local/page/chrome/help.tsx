/** The keys and what they do. */
import { words } from '../language.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icons.tsx';
import { keys } from './keys.ts';

const rows = [
  ['select', ['V']],
  ['tools', ['S', 'T', 'R', 'X', keys('Shift+S')]],
  ['write', ['Enter']],
  ['finish', ['Esc']],
  ['duplicate', [keys('Mod+D')]],
  ['group', [keys('Mod+G'), keys('Mod+Shift+G')]],
  ['undo', [keys('Mod+Z'), keys('Mod+Shift+Z')]],
  ['nudge', ['←↑↓→', keys('Shift+←↑↓→')]],
  ['next', ['Tab', keys('Shift+Tab')]],
  ['clear', ['Esc']],
  ['pan', ['Space']],
  ['zoom', [keys('Mod+scroll')]],
  ['fit', [keys('Shift+1'), keys('Shift+2'), keys('Mod+0')]],
  ['quick', [keys('Mod+K')]],
] as const;

export function Help({ onClose }: { readonly onClose: () => void }) {
  const say = words.value;
  return (
    <Dialog label={say.help} class="help" onClose={onClose}>
      <div class="help-head">
        <h2>{say.help}</h2>
        <form method="dialog">
          <button type="submit" class="quiet" aria-label={say.close}>
            <Icon name="x" size={18} />
          </button>
        </form>
      </div>
      <dl>
        {rows.map(([name, combinations]) => (
          <div key={name}>
            <dt>{say.keys[name]}</dt>
            <dd>
              {combinations.map((combination) => (
                <kbd key={combination}>{combination}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
