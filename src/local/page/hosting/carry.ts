/**
 * What a message from the sidebar may hold (host fact 3.2): plain objects, arrays, texts, numbers, booleans, null,
 * undefined, Date and Uint8Array. A browser's postMessage carries more than the sandbox takes.
 */

/** Deeper than this, reading a message would need more room than the sandbox has. */
const deepest = 500;

function nameOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** The part that cannot be carried, in words for a developer; null when all can. */
export function uncarried(value: unknown, around: ReadonlySet<object> = new Set()): string | null {
  if (typeof value === 'bigint') return 'BigInt';
  if (typeof value !== 'object' || value === null) return null;
  if (value instanceof Date || value instanceof Uint8Array) return null;
  if (around.has(value)) return 'an object that holds itself';
  if (around.size > deepest) return `objects in objects, more than ${String(deepest)} deep`;
  const name = nameOf(value);
  if (name !== 'Object' && name !== 'Array') return name;
  const within = new Set(around).add(value);
  for (const each of Object.values(value)) {
    const found = uncarried(each, within);
    if (found !== null) return found;
  }
  return null;
}
