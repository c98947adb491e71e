/** Members that are simply kept with the node, once what is written has been checked. */
import * as v from 'valibot';
import { asBoolean, asNumber, asString, checked } from '../validate.ts';
import {
  blendModes,
  codeLanguages,
  constraintsSchema,
  effectsSchema,
  paintsSchema,
  shapeTypes,
  strokeCaps,
  vectorPathsSchema,
} from '../values.ts';
import type { Get, NodeMember, NodeMembers, Put } from './members.ts';

type Check = (name: string, value: unknown) => unknown;

const notNegative = v.pipe(v.number(), v.minValue(0));
const matches =
  (schema: v.GenericSchema): Check =>
  (name, value) =>
    checked(name, schema, value);
const oneOf = (...words: readonly string[]): Check => matches(v.picklist(words));
/** A number of the right type first, then within its range: each with the host's words for it. */
const inRange =
  (schema: v.GenericSchema<number>): Check =>
  (name, value) =>
    checked(name, schema, asNumber(name, value));

const settable = {
  name: asString,
  visible: asBoolean,
  locked: asBoolean,
  expanded: asBoolean,
  fills: matches(paintsSchema),
  strokes: matches(paintsSchema),
  strokeWeight: inRange(notNegative),
  strokeAlign: oneOf('CENTER', 'INSIDE', 'OUTSIDE'),
  strokeJoin: oneOf('MITER', 'BEVEL', 'ROUND'),
  strokeCap: oneOf(
    'NONE',
    'ROUND',
    'SQUARE',
    'ARROW_LINES',
    'ARROW_EQUILATERAL',
    'DIAMOND_FILLED',
    'TRIANGLE_FILLED',
    'CIRCLE_FILLED',
  ),
  dashPattern: matches(v.array(notNegative)),
  cornerRadius: inRange(notNegative),
  cornerSmoothing: inRange(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  opacity: inRange(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  blendMode: matches(v.picklist(blendModes)),
  effects: matches(effectsSchema),
  isMask: asBoolean,
  constraints: matches(constraintsSchema),
  clipsContent: asBoolean,
  sectionContentsHidden: asBoolean,
  isWideWidth: asBoolean,
  authorVisible: asBoolean,
  shapeType: matches(v.picklist(shapeTypes)),
  connectorStartStrokeCap: matches(v.picklist(strokeCaps)),
  connectorEndStrokeCap: matches(v.picklist(strokeCaps)),
  vectorPaths: matches(vectorPathsSchema),
  pointCount: inRange(v.pipe(v.number(), v.integer(), v.minValue(3))),
  innerRadius: inRange(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  code: asString,
  codeLanguage: matches(v.picklist(codeLanguages)),
} satisfies Partial<Record<NodeMember, Check>>;

/** Kept with the node, and only read by plugins here. */
const readable = [
  'authorName',
  'arcData',
  'booleanOperation',
  'layoutMode',
  'exportSettings',
  'numRows',
  'numColumns',
  'widgetId',
  'widgetSyncedState',
  'embedData',
  'linkUnfurlData',
  'mediaData',
] as const satisfies readonly NodeMember[];

type Settable = keyof typeof settable;
type Stored = Settable | (typeof readable)[number];

const read =
  (name: string): Get =>
  (node) =>
    node.properties[name];
const write =
  (name: string, check: Check): Put =>
  (node, { document }, value) =>
    document.set(node.id, { [name]: check(name, value) });

const checks = Object.entries(settable);
const named = <Name extends string, Value>(entries: readonly (readonly [string, Value])[]) =>
  Object.fromEntries(entries) as Record<Name, Value>;

export const storedMembers = {
  get: named<Stored, Get>([...checks.map(([name]) => name), ...readable].map((name) => [name, read(name)])),
  set: named<Settable, Put>(checks.map(([name, check]) => [name, write(name, check)])),
  call: {},
} satisfies NodeMembers;
