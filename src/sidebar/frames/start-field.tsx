/** What a new frame starts with: nothing, or a copy of the design. */
import { useWords } from '../components/session-context.ts';
import { PairField } from './pair-field.tsx';

interface Properties {
  readonly withCopy: boolean;
  readonly change: (withCopy: boolean) => void;
}

export function StartField({ withCopy, change }: Properties) {
  const words = useWords().texts.frames;
  return (
    <PairField label={words.start} names={[words.empty, words.copy]} isSecond={withCopy} change={change} />
  );
}
