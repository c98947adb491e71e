/** The design being looked at, language and help, in one row: the host's window shows the plugin's name above it. */
import { useRef, useState } from 'preact/hooks';
import { languageSchema } from '../../design/schema.ts';
import { FrameSwitcher } from './frame-switcher.tsx';
import { Help } from './help.tsx';
import { Icon } from './icon.tsx';
import { useSession, useWords } from './session-context.ts';

export function Header() {
  const { language } = useSession();
  const { texts } = useWords();
  const [helping, setHelping] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setHelping(false);
    opener.current?.focus();
  };
  return (
    <header class="header">
      <h1 class="hidden-visually">{texts.name}</h1>
      <FrameSwitcher />
      <fieldset class="languages">
        <legend class="hidden-visually">{texts.language}</legend>
        {languageSchema.options.map((option) => (
          <button
            type="button"
            key={option}
            lang={option}
            aria-pressed={language.language.value === option}
            onClick={() => language.choose(option)}
          >
            {option.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="icon-button"
        ref={opener}
        aria-label={texts.help.open}
        aria-expanded={helping}
        onClick={() => (helping ? close() : setHelping(true))}
      >
        <Icon name="help" />
      </button>
      {helping && <Help close={close} />}
    </header>
  );
}
