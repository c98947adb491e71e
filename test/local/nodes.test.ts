import { describe, expect, it } from 'vitest';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { logOf, testBoard } from './harness.ts';

const attempt = 'const attempt = (run) => { try { return run() } catch (error) { return error.message } };';
/** What the code logs, one string a line. */
const log = (main: string, options = {}) =>
  logOf(`${attempt}\n(async () => {${main}\n})()`, { sandbox: 'direct', ...options });

describe('nodes in the plugin', () => {
  it('are one object each, so they can be compared', async () => {
    const main = `
      const frame = figma.createFrame();
      const again = await figma.getNodeByIdAsync(frame.id);
      console.log(again === frame, figma.currentPage.children[0] === frame, frame.parent === figma.currentPage);`;
    expect(await log(main)).toEqual(['true true true']);
  });

  it('answer with frozen copies', async () => {
    const main = `
      const frame = figma.createFrame();
      console.log(Object.isFrozen(frame.fills), Object.isFrozen(frame.fills[0].color), frame.children === frame.children);
      console.log(attempt(() => { 'use strict'; frame.fills.push(1) }));`;
    const [frozen, pushed] = await log(main);
    expect(frozen).toBe('true true false');
    expect(pushed).toMatch(/not extensible/);
  });

  it('that were removed answer only to id and removed', async () => {
    const main = `
      const frame = figma.createFrame();
      const id = frame.id;
      frame.remove();
      console.log(frame.id === id, frame.removed);
      console.log(attempt(() => frame.name));
      console.log(attempt(() => { frame.name = 'x' }));
      console.log(attempt(() => frame.appendChild(frame)));
      console.log(await figma.getNodeByIdAsync(id));`;
    expect(await log(main)).toEqual([
      'true true',
      'in get_name: The node with id "1:2" does not exist',
      'in set_name: The node with id "1:2" does not exist',
      'in appendChild: The node with id "1:2" does not exist',
      'null',
    ]);
  });

  it('have the defaults of FigJam', async () => {
    const main = `
      const sizes = ['Frame', 'Rectangle', 'Ellipse', 'Line', 'Sticky', 'ShapeWithText', 'Connector', 'Section']
        .map((name) => { const node = figma['create' + name](); return name + ' ' + node.width + '×' + node.height; });
      console.log(sizes.join(', '));
      const connector = figma.createConnector();
      console.log(connector.connectorLineType, connector.connectorStartStrokeCap, connector.connectorEndStrokeCap, connector.text.fontName.family === '');
      console.log(figma.createSticky().text.fontName, figma.createText().textAutoResize, figma.createShapeWithText().shapeType);`;
    expect(await log(main)).toEqual([
      'Frame 100×100, Rectangle 100×100, Ellipse 100×100, Line 100×0, Sticky 240×240, ShapeWithText 208×208, Connector 200×0, Section 1×1',
      'ELBOWED NONE ARROW_LINES true',
      '{"family":"Inter","style":"Medium"} WIDTH_AND_HEIGHT ELLIPSE',
    ]);
  });
});

describe('places', () => {
  it('keep their numbers when a node gets another parent, and when it is cloned', async () => {
    const main = `
      const section = figma.createSection(); section.x = 100; section.resizeWithoutConstraints(500, 500);
      const frame = figma.createFrame(); frame.x = 30;
      section.appendChild(frame);
      console.log(frame.x, frame.absoluteTransform[0][2], frame.absoluteBoundingBox);
      const copy = frame.clone();
      console.log(copy.parent === figma.currentPage, copy.x);
      frame.rotation = 90;
      console.log(frame.rotation, Math.round(frame.absoluteBoundingBox.y));`;
    expect(await log(main)).toEqual([
      '30 130 {"x":130,"y":0,"width":100,"height":100}',
      'true 30',
      '90 -100',
    ]);
  });

  it('refuse parents as the host does', async () => {
    const main = `
      const outer = figma.createSection(), inner = figma.createSection(), frame = figma.createFrame(), text = figma.createText();
      outer.appendChild(inner);
      console.log(attempt(() => inner.appendChild(outer)));
      console.log(attempt(() => text.parent.appendChild(figma.root)));
      console.log(attempt(() => figma.root.appendChild(frame)));
      console.log(attempt(() => frame.appendChild(figma.currentPage)));
      console.log(attempt(() => frame.insertChild(3, outer)));`;
    expect(await log(main)).toEqual([
      'in appendChild: Cannot move node. Doing so would create a parenting cycle',
      'in appendChild: Cannot move node. Node is the scene root, which cannot be reparented',
      'in appendChild: Cannot move node. The root node cannot have children of type other than PAGE',
      'in appendChild: Cannot move node. Nodes other than the root node cannot have children of type PAGE',
      'in insertChild: Cannot insert at index 3: the node has 0 children',
    ]);
  });

  it('and sizes are checked', async () => {
    const main = `
      console.log(attempt(() => figma.createFrame().resize(0, 10)));
      console.log(attempt(() => figma.createFrame().resize('10', 10)));
      console.log(attempt(() => figma.createLine().resize(10, 1)));
      console.log(attempt(() => { figma.createFrame().x = NaN }));
      const icon = figma.createNodeFromSvg('<svg viewBox="0 0 10 10"><rect width="10" height="5"/></svg>');
      icon.resize(20, 20);
      console.log(icon.children[0].width, icon.children[0].height, icon.children[0].vectorPaths[0].data);`;
    expect(await log(main)).toEqual([
      'in resize: Expected "width" to have value >= 0.01',
      'in resize: Expected "width" to have type number but got string instead',
      'in resize: The height of a line must be exactly 0',
      'in set_x: Expected "x" to be a finite number',
      '20 10 M0 0H20V10H0Z',
    ]);
  });
});

