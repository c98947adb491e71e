/** One line at the foot: what an act did, or how far long work is, with a way to stop it. It lies over the panel, so nothing jumps. */
import { Icon } from './icon.tsx';
import { useSession, useWords } from './session-context.ts';

export function AnswerLine() {
  const { answers, editing, send } = useSession();
  const { texts } = useWords();
  const answer = answers.answer.value;
  const progress = answers.progress.value;
  const said = (text: string) => (
    <div class="answer">
      <span>{text}</span>
      <button type="button" class="icon-button" aria-label={texts.close} onClick={answers.close}>
        <Icon name="close" />
      </button>
    </div>
  );
  const stop = () => {
    answers.stopping();
    send('cancel', {});
  };
  return (
    <div class="answer-line">
      {progress !== null && (
        <div class="answer">
          <label>
            {texts.working(progress.done, progress.total)}
            <progress value={progress.done} max={progress.total} />
          </label>
          <button type="button" class="answer-act" disabled={answers.isStopping.value} onClick={stop}>
            {texts.stop}
          </button>
        </div>
      )}
      {/* The panel for cards has a line of its own for what went well. */}
      <div role="status">{progress === null && answer?.ok && !editing.isOpen.value && said(answer.text)}</div>
      <div role="alert">{answer !== null && !answer.ok && said(answer.text)}</div>
    </div>
  );
}
