/** Outlines and handles over the board, in screen px, so that they stay thin at every zoom. */
import { sizeOf } from '../../document/properties.ts';
import type { Box, NodeRecord } from '../../document/types.ts';
import { pointOnSide, type Side } from '../../drawing/route.ts';
import { topmost } from '../acts.ts';
import type { Board } from '../board.ts';
import { corners, type Point, union } from '../geometry.ts';
import { stickyColour } from '../preferences.ts';
import { canResize, grips } from '../tools/resize.ts';

/** More outlines than this are drawn as one box around all. */
const most = 200;
const sides: readonly Side[] = ['TOP', 'RIGHT', 'BOTTOM', 'LEFT'];
const tieable: ReadonlySet<string> = new Set([
  'STICKY',
  'SHAPE_WITH_TEXT',
  'FRAME',
  'GROUP',
  'TEXT',
  'RECTANGLE',
  'ELLIPSE',
]);
/** Screen px. */
const smallestWithGrips = 28;
/** How far outside of a node its connector handles lie, screen px. */
const handleGap = 14;

function screenBox(board: Board, box: Box): Box {
  const { x, y } = board.viewport.toScreen(box);
  const { zoom } = board.viewport.view.value;
  return { x, y, width: box.width * zoom, height: box.height * zoom };
}

/** Around a node on screen, turned as the node is. */
function outlineOf(board: Board, record: NodeRecord): string {
  const shown = board.scene.places.boxOf(record.id);
  const own = board.document.absoluteBox(record.id);
  const around = shown && own && (shown.width !== own.width || shown.height !== own.height);
  const [[a, c], [b, d]] = board.document.absoluteTransform(record.id);
  const turned = a !== 1 || b !== 0 || c !== 0 || d !== 1;
  const offset = shown && own ? { x: shown.x - own.x, y: shown.y - own.y } : { x: 0, y: 0 };
  const points: readonly Point[] =
    shown && (around || !turned)
      ? [
          shown,
          { x: shown.x + shown.width, y: shown.y },
          { x: shown.x, y: shown.y + shown.height },
          { x: shown.x + shown.width, y: shown.y + shown.height },
        ]
      : corners(board.document.absoluteTransform(record.id), sizeOf(record)).map(({ x, y }) => ({
          x: x + offset.x,
          y: y + offset.y,
        }));
  const [topLeft, topRight, bottomLeft, bottomRight] = points;
  const corner = [topLeft, topRight, bottomRight, bottomLeft]
    .filter((point) => point !== undefined)
    .map((point) => board.viewport.toScreen(point))
    .map(({ x, y }) => `${x} ${y}`);
  return `M${corner.join('L')}Z`;
}

interface OutlinesProps {
  readonly board: Board;
  readonly ids: readonly string[];
  readonly kind: string;
}

/** One element for all of them: hundreds follow the view without a stutter. */
function Outlines({ board, ids, kind }: OutlinesProps) {
  const boxes: string[] = [];
  const lines: string[] = [];
  for (const id of ids) {
    const record = board.document.node(id);
    const route = board.scene.places.routeOf(id);
    if (route) lines.push(route.path);
    else if (record) boxes.push(outlineOf(board, record));
  }
  const { x, y, zoom } = board.viewport.view.value;
  return (
    <>
      {boxes.length > 0 ? <path class={kind} d={boxes.join('')} /> : null}
      {lines.length > 0 ? (
        <path
          class={`${kind} outline-line`}
          d={lines.join('')}
          transform={`scale(${zoom}) translate(${-x} ${-y})`}
          vector-effect="non-scaling-stroke"
        />
      ) : null}
    </>
  );
}

function Grips({ board, record }: { readonly board: Board; readonly record: NodeRecord }) {
  const box = board.scene.places.boxOf(record.id);
  if (!box || !canResize(record)) return null;
  const { x, y, width, height } = screenBox(board, box);
  // On something this small, nothing else could be pressed.
  if (Math.max(width, height) < smallestWithGrips) return null;
  return (
    <>
      {Object.entries(grips).map(([name, grip]) => {
        const at = { x: x + ((grip.x + 1) / 2) * width, y: y + ((grip.y + 1) / 2) * height };
        const isCorner = grip.x !== 0 && grip.y !== 0;
        if (record.type === 'TEXT' && grip.y !== 0) return null;
        if (isCorner) {
          return (
            <rect
              key={name}
              class={`grip grip-${name}`}
              data-handle=""
              data-grip={name}
              x={at.x - 4}
              y={at.y - 4}
              width={8}
              height={8}
              rx={2}
            />
          );
        }
        const [w, h] = grip.x === 0 ? [Math.max(0, width - 16), 10] : [10, Math.max(0, height - 16)];
        return (
          <rect
            key={name}
            class={`edge grip-${name}`}
            data-handle=""
            data-grip={name}
            x={at.x - w / 2}
            y={at.y - h / 2}
            width={w}
            height={h}
          />
        );
      })}
    </>
  );
}