describe('values', () => {
  it('are checked with the words of the host', async () => {
    const main = `
      const frame = figma.createFrame();
      const fill = (fills) => console.log(attempt(() => { frame.fills = fills }));
      fill([{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }]);
      fill([{ type: 'SOLID', color: { r: 2, g: 0, b: 0 } }]);
      fill([{ type: 'SOLID', color: { r: 1, g: 0 } }]);
      fill([{ type: 'PLAIN' }]);
      fill('red');
      console.log(attempt(() => { frame.opacity = '1' }));
      console.log(attempt(() => { frame.opacity = 3 }));
      console.log(attempt(() => { frame.effects = [{ type: 'LAYER_BLUR', radius: 4 }] }));
      frame.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0 } }];
      frame.fills = JSON.parse(JSON.stringify(frame.fills));
      console.log(frame.fills[0].opacity, frame.fills[0].visible);`;
    expect(await log(main)).toEqual([
      'in set_fills: Property "fills" failed validation: Unrecognized key(s) in object: \'a\' at [0].color',
      'in set_fills: Property "fills" failed validation: Number must be less than or equal to 1 at [0].color.r',
      'in set_fills: Property "fills" failed validation: Required at [0].color.b',
      "in set_fills: Property \"fills\" failed validation: Invalid discriminator value. Expected 'SOLID' | 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND' at [0].type",
      'in set_fills: Property "fills" failed validation: Expected Array, received string',
      'in set_opacity: Expected "opacity" to have type number but got string instead',
      'in set_opacity: Property "opacity" failed validation: Number must be less than or equal to 1',
      'in set_effects: Property "effects" failed validation: Required at [0].visible',
      '1 true',
    ]);
  });
});

describe('text', () => {
  it('is written only with its font loaded', async () => {
    const main = `
      const text = figma.createText(), sticky = figma.createSticky(), connector = figma.createConnector();
      console.log(attempt(() => { text.characters = 'a' }));
      console.log(attempt(() => { text.fontSize = 20 }));
      console.log(attempt(() => { text.fontName = { family: 'Inter', style: 'Bold' } }));
      text.fills = [];
      await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
      text.characters = 'a'; sticky.text.characters = 'b';
      console.log(text.characters + sticky.text.characters, text.name);
      console.log(await figma.loadFontAsync(connector.text.fontName).catch((error) => error.message));
      connector.text.fontName = { family: 'Inter', style: 'Medium' };
      connector.text.characters = 'c';
      console.log(connector.text.characters);
      console.log(await figma.loadFontAsync({ family: 'Comic Sans', style: 'Regular' }).catch((error) => error.message));
      console.log(await figma.loadFontAsync(figma.mixed).catch((error) => error.message));`;
    const unloaded = (member: string, style: string) =>
      `in ${member}: Cannot write to node with unloaded font "Inter ${style}". Please call figma.loadFontAsync({ family: "Inter", style: "${style}" }) and await the returned promise first.`;
    expect(await log(main)).toEqual([
      unloaded('set_characters', 'Medium'),
      unloaded('set_fontSize', 'Medium'),
      unloaded('set_fontName', 'Bold'),
      'ab a',
      'in loadFontAsync: The font " " could not be loaded',
      'c',
      'in loadFontAsync: The font "Comic Sans Regular" could not be loaded',
      'in loadFontAsync: Cannot unwrap symbol',
    ]);
  });

  it('with an unloaded font keeps its node where it is', async () => {
    const main = `
      const frame = figma.createFrame(), text = figma.createText();
      console.log(attempt(() => frame.appendChild(text)));`;
    expect(await log(main)).toEqual([
      'in appendChild: unloaded font "Inter Medium". Please call figma.loadFontAsync({ family: "Inter", style: "Medium" }) and await the returned promise first.',
    ]);
  });
});

