/** A design beside what it was, in words. */
import type { Design } from '../../design/schema.ts';
import { ChangeLines } from '../balance/change-lines.tsx';
import { useWords } from '../components/session-context.ts';
import { differenceLines } from './difference-lines.ts';

interface Properties {
  readonly before: Design;
  readonly now: Design;
}

export function Difference({ before, now }: Properties) {
  const words = useWords();
  const { since, same } = words.texts.frames;
  const lines = differenceLines(before, now, words);
  return (
    <>
      <p class="caption">{since}</p>
      {lines.length === 0 ? <p>{same}</p> : <ChangeLines lines={lines} />}
    </>
  );
}
