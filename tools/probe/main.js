/**
 * Asks the product what its documentation leaves open: the questions of docs/in-real-figjam.md, by their numbers. Run
 * it in FigJam on an empty board; it leaves one report there and writes the same to the console. An exception is an
 * answer too. In words of ES2017, so that it runs in any engine the product may have.
 */

/** How long to wait for what may never come, and for what was done to have been told; milliseconds. */
const patience = 3000;
const breath = 100;
/** What the probe puts on a board that it will read back. */
const namespace = 'blendedwaveprobe';
const font = { family: 'Inter', style: 'Medium' };

// ——— answering

/** Nodes made for a question; they go when it is answered. */
const made = [];

function keep(node) {
  made.push(node);
  return node;
}

/** A few at a time, so that the board stays smooth. */
async function cleanUp() {
  while (made.length > 0) {
    for (const node of made.splice(-100).reverse()) {
      if (!node.removed) node.remove();
    }
    await pause(0);
  }
}

function said(value) {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

const thrown = (error) =>
  `throws "${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}"`;

/** "what: answer"; what the code throws is the answer as well. */
function ask(what, run) {
  try {
    return `${what}: ${said(run())}`;
  } catch (error) {
    return `${what}: ${thrown(error)}`;
  }
}

async function askLater(what, run) {
  try {
    return `${what}: ${said(await run())}`;
  } catch (error) {
    return `${what}: ${thrown(error)}`;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The first thing `listen` hands over, or null after a while. */
function soon(listen) {
  return new Promise((resolve) => {
    listen(resolve);
    setTimeout(() => resolve(null), patience);
  });
}

/** How the next change of a node is told. */
async function nextChange(id, act) {
  const start = Date.now();
  let hear;
  const change = await soon((resolve) => {
    hear = ({ nodeChanges }) => {
      const found = nodeChanges.find((each) => each.id === id);
      if (found) resolve({ type: found.type, origin: found.origin, delay: Date.now() - start });
    };
    figma.currentPage.on('nodechange', hear);
    act();
  });
  figma.currentPage.off('nodechange', hear);
  return change
    ? `${change.type}, ${change.origin}, after ${change.delay} ms`
    : `nothing within ${patience} ms`;
}

function rectangle(x = 0) {
  const node = keep(figma.createRectangle());
  node.x = x;
  return node;
}

// ——— the sidebar of the probe

const waiting = new Map();

function answerOfSidebar(type, message) {
  return soon((resolve) => {
    waiting.set(type, resolve);
    figma.ui.postMessage(message);
  });
}

const noAnswer = `none of the sidebar within ${patience} ms`;

// ——— the questions that code can answer

const snippets = {
  'catch {}': 'try { } catch { }',
  '?.': 'var a = {}; return a?.b',
  '??': 'return null ?? 1',
  '??=': 'var a; a ??= 1',
  'object spread': 'return { ...{ a: 1 } }',
  'private fields': 'class A { #a = 1 }',
  'async generators': 'async function* a() { yield 1 }',
  BigInt: 'return 1n',
  // Apart, since the loader may refuse these texts wherever they stand.
  'arrow of a decrement': `var x = 1; while (x--${'>'}0);`,
  'HTML comment in a string': `return "<${'!'}-- x"`,
  'dynamic import in a string': `return "import${' '}(x)"`,
  lookbehind: 'return /(?<=a)b/.test("ab")',
  'named groups': 'return /(?<a>b)/.test("b")',
};

/** A function with this text as its body; where one way to make it is closed, the other may be open. */
function compile(parameter, body) {
  try {
    return new Function(parameter, body);
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    // biome-ignore lint/security/noGlobalEval: whether the product's parser takes the text is the question
    return eval(`(function (${parameter}) { ${body} })`);
  }
}

function syntax() {
  const runs = (code) => {
    compile('', code)();
    return 'runs';
  };
  return Object.keys(snippets).map((name) => ask(name, () => runs(snippets[name])));
}

const globals = [
  'Intl',
  'URL',
  'structuredClone',
  'queueMicrotask',
  'performance',
  'TextEncoder',
  'crypto',
  'AbortController',
  'btoa',
  'fetch',
  'setInterval',
  'WeakRef',
];

function presence() {
  const found = globals.map((name) => ask(name, () => typeof globalThis[name]));
  // Functions of the probe itself are globals too, but not native ones.
  const native = (name) => /\[native code\]\s*}$/.test(String(globalThis[name]));
  const all = () => Object.getOwnPropertyNames(globalThis).filter(native).sort().join(' ');
  return found.concat(ask('native', all));
}

function newSection() {
  const section = keep(figma.createSection());
  return [
    ask('size', () => `${section.width} × ${section.height}`),
    ask('fills', () => section.fills),
    ask('corner radius', () => section.cornerRadius),
  ];
}

function newConnector() {
  const connector = keep(figma.createConnector());
  return [
    ask('line type', () => connector.connectorLineType),
    ask('caps', () => `${connector.connectorStartStrokeCap}, ${connector.connectorEndStrokeCap}`),
    ask('ends', () => [connector.connectorStart, connector.connectorEnd]),
    ask('font of its label', () => connector.text.fontName),
  ];
}

function newText() {
  const text = keep(figma.createText());
  const sticky = keep(figma.createSticky());
  const shape = keep(figma.createShapeWithText());
  return [
    ask('text', () => [text.fontName, text.fontSize, text.textAutoResize]),
    ask('colour of text', () => text.fills),
    ask('sticky', () => [sticky.text.fontName, sticky.text.fontSize, sticky.width, sticky.height]),
    ask('shape', () => [shape.text.fontName, shape.text.fontSize, shape.shapeType]),
  ];
}

function frames() {
  const frame = keep(figma.createFrame());
  for (const x of [0, 0]) frame.appendChild(rectangle(x));
  const shadow = {
    type: 'DROP_SHADOW',
    color: { r: 0, g: 0, b: 0, a: 0.2 },
    offset: { x: 0, y: 2 },
    radius: 4,
    visible: true,
    blendMode: 'NORMAL',
  };
  return [
    ask('auto layout', () => {
      frame.layoutMode = 'HORIZONTAL';
      frame.itemSpacing = 10;
      return `${frame.layoutMode}, the second child at x ${frame.children[1].x}`;
    }),
    ask('effects', () => {
      frame.effects = [shadow];
      return `${frame.effects.length} kept`;
    }),
    ask('clips its content', () => frame.clipsContent),
  ];
}

function connectorEnds() {
  const frame = keep(figma.createFrame());
  const inFrame = rectangle();
  frame.appendChild(inFrame);
  const inGroup = rectangle(300);
  const group = keep(figma.group([inGroup, rectangle(500)], figma.currentPage));
  const hidden = rectangle(700);
  hidden.visible = false;
  const tie = (what, endpointNodeId) =>
    ask(what, () => {
      const connector = keep(figma.createConnector());
      connector.connectorEnd = { endpointNodeId, magnet: 'AUTO' };
      return connector.connectorEnd;
    });
  return [
    tie('frame', frame.id),
    tie('child of a frame', inFrame.id),
    tie('group', group.id),
    tie('child of a group', inGroup.id),
    tie('hidden node', hidden.id),
    tie('missing node', '999999:999999'),
    tie('page', figma.currentPage.id),
  ];
}

function nestedSections() {
  const frame = keep(figma.createFrame());
  const group = keep(figma.group([rectangle(), rectangle(200)], figma.currentPage));
  const outer = keep(figma.createSection());
  const nest = (what, parent) =>
    ask(`section in ${what}`, () => {
      const section = keep(figma.createSection());
      parent.appendChild(section);
      return `child of ${section.parent.type}`;
    });
  return [nest('section', outer), nest('frame', frame), nest('group', group)];
}

function closedSections() {
  const put = (what, change) =>
    ask(what, () => {
      const section = keep(figma.createSection());
      change(section);
      const node = rectangle();
      section.appendChild(node);
      return `child of ${node.parent.type}`;
    });
  return [
    put('hidden section', (section) => {
      section.visible = false;
    }),
    put('locked section', (section) => {
      section.locked = true;
    }),
    put('section with hidden contents', (section) => {
      section.sectionContentsHidden = true;
    }),
  ];
}

function mark(node, text) {
  node.setPluginData('probe', text);
  node.setSharedPluginData(namespace, 'probe', text);
  node.setRelaunchData({ 'read-back': text });
}

const marksOf = (node) =>
  said({
    private: node.getPluginData('probe'),
    shared: node.getSharedPluginData(namespace, 'probe'),
    relaunch: node.getRelaunchData(),
  });

function clones() {
  const section = keep(figma.createSection());
  const node = rectangle();
  section.appendChild(node);
  mark(node, 'inside');
  mark(section, 'outside');
  return [
    ask('clone()', () => {
      const copy = keep(node.clone());
      return `${marksOf(copy)}, child of ${copy.parent.type}`;
    }),
    ask('clone() of a section', () => {
      const copy = keep(section.clone());
      return `${marksOf(copy)}, its child ${marksOf(copy.children[0])}`;
    }),
  ];
}

function designNodes() {
  const [found] = figma.currentPage.findAllWithCriteria({ types: ['INSTANCE', 'COMPONENT'] });
  return [
    ask('union()', () => keep(figma.union([rectangle(), rectangle(50)], figma.currentPage)).type),
    ask('createComponent', () => typeof figma.createComponent),
    found
      ? ask(`clone() of an ${found.type}`, () => keep(found.clone()).type)
      : 'clone(): no instance or component on this page; paste one from a design file and run this again',
  ];
}

function permissions() {
  return [
    ask('currentUser', () => typeof figma.currentUser),
    ask('activeUsers', () => typeof figma.activeUsers),
    ask('fileKey', () => typeof figma.fileKey),
  ];
}

/** Asks the sidebar how large it became, and puts it back. */
async function largestSidebar() {
  const refused = ask('resize(10000, 10000)', () => figma.ui.resize(10000, 10000));
  await pause(breath);
  const measured = await answerOfSidebar('measured', { type: 'measure' });
  const smallest = ask('resize(1, 1)', () => figma.ui.resize(1, 1));
  await pause(breath);
  const small = await answerOfSidebar('measured', { type: 'measure' });
  figma.ui.resize(320, 240);
  const size = (answer) => (answer ? `${answer.width} × ${answer.height}` : noAnswer);
  return [refused, `largest: ${size(measured)}`, smallest, `smallest: ${size(small)}`];
}

async function changes() {
  const node = rectangle();
  figma.commitUndo();
  await pause(breath);
  const told = await nextChange(node.id, () => {
    node.x = 100;
  });
  await pause(breath);
  figma.commitUndo();
  const own = await nextChange(node.id, () => node.setPluginData('probe', 'x'));
  await pause(breath);
  figma.commitUndo();
  const undone = await nextChange(node.id, () => figma.triggerUndo());
  return [`a change: ${told}`, `own plugin data: ${own}`, `triggerUndo: ${undone}`];
}

async function undoSteps() {
  figma.commitUndo();
  const first = rectangle();
  figma.commitUndo();
  const second = rectangle(200);
  await pause(breath);
  const third = rectangle(400);
  figma.commitUndo();
  const remains = () =>
    [first, second, third].map(
      (node, index) => `${['first', 'second', 'third'][index]} ${node.removed ? 'gone' : 'stays'}`,
    );
  const lines = [];
  for (const time of ['one undo', 'two undos']) {
    lines.push(ask(time, () => figma.triggerUndo()));
    await pause(breath);
    lines[lines.length - 1] = `${time}: ${remains().join(', ')}`;
  }
  return lines;
}

async function restExport() {
  const section = keep(figma.createSection());
  section.appendChild(rectangle());
  mark(section, 'outside');
  mark(section.children[0], 'inside');
  const exported = await askLater('JSON_REST_V1', async () => {
    const text = JSON.stringify(await section.exportAsync({ format: 'JSON_REST_V1' }));
    const names = ['pluginData', 'sharedPluginData', 'outside', 'inside'].filter((name) =>
      text.includes(`"${name}"`),
    );
    return names.length > 0 ? `carries ${names.join(', ')}` : 'carries no plugin data';
  });
  return [exported];
}

const shownStyles = [
  '--figma-color-bg',
  '--figma-color-bg-brand',
  '--figma-color-bg-hover',
  '--figma-color-bg-secondary',
  '--figma-color-border',
  '--figma-color-icon',
  '--figma-color-text',
  '--figma-color-text-secondary',
];

async function styles() {
  const answer = await answerOfSidebar('measured', { type: 'measure' });
  if (!answer) return [`answer: ${noAnswer}`];
  console.log(JSON.stringify(answer.styles));
  const count = Object.keys(answer.styles).length;
  return shownStyles
    .map((name) => `${name}: ${answer.styles[name] || 'none'}`)
    .concat(`class of the page: ${answer.classes || 'none'}`, `in all: ${count}, listed in the console`);
}

function missingMembers() {
  const sticky = keep(figma.createSticky());
  return [
    ask('sticky.children', () => sticky.children),
    ask('sticky.children?.length', () => compile('node', 'return node.children?.length')(sticky)),
    ask("'children' in sticky", () => 'children' in sticky),
    ask('sticky.resize', () => sticky.resize),
    ask('sticky.nonsense = 1', () => {
      sticky.nonsense = 1;
      return 'accepted';
    }),
    ask('sticky.width = 1', () => {
      sticky.width = 1;
      return 'accepted';
    }),
    ask('figma.nonsense', () => figma.nonsense),
    ask('figma.createPage', () => typeof figma.createPage),
  ];
}

const inOrder = (numbers) => numbers.every((number, index) => number === index);

async function order() {
  const count = 200;
  const back = [];
  waiting.set('back', (message) => back.push(message.number));
  for (let number = 0; number < count; number += 1) figma.ui.postMessage({ type: 'number', number });
  const answer = await answerOfSidebar('numbers', { type: 'count' });
  waiting.delete('back');
  if (!answer) return [`answer: ${noAnswer}`];
  const tell = (numbers) =>
    `${numbers.length} of ${count}, ${inOrder(numbers) ? 'in order' : 'out of order'}`;
  return [`to the sidebar: ${tell(answer.numbers)}`, `from the sidebar: ${tell(back)}`];
}

/** Width and height stand in a PNG's first chunk. */
function sizeOfPng(bytes) {
  const number = (from) => [0, 1, 2, 3].reduce((sum, index) => sum * 256 + bytes[from + index], 0);
  return `${number(16)} × ${number(20)}`;
}

async function rasters() {
  const strip = rectangle();
  strip.resize(1000, 1);
  const square = rectangle();
  const lines = [];
  for (const [name, node, value] of [
    ['strip', strip, 4096],
    ['strip', strip, 8192],
    ['strip', strip, 32768],
    ['square', square, 4097],
    ['square', square, 8192],
  ]) {
    lines.push(
      await askLater(`${name} of ${value} px`, async () =>
        sizeOfPng(await node.exportAsync({ format: 'PNG', constraint: { type: 'WIDTH', value } })),
      ),
    );
  }
  return lines;
}

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="M3 11L12 3L21 11V21H3Z"/><circle cx="12" cy="14" r="3" fill="#fff"/></svg>';

/** Microseconds a time, from a few short turns. */
async function timed(what, times, act) {
  const turns = 4;
  let spent = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    await pause(0);
    const start = Date.now();
    for (let time = 0; time < times; time += 1) act(time);
    spent += Date.now() - start;
  }
  return `${what}: ${Math.round((spent * 1000) / (turns * times))} µs (${turns * times} times)`;
}

async function costs() {
  const node = rectangle();
  const sticky = keep(figma.createSticky());
  return [
    await timed('read x', 800, () => node.x),
    await timed('read fills', 800, () => node.fills),
    await timed('read a text', 400, () => sticky.text.characters),
    await timed('write x', 800, (time) => {
      node.x = time;
    }),
    await timed('write shared data', 400, (time) =>
      node.setSharedPluginData(namespace, 'time', String(time)),
    ),
    await timed('createRectangle', 50, () => keep(figma.createRectangle())),
    await timed('createNodeFromSvg', 25, () => keep(figma.createNodeFromSvg(drawing))),
  ];
}

async function designMembers() {
  return [
    ask('getStyleByIdAsync', () => typeof figma.getStyleByIdAsync),
    await askLater('getStyleByIdAsync("S:x,")', () => figma.getStyleByIdAsync('S:x,')),
    ask('variables', () => typeof figma.variables),
    ask('createImage', () => typeof figma.createImage),
    ask('createTable', () => typeof figma.createTable),
  ];
}

const questions = [
  { number: 1, title: 'Syntax', answer: syntax },
  { number: 2, title: 'Globals', answer: presence },
  { number: 3, title: 'A new section', answer: newSection },
  { number: 4, title: 'A new connector', answer: newConnector },
  { number: 5, title: 'A new text', answer: newText },
  { number: 6, title: 'Auto layout and effects', answer: frames },
  { number: 7, title: 'What a connector ends on', answer: connectorEnds },
  { number: 8, title: 'Sections inside', answer: nestedSections },
  { number: 9, title: 'Closed sections', answer: closedSections },
  { number: 10, title: 'Data of clones', answer: clones },
  { number: 11, title: 'Design nodes', answer: designNodes },
  { number: 12, title: 'Without permission', answer: permissions },
  { number: 13, title: 'The largest sidebar', answer: largestSidebar },
  { number: 14, title: 'Delay of nodechange, origin of undo', answer: changes },
  { number: 15, title: 'Undo steps', answer: undoSteps },
  { number: 16, title: 'Data in JSON_REST_V1', answer: restExport },
  { number: 17, title: 'Colours of the sidebar', answer: styles },
  { number: 22, title: 'Missing members', answer: missingMembers },
  { number: 23, title: 'Order of messages', answer: order },
  { number: 25, title: 'The largest raster', answer: rasters },
  { number: 26, title: 'What things cost', answer: costs },
  { number: 27, title: 'Styles and variables', answer: designMembers },
];

// ——— the report

/** Below everything that is there. */
function putBelow(section) {
  const boxes = figma.currentPage.children.flatMap((child) =>
    child === section ? [] : child.absoluteBoundingBox || [],
  );
  section.x = 0;
  section.y = Math.max(0, ...boxes.map((box) => box.y + box.height + 100));
}

async function write(title, lines) {
  const text = [title].concat(lines).join('\n');
  console.log(text);
  await figma.loadFontAsync(font);
  const section = figma.createSection();
  section.name = title;
  const node = figma.createText();
  section.appendChild(node);
  node.fontName = font;
  node.fontSize = 16;
  node.characters = text;
  node.textAutoResize = 'HEIGHT';
  node.resize(960, node.height);
  node.x = 40;
  node.y = 40;
  section.resizeWithoutConstraints(1040, node.height + 80);
  putBelow(section);
  figma.viewport.scrollAndZoomIntoView([section]);
}

async function answerAll() {
  openSidebar('asking');
  const lines = [];
  for (const { number, title, answer } of questions) {
    await pause(0);
    lines.push('', `${number}. ${title}`);
    try {
      for (const line of await answer()) lines.push(`    ${line}`);
    } catch (error) {
      lines.push(`    ${thrown(error)}`);
    }
    await cleanUp();
  }
  await write('What the product answers', lines);
  figma.closePlugin(`${questions.length} questions answered; the report is on the board`);
}

// ——— what needs hands

function openSidebar(mode) {
  figma.showUI(__html__, { width: 320, height: 240, title: 'Probe', themeColors: true });
  figma.ui.onmessage = (message) => {
    const resolve = waiting.get(message.type);
    if (resolve) resolve(message);
    if (message.type === 'steps') makeSteps();
  };
  figma.ui.postMessage({ type: 'mode', mode });
}

/** Two shapes that are a step each, for a person to undo with an act of their own in between. */
function makeSteps() {
  const { x, y } = figma.viewport.center;
  for (const offset of [0, 150]) {
    const node = figma.createRectangle();
    node.x = x + offset;
    node.y = y;
    figma.commitUndo();
  }
}

function tellChanges() {
  figma.currentPage.on('nodechange', ({ nodeChanges }) => {
    for (const { type, origin, id, properties } of nodeChanges) {
      const line = `${type} ${id} ${origin} ${(properties || []).join(' ')}`;
      figma.ui.postMessage({ type: 'change', line });
      console.log(line);
    }
  });
}

async function prepare() {
  await figma.loadFontAsync(font);
  const section = figma.createSection();
  section.name = 'By hand';
  section.resizeWithoutConstraints(1200, 400);
  const place = (node, x, text) => {
    section.appendChild(node);
    node.x = x;
    node.y = 100;
    node.name = text;
    mark(node, text);
    const label = figma.createText();
    section.appendChild(label);
    label.fontName = font;
    label.characters = text;
    label.x = x;
    label.y = 40;
  };
  const sticky = figma.createSticky();
  const frame = figma.createFrame();
  frame.resize(280, 280);
  frame.strokes = [figma.util.solidPaint('#757575')];
  const shape = figma.createShapeWithText();
  place(sticky, 40, '10: copy this');
  place(frame, 380, '19: drop a sticky here');
  place(shape, 760, '21: write together');
  putBelow(section);
  mark(section, 'By hand');
  figma.viewport.scrollAndZoomIntoView([section]);
  figma.closePlugin('Do what the checklist says, then run "Read back"');
}

const marked = () => figma.currentPage.findAllWithCriteria({ sharedPluginData: { namespace } });

/** A node is known by its shared data; whether the private data and the buttons came along is the question. */
function describe(node) {
  const keys = node.getSharedPluginDataKeys(namespace).filter((key) => key !== 'probe');
  const parts = [`${node.type} ${node.id} in ${node.parent.type}`, marksOf(node)];
  if ('children' in node)
    parts.push(`holds ${node.children.map(({ type }) => type).join(', ') || 'nothing'}`);
  if (keys.length > 0)
    parts.push(`keys ${keys.map((key) => `${key}=${node.getSharedPluginData(namespace, key)}`).join(' ')}`);
  return `    ${parts.join(' · ')}`;
}

async function readBack() {
  const start = Date.now();
  const count = figma.currentPage.findAll().length;
  const lines = [
    `28. ${count} nodes on this page, found in ${Date.now() - start} ms`,
    '10, 19, 21. What carries our mark',
  ];
  for (const node of marked()) lines.push(ask('node', () => describe(node)));
  lines.push('11. Design nodes');
  for (const line of designNodes()) lines.push(`    ${line}`);
  await cleanUp();
  await write('What was read back', lines);
  figma.closePlugin();
}

/** Both people run this at once: each writes a key of its own, ten times. */
async function writeTogether() {
  const shape = marked().find((node) => node.getSharedPluginData(namespace, 'probe').startsWith('21'));
  if (!shape) {
    figma.closePlugin('Run "Prepare what needs hands" first');
    return;
  }
  const key = `person${Math.floor(Math.random() * 1000)}`;
  const notice = figma.notify(`Writing "${key}"`, { timeout: Infinity });
  for (let time = 1; time <= 10; time += 1) {
    shape.setSharedPluginData(namespace, key, String(time));
    shape.setPluginData(key, String(time));
    await pause(500);
  }
  notice.cancel();
  figma.closePlugin(`Wrote "${key}" ten times; when both are done, run "Read back"`);
}

async function fillMemory() {
  const step = 16;
  const most = 1024;
  const kept = [];
  let answer = `${most} MB without a complaint`;
  while (kept.length * step < most) {
    try {
      kept.push(new Uint8Array(step * 1024 * 1024).fill(1));
    } catch (error) {
      answer = `${thrown(error)} after ${kept.length * step} MB`;
      break;
    }
    console.log(`${kept.length * step} MB`);
    await pause(0);
  }
  kept.length = 0;
  await write('28. Memory', [answer]);
  figma.closePlugin();
}

function throwAtStart() {
  openSidebar('thrown');
  setInterval(() => figma.notify('24: the plugin still runs'), patience);
  throw new Error('24: thrown at the start, on purpose');
}

const commands = {
  prepare,
  'read-back': readBack,
  'write-together': writeTogether,
  memory: fillMemory,
  sidebar: () => {
    openSidebar('hands');
    tellChanges();
  },
  throw: throwAtStart,
};

const started = (commands[figma.command] || answerAll)();
if (started) started.catch((error) => figma.closePlugin(`The probe stopped: ${error.message}`));
