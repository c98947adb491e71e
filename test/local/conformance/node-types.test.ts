import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { isGroup, nodeTypes } from '../../../src/local/document/kinds.ts';
import { logOf } from '../harness.ts';
import { rules } from './rule.ts';

const scene = nodeTypes.filter((type) => type !== 'DOCUMENT' && type !== 'PAGE');

/** One node of each type on a page, as people leave them there. */
function oneOfEach() {
  const document = createBoardDocument();
  const ids = document.edit('person', () =>
    Object.fromEntries(scene.map((type) => [type, document.create(type, {}, document.currentPage)])),
  );
  document.edit('person', () => {
    for (const type of scene.filter(isGroup)) document.create('RECTANGLE', {}, ids[type] ?? '');
  });
  return { document, ids };
}

/** What a plugin makes of each node of a board with one of each: lines of `type` and what `code` gives for `node`. */
async function ofEach(code: string): Promise<Readonly<Record<string, unknown>>> {
  const { document, ids } = oneOfEach();
  const main = `(async () => {
    const found = {};
    for (const id of ${JSON.stringify(Object.values(ids))}) {
      const node = await figma.getNodeByIdAsync(id);
      const type = node.type;
      try { found[type] = await (async () => { ${code} })() } catch (error) { found[type] = error.message }
    }
    console.log(JSON.stringify(found));
  })()`;
  const logged = await logOf(main, { document, turnLimit: Number.POSITIVE_INFINITY });
  expect(logged).toHaveLength(1);
  return JSON.parse(logged[0] ?? '');
}

/** The types of nodes for which the code gives true. */
async function typesWhere(code: string): Promise<readonly string[]> {
  return Object.entries(await ofEach(code)).flatMap(([type, holds]) => (holds === true ? [type] : []));
}

const named = (words: string) => expect.arrayContaining(words.split(' '));
const without = (words: string) => scene.filter((type) => !words.split(' ').includes(type));

