/** What of a frame is gone or out of place, and the way back. Nothing where all is well. */
import { useSession, useWords } from '../components/session-context.ts';

export function DamageLine() {
  const { board, send, layout } = useSession();
  const words = useWords().texts.frames;
  const frame = board.frame.value;
  const damaged = layout.damage.value;
  return (
    <div role="status">
      {frame !== null && damaged > 0 && (
        <p class="reading">
          {words.damage(damaged)}
          <button type="button" class="outlined" onClick={() => send('repair-frame', { frame: frame.node })}>
            {words.repair}
          </button>
        </p>
      )}
    </div>
  );
}
