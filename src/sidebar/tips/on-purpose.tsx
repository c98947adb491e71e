/**
 * "On purpose": an optional reason, kept on the board for everyone. Enter keeps it, Escape goes back. No form: a
 * plugin's sandboxed frame may not submit one.
 */
import { useEffect, useRef } from 'preact/hooks';
import { decideOnPurpose } from '../../tips/decide.ts';
import type { Finding } from '../../tips/types.ts';
import { useSession, useWords } from '../components/session-context.ts';

export function OnPurpose({ finding }: { readonly finding: Finding }) {
  const { findings, send } = useSession();
  const { texts } = useWords();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const close = () => {
    findings.reason.value = null;
  };
  const text = findings.reason.value?.text ?? '';
  const keep = () => {
    send('decide', { decisions: [...decideOnPurpose(finding, text)] });
    close();
  };
  return (
    <div class="reason">
      <label>
        {texts.tips.reason}
        <input
          ref={field}
          type="text"
          autocomplete="off"
          maxLength={400}
          value={text}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') keep();
            if (event.key === 'Escape') close();
          }}
          onInput={(event) => {
            findings.reason.value = { finding: finding.key, text: event.currentTarget.value };
          }}
        />
      </label>
      <div class="acts">
        <button type="button" class="act" onClick={keep}>
          {texts.tips.save}
        </button>
        <button type="button" class="quiet" onClick={close}>
          {texts.tips.cancel}
        </button>
      </div>
    </div>
  );
}
