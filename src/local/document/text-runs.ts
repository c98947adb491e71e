/**
 * Text whose characters differ in style, as runs of one style each. A node whose text has one style keeps no runs: its
 * own properties say it. With more styles, its property `textRuns` lists them, and its own properties are those of the
 * first run. Lengths and places count as JavaScript strings do. All of it is pure.
 */
import { isRecord, numberOf, type Properties, textOf } from './properties.ts';

export interface TextRun {
  readonly length: number;
  /** By the names the node itself has for them. */
  readonly style: Properties;
}

/** The runs cover the characters exactly, neighbours differ, and there is at least one: of no length for no text. */
export interface StyledText {
  readonly characters: string;
  readonly runs: readonly TextRun[];
}

const STYLES: readonly string[] = [
  'fontName',
  'fontSize',
  'lineHeight',
  'letterSpacing',
  'textCase',
  'textDecoration',
];

/** The paint of the text in a sticky, shape or connector lies beside the node's own fills. */
export function fillsOfText(type: string): 'fills' | 'textFills' {
  return type === 'TEXT' ? 'fills' : 'textFills';
}

function pick(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(names.flatMap((name) => (name in properties ? [[name, properties[name]]] : [])));
}

const stylesOf = (type: string): readonly string[] => [...STYLES, fillsOfText(type)];
const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
const sameStyle = (one: Properties, other: Properties): boolean =>
  one === other || Object.keys({ ...one, ...other }).every((name) => same(one[name], other[name]));

/** Without empty runs, and neighbours of one style as one. */
function joined(runs: readonly TextRun[]): readonly TextRun[] {
  const kept: TextRun[] = [];
  for (const run of runs) {
    const last = kept.at(-1);
    if (run.length === 0) continue;
    if (last && sameStyle(last.style, run.style))
      kept[kept.length - 1] = { ...last, length: last.length + run.length };
    else kept.push(run);
  }
  const [first] = runs;
  return kept.length > 0 || !first ? kept : [{ ...first, length: 0 }];
}

/** What a node holds, whatever it holds: a file or another writer may have left runs that no longer fit the text. */
export function styledTextOf(type: string, properties: Properties): StyledText {
  const names = stylesOf(type);
  const characters = textOf(properties.characters);
  const own = pick(properties, names);
  const { textRuns } = properties;
  if (!Array.isArray(textRuns) || characters === '')
    return { characters, runs: [{ length: characters.length, style: own }] };
  let left = characters.length;
  const runs = textRuns.filter(isRecord).map((run): TextRun => {
    const length = Math.max(0, Math.min(left, Math.floor(numberOf(run.length))));
    left -= length;
    return { length, style: isRecord(run.style) ? { ...own, ...pick(run.style, names) } : own };
  });
  return { characters, runs: joined([...runs, { length: left, style: runs.at(-1)?.style ?? own }]) };
}

/** What a node keeps of a text: characters, the first run's style as its own, and the runs where there are several. */
export function storedText({ characters, runs }: StyledText): Record<string, unknown> {
  return { characters, ...runs[0]?.style, textRuns: runs.length > 1 ? runs : undefined };
}

/** The runs of a part of the text, cut to it. */
export function runsWithin({ runs }: StyledText, start: number, end: number): readonly TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const from = Math.max(start, at);
    at += run.length;
    const length = Math.min(end, at) - from;
    return length > 0 ? [{ ...run, length }] : [];
  });
}

/** The style of a character; of the nearest one where there is none. */
function styleAt({ runs }: StyledText, index: number): Properties {
  let at = 0;
  for (const { length, style } of runs) {
    at += length;
    if (index < at) return style;
  }
  return runs.at(-1)?.style ?? {};
}

/** Gives a part of the text another look in what `change` names. */
export function restyle(text: StyledText, start: number, end: number, change: Properties): StyledText {
  if (start >= end) return text;
  const changed = runsWithin(text, start, end).map(({ length, style }) => ({
    length,
    style: { ...style, ...change },
  }));
  const { length } = text.characters;
  return {
    ...text,
    runs: joined([...runsWithin(text, 0, start), ...changed, ...runsWithin(text, end, length)]),
  };
}

/** New characters are like the one before them, or after them; at an end like the nearest (typings: insertCharacters). */
export function insertText(
  text: StyledText,
  at: number,
  characters: string,
  like: 'BEFORE' | 'AFTER' = 'BEFORE',
): StyledText {
  const { length } = text.characters;
  const style = styleAt(text, like === 'BEFORE' ? at - 1 : at);
  return {
    characters: text.characters.slice(0, at) + characters + text.characters.slice(at),
    runs: joined([
      ...runsWithin(text, 0, at),
      { length: characters.length, style },
      ...runsWithin(text, at, length),
    ]),
  };
}

/** Without a part of the text; what is left keeps its style. */
export function deleteText(text: StyledText, start: number, end: number): StyledText {
  const characters = text.characters.slice(0, start) + text.characters.slice(end);
  const kept = [...runsWithin(text, 0, start), ...runsWithin(text, end, text.characters.length)];
  return { characters, runs: joined([...kept, { length: 0, style: styleAt(text, start) }]) };
}

/** The text as somebody typed it anew: what stayed keeps its style, and what took a place takes its style too. */
export function retype(text: StyledText, characters: string): StyledText {
  const before = text.characters;
  const most = Math.min(before.length, characters.length);
  let start = 0;
  while (start < most && before[start] === characters[start]) start += 1;
  let after = 0;
  while (after < most - start && before.at(-1 - after) === characters.at(-1 - after)) after += 1;
  const end = before.length - after;
  const added = characters.slice(start, characters.length - after);
  const longer = insertText(text, start, added, end > start ? 'AFTER' : 'BEFORE');
  return deleteText(longer, start + added.length, end + added.length);
}

/**
 * What setting these properties does to the runs: a style set on the whole node is set on each of them, new characters
 * all get the style of the first (typings: setting characters resets the styles of ranges).
 */
export function withRuns(type: string, before: Properties, change: Properties): Properties {
  if (before.textRuns === undefined || 'textRuns' in change) return change;
  if ('characters' in change) return { ...change, textRuns: undefined };
  const style = pick(change, stylesOf(type));
  if (Object.keys(style).length === 0) return change;
  const text = styledTextOf(type, before);
  const { textRuns } = storedText(restyle(text, 0, text.characters.length, style));
  return { ...change, textRuns };
}
