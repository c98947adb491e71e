/** The design being looked at: its name, its size, and the others on the board. */
import type { FrameOnBoard } from '../../board/board.ts';
import type { Design } from '../../design/schema.ts';
import { framePanelOpener } from '../frames/frame-panel.tsx';
import { nameOfDesign } from './design-name.ts';
import { Icon } from './icon.tsx';
import { useSession, useWords } from './session-context.ts';

export function FrameSwitcher() {
  const { board, editing, framePanel, send } = useSession();
  const { texts, numbers } = useWords();
  const frame = board.frame.value;
  const { frames } = board.board.value;
  if (frame === null) {
    return (
      <div class="frame-about">
        <h2 class="none">{board.complete.value ? texts.frame.none : texts.reading}</h2>
      </div>
    );
  }
  const present = frames.filter(({ design }) => design.round === undefined);
  const former = [...new Set(frames.map(({ design }) => nameOf(design)))].filter((name) => name !== '');
  const titleOf = ({ design }: FrameOnBoard) => nameOfDesign(design, texts.untitled);
  const { design } = frame;
  const cards = design.activities.filter((activity) => !activity.removed).length;
  const optionsOf = (options: readonly FrameOnBoard[]) =>
    options.map((option) => (
      <option key={option.node} value={option.node}>
        {titleOf(option)}
      </option>
    ));
  const size = [texts.activities(cards), ...(design.ects === null ? [] : [texts.frame.credits(design.ects)])];
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
                onChange={(event) => {
                  const node = event.currentTarget.value;
                  board.lookAt(node);
                  send('focus', { nodes: [node] });
                }}
              >
                {optionsOf(present)}
                {former.map((name) => (
                  <optgroup key={name} label={name}>
                    {optionsOf(frames.filter((each) => nameOf(each.design) === name))}
                  </optgroup>
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
      <button
        type="button"
        class="icon-button"
        id={framePanelOpener}
        aria-label={texts.frames.open}
        title={texts.frames.open}
        aria-expanded={framePanel.value}
        onClick={() => {
          editing.close();
          framePanel.value = !framePanel.value;
        }}
      >
        <Icon name="adjust" />
      </button>
    </>
  );

  /** Of an earlier round; empty for what the groups work in. */
  function nameOf({ round }: Design): string {
    return round === undefined ? '' : texts.frames.former(round.name, numbers.date(round.at));
  }
}
