/** Where a node is and how large (host facts 1.2, 1.4). */
import { rotationOf, withPosition, withRotation } from '../../document/geometry.ts';
import { numberOf } from '../../document/properties.ts';
import type { Box, NodeRecord, Transform } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import { fontsOf } from '../fonts.ts';
import type { Host } from '../host.ts';
import { drawnBox } from '../svg/bounds.ts';
import { asNumber, checked } from '../validate.ts';
import { transformSchema } from '../values.ts';
import type { Call, NodeMembers } from './members.ts';

const SMALLEST = 0.01;
const CLOSE = 0.001;

/** Transforms turn and mirror, they never scale. */
function withUnitAxes(transform: Transform): Transform {
  const [[a, c], [b, d]] = transform;
  const unit = Math.abs(Math.hypot(a, b) - 1) < CLOSE && Math.abs(Math.hypot(c, d) - 1) < CLOSE;
  if (!unit)
    throw new HostError('Property "relativeTransform" failed validation: the axes must have length 1');
  return transform;
}

function assertSize(name: string, value: unknown, smallest: number): number {
  const size = asNumber(name, value);
  if (size < smallest) throw new HostError(`Expected "${name}" to have value >= ${smallest}`);
  return size;
}

/** Parts of an instance lie as in its component. The misspelling is the host's. */
function assertFree({ id }: NodeRecord, host: Host): void {
  if (host.isInInstance(id)) throw new HostError('This property cannot be overriden on an instance');
}

function put(node: NodeRecord, host: Host, transform: Transform): void {
  assertFree(node, host);
  host.document.place(node.id, transform);
}

function resizeNode(node: NodeRecord, host: Host, args: readonly unknown[], constraints: boolean): void {
  const { id, type, properties } = node;
  if (type === 'TEXT') host.fonts.assertLoaded(...fontsOf(type, properties));
  const width = assertSize('width', args[0], SMALLEST);
  const height = assertSize('height', args[1], type === 'LINE' ? 0 : SMALLEST);
  if (type === 'LINE' && height !== 0) throw new HostError('The height of a line must be exactly 0');
  assertFree(node, host);
  host.document.resize(id, width, height, constraints);
}

const rescale: Call = (node, host, args) => {
  const factor = assertSize('scale', args[0], SMALLEST);
  const { width, height } = node.properties;
  resizeNode(node, host, [numberOf(width) * factor, numberOf(height) * factor], true);
};

/** With strokes and shadows; null for what nobody can see. */
function renderBounds({ id }: NodeRecord, { document }: Host): Box | null {
  return document.isVisible(id) ? drawnBox(document, id) : null;
}

export const geometryMembers = {
  get: {
    x: ({ transform }) => transform[0][2],
    y: ({ transform }) => transform[1][2],
    width: ({ properties }) => properties.width,
    height: ({ properties }) => properties.height,
    rotation: ({ transform }) => rotationOf(transform),
    relativeTransform: ({ transform }) => transform,
    absoluteTransform: ({ id }, { document }) => document.absoluteTransform(id),
    absoluteBoundingBox: ({ id }, { document, staleBoxes }) => staleBoxes.of(id) ?? document.absoluteBox(id),
    absoluteRenderBounds: renderBounds,
  },
  set: {
    x: (node, host, value) => {
      const { transform } = node;
      put(node, host, withPosition(transform, { x: asNumber('x', value), y: transform[1][2] }));
    },
    y: (node, host, value) => {
      const { transform } = node;
      put(node, host, withPosition(transform, { x: transform[0][2], y: asNumber('y', value) }));
    },
    rotation: (node, host, value) =>
      put(node, host, withRotation(node.transform, asNumber('rotation', value))),
    relativeTransform: (node, host, value) =>
      put(node, host, withUnitAxes(checked('relativeTransform', transformSchema, value))),
  },
  call: {
    resize: (node, host, args) => resizeNode(node, host, args, true),
    resizeWithoutConstraints: (node, host, args) => resizeNode(node, host, args, false),
    rescale,
  },
} satisfies NodeMembers;
