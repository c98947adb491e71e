/** The plugin's half of api/wire.ts: values as they cross the boundary. Self-contained, see guest.ts. */

export interface CodecSetup {
  readonly mixed: symbol;
  /** The target of an object that stands for something of the board; undefined for any other. */
  readonly targetOf: (value: object) => string | undefined;
  readonly remote: (target: string, kind: string) => object;
  /** Keeps a function that the host may call back, and returns its number. */
  readonly keep: (run: (...args: unknown[]) => unknown) => number;
  /** Keeps what settles a promise of the host, by the promise's number. */
  readonly promised: (
    id: number,
    settling: { resolve: (value: unknown) => void; reject: (error: unknown) => void },
  ) => void;
}

export interface Codec {
  /** Functions are handed over only where the host calls back; elsewhere they cannot be carried. */
  encode(value: unknown, keepFunctions: boolean): unknown;
  /** What comes from the host is frozen (host fact 1.7). */
  decode(wire: unknown): unknown;
  errorOf(wire: Record<string, unknown>): Error;
}

export function createCodec({ mixed, targetOf, remote, keep, promised }: CodecSetup): Codec {
  type Fields = Record<string, unknown>;
  const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

  function fromBytes(bytes: Uint8Array): string {
    let text = '';
    for (let index = 0; index < bytes.length; index += 3) {
      const count = Math.min(3, bytes.length - index);
      const bits =
        (Number(bytes[index]) << 16) | (Number(bytes[index + 1] || 0) << 8) | Number(bytes[index + 2] || 0);
      for (let digit = 0; digit < 4; digit += 1) {
        text += digit <= count ? base64.charAt((bits >> (18 - 6 * digit)) & 63) : '=';
      }
    }
    return text;
  }

  function toBytes(text: string): Uint8Array {
    const digits = text.replace(/=+$/, '');
    const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
    let bits = 0;
    let position = 0;
    for (let index = 0; index < digits.length; index += 1) {
      bits = ((bits << 6) | base64.indexOf(digits.charAt(index))) & 0xffffff;
      if (index % 4 > 0) {
        bytes[position] = (bits >> (6 - 2 * (index % 4))) & 0xff;
        position += 1;
      }
    }
    return bytes;
  }

  function encodeObject(value: object, keepFunctions: boolean): unknown {
    const target = targetOf(value);
    if (target !== undefined) return { $: 'reference', target };
    if (Array.isArray(value)) return value.map((each: unknown) => encode(each, keepFunctions));
    if (value instanceof Uint8Array) return { $: 'bytes', base64: fromBytes(value) };
    if (value instanceof Date) return { $: 'date', time: value.getTime() };
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== null && prototype !== Object.prototype) {
      const maker = (prototype as { constructor?: { name?: string } }).constructor;
      return { $: 'uncarried', what: String((maker || Object).name) };
    }
    const fields: Fields = {};
    for (const key of Object.keys(value)) fields[key] = encode((value as Fields)[key], keepFunctions);
    return '$' in fields ? { $: 'object', fields } : fields;
  }

  function encode(value: unknown, keepFunctions: boolean): unknown {
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
    if (value === undefined) return { $: 'undefined' };
    if (value === mixed) return { $: 'mixed' };
    if (typeof value === 'object') return encodeObject(value, keepFunctions);
    if (typeof value === 'function' && keepFunctions)
      return { $: 'function', id: keep(value as (...args: unknown[]) => unknown) };
    return { $: 'uncarried', what: typeof value };
  }

  function decodeFields(fields: Fields): Fields {
    const result: Fields = {};
    for (const key of Object.keys(fields)) result[key] = decode(fields[key]);
    return Object.freeze(result);
  }

  function decode(wire: unknown): unknown {
    if (typeof wire !== 'object' || wire === null) return wire;
    if (Array.isArray(wire)) return Object.freeze(wire.map(decode));
    const fields = wire as Fields;
    switch (fields.$) {
      case undefined:
        return decodeFields(fields);
      case 'number':
        return Number(fields.text);
      case 'mixed':
        return mixed;
      case 'bytes':
        return toBytes(String(fields.base64));
      case 'date':
        return new Date(Number(fields.time));
      case 'object':
        return decodeFields(fields.fields as Fields);
      case 'reference':
        return remote(String(fields.target), String(fields.kind));
      case 'promise':
        return new Promise((resolve, reject) => promised(Number(fields.id), { resolve, reject }));
      default:
        return undefined;
    }
  }

  function errorOf(wire: Fields): Error {
    const message = String(wire.message);
    return wire.name === 'TypeError' ? new TypeError(message) : new Error(message);
  }

  return { encode, decode, errorOf };
}
