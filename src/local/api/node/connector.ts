/** Connectors: their ends and kinds of line (host fact 1.5). */
import * as v from 'valibot';
import { tiedTo } from '../../document/derived.ts';
import { isRecord } from '../../document/properties.ts';
import type { NodeRecord } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import type { Host } from '../host.ts';
import { checked } from '../validate.ts';
import { endpointSchema } from '../values.ts';
import type { NodeMembers } from './members.ts';

function assertStraight(end: unknown): void {
  if (isRecord(end) && 'magnet' in end && end.magnet !== 'CENTER' && end.magnet !== 'NONE') {
    throw new HostError('Straight connector endpoints may only use the CENTER or NONE magnets');
  }
}

/** Any node there is, on any page and the pages themselves, but for the parts of an instance. */
function canHoldEnd(id: string, host: Host): boolean {
  return host.document.node(id) !== undefined && !host.isInInstance(id);
}

function setEnd(
  name: 'connectorStart' | 'connectorEnd',
  { id, properties }: NodeRecord,
  host: Host,
  value: unknown,
): void {
  const end = checked(name, endpointSchema, value);
  const target = tiedTo(end);
  if (target !== null && !canHoldEnd(target, host)) throw new HostError('Invalid endpointNodeId');
  if (properties.connectorLineType === 'STRAIGHT') assertStraight(end);
  host.document.set(id, { [name]: end });
}

const lineTypes = v.picklist(['ELBOWED', 'STRAIGHT', 'CURVED']);

export const connectorMembers = {
  get: {
    connectorStart: ({ properties }) => properties.connectorStart,
    connectorEnd: ({ properties }) => properties.connectorEnd,
    connectorLineType: ({ properties }) => properties.connectorLineType,
    attachedConnectors: ({ id }, host) =>
      host.references(
        host.document.find(host.document.root, { types: ['CONNECTOR'] }).filter((connector) => {
          const { connectorStart, connectorEnd } = host.record(connector).properties;
          return tiedTo(connectorStart) === id || tiedTo(connectorEnd) === id;
        }),
      ),
    stuckNodes: () => [],
    stuckTo: () => null,
  },
  set: {
    connectorStart: (node, host, value) => setEnd('connectorStart', node, host, value),
    connectorEnd: (node, host, value) => setEnd('connectorEnd', node, host, value),
    connectorLineType: ({ id, properties }, { document }, value) => {
      const connectorLineType = checked('connectorLineType', lineTypes, value);
      if (connectorLineType === 'STRAIGHT') {
        assertStraight(properties.connectorStart);
        assertStraight(properties.connectorEnd);
      }
      document.set(id, { connectorLineType });
    },
  },
  call: {},
} satisfies NodeMembers;
