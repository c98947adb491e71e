/** Notices at the bottom, the plugin's and the page's; and what happened when the plugin failed. */
import { useSignal } from '@preact/signals';
import { Icon } from '../chrome/icons.tsx';
import { words } from '../language.ts';
import type { Plugin } from './plugin.ts';

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
  const sentences = { missing: say.pluginMissing, failed: say.pluginFailed, troubled: say.pluginTroubled };
  return (
    <div class="failure panel" role="alert">
      <Icon name="warning" size={20} />
      <div class="failure-body">
        <p>{sentences[failure.kind]}</p>
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

export function OpenQuestion({ plugin }: { readonly plugin: Plugin }) {
  const address = plugin.asksToOpen.value;
  if (address === null) return null;
  const say = words.value;
  return (
    <div class="failure panel" role="alertdialog" aria-label={say.openLink(address)}>
      <div class="failure-body">
        <p>{say.openLink(address)}</p>
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
