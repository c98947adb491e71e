/**
 * Many objects of one form, as JavaScript that names each field once: `f("quiz","Quiz",15)` instead of
 * `{"id":"quiz","name":"Quiz","minutes":15}`. The 64 activities lose a third of their bytes in each bundle.
 */

/** Source of a module whose default export is `value`. Only an array of objects with the same fields is packed. */
export function moduleSource(value) {
  const packed = Array.isArray(value) ? packRecords(value) : undefined;
  return packed ?? `export default ${JSON.stringify(value)};`;
}

function packRecords(records) {
  const [first] = records;
  if (!isObject(first) || records.length < 2) return undefined;
  const form = formOf(first);
  if (records.some((record) => !isObject(record) || formOf(record) !== form)) return undefined;
  const parameters = leavesOf(first).map((_, index) => `p${index}`);
  const names = parameters.values();
  const template = objectSource(first, () => names.next().value);
  const rows = records.map(
    (record) =>
      `f(${leavesOf(record)
        .map((leaf) => JSON.stringify(leaf))
        .join()})`,
  );
  return `const f=(${parameters.join()})=>(${template});\nexport default [${rows.join(',\n')}];`;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of the fields, nested as they are. */
const formOf = (record) =>
  `{${Object.entries(record)
    .map(([key, value]) => `${key}${isObject(value) ? formOf(value) : ''}`)
    .join()}}`;

/** Everything that is not an object itself, in the order of the fields. */
const leavesOf = (record) =>
  Object.values(record).flatMap((value) => (isObject(value) ? leavesOf(value) : [value]));

const objectSource = (record, nextName) =>
  `{${Object.entries(record)
    .map(
      ([key, value]) =>
        `${JSON.stringify(key)}:${isObject(value) ? objectSource(value, nextName) : nextName()}`,
    )
    .join()}}`;

/**
 * The worked examples: texts in two languages and activities are by far most of it, and are written as calls. What an
 * activity seldom has comes last, as it is.
 */
export function examplesSource(examples) {
  const write = (value) => {
    if (Array.isArray(value)) return `[${value.map(write).join()}]`;
    if (!isObject(value)) return JSON.stringify(value);
    const { nl, en, activity, mode, minutes, serves, title, ...more } = value;
    if (nl !== undefined) return `t(${JSON.stringify(nl)},${JSON.stringify(en)})`;
    if (activity === undefined || mode === undefined || minutes === undefined) return fields(value);
    const surely = [activity, mode, minutes, serves ?? 0].map(write);
    const perhaps = [title === undefined ? '0' : write(title), fields(more)];
    while (perhaps.at(-1) === '0' || perhaps.at(-1) === '{}') perhaps.pop();
    return `a(${[...surely, ...perhaps].join()})`;
  };
  const fields = (value) =>
    `{${Object.entries(value)
      .map(([key, inner]) => `${/^[a-z]+$/i.test(key) ? key : JSON.stringify(key)}:${write(inner)}`)
      .join()}}`;
  const texts = 'const t=(nl,en)=>({nl,en});';
  const activities =
    'const a=(activity,mode,minutes,serves,title,more)=>({activity,mode,minutes,...(serves?{serves}:{}),...(title?{title}:{}),...more});';
  return `${texts}\n${activities}\nexport default ${write(examples)};`;
}