describe('connectors', () => {
  it('accept the three forms of an end, and side magnets only when they are not straight', async () => {
    const main = `
      const one = figma.createSticky(), connector = figma.createConnector();
      connector.connectorStart = { endpointNodeId: one.id, magnet: 'RIGHT' };
      console.log(connector.connectorStart, connector.x, connector.y);
      connector.connectorEnd = { position: { x: 500, y: 120 } };
      console.log(connector.width, one.attachedConnectors[0] === connector);
      console.log(attempt(() => { connector.connectorEnd = { endpointNodeId: '9:9', magnet: 'AUTO' } }));
      const straight = figma.createConnector();
      straight.connectorLineType = 'STRAIGHT';
      console.log(attempt(() => { straight.connectorEnd = { endpointNodeId: one.id, magnet: 'TOP' } }));
      straight.connectorEnd = { endpointNodeId: one.id, magnet: 'CENTER' };
      console.log(attempt(() => { straight.connectorEnd = { magnet: 'TOP' } }));`;
    const result = await log(main);
    expect(result.slice(0, 4)).toEqual([
      '{"endpointNodeId":"1:2","magnet":"RIGHT"} 200 0',
      '260 true',
      'in set_connectorEnd: Invalid endpointNodeId',
      'in set_connectorEnd: Straight connector endpoints may only use the CENTER or NONE magnets',
    ]);
    expect(result[4]).toMatch(/^in set_connectorEnd: Property "connectorEnd" failed validation/);
  });

  it('dissolve a group that is made over them', async () => {
    const board = await testBoard(
      'const c = figma.createConnector(); figma.group([c, figma.createSticky()], figma.currentPage)',
    );
    await board.run();
    expect(board.document.find(board.document.root, { types: ['GROUP'] })).toEqual([]);
    expect(board.document.find(board.document.root, { types: ['CONNECTOR', 'STICKY'] })).toHaveLength(2);
  });
});

describe('data on nodes', () => {
  it('is kept, listed, deleted by an empty value, and limited', async () => {
    const main = `
      const frame = figma.createFrame();
      frame.setSharedPluginData('blendedwave', 'kind', 'card');
      frame.setPluginData('own', 'x');
      console.log(frame.getSharedPluginData('blendedwave', 'kind'), frame.getSharedPluginDataKeys('blendedwave'), frame.getPluginDataKeys(), frame.getSharedPluginData('blendedwave', 'no') === '');
      frame.setSharedPluginData('blendedwave', 'kind', '');
      console.log(frame.getSharedPluginDataKeys('blendedwave'));
      console.log(attempt(() => frame.setPluginData('a', 'é'.repeat(50000))));
      console.log(attempt(() => frame.setSharedPluginData('no', 'a', 'b')) !== undefined);
      console.log(attempt(() => frame.setPluginData('a', 1)));
      console.log(attempt(() => frame.setRelaunchData({ other: '' })));
      frame.setRelaunchData({ open: 'Bekijk' });
      console.log(frame.getRelaunchData(), frame.clone().getRelaunchData());
      console.log(attempt(() => figma.currentPage.setRelaunchData({ open: '' })));`;
    expect(await log(main)).toEqual([
      'card ["kind"] ["own"] true',
      '[]',
      'in setPluginData: This pluginData entry exceeds 100 kB per entry limit.',
      'true',
      'in setPluginData: Expected "value" to have type string but got number instead',
      'in setRelaunchData: The command "other" is not among the relaunchButtons of the manifest',
      '{"open":"Bekijk"} {"open":"Bekijk"}',
      'in setRelaunchData: Relaunch data is not supported on this node in FigJam',
    ]);
  });

  it('of its own needs a plugin with an id', async () => {
    const main = `console.log(attempt(() => figma.createFrame().setPluginData('a', 'b')))`;
    expect(await log(main, { manifest: { name: 'x', id: '' } })).toEqual([
      'in setPluginData: Cannot set private plugin data in a plugin without an ID. Make sure your plugin manifest has a valid "id" field.',
    ]);
  });
});

