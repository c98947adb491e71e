/** A small bar over the selection: colour, line, what the plugin offers for it, lock and delete. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { relaunchButtonsOf } from '../../api/relaunch.ts';
import { solidPaint } from '../../document/colours.ts';
import type { NodeRecord } from '../../document/types.ts';
import { colours } from '../../drawing/paint.ts';
import { word } from '../../drawing/read.ts';
import { titleHeight } from '../../drawing/title.ts';
import { boxAround, group, hide, remove, setLocked, setProperties, topmost, ungroup } from '../acts.ts';
import type { Board } from '../board.ts';
import { overlap } from '../geometry.ts';
import type { Plugin } from '../hosting/plugin.ts';
import { words } from '../language.ts';
import { stickyColour } from '../preferences.ts';
import { type PaletteName, Swatches } from './colours.tsx';
import { Icon, type IconName, Mark } from './icons.tsx';
import { Popover } from './popover.tsx';
import { LineStyleMenu, ShapeMenu, TextSizeMenu } from './property-menus.tsx';

const paletteOf: Readonly<Record<string, PaletteName>> = {
  STICKY: 'sticky',
  SECTION: 'section',
  SHAPE_WITH_TEXT: 'shape',
  CONNECTOR: 'connector',
};

const lines: readonly {
  readonly type: string;
  readonly icon: IconName;
  readonly name: 'straight' | 'elbowed' | 'curved';
}[] = [
  { type: 'STRAIGHT', icon: 'straight', name: 'straight' },
  { type: 'ELBOWED', icon: 'elbowed', name: 'elbowed' },
  { type: 'CURVED', icon: 'curved', name: 'curved' },
];

function ColourButton({
  board,
  records,
}: {
  readonly board: Board;
  readonly records: readonly NodeRecord[];
}) {
  const open = useSignal(false);
  const [first] = records;
  const palette = first ? paletteOf[first.type] : undefined;
  if (!first || !palette || records.some(({ type }) => type !== first.type)) return null;
  const inLine = palette === 'connector';
  const current = colours(inLine ? first.properties.strokes : first.properties.fills).at(-1)?.hex ?? null;
  const ids = records.map(({ id }) => id);
  const close = (): void => {
    open.value = false;
  };
  return (
    <div class="bar-with-tray">
      <button
        type="button"
        class="bar-button"
        aria-label={words.value.colour}
        aria-expanded={open.value}
        data-tip={words.value.colour}
        onClick={() => {
          open.value = !open.value;
        }}
      >
        <span
          class="swatch swatch-now"
          style={`--swatch:${current ?? 'transparent'};--ring:rgb(0 0 0 / 20%)`}
        />
        <Icon name="caretDown" size={10} />
      </button>
      {open.value ? (
        <Popover label={words.value.colour} role="group" class="tray tray-over" onClose={close}>
          <Swatches
            of={palette}
            chosen={current}
            onChoose={(fill, { stroke, text }) => {
              if (palette === 'sticky') stickyColour.value = fill;
              const outline =
                stroke && text ? { strokes: [solidPaint(stroke)], textFills: [solidPaint(text)] } : {};
              setProperties(
                board,
                ids,
                inLine ? { strokes: [solidPaint(fill)] } : { fills: [solidPaint(fill)], ...outline },
              );
              close();
            }}
          />
        </Popover>
      ) : null}
    </div>
  );
}

function LineButtons({ board, records }: { readonly board: Board; readonly records: readonly NodeRecord[] }) {
  if (records.length === 0 || records.some(({ type }) => type !== 'CONNECTOR')) return null;
  const ids = records.map(({ id }) => id);
  const now = records[0] ? word(records[0], 'connectorLineType') : '';
  return (
    <>
      {lines.map(({ type, icon, name }) => (
        <BarButton
          key={type}
          label={words.value[name]}
          icon={icon}
          pressed={now === type}
          onPress={() => {
            const loosened = type === 'STRAIGHT' ? records.flatMap(withoutSides) : [];
            board.document.edit('person', () => {
              // A straight line ties to the middle or to nothing in particular (host fact 1.5).
              for (const [id, ends] of loosened) board.document.set(id, ends);
              for (const id of ids) board.document.set(id, { connectorLineType: type });
            });
          }}
        />
      ))}
      <span class="bar-line" />
    </>
  );
}

function withoutSides({
  id,
  properties,
}: NodeRecord): readonly (readonly [string, Record<string, unknown>])[] {
  const loose = (end: unknown): unknown =>
    typeof end === 'object' && end !== null && 'endpointNodeId' in end && 'magnet' in end
      ? { endpointNodeId: end.endpointNodeId, magnet: 'CENTER' }
      : end;
  return [
    [id, { connectorStart: loose(properties.connectorStart), connectorEnd: loose(properties.connectorEnd) }],
  ];
}

interface BarButtonProps {
  readonly label: string;
  readonly icon: IconName;
  readonly pressed?: boolean;
  readonly onPress: () => void;
}

function BarButton({ label, icon, pressed, onPress }: BarButtonProps) {
  return (
    <button
      type="button"
      class="bar-button"
      aria-label={label}
      data-tip={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <Icon name={icon} size={18} />
    </button>
  );
}

/** What the plugin put on all of these nodes (host fact 8: shown in FigJam's inline menu). */
function RelaunchButtons({
  plugin,
  records,
}: {
  readonly plugin: Plugin;
  readonly records: readonly NodeRecord[];
}) {
  const offered = relaunchButtonsOf(plugin.manifest.value, records);
  if (offered.length === 0) return null;
  return (
    <>
      {offered.map(({ command, name }) => (
        <button
          key={command}
          type="button"
          class="bar-button bar-relaunch"
          onClick={() => plugin.run(command)}
        >
          <Mark size={16} />
          {name}
        </button>
      ))}
      <span class="bar-line" />
    </>
  );
}

