/**
 * Values as they cross the boundary between the board and the sandbox: JSON, in which everything JSON lacks is an
 * object with a `$` key. The sandbox's own half of this is in sandbox/guest.ts.
 */
import { isRecord, numberOf, textOf } from '../document/properties.ts';
import { Callback, MIXED, Pending, Reference, Uncarried } from './reference.ts';

export type Wire = null | boolean | number | string | readonly Wire[] | { readonly [key: string]: Wire };

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.subarray(index, index + 3);
    const bits = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const digits = [18, 12, 6, 0].map((shift) => BASE64[(bits >> shift) & 63] ?? '');
    if (third === undefined) digits[3] = '=';
    if (second === undefined) digits[2] = '=';
    text += digits.join('');
  }
  return text;
}

/** Throws for text that is not base64. */
export function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  let bits = 0;
  let position = 0;
  for (const [index, digit] of [...digits].entries()) {
    const value = BASE64.indexOf(digit);
    if (value < 0) throw new Error('The text is not base64');
    bits = ((bits << 6) | value) & 0xffffff;
    if (index % 4 > 0) {
      bytes[position] = (bits >> (6 - 2 * (index % 4))) & 0xff;
      position += 1;
    }
  }
  return bytes;
}

export function encode(value: unknown): Wire {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', text: String(value) };
  if (value === undefined) return { $: 'undefined' };
  if (value === MIXED) return { $: 'mixed' };
  if (Array.isArray(value)) return value.map(encode);
  if (value instanceof Reference) return { $: 'reference', target: value.target, kind: value.kind };
  if (value instanceof Pending) return { $: 'promise', id: value.id };
  if (value instanceof Uint8Array) return { $: 'bytes', base64: toBase64(value) };
  if (value instanceof Date) return { $: 'date', time: value.getTime() };
  if (isRecord(value)) {
    const fields = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, encode(each)]));
    return '$' in fields ? { $: 'object', fields } : fields;
  }
  return { $: 'uncarried', what: typeof value };
}

export function decode(wire: unknown): unknown {
  if (Array.isArray(wire)) return wire.map(decode);
  if (!isRecord(wire)) return wire;
  if (!('$' in wire)) return decodeFields(wire);
  switch (wire.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(wire.text);
    case 'mixed':
      return MIXED;
    case 'reference':
      return new Reference(textOf(wire.target), textOf(wire.kind));
    case 'bytes':
      return fromBase64(textOf(wire.base64));
    case 'date':
      return new Date(numberOf(wire.time));
    case 'function':
      return new Callback(numberOf(wire.id));
    case 'object':
      return isRecord(wire.fields) ? decodeFields(wire.fields) : {};
    default:
      return new Uncarried(textOf(wire.what, 'value'));
  }
}

function decodeFields(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, each]) => [key, decode(each)]));
}
