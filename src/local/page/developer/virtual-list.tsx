/** A long list of rows of one height, of which only those in view are drawn. It follows its end until one scrolls up. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/** Px, as in the style sheet. */
export const rowHeight = 24;
const spare = 6;

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => number;
  readonly render: (item: Item) => ComponentChildren;
  readonly class?: (item: Item) => string;
  /** Key of the chosen row. */
  readonly chosen?: number | null;
  readonly onChoose?: (item: Item | null) => void;
  /** New rows come at the end, and are followed there. */
  readonly follows?: boolean;
}

export function VirtualList<Item>({
  label,
  items,
  keyOf,
  render,
  class: nameOf = () => '',
  chosen = null,
  onChoose,
  follows = false,
}: Props<Item>) {
  const list = useRef<HTMLDivElement>(null);
  const top = useSignal(0);
  const room = useSignal(400);
  const atEnd = useRef(true);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      room.value = element.clientHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [room]);
  useLayoutEffect(() => {
    const element = list.current;
    if (follows && element && atEnd.current) element.scrollTop = element.scrollHeight;
  });

  const from = Math.max(0, Math.floor(top.value / rowHeight) - spare);
  const shown = items.slice(from, from + Math.ceil(room.value / rowHeight) + 2 * spare);
  const at = chosen === null ? -1 : items.findIndex((item) => keyOf(item) === chosen);

  const choose = (index: number): void => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (item === undefined || !onChoose) return;
    onChoose(item);
    const element = list.current;
    if (!element) return;
    const y = items.indexOf(item) * rowHeight;
    if (y < element.scrollTop) element.scrollTop = y;
    else if (y + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = y + rowHeight - element.clientHeight;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(room.value / rowHeight) - 1);
    if (event.key === 'ArrowDown') choose(at + 1);
    else if (event.key === 'ArrowUp') choose(at < 0 ? items.length - 1 : at - 1);
    else if (event.key === 'PageDown') choose(at + page);
    else if (event.key === 'PageUp') choose(at - page);
    else if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(items.length - 1);
    else if (event.key === 'Escape' && chosen !== null) onChoose?.(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const optionId = (item: Item): string => `developer-row-${String(keyOf(item))}`;
  const active = at < 0 ? undefined : items[at];
  return (
    <div
      ref={list}
      class="developer-list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={active === undefined ? undefined : optionId(active)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        const element = event.currentTarget;
        top.value = element.scrollTop;
        atEnd.current = element.scrollTop + element.clientHeight >= element.scrollHeight - rowHeight;
      }}
    >
      <div class="developer-rows" role="presentation" style={`height:${String(items.length * rowHeight)}px`}>
        {shown.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
          <div
            key={keyOf(item)}
            id={optionId(item)}
            class={`developer-row ${nameOf(item)}`}
            role="option"
            tabIndex={-1}
            aria-selected={keyOf(item) === chosen}
            style={`top:${String((from + index) * rowHeight)}px`}
            onClick={() => onChoose?.(keyOf(item) === chosen ? null : item)}
          >
            {render(item)}
          </div>
        ))}
      </div>
    </div>
  );
}
