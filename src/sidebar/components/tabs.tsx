/** The four places of the sidebar. Arrow keys walk between them; the panel follows. */
import { useRef } from 'preact/hooks';
import { type Tab, tabs } from '../state/tabs.ts';
import { useSession, useWords } from './session-context.ts';
import { panelId } from './use-kept-focus.ts';

export function Tabs() {
  const { tab, findings } = useSession();
  const { texts } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const choose = (next: Tab | undefined) => {
    if (next === undefined) return;
    tab.value = next;
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    const at = tabs.indexOf(tab.value);
    const steps: Record<string, number> = {
      ArrowLeft: (at + tabs.length - 1) % tabs.length,
      ArrowRight: (at + 1) % tabs.length,
      Home: 0,
      End: tabs.length - 1,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    choose(tabs[step]);
  };
  const waiting = findings.count.value;
  return (
    <div class="tabs" role="tablist" aria-label={texts.tabs.label} ref={list} onKeyDown={byKey}>
      {tabs.map((name) => (
        <button
          type="button"
          role="tab"
          key={name}
          id={`tab-${name}`}
          aria-controls={panelId}
          aria-selected={tab.value === name}
          tabIndex={tab.value === name ? 0 : -1}
          onClick={() => choose(name)}
        >
          <span class="tab-name" data-name={texts.tabs[name]}>
            {texts.tabs[name]}
          </span>
          {name === 'tips' && waiting > 0 && (
            <span class="count" role="img" aria-label={texts.tipCount(waiting)}>
              {waiting}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
