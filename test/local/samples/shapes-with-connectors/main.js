/**
 * Draws a small flow of shapes, a sticky and a text, joined by the three kinds of connector; or joins what a person
 * selected, in reading order. Needs no sidebar: a command does its work and closes.
 */

const gap = 160;
const paint = (hex) => figma.util.solidPaint(hex);

const steps = [
  { kind: 'shape', shapeType: 'ROUNDED_RECTANGLE', text: 'Start', fill: '#CDF4D3' },
  { kind: 'shape', shapeType: 'DIAMOND', text: 'Enough replies?', fill: '#FFECBD' },
  { kind: 'sticky', text: 'Ask the people who have not replied yet', fill: '#FFD3A8' },
  { kind: 'text', text: 'Done' },
];

const links = [
  { from: 0, to: 1, line: 'ELBOWED', start: 'RIGHT', end: 'LEFT', cap: 'ARROW_LINES' },
  { from: 1, to: 2, line: 'CURVED', start: 'BOTTOM', end: 'AUTO', cap: 'TRIANGLE_FILLED', label: 'no' },
  { from: 1, to: 3, line: 'STRAIGHT', start: 'CENTER', end: 'CENTER', cap: 'NONE', label: 'yes' },
];

/** The part of a node that carries its text: text nodes are their own. */
const textOf = (node) => (node.type === 'TEXT' ? node : node.text);

function create({ kind, shapeType, fill }) {
  if (kind === 'text') return figma.createText();
  const node = kind === 'sticky' ? figma.createSticky() : figma.createShapeWithText();
  if (kind === 'shape') {
    node.shapeType = shapeType;
    node.resize(240, 160);
  }
  node.fills = [paint(fill)];
  return node;
}

/** Text can be written only when the font it has is loaded. */
async function loadFonts(texts) {
  await Promise.all(texts.map(({ fontName }) => figma.loadFontAsync(fontName)));
}

function connect(from, to, { line, start, end, cap, label }) {
  const connector = figma.createConnector();
  // The kind of line first: it decides which magnets are allowed.
  connector.connectorLineType = line;
  connector.connectorStart = { endpointNodeId: from.id, magnet: start };
  connector.connectorEnd = { endpointNodeId: to.id, magnet: end };
  connector.connectorStartStrokeCap = 'NONE';
  connector.connectorEndStrokeCap = cap;
  if (label) {
    // A new label has no font that could be loaded.
    connector.text.fontName = { family: 'Inter', style: 'Medium' };
    connector.text.characters = label;
  }
  return connector;
}

async function drawFlow() {
  const nodes = steps.map(create);
  await loadFonts(nodes.map(textOf).concat({ fontName: { family: 'Inter', style: 'Medium' } }));
  const { x, y } = figma.viewport.center;
  let left = Math.round(x) - 600;
  nodes.forEach((node, index) => {
    textOf(node).characters = steps[index].text;
    if (node.type === 'TEXT') node.fontSize = 40;
    // Only now are sizes known: a sticky and a text grow with what is written.
    node.x = left;
    node.y = Math.round(y - node.height / 2);
    left += node.width + gap;
  });
  // The sticky lies below the question it answers.
  const [, question, sticky, done] = nodes;
  sticky.x = question.x;
  sticky.y = question.y + question.height + gap;
  done.x = question.x + question.width + gap;
  const connectors = links.map((link) => connect(nodes[link.from], nodes[link.to], link));
  const all = [...nodes, ...connectors];
  figma.currentPage.selection = all;
  figma.viewport.scrollAndZoomIntoView(all);
  figma.closePlugin(`Drew ${nodes.length} steps and ${connectors.length} connectors`);
}

/** Rows from top to bottom, and from left to right in a row. */
function inReadingOrder(one, other) {
  const [a, b] = [one.absoluteBoundingBox, other.absoluteBoundingBox];
  const sameRow = Math.abs(a.y - b.y) < Math.min(a.height, b.height) / 2;
  return sameRow ? a.x - b.x : a.y - b.y;
}

function connectSelection() {
  const chosen = figma.currentPage.selection
    .filter((node) => node.type !== 'CONNECTOR' && node.absoluteBoundingBox !== null)
    .sort(inReadingOrder);
  if (chosen.length < 2) {
    figma.closePlugin('Select two or more things to connect');
    return;
  }
  const connectors = chosen
    .slice(1)
    .map((node, index) =>
      connect(chosen[index], node, { line: 'ELBOWED', start: 'AUTO', end: 'AUTO', cap: 'ARROW_LINES' }),
    );
  figma.currentPage.selection = connectors;
  figma.closePlugin(`Drew ${connectors.length} ${connectors.length === 1 ? 'connector' : 'connectors'}`);
}

if (figma.command === 'connect') connectSelection();
else drawFlow().catch((error) => figma.closePlugin(`The flow could not be drawn: ${error.message}`));
