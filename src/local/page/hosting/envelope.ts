/** What a sidebar posts to the page, read without trusting it (host facts 3.2, 8). */
import { isRecord, textOf } from '../../document/properties.ts';
import type { Point } from '../geometry.ts';

export interface PostedDrop {
  /** From the corner of the frame, px. */
  readonly at: Point;
  readonly items: readonly { readonly type: string; readonly data: string }[];
  readonly dropMetadata: unknown;
}

export interface Posted {
  readonly message?: { readonly value: unknown };
  readonly drop?: PostedDrop;
}

function readDrop(value: unknown): PostedDrop | null {
  if (!isRecord(value)) return null;
  const { clientX, clientY, items, dropMetadata } = value;
  if (typeof clientX !== 'number' || typeof clientY !== 'number') return null;
  if (!Number.isFinite(clientX) || !Number.isFinite(clientY)) return null;
  const listed = Array.isArray(items) ? items.filter(isRecord) : [];
  return {
    at: { x: clientX, y: clientY },
    items: listed.map(({ type, data }) => ({ type: textOf(type), data: textOf(data) })),
    dropMetadata,
  };
}

/** Only an envelope of the host's making says anything; one that names another plugin is for another plugin. */
export function readPosted(data: unknown, pluginId: string): Posted {
  if (!isRecord(data)) return {};
  const meant = data.pluginId === undefined || data.pluginId === '*' || data.pluginId === pluginId;
  if (!meant) return {};
  const drop = readDrop(data.pluginDrop);
  return {
    ...('pluginMessage' in data ? { message: { value: data.pluginMessage } } : {}),
    ...(drop ? { drop } : {}),
  };
}
