/** The values nodes take: paints, effects, ends of connectors. Sources: typings, host facts 1.5 and 1.7. */
import * as v from 'valibot';
import { notHere } from './errors.ts';

const unit = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
/** A paint's colour has no opacity of its own; an effect's has. */
const rgb = v.strictObject({ r: unit, g: unit, b: unit });
const rgba = v.strictObject({ r: unit, g: unit, b: unit, a: unit });
const row = v.tuple([v.number(), v.number(), v.number()]);
export const transformSchema = v.tuple([row, row]);
export const pointSchema = v.strictObject({ x: v.number(), y: v.number() });

export const blendModes = [
  'PASS_THROUGH',
  'NORMAL',
  'DARKEN',
  'MULTIPLY',
  'LINEAR_BURN',
  'COLOR_BURN',
  'LIGHTEN',
  'SCREEN',
  'LINEAR_DODGE',
  'COLOR_DODGE',
  'OVERLAY',
  'SOFT_LIGHT',
  'HARD_LIGHT',
  'DIFFERENCE',
  'EXCLUSION',
  'HUE',
  'SATURATION',
  'COLOR',
  'LUMINOSITY',
] as const;
const blendMode = v.picklist(blendModes);

const paint = {
  visible: v.optional(v.boolean(), true),
  opacity: v.optional(unit, 1),
  blendMode: v.optional(blendMode, 'NORMAL'),
};
const boundVariables = v.optional(v.strictObject({}), {});
const gradient = {
  ...paint,
  gradientTransform: transformSchema,
  gradientStops: v.array(v.strictObject({ position: unit, color: rgba, boundVariables })),
};

/** FigJam has it, the board has no pictures. */
const unpainted = <Type extends string>(type: Type) =>
  v.pipe(
    v.looseObject({ type: v.literal(type) }),
    v.transform((): never => {
      throw notHere(`${type} paint`);
    }),
  );

export const paintsSchema = v.array(
  v.variant('type', [
    v.strictObject({ type: v.literal('SOLID'), color: rgb, ...paint, boundVariables }),
    v.strictObject({ type: v.literal('GRADIENT_LINEAR'), ...gradient }),
    v.strictObject({ type: v.literal('GRADIENT_RADIAL'), ...gradient }),
    v.strictObject({ type: v.literal('GRADIENT_ANGULAR'), ...gradient }),
    v.strictObject({ type: v.literal('GRADIENT_DIAMOND'), ...gradient }),
    unpainted('IMAGE'),
    unpainted('VIDEO'),
  ]),
);

const shadow = {
  color: rgba,
  offset: pointSchema,
  radius: v.pipe(v.number(), v.minValue(0)),
  spread: v.optional(v.number(), 0),
  visible: v.boolean(),
  blendMode,
  boundVariables,
};
const blur = {
  radius: v.pipe(v.number(), v.minValue(0)),
  visible: v.boolean(),
  blurType: v.optional(v.literal('NORMAL'), 'NORMAL'),
  boundVariables,
};
export const effectsSchema = v.array(
  v.variant('type', [
    v.strictObject({
      type: v.literal('DROP_SHADOW'),
      ...shadow,
      showShadowBehindNode: v.optional(v.boolean(), false),
    }),
    v.strictObject({ type: v.literal('INNER_SHADOW'), ...shadow }),
    v.strictObject({ type: v.literal('LAYER_BLUR'), ...blur }),
    v.strictObject({ type: v.literal('BACKGROUND_BLUR'), ...blur }),
  ]),
);

export const fontNameSchema = v.strictObject({ family: v.string(), style: v.string() });
const measure = (units: readonly ['PIXELS', 'PERCENT']) =>
  v.strictObject({ unit: v.picklist(units), value: v.number() });
export const letterSpacingSchema = measure(['PIXELS', 'PERCENT']);
export const lineHeightSchema = v.variant('unit', [
  v.strictObject({ unit: v.literal('AUTO') }),
  v.strictObject({ unit: v.literal('PIXELS'), value: v.pipe(v.number(), v.minValue(0)) }),
  v.strictObject({ unit: v.literal('PERCENT'), value: v.pipe(v.number(), v.minValue(0)) }),
]);

export const endpointSchema = v.union([
  v.strictObject({ position: pointSchema }),
  v.strictObject({
    endpointNodeId: v.string(),
    magnet: v.picklist(['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER']),
  }),
  v.strictObject({ endpointNodeId: v.string(), position: pointSchema }),
]);
export const strokeCaps = [
  'NONE',
  'ARROW_EQUILATERAL',
  'ARROW_LINES',
  'TRIANGLE_FILLED',
  'DIAMOND_FILLED',
  'CIRCLE_FILLED',
  'ERD_ZERO_OR_ONE',
  'ERD_EXACTLY_ONE',
  'ERD_ZERO_OR_MORE',
  'ERD_ONE_OR_MORE',
  'ERD_ONE',
  'ERD_MANY',
] as const;

export const shapeTypes = [
  'SQUARE',
  'ELLIPSE',
  'ROUNDED_RECTANGLE',
  'DIAMOND',
  'TRIANGLE_UP',
  'TRIANGLE_DOWN',
  'PARALLELOGRAM_RIGHT',
  'PARALLELOGRAM_LEFT',
  'ENG_DATABASE',
  'ENG_QUEUE',
  'ENG_FILE',
  'ENG_FOLDER',
  'TRAPEZOID',
  'PREDEFINED_PROCESS',
  'SHIELD',
  'DOCUMENT_SINGLE',
  'DOCUMENT_MULTIPLE',
  'MANUAL_INPUT',
  'HEXAGON',
  'CHEVRON',
  'PENTAGON',
  'OCTAGON',
  'STAR',
  'PLUS',
  'ARROW_LEFT',
  'ARROW_RIGHT',
  'SUMMING_JUNCTION',
  'OR',
  'SPEECH_BUBBLE',
  'INTERNAL_STORAGE',
] as const;

export const codeLanguages = [
  'TYPESCRIPT',
  'CPP',
  'RUBY',
  'CSS',
  'JAVASCRIPT',
  'HTML',
  'JSON',
  'GRAPHQL',
  'PYTHON',
  'GO',
  'SQL',
  'SWIFT',
  'KOTLIN',
  'RUST',
  'BASH',
  'PLAINTEXT',
  'DART',
] as const;

const constraint = v.picklist(['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE']);
export const constraintsSchema = v.strictObject({ horizontal: constraint, vertical: constraint });
export const vectorPathsSchema = v.array(
  v.strictObject({ windingRule: v.picklist(['NONZERO', 'EVENODD', 'NONE']), data: v.string() }),
);
