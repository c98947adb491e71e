/** Text of text nodes, and of stickies, shapes and connectors through their sublayer (host fact 1.6). */
import * as v from 'valibot';
import { styledTextOf } from '../../document/text-runs.ts';
import type { NodeRecord } from '../../document/types.ts';
import { fontsOf, isMissing } from '../fonts.ts';
import { Reference } from '../reference.ts';
import { asBoolean, asString, checked } from '../validate.ts';
import { paintsSchema } from '../values.ts';
import {
  assertFontsLoaded,
  assertStylable,
  type Check,
  keptAs,
  oneOf,
  type Style,
  styleOf,
  styles,
} from './lettering.ts';
import type { Get, NodeMember, NodeMembers, Put } from './members.ts';
import { fontWeight, rangeCalls } from './text-range.ts';

const readStyle =
  (style: Style): Get =>
  ({ type, properties }) =>
    styleOf(type, styledTextOf(type, properties).runs, style);

/** For the whole text: what its ranges had of it is gone. */
const writeStyle =
  (style: Style): Put =>
  (node, host, value) => {
    const accepted = styles[style](style, value);
    assertStylable(node, host, style, accepted);
    host.document.set(node.id, { [keptAs(node.type, style)]: accepted });
  };

const write =
  (name: string, check: Check): Put =>
  (node, host, value) => {
    const accepted = check(name, value);
    assertFontsLoaded(node, host);
    host.document.set(node.id, { [name]: accepted });
  };

const layout = {
  textAlignHorizontal: oneOf('LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'),
  textAlignVertical: oneOf('TOP', 'CENTER', 'BOTTOM'),
  textAutoResize: oneOf('NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'),
  textTruncation: oneOf('DISABLED', 'ENDING'),
  maxLines: (name, value) => checked(name, v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))), value),
} satisfies Partial<Record<NodeMember, Check>>;

/** What text nodes and sublayers share. */
const shared = {
  get: {
    characters: ({ properties }) => properties.characters,
    fontName: readStyle('fontName'),
    fontSize: readStyle('fontSize'),
    lineHeight: readStyle('lineHeight'),
    letterSpacing: readStyle('letterSpacing'),
    textCase: readStyle('textCase'),
    textDecoration: readStyle('textDecoration'),
    fills: readStyle('fills'),
    fontWeight,
    hasMissingFont: ({ type, properties }: NodeRecord) => fontsOf(type, properties).some(isMissing),
  },
  set: {
    characters: write('characters', asString),
    fontName: writeStyle('fontName'),
    fontSize: writeStyle('fontSize'),
    lineHeight: writeStyle('lineHeight'),
    letterSpacing: writeStyle('letterSpacing'),
    textCase: writeStyle('textCase'),
    textDecoration: writeStyle('textDecoration'),
    fills: writeStyle('fills'),
  },
  call: rangeCalls,
} satisfies NodeMembers;

export type TextMember =
  | keyof typeof shared.get
  | keyof typeof shared.call
  | keyof typeof layout
  | 'autoRename';

export const textMembers: NodeMembers = {
  get: {
    ...shared.get,
    ...Object.fromEntries(
      [...Object.keys(layout), 'autoRename'].map((name) => [
        name,
        ({ properties }: NodeRecord) => properties[name],
      ]),
    ),
  },
  set: {
    ...shared.set,
    ...Object.fromEntries(Object.entries(layout).map(([name, check]) => [name, write(name, check)])),
    autoRename: ({ id }, { document }, value) =>
      document.set(id, { autoRename: asBoolean('autoRename', value) }),
  },
  call: shared.call,
};

export const sublayerMembers: NodeMembers = shared;

/** The background of a connector's label. */
export const labelMembers = {
  get: { fills: ({ properties }) => properties.textBackgroundFills },
  set: {
    fills: ({ id }, { document }, value) =>
      document.set(id, { textBackgroundFills: checked('fills', paintsSchema, value) }),
  },
  call: {},
} satisfies NodeMembers;

export const sublayers = {
  get: {
    text: ({ id }) => new Reference(`${id}/text`, 'TEXT_SUBLAYER'),
    textBackground: ({ id }) => new Reference(`${id}/textBackground`, 'LABEL_SUBLAYER'),
  },
  set: {},
  call: {},
} satisfies NodeMembers;