const gap = 12;
const edge = 8;
/** What the tools at the bottom take, px. */
const toolbarRoom = 84;

export function PropertyBar({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  const bar = useRef<HTMLDivElement>(null);
  board.revision.value;
  const away = board.busy.value || board.editing.value !== null;
  const ids = away ? [] : topmost(board, board.selection.value);
  const records = ids.map((id) => board.document.node(id)).filter((record) => record !== undefined);
  const { zoom, x, y } = board.viewport.view.value;
  const size = board.viewport.size.value;
  const insets = board.viewport.insets.value;
  const box = records.length === 0 ? null : boxAround(board, ids);

  useLayoutEffect(() => {
    const element = bar.current;
    if (!element || !box) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const titled = records.some(({ type }) => type === 'SECTION') ? titleHeight + 4 : 0;
    const [left, top] = [(box.x - x) * zoom, (box.y - y) * zoom];
    const above = top - height - gap - 10 - titled;
    const below = top + box.height * zoom + gap + 10;
    const free = size.height - Math.max(insets.bottom, toolbarRoom) - height - edge;
    const at =
      above > insets.top + edge
        ? above
        : below < free
          ? below
          : Math.max(insets.top + edge, Math.min(free, top + gap));
    const middle = left + (box.width * zoom) / 2 - width / 2;
    const right = size.width - insets.right - width - edge;
    element.dataset.side = at < 120 ? 'below' : 'above';
    element.style.transform = `translate(${Math.round(Math.max(edge, Math.min(right, middle)))}px, ${Math.round(at)}px)`;
  });

  if (!box || !overlap(box, board.viewport.freeBounds())) return null;
  const say = words.value;
  // Left and right go along the bar, Escape goes back to the board.
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const buttons = [
      ...(bar.current?.querySelectorAll<HTMLElement>(':scope > button, .bar-with-tray > button') ?? []),
    ];
    if (event.key === 'Escape')
      document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
    else if (step !== 0) {
      const at = buttons.findIndex((button) => button.matches(':focus'));
      buttons[(at + step + buttons.length) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
  };
  const groups = records.some(({ type }) => type === 'GROUP');
  return (
    <div
      ref={bar}
      class="property-bar panel"
      role="toolbar"
      aria-label={say.severalSelected(records.length)}
      onKeyDown={onKeyDown}
    >
      <RelaunchButtons plugin={plugin} records={records} />
      <ColourButton board={board} records={records} />
      <ShapeMenu board={board} records={records} />
      <TextSizeMenu board={board} records={records} />
      <LineStyleMenu board={board} records={records} />
      <LineButtons board={board} records={records} />
      {records.length > 1 ? <BarButton label={say.group} icon="group" onPress={() => group(board)} /> : null}
      {groups ? <BarButton label={say.ungroup} icon="ungroup" onPress={() => ungroup(board)} /> : null}
      <BarButton label={say.lock} icon="lock" onPress={() => setLocked(board, ids, true)} />
      <BarButton label={say.hide} icon="eyeSlash" onPress={() => hide(board, ids)} />
      <BarButton label={say.remove} icon="trash" onPress={() => remove(board)} />
    </div>
  );
}
