/** What was left out or read only in part, and why. A click goes there. */
import type { Notice } from '../../board/board.ts';
import { modes } from '../../design/schema.ts';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';

/** So many lines are read; more would only be scrolled past. */
const shownAtMost = 50;

export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { send } = useSession();
  const { texts, numbers } = useWords();
  if (notices.length === 0) return null;
  const inWords = ({ kind, value }: Notice) => {
    const mode = modes.find((known) => known === value);
    return texts.notices[kind](kind === 'zone-missing' && mode ? texts.modes[mode] : value || texts.untitled);
  };
  const rest = notices.length - shownAtMost;
  return (
    <details class="section notices">
      <summary>
        <Icon name="chevron" />
        <span class="row">
          <h3>{texts.balance.notices}</h3>
          <span class="aside">{numbers.count(notices.length)}</span>
        </span>
      </summary>
      <ul>
        {notices.slice(0, shownAtMost).map((notice) => (
          <li key={`${notice.kind} ${notice.node} ${notice.value}`}>
            <button type="button" class="link" onClick={() => send('focus', { nodes: [notice.node] })}>
              {inWords(notice)}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="caption">{texts.balance.moreNotices(rest)}</p>}
    </details>
  );
}