rules('1.2 Which nodes have what', (rule) => {
  rule(
    'Only frames and their like, groups, sections and boolean operations have children; all else is a leaf',
    'certain',
    'documentation: nodes-appendchild',
    async () => {
      const holders = 'SECTION FRAME GROUP COMPONENT COMPONENT_SET INSTANCE BOOLEAN_OPERATION'.split(' ');
      for (const member of ['children', 'appendChild', 'insertChild', 'findAll', 'findAllWithCriteria']) {
        expect(new Set(await typesWhere(`return '${member}' in node`))).toEqual(new Set(holders));
      }
    },
  );

  rule(
    'Every node of a scene keeps private data, shared data and relaunch buttons; the text of a node does not',
    'certain',
    'documentation: nodes-setplugindata',
    async () => {
      const code = `
        node.setPluginData('own', 'a');
        node.setSharedPluginData('everyone', 'key', 'b');
        node.setRelaunchData({ open: 'c' });
        return [node.getPluginData('own'), node.getSharedPluginData('everyone', 'key'), node.getRelaunchData().open].join() === 'a,b,c'`;
      expect(await typesWhere(code)).toEqual(scene);
      const main = `
        figma.currentPage.setSharedPluginData('everyone', 'key', 'b'); figma.root.setPluginData('own', 'a');
        console.log(figma.currentPage.getSharedPluginData('everyone', 'key') + figma.root.getPluginData('own'));
        console.log('setPluginData' in figma.createSticky().text, 'setSharedPluginData' in figma.createConnector().textBackground)`;
      expect(await logOf(main)).toEqual(['ba', 'false false']);
    },
  );

  rule(
    'Sections, slices, widgets, embeds, links and media have no opacity and no blend mode',
    'certain',
    'typings: opacity, blendMode',
    async () => {
      const lacking = 'SECTION SLICE WIDGET EMBED LINK_UNFURL MEDIA';
      expect(await typesWhere(`return 'opacity' in node`)).toEqual(without(lacking));
      expect(await typesWhere(`return 'blendMode' in node`)).toEqual(without(lacking));
    },
  );

  rule(
    "FigJam's own nodes have no effects, masks, reactions, constraints, layout or drawn bounds",
    'certain',
    'typings: effects, isMask, reactions, constraints, layoutGrow, absoluteRenderBounds',
    async () => {
      const own = 'SECTION STICKY CONNECTOR SHAPE_WITH_TEXT TABLE CODE_BLOCK'.split(' ');
      for (const member of [
        'effects',
        'isMask',
        'reactions',
        'constraints',
        'layoutGrow',
        'absoluteRenderBounds',
      ]) {
        const having = await typesWhere(`return '${member}' in node`);
        expect(having).toEqual(named('FRAME RECTANGLE TEXT'));
        expect(having.filter((type) => own.includes(type))).toEqual([]);
      }
    },
  );

  rule(
    'Frames, sections, connectors, shapes and texts have strokes; stickies, tables and groups have none',
    'certain',
    'typings: strokes',
    async () => {
      for (const member of ['strokes', 'strokeWeight', 'strokeAlign', 'dashPattern']) {
        const having = await typesWhere(`return '${member}' in node`);
        expect(having).toEqual(
          named('FRAME SECTION CONNECTOR SHAPE_WITH_TEXT TEXT RECTANGLE LINE ELLIPSE POLYGON STAR VECTOR'),
        );
        expect(having).not.toContain('STICKY');
        expect(having).not.toContain('TABLE');
        expect(having).not.toContain('GROUP');
      }
    },
  );

  rule(
    'Frames and sections take a corner radius; connectors and shapes with text only tell theirs',
    'certain',
    'typings: cornerRadius',
    async () => {
      const found = await ofEach(
        `if (!('cornerRadius' in node)) return null; node.cornerRadius = 8; return node.cornerRadius`,
      );
      expect(found).toMatchObject({ FRAME: 8, SECTION: 8, RECTANGLE: 8, STICKY: null, GROUP: null });
      expect([found.SHAPE_WITH_TEXT, found.CONNECTOR]).toEqual([
        'no setter for property',
        'no setter for property',
      ]);
    },
  );

  rule(
    'Sections, stickies, tables, code blocks, widgets, embeds, links and media cannot be rotated, but do take a transform',
    'certain',
    'typings: rotation, relativeTransform',
    async () => {
      const straight = 'SECTION STICKY TABLE CODE_BLOCK WIDGET EMBED LINK_UNFURL MEDIA';
      expect(await typesWhere(`return 'rotation' in node`)).toEqual(without(straight));
      const code = `node.relativeTransform = [[1, 0, 30], [0, 1, 40]]; return node.x === 30 && node.y === 40`;
      // A connector lies between its ends, wherever it is put.
      expect(await typesWhere(code)).toEqual(scene);
    },
  );

  rule(
    'Stickies, connectors, tables, code blocks, widgets, embeds and links cannot be resized',
    'certain',
    'typings: resize, resizeWithoutConstraints, rescale',
    async () => {
      const fixed = 'STICKY CONNECTOR TABLE CODE_BLOCK WIDGET EMBED LINK_UNFURL';
      expect(await typesWhere(`return 'resize' in node`)).toEqual(without(fixed));
      expect(await typesWhere(`return 'resizeWithoutConstraints' in node`)).toEqual(
        without(`${fixed} SHAPE_WITH_TEXT`),
      );
      expect(await typesWhere(`return 'rescale' in node`)).toEqual(without(`${fixed} MEDIA SECTION`));
      expect(await ofEach('node.resize(10, 10)')).toMatchObject({
        STICKY: "node.resize: no such property 'resize' on STICKY node",
        CONNECTOR: "node.resize: no such property 'resize' on CONNECTOR node",
      });
    },
  );

  rule('Rescaling enlarges both sides, and what is inside', 'certain', 'typings: rescale', async () => {
    const main = `const frame = figma.createFrame(), inside = figma.createRectangle();
      frame.appendChild(inside); inside.constraints = { horizontal: 'SCALE', vertical: 'SCALE' };
      frame.resize(200, 100); frame.rescale(0.5); console.log(frame.width, frame.height, inside.width, inside.height);
      try { frame.rescale(0) } catch (error) { console.log(error.message) }`;
    expect(await logOf(main)).toEqual([
      '100 50 100 50',
      'in rescale: Expected "scale" to have value >= 0.01',
    ]);
  });

  rule('A node writes itself as its type and id', 'likely', 'typings: toString', async () => {
    expect(
      await logOf(
        "const frame = figma.createFrame(); console.log(String(frame) === '[FRAME ' + frame.id + ']')",
      ),
    ).toEqual(['true']);
  });

  rule('A section takes both ways to be resized', 'certain', 'typings: resize', async () => {
    const main = `const section = figma.createSection();
      section.resizeWithoutConstraints(300, 200); console.log(section.width, section.height);
      section.resize(100, 50); console.log(section.width, section.height)`;
    expect(await logOf(main)).toEqual(['300 200', '100 50']);
  });

  rule(
    'Groups, connectors and code blocks have no fills; sections, stickies, shapes, tables, texts and frames have',
    'certain',
    'typings: fills',
    async () => {
      expect(await typesWhere(`return 'fills' in node`)).toEqual(
        without('GROUP SLICE CONNECTOR CODE_BLOCK WIDGET EMBED LINK_UNFURL MEDIA'),
      );
      const main = `console.log('fills' in figma.createConnector().text, 'fills' in figma.createConnector().textBackground)`;
      expect(await logOf(main)).toEqual(['true true']);
    },
  );

  rule(
    'Every node can be locked and hidden, and a plugin goes on writing to what is locked or hidden',
    'certain',
    'typings: locked, visible',
    async () => {
      const code = `
        node.locked = true; node.visible = false;
        node.x = 77; node.name = 'mine';
        return node.locked === true && node.visible === false && node.name === 'mine' && node.x === 77`;
      expect(await typesWhere(code)).toEqual(scene);
    },
  );

  rule(
    'Locked and visible tell of the node alone: what lies in a locked or hidden section answers for itself',
    'certain',
    'typings: locked, visible',
    async () => {
      const main = `const section = figma.createSection(), sticky = figma.createSticky();
        section.appendChild(sticky);
        section.locked = true; section.visible = false;
        console.log(sticky.locked, sticky.visible);
        sticky.x = 5; console.log(sticky.x)`;
      expect(await logOf(main)).toEqual(['false true', '5']);
    },
  );

  rule(
    'Every node tells which connectors end on it and what is stuck to it; only stamps, highlights, tape and widgets are stuck',
    'certain',
    'typings: attachedConnectors, stuckNodes, stuckTo',
    async () => {
      const code = `return Array.isArray(node.attachedConnectors) && Array.isArray(node.stuckNodes)`;
      expect(await typesWhere(code)).toEqual(scene);
      const stuck = await typesWhere(`return 'stuckTo' in node && node.stuckTo === null`);
      expect(new Set(stuck)).toEqual(new Set(['HIGHLIGHT', 'STAMP', 'WASHI_TAPE', 'WIDGET']));
    },
  );

  rule(
    'Frames in FigJam are ordinary frames: gradients, strokes, dashes, round corners and clipping hold',
    'likely',
    'typings: FrameNode; 7nohe/figram',
    async () => {
      const main = `const frame = figma.createFrame();
        frame.fills = [{ type: 'GRADIENT_LINEAR', gradientTransform: [[1, 0, 0], [0, 1, 0]], gradientStops: [{ position: 0, color: { r: 1, g: 0, b: 0, a: 1 } }, { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } }] }];
        frame.strokes = [{ type: 'SOLID', color: { r: 0, g: 0, b: 0 } }];
        frame.strokeWeight = 3; frame.dashPattern = [4, 2]; frame.cornerRadius = 12; frame.clipsContent = false;
        console.log(frame.fills[0].type, frame.strokes.length, frame.strokeWeight, frame.dashPattern, frame.cornerRadius, frame.clipsContent)`;
      expect(await logOf(main)).toEqual(['GRADIENT_LINEAR 1 3 [4,2] 12 false']);
    },
  );

  rule(
    'Frames have no auto layout here: it is not known whether FigJam has it',
    { unknown: 6 },
    'typings: layoutMode',
    async () => {
      const code = `console.log(node.layoutMode); node.layoutMode = 'VERTICAL'`;
      const [mode, error] = await logOf(
        `const node = figma.createFrame(); try { ${code} } catch (error) { console.log(error.message) }`,
      );
      expect([mode, error]).toEqual(['NONE', '"layoutMode" is not in the local board']);
    },
  );
});

