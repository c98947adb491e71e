/** `figma.clientStorage`: 5 MB for a plugin, on this device (host fact 3.2). */
import type { ClientStorageAPI } from '@figma/plugin-typings/plugin-api-standalone';
import { isRecord } from '../document/properties.ts';
import type { PluginStorage } from './environment.ts';
import { HostError } from './errors.ts';
import type { Host } from './host.ts';
import type { PartOf } from './part.ts';
import { Callback, MIXED, Reference, Uncarried } from './reference.ts';
import { asString } from './validate.ts';

const LIMIT = 5_000_000;

/** Storage that lasts as long as the page or the test. Values are copied in and out. */
export function memoryStorage(): PluginStorage {
  const values = new Map<string, unknown>();
  return {
    get: (key) => structuredClone(values.get(key)),
    set: (key, value) => void values.set(key, structuredClone(value)),
    delete: (key) => void values.delete(key),
    keys: () => [...values.keys()],
  };
}

function assertStorable(value: unknown): void {
  if (
    value === MIXED ||
    value instanceof Reference ||
    value instanceof Callback ||
    value instanceof Uncarried ||
    value instanceof Date
  ) {
    throw new HostError(
      'Only objects, arrays, strings, numbers, booleans, null, undefined and Uint8Arrays can be stored',
    );
  }
  if (Array.isArray(value)) for (const each of value) assertStorable(each);
  else if (isRecord(value) && !(value instanceof Uint8Array))
    for (const each of Object.values(value)) assertStorable(each);
}

function sizeOf(key: string, value: unknown): number {
  if (value instanceof Uint8Array) return key.length + value.length;
  return new TextEncoder().encode(key + (JSON.stringify(value) ?? '')).length;
}

export function createClientStorage(host: Host) {
  const { storage } = host.environment;

  async function put(key: string, value: unknown): Promise<void> {
    let total = sizeOf(key, value);
    for (const other of await storage.keys())
      if (other !== key) total += sizeOf(other, await storage.get(other));
    if (total > LIMIT) throw new HostError('The quota of 5 MB for client storage has been exceeded');
    await storage.set(key, value);
  }

  return {
    get: {},
    set: {},
    call: {
      getAsync: (key) => {
        const name = asString('key', key);
        return host.later(() => storage.get(name));
      },
      setAsync: (key, value) => {
        const name = asString('key', key);
        assertStorable(value);
        return host.later(() => put(name, value));
      },
      deleteAsync: (key) => {
        const name = asString('key', key);
        return host.later(() => storage.delete(name));
      },
      keysAsync: () => host.later(() => storage.keys()),
    },
  } satisfies PartOf<ClientStorageAPI>;
}
