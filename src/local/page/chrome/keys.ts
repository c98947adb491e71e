/** Names of keys as this computer's people know them. */
export const isMac = /mac|iphone|ipad/i.test(navigator.platform);

const onMac: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' };
const elsewhere: Readonly<Record<string, string>> = { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' };

/** `Mod+D` as ⌘D or Ctrl+D. */
export function keys(combination: string): string {
  const parts = combination.split('+').map((key) => (isMac ? onMac : elsewhere)[key] ?? key);
  return parts.join(isMac ? '' : '+');
}
