/**
 * The exported design and back. Reading trusts nothing: what can be understood is kept, fields of a later version
 * included, and what cannot is left out and named.
 */
import * as v from 'valibot';
import {
  activitySchema,
  baselineActivitySchema,
  type Design,
  type DesignFile,
  decisionSchema,
  designSchema,
  type Language,
  linkSchema,
  outcomeSchema,
  segmentSchema,
} from './schema.ts';

const format = 'blended-wave-design';
const version = 1;

export function exportDesign(design: Design): DesignFile {
  return { format, version, design };
}

type Sentence = Readonly<Record<Language, string>>;

export type DesignReading =
  | {
      readonly design: Design;
      /** The file is of a later version than this plugin knows. */
      readonly later: boolean;
      /** Where something was left out or replaced, as paths: "activities[3].mode". */
      readonly leftOut: readonly string[];
    }
  | { readonly problem: Sentence };

/** Reads the parsed JSON of an exported design. Never throws. */
export function readDesign(file: unknown): DesignReading {
  if (!isObject(file) || file.format !== format) return { problem: notOurs };
  if (!isObject(file.design)) return { problem: nothingInside };
  const leftOut: string[] = [];
  const fields = readFields(designSchema.entries, withLists(file.design, leftOut), newDesign, '', leftOut);
  const reading = v.safeParse(designSchema, fields);
  if (!reading.success) return { problem: nothingInside };
  return {
    design: reading.output,
    later: typeof file.version === 'number' && file.version > version,
    leftOut,
  };
}

const notOurs: Sentence = {
  nl: 'Dit is geen ontwerp van Blended Wave. Kies een bestand dat je eerder uit Blended Wave hebt geëxporteerd.',
  en: 'This is not a Blended Wave design. Choose a file that you exported from Blended Wave before.',
};
const nothingInside: Sentence = {
  nl: 'In dit bestand zit geen leesbaar ontwerp. Exporteer het ontwerp opnieuw vanaf het bord waar het op staat.',
  en: 'There is no readable design in this file. Export the design again from the board it is on.',
};

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a field is when it is missing or cannot be understood. A field that is not here cannot be done without. */
const newDesign: Fields = {
  title: '',
  shape: 'own',
  kind: 'new',
  language: 'nl',
  ects: null,
  hoursPerEcts: 28,
  segments: [],
  outcomes: [],
  activities: [],
  links: [],
  decisions: [],
  settings: {},
};
const newSegment: Fields = { title: '', order: null, fixed: false };
const newActivity: Fields = {
  type: '',
  title: '',
  learningType: null,
  assessment: 'none',
  assessmentSet: false,
  mode: null,
  modeSet: false,
  pacing: null,
  pacingSet: false,
  pacingByPerson: false,
  grouping: [],
  minutes: null,
  minutesSet: false,
  segment: null,
  order: null,
  presence: 'required',
  outcomes: [],
  removed: false,
};
const newOutcome: Fields = { text: '', assessedElsewhere: false };
const newDecision: Fields = { subject: '', seen: {} };

/** The lists of a design, with only the items that could be read. */
function withLists(design: Fields, leftOut: string[]): Fields {
  const list = (name: string, schema: Entries, fallback: Fields): Fields => {
    const items = design[name];
    if (items === undefined) return {};
    if (!Array.isArray(items)) {
      leftOut.push(name);
      return { [name]: newDesign[name] };
    }
    return {
      [name]: items.flatMap((item: unknown, index) => {
        const read = readFields(schema, item, fallback, `${name}[${index}]`, leftOut);
        return read ? [read] : [];
      }),
    };
  };
  return {
    ...design,
    ...list('segments', segmentSchema.entries, newSegment),
    ...list('outcomes', outcomeSchema.entries, newOutcome),
    ...list('activities', activitySchema.entries, newActivity),
    ...list('links', linkSchema.entries, {}),
    ...list('baseline', baselineActivitySchema.entries, newActivity),
    ...list('decisions', decisionSchema.entries, newDecision),
  };
}

type Entries = Readonly<Record<string, v.GenericSchema>>;

/** Field by field; unknown fields stay. Null when something that cannot be done without is missing. */
function readFields(
  entries: Entries,
  value: unknown,
  fallback: Fields,
  path: string,
  leftOut: string[],
): Fields | null {
  if (!isObject(value)) {
    leftOut.push(path);
    return null;
  }
  const result: Record<string, unknown> = { ...value };
  for (const [name, schema] of Object.entries(entries)) {
    if (v.is(schema, value[name])) continue;
    const place = path === '' ? name : `${path}.${name}`;
    if (value[name] !== undefined) leftOut.push(place);
    if (v.is(schema, fallback[name])) {
      if (fallback[name] === undefined) delete result[name];
      else result[name] = fallback[name];
    } else {
      leftOut.push(path === '' ? name : path);
      return null;
    }
  }
  return result;
}
