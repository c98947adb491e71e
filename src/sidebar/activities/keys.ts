/** What the keys do, in the search and on a card. */

export type KeyAct = 'insert' | 'insert-and-keep' | 'insert-after' | 'choose' | 'favourite' | 'clear';

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** The act of a key on a card; undefined for keys that belong to others. */
export function actOfKey({ key, shiftKey, altKey, ctrlKey, metaKey }: Pressed): KeyAct | undefined {
  if (ctrlKey || metaKey) return undefined;
  switch (key) {
    case 'Enter':
      return altKey ? 'insert-after' : shiftKey ? 'insert-and-keep' : 'insert';
    case ' ':
      return 'choose';
    case 'Escape':
      return 'clear';
    default:
      return key.toLowerCase() === 'f' && !altKey ? 'favourite' : undefined;
  }
}

/** The same in the search, where letters and spaces are text. */
export function actInSearch(pressed: Pressed): KeyAct | undefined {
  const act = actOfKey(pressed);
  return act === 'choose' || act === 'favourite' ? undefined : act;
}
