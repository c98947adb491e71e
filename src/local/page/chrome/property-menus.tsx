/** What else the bar over the selection sets: kind of shape, size of text, style of lines. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useCallback } from 'preact/hooks';
import type { NodeRecord } from '../../document/types.ts';
import { amount, numbersOf, word } from '../../drawing/read.ts';
import { setProperties } from '../acts.ts';
import type { Board } from '../board.ts';
import { words } from '../language.ts';
import { Icon, type IconName } from './icons.tsx';
import { Popover } from './popover.tsx';
import { ShapeChoices } from './shape-choices.tsx';

interface Props {
  readonly board: Board;
  readonly records: readonly NodeRecord[];
}

/** Whether there are any, and all of them of these types. */
function areAll(records: readonly NodeRecord[], ...types: readonly string[]): boolean {
  return records.length > 0 && records.every(({ type }) => types.includes(type));
}

interface MenuProps {
  readonly label: string;
  readonly icon: IconName;
  readonly class?: string;
  readonly children: (close: () => void) => ComponentChildren;
}

function BarMenu({ label, icon, class: name = '', children }: MenuProps) {
  const open = useSignal(false);
  const close = useCallback(() => {
    open.value = false;
  }, [open]);
  return (
    <div class="bar-with-tray">
      <button
        type="button"
        class="bar-button"
        aria-label={label}
        aria-expanded={open.value}
        data-tip={label}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <Icon name={icon} size={18} />
        <Icon name="caretDown" size={10} />
      </button>
      {open.value ? (
        <Popover label={label} role="group" class={`tray tray-over ${name}`} onClose={close}>
          {children(close)}
        </Popover>
      ) : null}
    </div>
  );
}

export function ShapeMenu({ board, records }: Props) {
  const [first] = records;
  if (!first || !areAll(records, 'SHAPE_WITH_TEXT')) return null;
  const ids = records.map(({ id }) => id);
  return (
    <BarMenu label={words.value.shape} icon="shapes">
      {(close) => (
        <ShapeChoices
          chosen={word(first, 'shapeType')}
          onChoose={(shapeType) => {
            setProperties(board, ids, { shapeType });
            close();
          }}
        />
      )}
    </BarMenu>
  );
}

const sizes = [16, 24, 40, 64, 96] as const;

export function TextSizeMenu({ board, records }: Props) {
  const [first] = records;
  if (!first || !areAll(records, 'STICKY', 'SHAPE_WITH_TEXT', 'TEXT')) return null;
  const ids = records.map(({ id }) => id);
  const now = amount(first, 'fontSize', 16);
  return (
    <BarMenu label={words.value.textSize} icon="textSize" class="choices">
      {(close) =>
        sizes.map((size) => (
          <button
            key={size}
            type="button"
            class="choice"
            aria-pressed={now === size}
            onClick={() => {
              setProperties(board, ids, { fontSize: size });
              close();
            }}
          >
            <span>{words.value.textSizes[size]}</span>
            <span class="choice-size">{size}</span>
          </button>
        ))
      }
    </BarMenu>
  );
}

const weights = { thin: 2, thick: 6 } as const;
const dashes = { solidLine: [], dashedLine: [8, 8] } as const;

export function LineStyleMenu({ board, records }: Props) {
  const [first] = records;
  if (!first || !areAll(records, 'CONNECTOR', 'SHAPE_WITH_TEXT')) return null;
  const ids = records.map(({ id }) => id);
  const say = words.value;
  const isThick = amount(first, 'strokeWeight', 2) >= (weights.thin + weights.thick) / 2;
  const isDashed = numbersOf(first.properties.dashPattern).length > 0;
  const choice = (
    name: 'thin' | 'thick' | 'solidLine' | 'dashedLine',
    chosen: boolean,
    properties: Record<string, unknown>,
  ) => (
    <button
      type="button"
      class="choice choice-line"
      aria-label={say[name]}
      aria-pressed={chosen}
      data-tip={say[name]}
      onClick={() => setProperties(board, ids, properties)}
    >
      <svg width="32" height="16" viewBox="0 0 32 16" aria-hidden="true">
        <path
          d="M3 8H29"
          stroke="currentColor"
          stroke-width={name === 'thick' ? 4.5 : 2}
          stroke-dasharray={name === 'dashedLine' ? '5 5' : undefined}
          stroke-linecap={name === 'dashedLine' ? 'butt' : 'round'}
        />
      </svg>
    </button>
  );
  return (
    <BarMenu label={say.lineStyle} icon="lineStyle">
      {() => (
        <>
          {choice('thin', !isThick, { strokeWeight: weights.thin })}
          {choice('thick', isThick, { strokeWeight: weights.thick })}
          <span class="bar-line" />
          {choice('solidLine', !isDashed, { dashPattern: dashes.solidLine })}
          {choice('dashedLine', isDashed, { dashPattern: dashes.dashedLine })}
        </>
      )}
    </BarMenu>
  );
}
