/** What is checked of how text looks, and what it needs to be written (host fact 1.6). */
import * as v from 'valibot';
import { fillsOfText, type TextRun } from '../../document/text-runs.ts';
import type { NodeRecord } from '../../document/types.ts';
import { fontsOf } from '../fonts.ts';
import type { Host } from '../host.ts';
import { MIXED } from '../reference.ts';
import { asNumber, checked } from '../validate.ts';
import { fontNameSchema, letterSpacingSchema, lineHeightSchema, paintsSchema } from '../values.ts';

export type Check = (name: string, value: unknown) => unknown;

const matches =
  (schema: v.GenericSchema): Check =>
  (name, value) =>
    checked(name, schema, value);
export const oneOf = (...words: readonly string[]): Check => matches(v.picklist(words));

/** What characters can differ in. */
export const styles = {
  fontName: matches(fontNameSchema),
  fontSize: (name, value) => checked(name, v.pipe(v.number(), v.minValue(1)), asNumber(name, value)),
  lineHeight: matches(lineHeightSchema),
  letterSpacing: matches(letterSpacingSchema),
  textCase: oneOf('ORIGINAL', 'UPPER', 'LOWER', 'TITLE', 'SMALL_CAPS', 'SMALL_CAPS_FORCED'),
  textDecoration: oneOf('NONE', 'UNDERLINE', 'STRIKETHROUGH'),
  fills: matches(paintsSchema),
} satisfies Readonly<Record<string, Check>>;

export type Style = keyof typeof styles;

/** The name under which a node keeps it. */
export function keptAs(type: string, style: Style): string {
  return style === 'fills' ? fillsOfText(type) : style;
}

/** What these runs agree in, as a plugin reads it; else figma.mixed. */
export function agreed(values: readonly unknown[]): unknown {
  const [first, ...others] = values;
  const text = JSON.stringify(first);
  return others.every((other) => JSON.stringify(other) === text) ? first : MIXED;
}

/** What the runs of a text agree in; else figma.mixed. */
export function styleOf(type: string, runs: readonly TextRun[], style: Style): unknown {
  return agreed(runs.map((run) => run.style[keptAs(type, style)]));
}

/** Text is written only when the fonts of all of it have been loaded. */
export function assertFontsLoaded({ type, properties }: NodeRecord, { fonts }: Host): void {
  fonts.assertLoaded(...fontsOf(type, properties));
}

/** Of a new font only that one is needed; paint needs none (documentation: working-with-text). */
export function assertStylable(node: NodeRecord, host: Host, style: Style, value: unknown): void {
  if (style === 'fontName') host.fonts.assertLoaded(v.parse(fontNameSchema, value));
  else if (style !== 'fills') assertFontsLoaded(node, host);
}
