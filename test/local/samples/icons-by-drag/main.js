/**
 * Icons from a sidebar, dropped on the board as vectors. The sidebar sends a drop with the text of the SVG; what is
 * dropped by others goes its usual way.
 */

const sizes = [24, 48, 96];
const usualSize = 48;
let size = usualSize;

figma.showUI(__html__, { width: 248, height: 300, title: 'Icons by drag', themeColors: true });
figma.clientStorage.getAsync('size').then((kept) => {
  if (sizes.includes(kept)) size = kept;
  figma.ui.postMessage({ type: 'size', size, sizes });
});

/** A frame with the vectors of the icon; null when its text is not SVG. */
function draw(svg, name) {
  try {
    const icon = figma.createNodeFromSvg(svg);
    icon.name = name;
    // The children of such a frame scale along with it.
    icon.resize(size, size);
    return icon;
  } catch (error) {
    figma.notify(`${name} could not be drawn: ${error.message}`, { error: true });
    return null;
  }
}

/** Whether a node can hold the icon, with the coordinates of the drop meant for it. */
function holds(node) {
  return 'appendChild' in node && node.type !== 'DOCUMENT' && node.type !== 'GROUP';
}

figma.on('drop', (event) => {
  const { from, name } = event.dropMetadata || {};
  if (from !== 'icons-by-drag') return true;
  const item = event.items.find(({ type }) => type === 'image/svg+xml');
  const icon = item ? draw(item.data, name) : null;
  if (!icon) return false;
  // First the parent, then the place: x and y count from the parent.
  const inside = holds(event.node);
  if (inside) event.node.appendChild(icon);
  else figma.currentPage.appendChild(icon);
  icon.x = (inside ? event.x : event.absoluteX) - size / 2;
  icon.y = (inside ? event.y : event.absoluteY) - size / 2;
  figma.currentPage.selection = [icon];
  figma.commitUndo();
  return false;
});

/** By keyboard: in the middle of what the person sees. */
function insert({ svg, name }) {
  const icon = draw(svg, name);
  if (!icon) return;
  const { x, y } = figma.viewport.center;
  icon.x = Math.round(x - size / 2);
  icon.y = Math.round(y - size / 2);
  figma.currentPage.selection = [icon];
  figma.commitUndo();
}

figma.ui.onmessage = (message) => {
  switch (message.type) {
    case 'size':
      if (!sizes.includes(message.size)) return;
      size = message.size;
      figma.clientStorage.setAsync('size', size);
      return;
    case 'insert':
      insert(message);
      return;
    case 'close':
      figma.closePlugin();
      return;
  }
};
