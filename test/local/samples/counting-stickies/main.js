/**
 * Counts stickies by colour, author, text or votes: those that are selected, else those on the page. Writes a table on
 * the board that can be counted again, or follows the counts in a sidebar while people work.
 */

const ways = ['colour', 'author', 'text', 'votes'];
const font = { family: 'Inter', style: 'Medium' };
const row = 48;
const widths = { swatch: 24, name: 320, count: 80 };
const margin = 24;

// ——— counting

const channel = (value) =>
  Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');

/** "#ffe299", or "no colour" for what is not one plain colour. */
function colourOf(sticky) {
  const [paint] = sticky.fills === figma.mixed ? [] : sticky.fills;
  const { type, color } = paint || { type: 'none' };
  return type === 'SOLID' ? `#${channel(color.r)}${channel(color.g)}${channel(color.b)}` : 'no colour';
}

/** A stamp is a vote for the sticky under its middle. */
function votesFor(sticky, stamps) {
  const box = sticky.absoluteBoundingBox;
  return stamps.filter(
    ({ x, y }) => x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height,
  ).length;
}

function centreOf({ absoluteBoundingBox: box }) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const trimmed = (sticky) => sticky.text.characters.trim() || 'empty';

/** What a sticky is counted under, and how often. */
function entryOf(sticky, by, stamps) {
  if (by === 'votes') return [trimmed(sticky), votesFor(sticky, stamps)];
  if (by === 'author') return [sticky.authorName || 'unknown', 1];
  return [by === 'text' ? trimmed(sticky) : colourOf(sticky), 1];
}

/** The stickies inside of these nodes, themselves included. */
function stickiesIn(nodes) {
  return nodes.flatMap((node) => {
    if (node.type === 'STICKY') return [node];
    return 'findAllWithCriteria' in node ? node.findAllWithCriteria({ types: ['STICKY'] }) : [];
  });
}

/** [name, count] for each, most first. */
function count(by, nodes) {
  const stamps =
    by === 'votes' ? figma.currentPage.findAllWithCriteria({ types: ['STAMP'] }).map(centreOf) : [];
  const counts = new Map();
  for (const sticky of stickiesIn(nodes)) {
    const [name, times] = entryOf(sticky, by, stamps);
    counts.set(name, (counts.get(name) || 0) + times);
  }
  return [...counts].sort(([one, few], [other, many]) => many - few || (one < other ? -1 : 1));
}

// ——— the table

function text(parent, characters, x, y, width, align) {
  const node = figma.createText();
  parent.appendChild(node);
  node.fontName = font;
  node.characters = characters;
  node.textTruncation = 'ENDING';
  node.textAutoResize = 'NONE';
  node.textAlignHorizontal = align;
  node.resize(width, 24);
  node.x = x;
  node.y = y;
  return node;
}

function swatch(parent, colour, y) {
  const node = figma.createEllipse();
  parent.appendChild(node);
  node.name = 'Colour';
  node.resize(widths.swatch, widths.swatch);
  node.fills = [figma.util.solidPaint(colour)];
  node.x = margin;
  node.y = y;
}

/** Writes the table into its section, in place of what was there. */
function fill(section, { by, title }, counts) {
  for (const child of section.children) child.remove();
  const left = margin + widths.swatch + 16;
  const width = left + widths.name + widths.count + margin;
  counts.forEach(([name, times], index) => {
    const y = margin + index * row;
    if (by === 'colour' && name.startsWith('#')) swatch(section, name, y);
    text(section, name, left, y, widths.name, 'LEFT');
    text(section, String(times), left + widths.name, y, widths.count, 'RIGHT');
  });
  const total = counts.reduce((sum, [, times]) => sum + times, 0);
  const foot = margin + counts.length * row;
  const line = figma.createLine();
  section.appendChild(line);
  line.resize(width - 2 * margin, 0);
  line.x = margin;
  line.y = foot - 12;
  text(section, 'Total', left, foot, widths.name, 'LEFT');
  text(section, String(total), left + widths.name, foot, widths.count, 'RIGHT');
  section.name = title || `Stickies by ${by}`;
  section.resizeWithoutConstraints(width, foot + row);
  section.setPluginData('counting', JSON.stringify({ by, title }));
  section.setRelaunchData({ recount: `${total} counted by ${by}` });
}

