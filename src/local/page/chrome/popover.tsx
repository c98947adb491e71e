/** A small panel that opens beside a button and closes by Escape, a press elsewhere, or a choice. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly class?: string;
  readonly style?: string;
  readonly role?: 'menu' | 'group';
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

const focusable = 'button:not([disabled]), input, [tabindex="0"]';

export function Popover({ label, class: name = '', style = '', role = 'menu', onClose, children }: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const isLeftByKey = useRef(false);
  // The board may draw its bar anew at any time; what has the focus in the panel keeps it.
  const latest = useRef(onClose);
  latest.current = onClose;
  // Before the next key comes, which is meant for what opened.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const takeFocus = (): void => panel.current?.querySelector<HTMLElement>(focusable)?.focus();
    takeFocus();
    const onPress = (event: PointerEvent): void => {
      const inside = event.target instanceof Node && panel.current?.contains(event.target);
      const onOpener =
        event.target instanceof Node && opener?.contains(event.target) && opener !== document.body;
      if (!inside && !onOpener) latest.current();
    };
    // A press inside of the plugin's own frame is only seen as this window losing the focus. So is a plugin
    // that has just opened and takes the focus by itself, which must not close what a person is reading.
    const onBlur = (): void => {
      const frame = document.activeElement;
      if (!(frame instanceof HTMLIFrameElement)) return;
      if (isLeftByKey.current || frame.matches(':hover')) latest.current();
      else takeFocus();
    };
    window.addEventListener('pointerdown', onPress, true);
    window.addEventListener('blur', onBlur);
    const node = panel.current;
    return () => {
      window.removeEventListener('pointerdown', onPress, true);
      window.removeEventListener('blur', onBlur);
      const lost = node?.contains(document.activeElement) || document.activeElement === document.body;
      if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    isLeftByKey.current = event.key === 'Tab';
    if (event.key === 'Escape') {
      event.preventDefault();
      onClose();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || role !== 'menu') return;
    event.preventDefault();
    const items = [...(panel.current?.querySelectorAll<HTMLElement>(focusable) ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    items[(at + step + items.length) % items.length]?.focus();
  };

  const naming = { role, 'aria-label': label };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is one of two
    <div ref={panel} class={`popover ${name}`} style={style} onKeyDown={onKeyDown} {...naming}>
      {children}
    </div>
  );
}

interface ItemProps {
  readonly label: string;
  readonly keys?: string;
  readonly icon?: ComponentChildren;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export function MenuItem({ label, keys, icon, disabled = false, onChoose }: ItemProps) {
  return (
    <button type="button" role="menuitem" class="menu-item" disabled={disabled} onClick={onChoose}>
      {icon ? <span class="menu-icon">{icon}</span> : null}
      <span class="menu-label">{label}</span>
      {keys ? <kbd>{keys}</kbd> : null}
    </button>
  );
}