describe('finding', () => {
  it('goes by type, by shared data, and by a function of the plugin', async () => {
    const main = `
      const section = figma.createSection(), frame = figma.createFrame(), sticky = figma.createSticky();
      section.appendChild(sticky); sticky.setSharedPluginData('blendedwave', 'kind', 'card');
      const page = figma.currentPage;
      console.log(page.findAllWithCriteria({ types: ['STICKY', 'FRAME'] }).map((node) => node.type));
      console.log(page.findAllWithCriteria({ sharedPluginData: { namespace: 'blendedwave', keys: ['kind'] } })[0] === sticky);
      console.log(page.findAll((node) => node.type === 'STICKY').length, page.findOne((node) => node.type === 'TEXT'), page.findChildren().length, section.findChild((node) => node === sticky) === sticky);
      console.log(attempt(() => figma.root.findAllWithCriteria({ types: ['STICKY'] })));
      await figma.loadAllPagesAsync();
      console.log(figma.root.findAllWithCriteria({ types: ['STICKY'] }).length);
      console.log(attempt(() => figma.getNodeById('1:2')));`;
    expect(await log(main)).toEqual([
      '["STICKY","FRAME"]',
      'true',
      '1 null 2 true',
      'in findAllWithCriteria: Cannot search all pages before calling figma.loadAllPagesAsync().',
      '1',
      'in getNodeById: Cannot call with documentAccess: dynamic-page. Use figma.getNodeByIdAsync instead.',
    ]);
  });

  it('needs other pages to be loaded first', async () => {
    const document = createBoardDocument();
    document.edit('person', () => document.create('PAGE', {}, document.root));
    const main = `
      const page = figma.root.children[1];
      console.log(attempt(() => page.children));
      await page.loadAsync();
      console.log(page.children.length);`;
    expect(await log(main, { document })).toEqual([
      "in get_children: Cannot access property `children` on a page that has not been explicitly loaded. Remember to call `await page.loadAsync()` or `await figma.loadAllPagesAsync()' first.",
      '0',
    ]);
  });
});

describe('pictures', () => {
  it('become a frame with vectors and groups', async () => {
    const main = `
      const icon = figma.createNodeFromSvg('<svg width="48" height="48" viewBox="0 0 256 256" fill="currentColor"><path d="M128 0a128 128 0 1 0 0 256z" opacity="0.2"/><g transform="translate(64 64)" stroke="#f00" fill="none"><line x2="64"/></g></svg>');
      const [path, group] = icon.children;
      console.log(icon.type, icon.width, icon.fills.length, path.type, path.opacity, path.fills[0].color, path.width, path.height, path.constraints.horizontal);
      console.log(group.type, group.x, group.y, group.width, group.children[0].strokes[0].color, group.children[0].strokeWeight, group.children[0].fills.length);`;
    expect(await log(main)).toEqual([
      'FRAME 48 0 VECTOR 0.2 {"r":0,"g":0,"b":0} 24 48 SCALE',
      'GROUP 12 12 12 {"r":1,"g":0,"b":0} 0.1875 0',
    ]);
  });

  it('that cannot be read throw, and leave nothing behind', async () => {
    const main = `
      for (const svg of ['nonsense', '<svg', '<svg><path d="M oops"/></svg>', '<svg><text>a</text></svg>']) console.log(attempt(() => figma.createNodeFromSvg(svg)));
      console.log(figma.currentPage.children.length);`;
    const failed = 'in createNodeFromSvg: Failed to convert SVG file';
    expect(await log(main)).toEqual([
      failed,
      failed,
      failed,
      '"<text> in createNodeFromSvg" is not in the local board',
      '0',
    ]);
  });

  it('can be exported as SVG, and not when there is nothing to see', async () => {
    const main = `
      await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
      const frame = figma.createFrame(), text = figma.createText();
      text.characters = '<Hallo> & dag';
      frame.appendChild(text);
      console.log(await frame.exportAsync({ format: 'SVG_STRING' }));
      console.log((await frame.exportAsync({ format: 'SVG' })) instanceof Uint8Array);
      frame.visible = false;
      console.log(await frame.exportAsync({ format: 'SVG' }).catch((error) => error.message));
      console.log(attempt(() => frame.exportAsync({ format: 'SVG', constraint: { type: 'SCALE', value: 2 } })));
      console.log(attempt(() => frame.exportAsync({ format: 'PNG' })));`;
    const [svg, ...rest] = await log(main);
    expect(svg).toMatch(/^<svg[^>]* width="100" height="100"/);
    expect(svg).toContain('&lt;Hallo&gt; &amp; dag');
    expect(rest).toEqual([
      'true',
      'in exportAsync: Failed to export node. This node may not have any visible layers.',
      'in exportAsync: Property "settings" failed validation: Unrecognized key(s) in object: \'constraint\'',
      '"exportAsync to PNG" is not in the local board',
    ]);
  });
});
