/** Plugin data, shared data and relaunch buttons (host fact 5). */

import { heldIn, isRecord, ownedKey } from '../../document/properties.ts';
import type { NodeRecord } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import type { Host } from '../host.ts';
import { asString } from '../validate.ts';
import type { NodeMembers } from './members.ts';

const LIMIT = 100_000;
const LONGEST_DESCRIPTION = 1000;
const encoder = new TextEncoder();

function assertFits(parts: readonly string[]): void {
  const bytes = parts.reduce((sum, part) => sum + encoder.encode(part).length, 0);
  if (bytes > LIMIT) throw new HostError('This pluginData entry exceeds 100 kB per entry limit.');
}

function pluginId({ environment }: Host, what: string): string {
  const { id } = environment.manifest;
  if (id === '') {
    throw new HostError(
      `Cannot ${what} in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.`,
    );
  }
  return id;
}

function asNamespace(value: unknown): string {
  const namespace = asString('namespace', value);
  if (!/^[A-Za-z0-9]{3,}$/.test(namespace)) {
    throw new HostError(
      'The namespace must be at least 3 characters long and contain only alphanumeric characters',
    );
  }
  return namespace;
}

function setRelaunchData(
  { id, type }: NodeRecord,
  { document, environment }: Host,
  [data]: readonly unknown[],
): void {
  if (type === 'PAGE' || type === 'DOCUMENT')
    throw new HostError('Relaunch data is not supported on this node in FigJam');
  if (!isRecord(data)) throw new HostError('Expected "data" to have type object');
  const buttons = environment.manifest.relaunchButtons ?? [];
  const relaunch: Record<string, string> = {};
  for (const [command, text] of Object.entries(data)) {
    if (!buttons.some((button) => button.command === command)) {
      throw new HostError(`The command "${command}" is not among the relaunchButtons of the manifest`);
    }
    const description = asString(command, text);
    if (description.length > LONGEST_DESCRIPTION) {
      throw new HostError(`The description of "${command}" is longer than ${LONGEST_DESCRIPTION} characters`);
    }
    relaunch[command] = description;
  }
  document.setRelaunch(id, relaunch);
}

export const dataMembers = {
  get: {},
  set: {},
  call: {
    getPluginData: ({ pluginData }, host, [key]) => {
      const owner = pluginId(host, 'get private plugin data');
      return pluginData[ownedKey(owner, asString('key', key))] ?? '';
    },
    setPluginData: ({ id }, host, [key, value]) => {
      const owner = pluginId(host, 'set private plugin data');
      const entry = [asString('key', key), asString('value', value)] as const;
      assertFits([owner, ...entry]);
      host.document.setPluginData(id, owner, ...entry);
    },
    getPluginDataKeys: ({ pluginData }, host) => {
      const own = ownedKey(pluginId(host, 'get private plugin data keys'), '');
      return Object.keys(pluginData).flatMap((key) => (key.startsWith(own) ? [key.slice(own.length)] : []));
    },
    getSharedPluginData: ({ sharedData }, _host, [namespace, key]) =>
      heldIn(heldIn(sharedData, asNamespace(namespace)), asString('key', key)) ?? '',
    setSharedPluginData: ({ id }, { document }, [namespace, key, value]) => {
      const entry = [asNamespace(namespace), asString('key', key), asString('value', value)] as const;
      assertFits(entry);
      document.setSharedData(id, ...entry);
    },
    getSharedPluginDataKeys: ({ sharedData }, _host, [namespace]) =>
      Object.keys(heldIn(sharedData, asNamespace(namespace)) ?? {}),
    setRelaunchData,
    getRelaunchData: ({ relaunch }) => relaunch,
  },
} satisfies NodeMembers;
