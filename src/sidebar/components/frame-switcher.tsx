/** The design being looked at: its name, its size, and the others on the board. */
import type { FrameOnBoard } from '../../board/board.ts';
import { Icon } from './icon.tsx';
import { useSession, useWords } from './session-context.ts';

export function FrameSwitcher() {
  const { board, send } = useSession();
  const { texts } = useWords();
  const frame = board.frame.value;
  const { frames } = board.board.value;
  if (frame === null) {
    return (
      <div class="frame-about">
        <h2 class="none">{board.complete.value ? texts.frame.none : texts.reading}</h2>
      </div>
    );
  }
  const titleOf = ({ design }: FrameOnBoard) => design.title || texts.untitled;
  const { design } = frame;
  const present = design.activities.filter((activity) => !activity.removed).length;
  const size = [
    texts.activities(present),
    ...(design.ects === null ? [] : [texts.frame.credits(design.ects)]),
  ];
  return (
    <>
      <div class="frame-about">
        <div class="frame-name">
          <h2 title={titleOf(frame)}>{titleOf(frame)}</h2>
          {frames.length > 1 && (
            <>
              <Icon name="chevron" />
              <select
                aria-label={texts.frame.choose}
                value={frame.node}
                onChange={(event) => board.lookAt(event.currentTarget.value)}
              >
                {frames.map((option) => (
                  <option key={option.node} value={option.node}>
                    {titleOf(option)}
                  </option>
                ))}
              </select>
            </>
          )}
        </div>
        <p class="frame-size">{size.join(' · ')}</p>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label={texts.showOnBoard}
        title={texts.showOnBoard}
        onClick={() => send('focus', { nodes: [frame.node] })}
      >
        <Icon name="focus" />
      </button>
    </>
  );
}
