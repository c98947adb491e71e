/** The time of a text: what it named, and what a person makes of it. Empty leaves the guess of the activity. */
import { useId, useState } from 'preact/hooks';
import { formatMinutes, parseMinutes } from '../../board/minutes.ts';
import { useSession, useWords } from '../components/session-context.ts';

interface Properties {
  readonly node: string;
  readonly title: string;
  readonly minutes: number | null;
  /** What the activity usually takes. */
  readonly guess: number | null;
}

export function MinutesField({ node, title, minutes, guess }: Properties) {
  const { adoption, language } = useSession();
  const { adopt } = useWords().texts;
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [isUnread, setUnread] = useState(false);
  const spoken = language.language.value;
  const keep = () => {
    if (draft === null) return;
    const read = draft.trim() === '' ? null : parseMinutes(draft);
    const isRead = read !== null || draft.trim() === '';
    setUnread(!isRead);
    if (!isRead) return;
    setDraft(null);
    adoption.setMinutes(node, read);
  };
  return (
    <div class="adopt-minutes">
      <label>
        <span aria-hidden="true">{adopt.minutes}</span>
        <input
          type="text"
          autocomplete="off"
          maxLength={40}
          aria-label={adopt.minutesNamed(title || adopt.noTitle)}
          aria-invalid={isUnread}
          aria-describedby={isUnread ? id : undefined}
          placeholder={guess === null ? '' : formatMinutes(guess, true, spoken)}
          value={draft ?? (minutes === null ? '' : formatMinutes(minutes, false, spoken))}
          onInput={({ currentTarget: { value } }) => {
            setDraft(value);
            setUnread(false);
          }}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter') keep();
            else if (event.key === 'Escape' && draft !== null) setDraft(null);
          }}
        />
      </label>
      <p id={id} role="status">
        {isUnread && adopt.minutesUnread}
      </p>
    </div>
  );
}
