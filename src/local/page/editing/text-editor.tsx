/** Typing on the board: a text area that stands exactly where the text is drawn, in the board's own coordinates. */
import { useComputed } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longest } from '../../document/file/limits.ts';
import { type Lettering, sizeForText } from '../../document/lettering.ts';
import { retype, storedText, styledTextOf } from '../../document/text-runs.ts';
import type { Box, NodeRecord, Transform } from '../../document/types.ts';
import { amount, word } from '../../drawing/read.ts';
import { type Setting, settingOf, typingColour } from '../../drawing/text.ts';
import { titleFont, titleHeight } from '../../drawing/title.ts';
import { write } from '../acts.ts';
import type { Board } from '../board.ts';
import { identity, shifted } from '../geometry.ts';
import { words } from '../language.ts';

interface Field {
  readonly transform: Transform;
  /** Extra scale: a section's title keeps its size on screen. */
  readonly scale: number;
  readonly box: Box;
  readonly text: string;
  /** A text area has one look: while somebody types, all of the text has that of its beginning. */
  readonly lettering: Pick<Lettering, 'fontSize' | 'weight' | 'italic' | 'lineHeight' | 'letterSpacing'> &
    Pick<Setting, 'horizontal' | 'vertical' | 'wraps'> & { readonly colour: string };
  /** Enter ends typing instead of starting a new line. */
  readonly oneLine: boolean;
}

const plain = {
  italic: false,
  letterSpacing: 0,
  vertical: 'middle',
  wraps: false,
  colour: '#1e1e1e',
} as const;

function fieldOf(board: Board, record: NodeRecord, zoom: number): Field | null {
  const transform = board.document.absoluteTransform(record.id);
  if (record.type === 'SECTION') {
    const lettering = {
      ...plain,
      fontSize: titleFont.fontSize,
      weight: 600,
      lineHeight: titleHeight,
      horizontal: 'start' as const,
    };
    const box = { x: 8, y: -30, width: 0, height: titleHeight };
    return { transform, scale: 1 / zoom, box, text: word(record, 'name'), lettering, oneLine: true };
  }
  if (record.type === 'CONNECTOR') {
    const route = board.scene.places.routeOf(record.id);
    if (!route) return null;
    const fontSize = amount(record, 'fontSize', 16);
    const lettering = {
      ...plain,
      fontSize,
      weight: 500,
      lineHeight: Math.round(fontSize * 1.21),
      horizontal: 'middle' as const,
    };
    const box = { x: -80, y: -20, width: 160, height: 40 };
    return {
      transform: shifted(identity, route.label),
      scale: 1,
      box,
      text: word(record, 'characters'),
      lettering,
      oneLine: false,
    };
  }
  const set = settingOf(record);
  const [first] = set?.letters ?? [];
  if (!set || !first) return null;
  return {
    transform,
    scale: 1,
    box: set.box,
    text: word(record, 'characters'),
    lettering: { ...first, ...set, colour: typingColour(first) },
    oneLine: false,
  };
}

const flex = { start: 'flex-start', middle: 'center', end: 'flex-end' } as const;
const align = { start: 'left', middle: 'center', end: 'right' } as const;

function Typing({ board, id }: { readonly board: Board; readonly id: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const record = board.document.node(id);
  const [text, setText] = useState(() =>
    record?.type === 'SECTION' ? word(record, 'name') : record ? word(record, 'characters') : '',
  );
  const typed = useRef(text);
  const given = useRef(false);

  useLayoutEffect(() => {
    board.scene.setTyping(id, true);
    const element = area.current;
    element?.focus({ preventScroll: true });
    element?.select();
    return () => {
      board.scene.setTyping(id, false);
      board.scene.preview(id, null);
      if (!given.current) write(board, id, typed.current);
      given.current = true;
      board.scene.flush();
    };
  }, [board, id]);

  const field = record
    ? fieldOf(board, board.scene.places.shown(id) ?? record, board.viewport.view.value.zoom)
    : null;
  if (!record || !field) return null;

  const onInput = (value: string): void => {
    typed.current = value;
    setText(value);
    if (record.type === 'SECTION' || record.type === 'CONNECTOR') return;
    const retyped = retype(styledTextOf(record.type, record.properties), value);
    const properties = { ...record.properties, ...storedText(retyped) };
    board.scene.preview(id, {
      ...record,
      properties: { ...properties, ...sizeForText(record.type, properties) },
    });
  };
  const stop = (): void => {
    if (board.editing.value === id) board.editing.value = null;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const ends =
      event.key === 'Escape' || (event.key === 'Enter' && (field.oneLine || event.metaKey || event.ctrlKey));
    if (!ends || event.isComposing) return;
    event.preventDefault();
    stop();
    document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  };

  const { lettering, box } = field;
  const [[, , x], [, , y]] = field.transform;
  const place =
    field.scale === 1 ? matrixCss(field.transform) : `translate(${x}px, ${y}px) scale(${field.scale})`;
  const style = {
    transform: place,
    left: `${box.x}px`,
    top: `${box.y}px`,
    transformOrigin: `${-box.x}px ${-box.y}px`,
    width: lettering.wraps || record.type === 'CONNECTOR' ? `${box.width}px` : 'max-content',
    height: `${Math.max(box.height, lettering.lineHeight)}px`,
    justifyContent: flex[lettering.vertical],
    alignItems: lettering.wraps ? 'stretch' : flex[lettering.horizontal],
    fontSize: `${lettering.fontSize}px`,
    fontWeight: lettering.weight,
    fontStyle: lettering.italic ? 'italic' : 'normal',
    lineHeight: `${lettering.lineHeight}px`,
    letterSpacing: `${lettering.letterSpacing ?? 0}px`,
    textAlign: align[lettering.horizontal],
    color: lettering.colour,
  };
  return (
    <div class={`typing-place typing-${record.type.toLowerCase()}`} style={style}>
      <div class={lettering.wraps ? 'typing-grow' : 'typing-grow typing-line'}>
        <span aria-hidden="true">{`${text}\u200b`}</span>
        <textarea
          ref={area}
          aria-label={words.value.typeHere}
          value={text}
          spellcheck={false}
          rows={1}
          maxLength={longest}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={stop}
        />
      </div>
    </div>
  );
}

function matrixCss([[a, c, e], [b, d, f]]: Transform): string {
  return `matrix(${a}, ${b}, ${c}, ${d}, ${e}, ${f})`;
}

export function TextEditor({ board }: { readonly board: Board }) {
  const id = useComputed(() => board.editing.value).value;
  return id === null ? null : <Typing key={id} board={board} id={id} />;
}
