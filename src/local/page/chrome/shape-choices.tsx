/** The kinds of shape one can draw, as buttons. */
import { outlineOf } from '../../drawing/shape.ts';
import { words } from '../language.ts';

const shapes = [
  ['SQUARE', 'square'],
  ['ELLIPSE', 'ellipse'],
  ['ROUNDED_RECTANGLE', 'rounded'],
  ['DIAMOND', 'diamond'],
  ['TRIANGLE_UP', 'triangle'],
] as const;

interface Props {
  readonly chosen: string;
  readonly onChoose: (shapeType: string) => void;
}

export function ShapeChoices({ chosen, onChoose }: Props) {
  return (
    <>
      {shapes.map(([type, name]) => (
        <button
          key={type}
          type="button"
          class="shape-choice"
          aria-label={words.value[name]}
          aria-pressed={chosen === type}
          onClick={() => onChoose(type)}
        >
          <svg width="28" height="28" viewBox="-2 -2 28 28" aria-hidden="true">
            <path
              d={
                type === 'ROUNDED_RECTANGLE'
                  ? 'M7 0H17A7 7 0 0 1 24 7V17A7 7 0 0 1 17 24H7A7 7 0 0 1 0 17V7A7 7 0 0 1 7 0Z'
                  : outlineOf(type, 24, 24)
              }
            />
          </svg>
        </button>
      ))}
    </>
  );
}
