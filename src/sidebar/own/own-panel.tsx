/** The Activities tab, or what a person does with own activities in its place. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ActivitiesTab } from '../activities/activities-tab.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { OpenFile } from './open-file.tsx';
import { OwnEditor } from './own-editor.tsx';
import { SaveFile } from './save-file.tsx';

export function ActivitiesOrOwn() {
  const { own } = useSession();
  const view = own.view.value;
  switch (view?.kind) {
    case undefined:
      return <ActivitiesTab />;
    case 'editor':
      return <OwnEditor draft={view.draft} changed={view.changed} />;
    case 'save-file':
      return <SaveFile />;
    case 'open-file':
      return <OpenFile file={view.file} />;
  }
}

interface Properties {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Stays at the foot while the rest scrolls. */
  readonly foot?: ComponentChildren;
}

/** A title with the way back, what it is about, and what to do with it. */
export function OwnPanel({ title, children, foot }: Properties) {
  const { own } = useSession();
  const { texts } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever opens it with the keyboard goes on in it.
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div class="own-head">
        <button
          type="button"
          class="icon-button back"
          aria-label={texts.own.back}
          title={texts.own.back}
          onClick={() => {
            own.view.value = null;
          }}
        >
          <Icon name="chevron" />
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </div>
      <div class="panel own-panel">{children}</div>
      {foot !== undefined && <div class="own-foot">{foot}</div>}
    </>
  );
}
