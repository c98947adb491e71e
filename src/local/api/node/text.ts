/** Text of text nodes, and of stickies, shapes and connectors through their sublayer (host fact 1.6). */
import * as v from 'valibot';
import type { NodeRecord } from '../../document/types.ts';
import { HostError } from '../errors.ts';
import { fontOf } from '../fonts.ts';
import type { Host } from '../host.ts';
import { Reference } from '../reference.ts';
import { asNumber, asString, checked } from '../validate.ts';
import { fontNameSchema, letterSpacingSchema, lineHeightSchema, paintsSchema } from '../values.ts';
import type { NodeMember, NodeMembers, Put } from './members.ts';

type Check = (name: string, value: unknown) => unknown;

const matches =
  (schema: v.GenericSchema): Check =>
  (name, value) =>
    checked(name, schema, value);
const oneOf = (...words: readonly string[]): Check => matches(v.picklist(words));
const fontSize: Check = (name, value) =>
  checked(name, v.pipe(v.number(), v.minValue(1)), asNumber(name, value));

/** Written only when the text's font has been loaded before. */
const write =
  (name: string, check: Check): Put =>
  ({ id, properties }, { document, fonts }, value) => {
    const accepted = check(name, value);
    fonts.assertLoaded(fontOf(properties));
    document.set(id, { [name]: accepted });
  };

/** Only the new font has to be loaded. */
const setFontName: Put = ({ id }, { document, fonts }, value) => {
  const fontName = checked('fontName', fontNameSchema, value);
  fonts.assertLoaded(fontName);
  document.set(id, { fontName });
};

const lettering = {
  characters: asString,
  fontSize,
  lineHeight: matches(lineHeightSchema),
  letterSpacing: matches(letterSpacingSchema),
  textCase: oneOf('ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED'),
  textDecoration: oneOf('NONE', 'UNDERLINE', 'STRIKETHROUGH'),
} satisfies Partial<Record<NodeMember, Check>>;

const layout = {
  textAlignHorizontal: oneOf('LEFT', 'CENTER', 'RIGHT', 'JUSTIFIED'),
  textAlignVertical: oneOf('TOP', 'CENTER', 'BOTTOM'),
  textAutoResize: oneOf('NONE', 'WIDTH_AND_HEIGHT', 'HEIGHT', 'TRUNCATE'),
  textTruncation: oneOf('DISABLED', 'ENDING'),
  maxLines: matches(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1)))),
} satisfies Partial<Record<NodeMember, Check>>;

const WEIGHTS: Readonly<Record<string, number>> = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 };

function insertCharacters({ id, properties }: NodeRecord, host: Host, args: readonly unknown[]): void {
  const text = String(properties.characters);
  const start = asNumber('start', args[0]);
  if (start < 0 || start > text.length) throw new HostError('Range outside of available characters');
  host.fonts.assertLoaded(fontOf(properties));
  host.document.set(id, {
    characters: text.slice(0, start) + asString('characters', args[1]) + text.slice(start),
  });
}

function deleteCharacters({ id, properties }: NodeRecord, host: Host, args: readonly unknown[]): void {
  const text = String(properties.characters);
  const [start, end] = [asNumber('start', args[0]), asNumber('end', args[1])];
  if (start < 0 || end > text.length || start > end)
    throw new HostError('Range outside of available characters');
  host.fonts.assertLoaded(fontOf(properties));
  host.document.set(id, { characters: text.slice(0, start) + text.slice(end) });
}

/** Every text here is of one style, so it has one segment. */
function styledSegments({ properties }: NodeRecord, _host: Host, [fields]: readonly unknown[]): unknown {
  const names = checked('fields', v.array(v.string()), fields);
  const characters = String(properties.characters);
  if (characters === '') return [];
  const style = Object.fromEntries(names.map((name) => [name, properties[name]]));
  return [{ characters, start: 0, end: characters.length, ...style }];
}

const readAll = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, (node: NodeRecord) => node.properties[name]]));
const writeAll = (checks: Readonly<Record<string, Check>>) =>
  Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, write(name, check)]));

/** What text nodes and sublayers share. */
const shared = {
  get: {
    ...readAll([...Object.keys(lettering), 'fontName']),
    fontWeight: ({ properties }) => WEIGHTS[fontOf(properties).style] ?? 400,
    hasMissingFont: () => false,
  },
  set: { ...writeAll(lettering), fontName: setFontName },
  call: {
    insertCharacters,
    deleteCharacters,
    getStyledTextSegments: styledSegments,
    getRangeAllFontNames: ({ properties }) => [fontOf(properties)],
  },
} satisfies NodeMembers;

export type TextMember =
  | keyof typeof lettering
  | keyof typeof layout
  | 'fontName'
  | 'fontWeight'
  | 'hasMissingFont'
  | keyof typeof shared.call
  | 'autoRename'
  | 'fills';

export const textMembers: NodeMembers = {
  get: { ...shared.get, ...readAll([...Object.keys(layout), 'autoRename']) },
  set: {
    ...shared.set,
    ...writeAll(layout),
    autoRename: ({ id }, { document }, value) => document.set(id, { autoRename: value === true }),
  },
  call: shared.call,
};

/** The paint of a sublayer's text lies beside the node's own fills. */
export const sublayerMembers: NodeMembers = {
  get: { ...shared.get, fills: ({ properties }) => properties.textFills },
  set: {
    ...shared.set,
    fills: ({ id }, { document }, value) =>
      document.set(id, { textFills: checked('fills', paintsSchema, value) }),
  },
  call: shared.call,
};

/** The background of a connector's label. */
export const labelMembers: NodeMembers = {
  get: { fills: ({ properties }) => properties.textBackgroundFills },
  set: {
    fills: ({ id }, { document }, value) =>
      document.set(id, { textBackgroundFills: checked('fills', paintsSchema, value) }),
  },
  call: {},
};

export const sublayers = {
  get: {
    text: ({ id }) => new Reference(`${id}/text`, 'TEXT_SUBLAYER'),
    textBackground: ({ id }) => new Reference(`${id}/textBackground`, 'LABEL_SUBLAYER'),
  },
  set: {},
  call: {},
} satisfies NodeMembers;
