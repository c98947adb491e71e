/**
 * What the properties of a node may hold. A property that holds something else takes the usual value of its type, so
 * that one damaged colour does not cost people their board; what the board does not know is kept as it is.
 */
import * as v from 'valibot';
import { defaultName, defaultsOf } from '../kinds.ts';
import { furthest } from './limits.ts';

const number = v.pipe(v.number(), v.minValue(-furthest), v.maxValue(furthest));
const size = v.pipe(v.number(), v.minValue(0), v.maxValue(furthest));
const part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const text = v.string();
const truth = v.boolean();
const point = v.looseObject({ x: number, y: number });

/** More than this no tool makes, and drawing would take minutes. */
const most = 1000;
const list = <Schema extends v.GenericSchema>(item: Schema) => v.pipe(v.array(item), v.maxLength(most));

const colour = v.looseObject({ r: part, g: part, b: part, a: v.optional(part) });
const paint = v.pipe(
  v.looseObject({
    type: text,
    visible: v.optional(truth),
    opacity: v.optional(part),
    color: v.optional(colour),
    gradientStops: v.optional(list(v.looseObject({ position: part, color: colour }))),
  }),
  v.check(({ type, color }) => type !== 'SOLID' || color !== undefined),
);
const effect = v.looseObject({
  type: text,
  visible: v.optional(truth),
  radius: v.optional(size),
  offset: v.optional(point),
  color: v.optional(colour),
});
const measure = v.looseObject({ unit: text, value: v.optional(number) });
const end = v.looseObject({
  position: v.optional(point),
  endpointNodeId: v.optional(text),
  magnet: v.optional(text),
});
const paints = list(paint);
const data = v.looseObject({});

const lettering = {
  fontName: v.looseObject({ family: text, style: text }),
  fontSize: v.pipe(v.number(), v.minValue(1), v.maxValue(100_000)),
  lineHeight: measure,
  letterSpacing: measure,
  textCase: text,
  textDecoration: text,
};

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  ...lettering,
  textFills: paints,
  textBackgroundFills: paints,
  textRuns: v.pipe(
    v.array(
      v.looseObject({
        length: size,
        style: v.looseObject(
          v.entriesFromObjects([
            v.partial(v.object(lettering)),
            v.object({ fills: v.optional(paints), textFills: v.optional(paints) }),
          ]),
        ),
      }),
    ),
    v.maxLength(100_000),
  ),
  characters: text,
  name: text,
  visible: truth,
  locked: truth,
  expanded: truth,
  isMask: truth,
  clipsContent: truth,
  sectionContentsHidden: truth,
  isWideWidth: truth,
  authorVisible: truth,
  autoRename: truth,
  authorName: text,
  blendMode: text,
  strokeAlign: text,
  strokeJoin: text,
  strokeCap: text,
  layoutMode: text,
  shapeType: text,
  booleanOperation: text,
  connectorLineType: text,
  connectorStartStrokeCap: text,
  connectorEndStrokeCap: text,
  textAlignHorizontal: text,
  textAlignVertical: text,
  textAutoResize: text,
  textTruncation: text,
  code: text,
  codeLanguage: text,
  widgetId: text,
  opacity: part,
  width: size,
  height: size,
  strokeWeight: size,
  cornerRadius: size,
  cornerSmoothing: part,
  innerRadius: part,
  pointCount: v.pipe(v.number(), v.integer(), v.minValue(3), v.maxValue(most)),
  numRows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)),
  numColumns: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)),
  maxLines: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
  fills: paints,
  strokes: paints,
  backgrounds: paints,
  effects: list(effect),
  dashPattern: list(size),
  exportSettings: v.array(data),
  constraints: v.looseObject({ horizontal: text, vertical: text }),
  arcData: v.looseObject({ startingAngle: number, endingAngle: number, innerRadius: part }),
  vectorPaths: list(v.looseObject({ windingRule: text, data: text })),
  connectorStart: end,
  connectorEnd: end,
  startPoint: point,
  endPoint: point,
  widgetSyncedState: data,
  mediaData: data,
  embedData: data,
  linkUnfurlData: data,
};

export interface Checked {
  readonly properties: Readonly<Record<string, unknown>>;
  /** Names of those that held something else than they may. */
  readonly repaired: readonly string[];
}

/** The properties of a node of this type, each of them usable; those that are missing have their usual value. */
export function checkProperties(type: string, given: Readonly<Record<string, unknown>>): Checked {
  const defaults = { name: defaultName(type), ...defaultsOf(type) };
  const properties: Record<string, unknown> = { ...defaults, ...given };
  const repaired = Object.keys(given).filter((name) => {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    return schema !== undefined && !v.is(schema, given[name]);
  });
  for (const name of repaired) {
    const usual = new Map<string, unknown>(Object.entries(defaults)).get(name);
    if (usual === undefined) delete properties[name];
    else properties[name] = usual;
  }
  return { properties, repaired };
}
