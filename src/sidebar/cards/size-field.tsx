/** How much of a card is drawn. */
import type { CardSize } from '../../board/plan/card-face.ts';
import { useWords } from '../components/session-context.ts';
import { useSent } from './use-draft.ts';

/** From all of it to the least. */
const cardSizes: readonly CardSize[] = ['card', 'compact', 'mark'];

interface Properties {
  /** Undefined: the cards differ. */
  readonly value: CardSize | undefined;
  readonly change: (size: CardSize) => void;
}

export function SizeField({ value, change }: Properties) {
  const { texts } = useWords();
  const { fields, sizes } = texts.cards;
  const [shown, show] = useSent(value);
  return (
    <fieldset class="card-field">
      <legend>{fields.size}</legend>
      <div class="segmented">
        {cardSizes.map((size) => (
          <button
            type="button"
            key={size}
            aria-pressed={shown === size}
            onClick={() => {
              show(size);
              change(size);
            }}
          >
            {sizes[size]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