function Ties({ board, record }: { readonly board: Board; readonly record: NodeRecord }) {
  const box = board.scene.places.boxOf(record.id);
  if (!box || !tieable.has(record.type)) return null;
  const shown = screenBox(board, box);
  if (shown.width < 60 || shown.height < 20) return null;
  const outer = {
    x: shown.x - handleGap,
    y: shown.y - handleGap,
    width: shown.width + 2 * handleGap,
    height: shown.height + 2 * handleGap,
  };
  return (
    <>
      {sides.map((side) => {
        const { x, y } = pointOnSide(outer, side);
        return (
          <g
            key={side}
            class="tie"
            data-handle=""
            data-side={side}
            data-node={record.id}
            transform={`translate(${x} ${y})`}
          >
            <circle class="tie-reach" r={12} />
            <circle class="tie-dot" r={4.5} />
          </g>
        );
      })}
    </>
  );
}

function Ends({ board, record }: { readonly board: Board; readonly record: NodeRecord }) {
  const route = board.scene.places.routeOf(record.id);
  const [first, last] = [route?.points[0], route?.points.at(-1)];
  if (!first || !last) return null;
  const ends = [
    ['connectorStart', board.viewport.toScreen(first)],
    ['connectorEnd', board.viewport.toScreen(last)],
  ] as const;
  return (
    <>
      {ends.map(([name, { x, y }]) => (
        <circle key={name} class="end" data-handle="" data-end={name} cx={x} cy={y} r={6} />
      ))}
    </>
  );
}

function Sketches({ board }: { readonly board: Board }) {
  const { marquee, target, outline, connector, magnet } = board.sketch.value;
  const { x, y, zoom } = board.viewport.view.value;
  const area = marquee ? screenBox(board, marquee) : null;
  const drawn = outline ? screenBox(board, outline.box) : null;
  return (
    <>
      <Outlines board={board} ids={[target, magnet].filter((id) => id !== undefined)} kind="outline-target" />
      {area ? <rect class="marquee" {...area} /> : null}
      {drawn && outline ? (
        <rect
          class={`ghost ghost-${outline.kind}`}
          {...drawn}
          rx={4}
          style={outline.kind === 'sticky' ? `fill:${stickyColour.value}` : ''}
        />
      ) : null}
      {connector ? (
        <path
          class="connector-sketch"
          d={connector.path}
          transform={`scale(${zoom}) translate(${-x} ${-y})`}
          vector-effect="non-scaling-stroke"
        />
      ) : null}
    </>
  );
}

export function Overlay({ board }: { readonly board: Board }) {
  // Read so that outlines follow every change of the document.
  board.revision.value;
  const selected = board.selection.value.filter((id) => board.document.node(id));
  const hovered = board.hovered.value;
  const editing = board.editing.value;
  const busy = board.busy.value;
  const [only] = selected.length === 1 && !busy ? selected : [];
  const record = only === undefined ? undefined : board.document.node(only);
  const hoveredRecord = hovered === null || busy ? undefined : board.document.node(hovered);
  const boxes =
    selected.length > 1 && !busy ? topmost(board, selected).map((id) => board.scene.places.boxOf(id)) : [];
  const all = union(boxes.filter((box) => box !== null));
  const size = board.viewport.size.value;
  const withTies = hoveredRecord ?? record;
  return (
    <svg class="overlay" width={size.width} height={size.height} aria-hidden="true">
      {hoveredRecord && !selected.includes(hoveredRecord.id) && editing === null ? (
        <Outlines board={board} ids={[hoveredRecord.id]} kind="outline-hover" />
      ) : null}
      {selected.length <= most ? <Outlines board={board} ids={selected} kind="outline" /> : null}
      {all ? <rect class="outline-all" {...screenBox(board, all)} /> : null}
      {record && editing === null ? <Grips board={board} record={record} /> : null}
      {withTies && editing === null && withTies.type !== 'CONNECTOR' ? (
        <Ties board={board} record={withTies} />
      ) : null}
      {record?.type === 'CONNECTOR' && editing === null ? <Ends board={board} record={record} /> : null}
      <Sketches board={board} />
    </svg>
  );
}