rules('1.2 Nodes the board only keeps', (rule) => {
  const kept =
    'SLICE COMPONENT COMPONENT_SET INSTANCE BOOLEAN_OPERATION TABLE CODE_BLOCK STAMP HIGHLIGHT WASHI_TAPE WIDGET MEDIA EMBED LINK_UNFURL'.split(
      ' ',
    );

  rule(
    'Tables, stamps, code blocks, widgets, media, instances and the rest can be read, moved, locked and renamed',
    'certain',
    'typings',
    async () => {
      const code = `
        node.x = 10; node.y = -20; node.name = 'kept'; node.locked = true;
        const { x, y, name, width, height, parent, absoluteBoundingBox: box } = node;
        return [x, y, name, parent.type, box.x, box.y, width === box.width, height === box.height].join()`;
      const found = await ofEach(code);
      for (const type of kept) expect(found[type], type).toBe('10,-20,kept,PAGE,10,-20,true,true');
    },
  );

  rule('They can be put into a section and taken out', 'certain', 'typings: appendChild', async () => {
    const code = `
      const section = figma.createSection(); section.x = 1000;
      section.appendChild(node);
      const inside = node.parent === section && section.children.length === 1 && node.absoluteTransform[0][2] === 1000 + node.x;
      figma.currentPage.appendChild(node);
      return inside && node.parent === figma.currentPage`;
    expect(await typesWhere(code)).toEqual(named(kept.join(' ')));
  });

  rule('They can be removed', 'certain', 'typings: remove', async () => {
    const code = `node.remove(); return node.removed && (await figma.getNodeByIdAsync(node.id)) === null`;
    expect(await typesWhere(code)).toEqual(named(kept.join(' ')));
  });

  rule(
    'They can be cloned, but for components and their sets, which belong to Figma Design',
    'likely',
    'several reports of July to September 2026 on clone in another editor',
    async () => {
      const found = await ofEach('return node.clone().type');
      for (const type of kept.filter((each) => !/COMPONENT|INSTANCE/.test(each)))
        expect(found[type]).toBe(type);
      expect(found.COMPONENT).toBe(
        'in clone: Cloning COMPONENT nodes is not supported in the current editor',
      );
      expect(found.COMPONENT_SET).toBe(
        'in clone: Cloning COMPONENT_SET nodes is not supported in the current editor',
      );
    },
  );

  rule(
    'Instances cannot be cloned here: it is not known whether FigJam can',
    { unknown: 11 },
    'several reports of July to September 2026 on clone in another editor',
    async () => {
      expect((await ofEach('return node.clone().type')).INSTANCE).toBe(
        'in clone: Cloning INSTANCE nodes is not supported in the current editor',
      );
    },
  );

  rule(
    'People duplicate them as everything else',
    'certain',
    'documentation: working-in-figjam',
    async () => {
      const { document, ids } = oneOfEach();
      const copies = document.edit('person', () =>
        document.duplicate(
          kept.map((type) => ids[type] ?? ''),
          { x: 500, y: 0 },
        ),
      );
      const main = `(async () => {
      for (const id of ${JSON.stringify(copies)}) {
        const node = await figma.getNodeByIdAsync(id);
        console.log(node.type, node.x >= 500);
      }
    })()`;
      expect(await logOf(main, { document })).toEqual(kept.map((type) => `${type} true`));
    },
  );
});
