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
  // Before the next key comes, which is meant for what opened.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    panel.current?.querySelector<HTMLElement>(focusable)?.focus();
    const onPress = (event: PointerEvent): void => {
      const inside = event.target instanceof Node && panel.current?.contains(event.target);
      const onOpener =
        event.target instanceof Node && opener?.contains(event.target) && opener !== document.body;
      if (!inside && !onOpener) onClose();
    };
    // A press inside of the plugin's own frame is only seen as this window losing the focus.
    const onBlur = (): void => {
      if (document.activeElement instanceof HTMLIFrameElement) onClose();
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
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
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
