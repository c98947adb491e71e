/** A value as a developer wants to see it: its size, and its beginning as text. */

/** Bytes of a text in UTF-8. */
function bytesOfText(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Each half of a surrogate pair is two of the four bytes.
    if (code >= 0x800 && (code < 0xd800 || code > 0xdfff)) bytes += 2;
    else if (code >= 0x80) bytes += 1;
  }
  return bytes;
}

export interface Measured {
  /** As JSON in UTF-8, escapes aside; binary parts as they are. */
  readonly bytes: number;
  /** The beginning, as JSON. */
  readonly text: string;
}

/** Deeper than any message that means something; a value that holds itself ends here. */
const deepest = 60;

/** Walks through a value once. `limit` is how many characters of it are kept as text. */
export function measure(value: unknown, limit: number): Measured {
  let bytes = 0;
  let text = '';
  const write = (part: string, size = part.length): void => {
    bytes += size;
    if (text.length <= limit) text += part.slice(0, limit + 1 - text.length);
  };
  const writeText = (part: string): void => {
    const shown = JSON.stringify(part.length > limit ? part.slice(0, limit) : part);
    write(shown, bytesOfText(part) + 2);
  };
  const writeAll = (
    open: string,
    close: string,
    entries: Iterable<readonly [string | null, unknown]>,
    depth: number,
  ): void => {
    write(open);
    let first = true;
    for (const [key, each] of entries) {
      if (!first) write(',');
      first = false;
      if (key !== null) {
        writeText(key);
        write(':');
      }
      visit(each, depth + 1);
    }
    write(close);
  };
  const visit = (each: unknown, depth: number): void => {
    if (typeof each === 'string') writeText(each);
    else if (each === null || typeof each !== 'object') write(String(each));
    else if (depth > deepest) write('…');
    else if (ArrayBuffer.isView(each) || each instanceof ArrayBuffer) {
      write(`${each.constructor.name}(${each.byteLength})`, each.byteLength);
    } else if (each instanceof Date)
      writeText(Number.isNaN(each.getTime()) ? 'Invalid Date' : each.toISOString());
    else if (Array.isArray(each)) {
      writeAll(
        '[',
        ']',
        each.map((item: unknown) => [null, item] as const),
        depth,
      );
    } else writeAll('{', '}', Object.entries(each), depth);
  };
  visit(value, 0);
  return { bytes, text: text.length > limit ? `${text.slice(0, limit)}…` : text };
}

/** What a message calls itself: the usual ways in which plugins name their messages; else the kind of value. */
export function messageType(message: unknown): string {
  if (Array.isArray(message)) return typeof message[0] === 'string' ? message[0] : 'array';
  if (typeof message !== 'object' || message === null) return message === null ? 'null' : typeof message;
  for (const key of ['type', 'name', 'kind', 'event', 'action']) {
    const value: unknown = Reflect.get(message, key);
    if (typeof value === 'string') return value;
  }
  return 'object';
}

/** 312 B, 4.1 kB, 20.0 MB: decimal units, as browsers show them. */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  if (bytes < 999_950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
