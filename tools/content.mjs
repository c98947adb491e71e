/**
 * The content of the project, read and checked when it is built: icons/, templates/ and Phosphor's glyphs become
 * the modules that src/content.d.ts declares. `node tools/content.mjs` checks everything and writes the
 * JSON Schemas that editors use.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build } from 'esbuild';
import { optimize } from 'svgo';
import { parseSync } from 'svgson';
import * as v from 'valibot';
import { examplesSource, moduleSource } from './records.mjs';

const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const moduleNames = [
  'activities',
  'details',
  'cards',
  'skills',
  'glyphs',
  'picker',
  'picker-glyphs',
  'templates',
  'examples',
];
/** Files in icons/ that are not an activity. */
const otherFiles = ['activity.schema.json', 'marks.json', 'picker.json', 'skills.json'];
const phosphorFolder = 'node_modules/@phosphor-icons/core/assets/duotone';

/** Names the problem's file and field and what belongs there. */
class Problems {
  #lines = [];

  add(file, field, expected) {
    this.#lines.push(`  ${file}${field ? `, field ${field}` : ''}: ${expected}`);
  }

  throwIfAny() {
    if (this.#lines.length === 0) return;
    const count = this.#lines.length === 1 ? '1 problem' : `${this.#lines.length} problems`;
    throw new Error(`The content has ${count}:\n${this.#lines.sort().join('\n')}`);
  }
}

/** The valibot schemas are TypeScript: bundled in memory and imported, so that they are written once. */
async function loadSchemas(root) {
  const result = await build({
    stdin: {
      contents: `export * from './src/catalogue/schema.ts';
        export { pickerGlyphSchema } from './src/catalogue/picker.ts';
        export { learningTypes, modes } from './src/design/schema.ts';
        export { templateSchema } from './src/board/templates.ts';
        export { exampleSchema, problemsOf } from './src/board/example.ts';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** Parsed and checked JSON; undefined after a problem. */
async function readJson(root, file, schema, problems) {
  let value;
  try {
    value = JSON.parse(await readFile(join(root, file), 'utf8'));
  } catch (error) {
    problems.add(
      file,
      '',
      error.code === 'ENOENT' ? 'this file is missing' : `is not JSON (${error.message})`,
    );
    return undefined;
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    problems.add(file, v.getDotPath(issue) ?? '', describeIssue(issue));
  }
  return undefined;
}

function describeIssue(issue) {
  if (issue.received === 'undefined') return `is missing, expected ${issue.expected ?? 'a value'}`;
  if (issue.expected === 'never') return 'is not a field we know';
  if (issue.expected === null) return issue.message;
  return `expected ${issue.expected}, found ${issue.received}`;
}

/** Names of the files in a folder that hold one thing each. */
async function contentFiles(root, folder) {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.json')).sort();
  return names.filter((name) => !name.endsWith('.schema.json') && !otherFiles.includes(name));
}

async function readFolder(root, folder, schema, problems) {
  const found = [];
  for (const name of await contentFiles(root, folder)) {
    const file = `${folder}/${name}`;
    const value = await readJson(root, file, schema, problems);
    if (value === undefined) continue;
    const { $schema, ...fields } = value;
    if (`${fields.id}.json` !== name)
      problems.add(file, 'id', `expected the file's name, found "${fields.id}"`);
    found.push({ file, fields });
  }
  return found;
}

/** What a schema of one activity cannot see: the other files, and fields that depend on each other. */
function checkTogether(activities, skills, problems) {
  const glyphs = new Map();
  for (const { file, fields } of activities) {
    const { low, typical, high } = fields.minutes;
    if (low > typical || typical > high) problems.add(file, 'minutes', 'expected low ≤ typical ≤ high');
    if (fields.alsoLearningTypes.includes(fields.learningType)) {
      problems.add(file, 'alsoLearningTypes', `repeats learningType "${fields.learningType}"`);
    }
    for (const mode of ['online', 'offline']) {
      if (skills && !Object.hasOwn(skills, fields.skill[mode])) {
        problems.add(
          file,
          `skill.${mode}`,
          `expected an id of icons/skills.json, found "${fields.skill[mode]}"`,
        );
      }
    }
    const twin = glyphs.get(fields.glyph);
    if (twin)
      problems.add(file, 'glyph', `"${fields.glyph}" is taken by ${twin}; no two activities share one`);
    glyphs.set(fields.glyph, file);
  }
}

/**
 * Six groups in the order people know from ABC LD, and in each the alphabet of the Dutch card titles. The alphabet, because
 * a kit is a place to look something up; of one language, so that the kits of all groups look alike.
 */
function inKitOrder(activities, learningTypes) {
  const { compare } = new Intl.Collator('nl');
  return activities
    .map(({ fields }) => fields)
    .sort(
      (one, other) =>
        learningTypes.indexOf(one.learningType) - learningTypes.indexOf(other.learningType) ||
        compare(one.shortName.nl, other.shortName.nl),
    );
}

/** To a tenth of the grid's 256 units: invisible below 2,000 px. */
const paths = { plugins: [{ name: 'convertPathData', params: { floatPrecision: 1 } }] };

/**
 * Inner SVG with only what draws: paths, as short as they can be written, and the light layer of the duotone. The
 * colour comes from whoever places it.
 */
function minifyGlyph(svg) {
  const root = parseSync(optimize(svg, paths).data);
  if (root.attributes.viewBox !== '0 0 256 256') throw new Error('expected viewBox="0 0 256 256"');
  return root.children
    .filter((child) => child.type === 'element')
    .map(({ name, attributes }) => {
      const { d, opacity, ...others } = attributes;
      const surplus = [...(name === 'path' ? [] : [`<${name}>`]), ...Object.keys(others)];
      if (!d || surplus.length > 0)
        throw new Error(`expected paths with only d and opacity, found ${surplus}`);
      const layer = opacity ? ` opacity="${String(Number(opacity)).replace(/^0/, '')}"` : '';
      return `<path d="${d}"${layer}/>`;
    })
    .join('');
}

/** Reads and minifies glyphs into a record; a file that is missing or not right is a problem of whoever asked for it. */
function glyphReader(root, problems) {
  const glyphs = {};
  const add = async (key, file, from, field) => {
    try {
      glyphs[key] = minifyGlyph(await readFile(join(root, file), 'utf8'));
    } catch (error) {
      if (error.code !== 'ENOENT') problems.add(file, '', error.message);
      else problems.add(from, field, `"${key}" is not a glyph of Phosphor; find one on phosphoricons.com`);
    }
  };
  return { glyphs, add };
}

async function readGlyphs(root, activities, modes, problems) {
  const { glyphs, add } = glyphReader(root, problems);
  const marks = (await readJson(root, 'icons/marks.json', v.array(v.string()), problems)) ?? [];
  for (const mark of marks) await add(mark, `${phosphorFolder}/${mark}-duotone.svg`, 'icons/marks.json', '');
  for (const { file, fields } of activities) {
    await add(fields.glyph, `${phosphorFolder}/${fields.glyph}-duotone.svg`, file, 'glyph');
  }
  const drawn = (await readdir(join(root, 'icons/marks'))).filter((name) => name.endsWith('.svg')).sort();
  for (const name of drawn.map((file) => file.slice(0, -'.svg'.length))) {
    await add(modes.includes(name) ? `mode-${name}` : name, `icons/marks/${name}.svg`, 'icons/marks', name);
  }
  return glyphs;
}

/** The glyphs of own activities that the set does not have already. */
async function readPickerGlyphs(root, picker, set, problems) {
  const { glyphs, add } = glyphReader(root, problems);
  const seen = new Set();
  for (const [index, { glyph }] of picker.entries()) {
    if (seen.has(glyph)) problems.add('icons/picker.json', `${index}.glyph`, `"${glyph}" is there twice`);
    seen.add(glyph);
    if (Object.hasOwn(set, glyph)) continue;
    await add(glyph, `${phosphorFolder}/${glyph}-duotone.svg`, 'icons/picker.json', `${index}.glyph`);
  }
  return glyphs;
}

/** The worked examples, by shape and then by name, as the list shows them. */
async function readExamples(root, { exampleSchema, problemsOf }, known, problems) {
  const found = await readFolder(root, 'templates/examples', exampleSchema, problems);
  for (const { file, fields } of found) {
    for (const { field, expected } of problemsOf(fields, known)) problems.add(file, field, expected);
  }
  const shapes = ['linear', 'non-linear', 'hybrid'];
  return found
    .map(({ fields }) => fields)
    .sort((one, other) => shapes.indexOf(one.shape) - shapes.indexOf(other.shape));
}

function toCard({ id, name, shortName, aliases, learningType, pacing, glyph, assessment, minutes }) {
  return { id, name, shortName, aliases, learningType, pacing, glyph, assessment, minutes: minutes.typical };
}

/** What only the sidebar thinks with. */
function toDetails({ id, minutes: { low, high }, ...activity }) {
  const { $schema, name, shortName, aliases, learningType, pacing, glyph, assessment, ...details } = activity;
  return { id, ...details, minutes: { low, high } };
}

/** Where minutes come from is for whoever reads the files. */
function toActivity({ $schema, minutes: { low, typical, high }, ...activity }) {
  return { ...activity, minutes: { low, typical, high } };
}

/**
 * Everything under icons/ and templates/, checked. Throws one error that names every file and field that is not right.
 */
export async function readContent(root = projectRoot) {
  const problems = new Problems();
  const schemas = await loadSchemas(root);
  const found = await readFolder(root, 'icons', schemas.catalogueActivitySchema, problems);
  const templates = await readFolder(root, 'templates', schemas.templateSchema, problems);
  // Also those with a problem of their own: that is told once.
  const known = new Set((await contentFiles(root, 'icons')).map((name) => name.slice(0, -'.json'.length)));
  const examples = await readExamples(root, schemas, known, problems);
  const skills = await readJson(root, 'icons/skills.json', schemas.skillsSchema, problems);
  checkTogether(found, skills, problems);
  const glyphs = await readGlyphs(root, found, schemas.modes, problems);
  const pickerSchema = v.array(schemas.pickerGlyphSchema);
  const picker = (await readJson(root, 'icons/picker.json', pickerSchema, problems)) ?? [];
  const pickerGlyphs = await readPickerGlyphs(root, picker, glyphs, problems);
  problems.throwIfAny();
  const activities = inKitOrder(found, schemas.learningTypes);
  return {
    activities: activities.map(toActivity),
    details: activities.map(toDetails),
    cards: activities.map(toCard),
    skills,
    glyphs,
    // Written as one text each: a third of the bytes of the words is in their quotes.
    picker: picker.map(({ glyph, nl, en }) => ({ glyph, nl: nl.join(', '), en: en.join(', ') })),
    'picker-glyphs': pickerGlyphs,
    templates: templates.map(({ fields }) => fields),
    examples,
  };
}

/** The JSON Schemas that the content files name as "$schema", as text by file. */
export async function jsonSchemas(root = projectRoot) {
  const { catalogueActivitySchema, templateSchema, exampleSchema } = await loadSchemas(root);
  // What JSON Schema cannot say (trimming, our own checks) is left to readContent.
  const toText = (schema) => `${JSON.stringify(toJsonSchema(schema, { errorMode: 'ignore' }), null, 2)}\n`;
  return {
    'icons/activity.schema.json': toText(catalogueActivitySchema),
    'templates/template.schema.json': toText(templateSchema),
    'templates/example.schema.json': toText(exampleSchema),
  };
}

/** What to watch: a changed file, and a file that comes or goes. */
async function watchedPaths(root) {
  const folders = ['icons', 'icons/marks', 'templates', 'templates/examples'].map((folder) =>
    join(root, folder),
  );
  const files = [];
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      if (/\.(json|svg)$/.test(name)) files.push(join(folder, name));
    }
  }
  return { files, folders };
}

const moduleFilter = new RegExp(`^content:(${moduleNames.join('|')})$`);

/** Source of the module "content:…" with this name. */
async function sourceOf(content, path) {
  const name = path.slice('content:'.length);
  const value = (await content)[name];
  return name === 'examples' ? examplesSource(value) : moduleSource(value);
}

/** The virtual modules "content:…" for a bundler; the content is read once for each build. */
export const contentModules = {
  esbuild: (root = projectRoot) => ({
    name: 'content',
    setup({ onStart, onResolve, onLoad }) {
      let content;
      onStart(() => {
        content = undefined;
      });
      onResolve({ filter: moduleFilter }, ({ path }) => ({ path, namespace: 'content' }));
      onLoad({ filter: moduleFilter, namespace: 'content' }, async ({ path }) => {
        const { files, folders } = await watchedPaths(root);
        const watch = { watchFiles: files, watchDirs: folders };
        try {
          content ??= readContent(root);
          return { contents: await sourceOf(content, path), loader: 'js', ...watch };
        } catch (error) {
          return { errors: [{ text: error.message }], ...watch };
        }
      });
    },
  }),
  vite: (root = projectRoot) => {
    let content;
    return {
      name: 'content',
      buildStart() {
        content = undefined;
      },
      resolveId: (id) => (moduleFilter.test(id) ? `\0${id}` : undefined),
      async load(id) {
        const path = id.slice(1);
        if (!id.startsWith('\0') || !moduleFilter.test(path)) return undefined;
        for (const file of (await watchedPaths(root)).files) this.addWatchFile(file);
        content ??= readContent(root);
        return sourceOf(content, path);
      },
    };
  },
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { activities, templates, examples } = await readContent();
  for (const [file, text] of Object.entries(await jsonSchemas())) {
    await writeFile(join(projectRoot, file), text);
    console.log(`wrote ${relative(process.cwd(), join(projectRoot, file))}`);
  }
  console.log(
    `${activities.length} activities, ${templates.length} templates and ${examples.length} examples are right`,
  );
}