/** Right of what was counted, so that it covers nothing. */
function place(section, nodes) {
  const boxes = nodes.flatMap(({ absoluteBoundingBox }) => absoluteBoundingBox || []);
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const top = Math.min(...boxes.map(({ y }) => y));
  section.x = right + 100;
  section.y = top;
}

/** Tables made by this plugin hold no stickies of their own; they never count. */
const isTable = (node) => node.type === 'SECTION' && node.getPluginData('counting') !== '';

function counted() {
  const { selection, children } = figma.currentPage;
  const chosen = selection.filter((node) => !isTable(node));
  return chosen.length > 0 ? chosen : children.filter((node) => !isTable(node));
}

async function writeTable({ by, title }) {
  const nodes = counted();
  const stickies = stickiesIn(nodes);
  if (stickies.length === 0) {
    figma.closePlugin('There are no stickies to count');
    return;
  }
  await figma.loadFontAsync(font);
  const section = figma.createSection();
  place(section, stickies);
  fill(section, { by, title }, count(by, nodes));
  figma.currentPage.selection = [section];
  figma.viewport.scrollAndZoomIntoView([section]);
  figma.closePlugin(`Counted ${stickies.length} ${stickies.length === 1 ? 'sticky' : 'stickies'} by ${by}`);
}

/** The relaunch button of a table: counts the page again, into the same section. */
async function recount() {
  const tables = figma.currentPage.selection.filter(isTable);
  if (tables.length === 0) {
    figma.closePlugin('Select a table that was made by this plugin');
    return;
  }
  await figma.loadFontAsync(font);
  const nodes = figma.currentPage.children.filter((node) => !isTable(node));
  for (const table of tables) {
    const settings = JSON.parse(table.getPluginData('counting'));
    fill(table, settings, count(settings.by, nodes));
  }
  figma.closePlugin(`Counted again for ${tables.length} ${tables.length === 1 ? 'table' : 'tables'}`);
}

// ——— following

/** Whether a change may alter a count: of a sticky or stamp, or of something that may have held some. */
function matters({ type, node, properties }) {
  if (type === 'PROPERTY_CHANGE' && properties.every((property) => property === 'pluginData')) return false;
  return node.removed || ['STICKY', 'STAMP', 'SECTION', 'FRAME', 'GROUP'].includes(node.type);
}

function follow() {
  figma.showUI(__html__, { width: 260, height: 320, title: 'Counts', themeColors: true });
  let by = 'colour';
  const tell = () => figma.ui.postMessage({ type: 'counts', by, ways, counts: count(by, counted()) });
  figma.currentPage.on('nodechange', ({ nodeChanges }) => {
    if (nodeChanges.some(matters)) tell();
  });
  figma.on('selectionchange', tell);
  figma.ui.onmessage = (message) => {
    if (message.type === 'by' && ways.includes(message.by)) by = message.by;
    if (message.type === 'write') writeTable({ by, title: '' });
    else tell();
  };
  tell();
}

// ——— the quick action

figma.parameters.on('input', ({ key, query, result }) => {
  if (key === 'by') {
    const wanted = query.trim().toLowerCase();
    const found = ways.filter((way) => way.startsWith(wanted));
    if (found.length === 0) result.setError('Choose colour, author, text or votes');
    else result.setSuggestions(found.map((way) => ({ name: `By ${way}`, data: way })));
  } else {
    result.setSuggestions(query === '' ? [] : [query]);
  }
});

figma.on('run', ({ command, parameters }) => {
  const { by = 'colour', title = '' } = parameters || {};
  if (command === 'recount') recount();
  else if (command === 'follow') follow();
  else writeTable({ by, title });
});
