/** Text by range: its styles, its segments, and writing in it (host fact 1.6; typings: text nodes). */
import * as v from 'valibot';
import { weightOf } from '../../document/lettering.ts';
import { isRecord, textOf } from '../../document/properties.ts';
import {
  deleteText,
  insertText,
  restyle,
  runsWithin,
  type StyledText,
  storedText,
  styledTextOf,
  type TextRun,
} from '../../document/text-runs.ts';
import type { NodeRecord } from '../../document/types.ts';
import { HostError, notHere } from '../errors.ts';
import { fontsOf } from '../fonts.ts';
import type { Host } from '../host.ts';
import { asNumber, asString, checked } from '../validate.ts';
import {
  agreed,
  assertFontsLoaded,
  assertStylable,
  keptAs,
  type Style,
  styleOf,
  styles,
} from './lettering.ts';
import type { Call, NodeMembers } from './members.ts';

const OUTSIDE =
  "Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length";
const place = v.pipe(v.number(), v.integer(), v.minValue(0));

interface Range {
  readonly text: StyledText;
  readonly start: number;
  readonly end: number;
}

const textIn = ({ type, properties }: NodeRecord): StyledText => styledTextOf(type, properties);

function rangeOf(node: NodeRecord, from: unknown, to: unknown): Range {
  const text = textIn(node);
  const start = checked('start', place, asNumber('start', from));
  const end = checked('end', place, asNumber('end', to));
  if (end <= start) throw new HostError("Empty range selected. 'end' must be greater than 'start'");
  if (end > text.characters.length) throw new HostError(OUTSIDE);
  return { text, start, end };
}

const runsIn = ({ text, start, end }: Range): readonly TextRun[] => runsWithin(text, start, end);

function weights(runs: readonly TextRun[]): readonly number[] {
  return runs.map(({ style: { fontName } }) => weightOf(isRecord(fontName) ? textOf(fontName.style) : ''));
}

const get =
  (style: Style): Call =>
  (node, _host, [start, end]) =>
    styleOf(node.type, runsIn(rangeOf(node, start, end)), style);

const set =
  (style: Style): Call =>
  (node, host, [from, to, value]) => {
    const { text, start, end } = rangeOf(node, from, to);
    const accepted = styles[style]('value', value);
    // Paint of a range needs the fonts, other than paint of the whole (typings: setRangeFills).
    if (style === 'fills') assertFontsLoaded(node, host);
    else assertStylable(node, host, style, accepted);
    const restyled = restyle(text, start, end, { [keptAs(node.type, style)]: accepted });
    host.document.set(node.id, storedText(restyled));
  };

function insertCharacters(node: NodeRecord, host: Host, args: readonly unknown[]): void {
  const text = textIn(node);
  const start = checked('start', place, asNumber('start', args[0]));
  if (start > text.characters.length) throw new HostError(OUTSIDE);
  const characters = asString('characters', args[1]);
  const like = checked('useStyle', v.optional(v.picklist(['BEFORE', 'AFTER'])), args[2]);
  assertFontsLoaded(node, host);
  host.document.set(node.id, storedText(insertText(text, start, characters, like)));
}

function deleteCharacters(node: NodeRecord, host: Host, args: readonly unknown[]): void {
  const { text, start, end } = rangeOf(node, args[0], args[1]);
  assertFontsLoaded(node, host);
  host.document.set(node.id, storedText(deleteText(text, start, end)));
}

/** What getStyledTextSegments can be asked about in FigJam, beside what is kept here. */
const UNKEPT = [
  'fontStyle',
  'textDecorationStyle',
  'textDecorationOffset',
  'textDecorationThickness',
  'textDecorationColor',
  'textDecorationSkipInk',
  'textStyleId',
  'fillStyleId',
  'listOptions',
  'listSpacing',
  'indentation',
  'paragraphIndent',
  'paragraphSpacing',
  'textWrapStyle',
  'hyperlink',
  'openTypeFeatures',
  'boundVariables',
  'textStyleOverrides',
] as const;
const KEPT = [
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textCase',
  'textDecoration',
  'fills',
] as const satisfies readonly Style[];
const fieldsSchema = v.array(v.picklist([...KEPT, 'fontWeight', ...UNKEPT]));
type Field = (typeof KEPT)[number] | 'fontWeight';

function fieldOf(type: string, run: TextRun, field: Field): unknown {
  return field === 'fontWeight' ? agreed(weights([run])) : styleOf(type, [run], field);
}

/** The text in parts that agree in what is asked about. */
function getStyledTextSegments(node: NodeRecord, _host: Host, args: readonly unknown[]): unknown {
  const [wanted, from, to] = args;
  const fields = checked('fields', fieldsSchema, wanted).map((field): Field => {
    const unkept = UNKEPT.find((each) => each === field);
    if (unkept !== undefined) throw notHere(`${unkept} of getStyledTextSegments`);
    return KEPT.find((each) => each === field) ?? 'fontWeight';
  });
  const all = textIn(node);
  if (all.characters === '' && from === undefined && to === undefined) return [];
  const range = rangeOf(node, from ?? 0, to ?? all.characters.length);
  const segments: { start: number; end: number; readonly look: Readonly<Record<string, unknown>> }[] = [];
  let at = range.start;
  for (const run of runsIn(range)) {
    const look = Object.fromEntries(fields.map((field) => [field, fieldOf(node.type, run, field)]));
    const last = segments.at(-1);
    if (last && JSON.stringify(last.look) === JSON.stringify(look)) last.end += run.length;
    else segments.push({ start: at, end: at + run.length, look });
    at += run.length;
  }
  return segments.map(({ start, end, look }) => ({
    characters: all.characters.slice(start, end),
    start,
    end,
    ...look,
  }));
}

/** The members of text nodes and sublayers that are about a part of the text. */
export const rangeCalls = {
  insertCharacters,
  deleteCharacters,
  getStyledTextSegments,
  getRangeAllFontNames: (node, _host, [from, to]) => {
    const { text, start, end } = rangeOf(node, from, to);
    const part = deleteText(deleteText(text, end, text.characters.length), 0, start);
    return fontsOf(node.type, storedText(part));
  },
  getRangeFontWeight: (node, _host, [start, end]) => agreed(weights(runsIn(rangeOf(node, start, end)))),
  getRangeFontName: get('fontName'),
  setRangeFontName: set('fontName'),
  getRangeFontSize: get('fontSize'),
  setRangeFontSize: set('fontSize'),
  getRangeLineHeight: get('lineHeight'),
  setRangeLineHeight: set('lineHeight'),
  getRangeLetterSpacing: get('letterSpacing'),
  setRangeLetterSpacing: set('letterSpacing'),
  getRangeTextCase: get('textCase'),
  setRangeTextCase: set('textCase'),
  getRangeTextDecoration: get('textDecoration'),
  setRangeTextDecoration: set('textDecoration'),
  getRangeFills: get('fills'),
  setRangeFills: set('fills'),
} satisfies NodeMembers['call'];

/** The weight of the whole text, as CSS counts it. */
export function fontWeight(node: NodeRecord): unknown {
  return agreed(weights(textIn(node).runs));
}
