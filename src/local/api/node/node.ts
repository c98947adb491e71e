/** All members of nodes that the local board has, found by name. */
import type { NodeRecord } from '../../document/types.ts';
import { notHere, PlainHostError } from '../errors.ts';
import type { Host } from '../host.ts';
import { assertKeepable } from '../validate.ts';
import { connectorMembers } from './connector.ts';
import { dataMembers } from './data.ts';
import { dynamicPageMembers } from './dynamic-page.ts';
import { exportMembers } from './export.ts';
import { geometryMembers } from './geometry.ts';
import type { Call, Get, Put } from './members.ts';
import { pageMembers } from './page.ts';
import { storedMembers } from './stored.ts';
import { labelMembers, sublayerMembers, sublayers, textMembers } from './text.ts';
import { treeMembers } from './tree.ts';

interface Table {
  readonly get: Readonly<Record<string, Get | undefined>>;
  readonly set: Readonly<Record<string, Put | undefined>>;
  readonly call: Readonly<Record<string, Call | undefined>>;
}

function merged(...tables: readonly Table[]): Table {
  return {
    get: Object.assign({}, ...tables.map((table) => table.get)),
    set: Object.assign({}, ...tables.map((table) => table.set)),
    call: Object.assign({}, ...tables.map((table) => table.call)),
  };
}

const sceneTable = merged(
  dynamicPageMembers,
  treeMembers,
  storedMembers,
  geometryMembers,
  sublayers,
  dataMembers,
  connectorMembers,
  exportMembers,
);
const textTable = merged(sceneTable, textMembers);
const pageTable = merged(sceneTable, pageMembers);

const tables: Readonly<Record<string, Table>> = {
  TEXT: textTable,
  PAGE: pageTable,
  '/text': merged(dynamicPageMembers, sublayerMembers),
  '/textBackground': labelMembers,
};

interface Found {
  readonly node: NodeRecord;
  readonly table: Table;
}

/** A target is a node's id, with the name of its sublayer behind it. */
function find(target: string, host: Host): Found {
  const [id = '', sublayer] = target.split('/');
  const node = host.record(id);
  return { node, table: tables[sublayer === undefined ? node.type : `/${sublayer}`] ?? sceneTable };
}

export function getOfNode(host: Host, target: string, member: string): unknown {
  // What is left of a removed node is its id, and that it is removed (host fact 1.7).
  if (!target.includes('/') && !host.document.node(target)) {
    if (member === 'removed') return true;
    if (member === 'id') return target;
  }
  const { node, table } = find(target, host);
  const get = table.get[member];
  if (!get) throw notHere(member);
  return get(node, host);
}

export function setOfNode(host: Host, target: string, member: string, value: unknown): void {
  const { node, table } = find(target, host);
  const set = table.set[member];
  if (!set) throw notHere(member);
  // The name of a file is read only, too (typings: name).
  if (node.type === 'DOCUMENT') throw new PlainHostError('no setter for property', 'TypeError');
  assertKeepable(member, [value]);
  set(node, host, value);
}

export function callOfNode(host: Host, target: string, member: string, args: readonly unknown[]): unknown {
  const { node, table } = find(target, host);
  const call = table.call[member];
  if (!call) throw notHere(member);
  assertKeepable(member, args);
  return call(node, host, args);
}
