/** Notices at the bottom, the plugin's and the page's; and what happened when the plugin failed. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../chrome/icons.tsx';
import { words } from '../language.ts';
import { failureSentences } from './failure.ts';
import type { Plugin } from './plugin.ts';

/** How long a command may work without a word, milliseconds. */
const patience = 1500;

export function Notices({ plugin }: { readonly plugin: Plugin }) {
  const say = words.value;
  return (
    <div class="notices" role="status" aria-live="polite">
      {plugin.notices.value.map(({ id, message, error, button, timeout }) => (
        <div key={id} class={error ? 'notice notice-error' : 'notice'}>
          {error ? <Icon name="warning" size={18} /> : null}
          <span>{message}</span>
          {button === null ? null : (
            <button type="button" class="notice-button" onClick={() => plugin.pressNotice(id)}>
              {button}
            </button>
          )}
          {timeout === null || error ? (
            <button
              type="button"
              class="notice-close"
              aria-label={say.dismiss}
              onClick={() => plugin.dismissNotice(id)}
            >
              <Icon name="x" size={14} />
            </button>
          ) : null}
        </div>
      ))}
    </div>
  );
}

export function PluginFailure({ plugin }: { readonly plugin: Plugin }) {
  const copied = useSignal(false);
  const failure = plugin.failure.value;
  if (!failure) return null;
  const say = words.value;
  return (
    <div class="failure panel" role="alert">
      <Icon name="warning" size={20} />
      <div class="failure-body">
        <p>{failureSentences.value[failure.kind](plugin.name(), failure.about)}</p>
        <details>
          <summary>{say.details}</summary>
          <pre>{failure.details}</pre>
          <button
            type="button"
            class="plain-button"
            onClick={() => {
              void navigator.clipboard.writeText(failure.details).then(() => {
                copied.value = true;
              });
            }}
          >
            {copied.value ? say.copied : say.copyDetails}
          </button>
        </details>
        <div class="failure-acts">
          <button type="button" class="main-button" onClick={() => void plugin.restart()}>
            {say.pluginRestart}
          </button>
          <button type="button" class="plain-button" onClick={() => plugin.dismissFailure()}>
            {say.dismiss}
          </button>
        </div>
      </div>
    </div>
  );
}

/** A command that shows no sidebar and does not end: FigJam says so as well, with a way to end it. */
export function RunningNotice({ plugin }: { readonly plugin: Plugin }) {
  const late = useSignal(false);
  const command = plugin.running.value;
  const without = command !== null && plugin.sidebar.value?.visible !== true && !plugin.entering.value;
  useEffect(() => {
    if (!without) return;
    const timer = window.setTimeout(() => {
      late.value = true;
    }, patience);
    return () => {
      window.clearTimeout(timer);
      late.value = false;
    };
  }, [without, command, late]);
  if (!without || !late.value) return null;
  const say = words.value;
  return (
    <div class="notice" role="status">
      <span>{say.pluginRunning(plugin.name())}</span>
      <button type="button" class="notice-button" onClick={() => plugin.close()}>
        {say.cancel}
      </button>
    </div>
  );
}

export function OpenQuestion({ plugin }: { readonly plugin: Plugin }) {
  const address = plugin.asksToOpen.value;
  if (address === null) return null;
  const say = words.value;
  return (
    <div class="failure panel" role="alertdialog" aria-label={say.openLink(plugin.name(), address)}>
      <div class="failure-body">
        <p>{say.openLink(plugin.name(), address)}</p>
        <div class="failure-acts">
          <button type="button" class="main-button" onClick={() => plugin.answerOpen(true)}>
            {say.openIt}
          </button>
          <button type="button" class="plain-button" onClick={() => plugin.answerOpen(false)}>
            {say.cancel}
          </button>
        </div>
      </div>
    </div>
  );
}
