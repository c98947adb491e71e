/** The plugin's button in the bar at the top: its commands, opening and closing it, quick actions. */
import { useSignal } from '@preact/signals';
import type { MenuItem as Item } from '../../api/environment.ts';
import { Icon, Mark } from '../chrome/icons.tsx';
import { keys } from '../chrome/keys.ts';
import { MenuItem, Popover } from '../chrome/popover.tsx';
import { isOpen, toggleDeveloper } from '../developer/state.ts';
import { developerWords } from '../developer/words.ts';
import { words } from '../language.ts';
import type { Plugin } from './plugin.ts';

interface Props {
  readonly plugin: Plugin;
  /** Opens the quick actions, at a command whose parameters are to be filled in. */
  readonly onQuick: (command: string | null) => void;
}

function Items({
  items,
  plugin,
  onQuick,
  onDone,
}: Props & { readonly items: readonly Item[]; readonly onDone: () => void }) {
  return (
    <>
      {items.map((item, index) => {
        if (item.separator) return <hr key={`line-${String(index)}`} />;
        if (item.menu) {
          return (
            <fieldset key={item.name} class="menu-group">
              <legend>{item.name}</legend>
              <Items items={item.menu} plugin={plugin} onQuick={onQuick} onDone={onDone} />
            </fieldset>
          );
        }
        const { command } = item;
        if (command === undefined) return null;
        const asks = (item.parameters?.length ?? 0) > 0;
        return (
          <MenuItem
            key={command}
            label={`${item.name ?? command}${asks ? '…' : ''}`}
            onChoose={() => {
              onDone();
              if (asks) onQuick(command);
              else plugin.run(command);
            }}
          />
        );
      })}
    </>
  );
}

export function PluginBar({ plugin, onQuick }: Props) {
  const open = useSignal(false);
  const say = words.value;
  const manifest = plugin.manifest.value;
  const running = plugin.running.value !== null;
  // A plugin without a menu is one command: itself.
  const itself: Item = { command: '', name: say.pluginRun, parameters: manifest?.parameters ?? [] };
  const menu = manifest?.menu ?? (manifest ? [itself] : []);
  const close = (): void => {
    open.value = false;
  };
  return (
    <div class="plugin-bar panel">
      <button
        type="button"
        class={`plugin-button${running ? ' plugin-running' : ''}`}
        aria-haspopup="menu"
        aria-expanded={open.value}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Mark size={20} />
        <span class="plugin-name">{plugin.name()}</span>
        <Icon name="caretDown" size={10} />
      </button>
      <button
        type="button"
        class="bar-button"
        aria-label={`${say.quickActions} (${keys('Mod+K')})`}
        data-tip={`${say.quickActions}  ${keys('Mod+K')}`}
        onClick={() => onQuick(null)}
      >
        <Icon name="lightning" size={18} />
      </button>
      {open.value ? (
        <Popover label={say.pluginMenu(plugin.name())} class="menu-below" onClose={close}>
          <Items items={menu} plugin={plugin} onQuick={onQuick} onDone={close} />
          <hr />
          <MenuItem
            label={say.pluginRestart}
            icon={<Icon name="arrowClockwise" size={16} />}
            onChoose={() => {
              close();
              void plugin.restart();
            }}
          />
          <MenuItem
            label={say.pluginClose}
            icon={<Icon name="x" size={16} />}
            disabled={!running}
            onChoose={() => {
              close();
              plugin.close();
            }}
          />
          <hr />
          <MenuItem
            label={developerWords.value.panel}
            icon={isOpen.value ? <Icon name="check" size={14} /> : <span class="menu-gap" />}
            keys={keys('Alt+Shift+D')}
            onChoose={() => {
              close();
              toggleDeveloper();
            }}
          />
        </Popover>
      ) : null}
    </div>
  );
}
