import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { testBoard } from '../harness.ts';
import { outcomesOf } from './outcomes.ts';
import { rules } from './rule.ts';

const before = 'const sticky = figma.createSticky(), connector = figma.createConnector();';
const straight = `${before} connector.connectorLineType = 'STRAIGHT';`;
const sideMagnet =
  'in set_connectorEnd: Straight connector endpoints may only use the CENTER or NONE magnets';
const endAt = (magnet: string) =>
  `connector.connectorEnd = { endpointNodeId: sticky.id, magnet: '${magnet}' }`;

rules('1.5 Connectors', (rule) => {
  rule('A free end is a place on the page', 'certain', 'typings: ConnectorEndpoint', async () => {
    const acts = [
      'connector.connectorStart = { position: { x: 30, y: 40 } }',
      'connector.connectorEnd = { position: { x: 130, y: 90 } }',
      '[connector.x, connector.y, connector.width, connector.height]',
      '"endpointNodeId" in connector.connectorStart',
    ];
    expect((await outcomesOf(acts, { before })).slice(2)).toEqual(['[30,40,100,50]', 'false']);
  });

  rule(
    'An end on a node names it and one of seven magnets, and reads back the same',
    'certain',
    'typings: ConnectorEndpoint',
    async () => {
      const magnets = ['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER'];
      const acts = magnets.flatMap((magnet) => [endAt(magnet), 'connector.connectorEnd.magnet']);
      const results = await outcomesOf(acts, { before });
      expect(results.filter((_result, index) => index % 2 === 1)).toEqual(magnets);
    },
  );

  rule(
    'AUTO lies on the side that faces the other end, CENTER and NONE in the middle',
    'likely',
    'typings: ConnectorEndpoint',
    async () => {
      const acts = ['AUTO', 'CENTER', 'NONE', 'RIGHT'].flatMap((magnet) => [
        endAt(magnet),
        'connector.width',
      ]);
      const beside = `${before} connector.connectorStart = { position: { x: -200, y: 120 } };`;
      const results = await outcomesOf(acts, { before: beside });
      expect(results.filter((_result, index) => index % 2 === 1)).toEqual(['200', '320', '320', '440']);
    },
  );

  rule(
    'An end on a node may lie at a part of its width and height',
    'likely',
    'typings: ConnectorEndpoint; figma/mcp-server-guide',
    async () => {
      const acts = [
        'connector.connectorStart = { position: { x: 0, y: 0 } }',
        'connector.connectorEnd = { endpointNodeId: sticky.id, position: { x: 0.25, y: 1 } }',
        '[connector.width, connector.height]',
      ];
      expect((await outcomesOf(acts, { before })).at(-1)).toBe('[60,240]');
    },
  );

  rule('An end of any other form is refused', 'certain', 'typings: ConnectorEndpoint', async () => {
    const forms = [
      '{ endpointNodeId: sticky.id }',
      '{ magnet: "TOP" }',
      '{ endpointNodeId: sticky.id, magnet: "MIDDLE" }',
      '{ endpointNodeId: sticky, magnet: "AUTO" }',
      '{ position: { x: 1 } }',
      '{ position: { x: 1, y: 1 }, magnet: "AUTO" }',
      'sticky.id',
      'null',
    ];
    const results = await outcomesOf(
      forms.map((form) => `connector.connectorEnd = ${form}`),
      { before },
    );
    for (const result of results)
      expect(result).toMatch(/^in set_connectorEnd: Property "connectorEnd" failed validation: /);
  });

  rule(
    'A straight connector refuses every magnet but CENTER and NONE',
    'likely',
    'reports; figma/mcp-server-guide',
    async () => {
      const sides = ['AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT'];
      expect(await outcomesOf(sides.map(endAt), { before: straight })).toEqual(sides.map(() => sideMagnet));
      const acts = [
        endAt('CENTER'),
        endAt('NONE'),
        'connector.connectorEnd = { endpointNodeId: sticky.id, position: { x: 0, y: 0 } }',
      ];
      expect(await outcomesOf(acts, { before: straight })).toEqual([
        '{"endpointNodeId":"1:2","magnet":"CENTER"}',
        '{"endpointNodeId":"1:2","magnet":"NONE"}',
        '{"endpointNodeId":"1:2","position":{"x":0,"y":0}}',
      ]);
    },
  );

  rule(
    'A connector with a magnet at a side does not become straight',
    { unknown: 4 },
    'as follows from what straight connectors refuse',
    async () => {
      const [, refused] = await outcomesOf([endAt('TOP'), "connector.connectorLineType = 'STRAIGHT'"], {
        before,
      });
      expect(refused).toBe(
        'in set_connectorLineType: Straight connector endpoints may only use the CENTER or NONE magnets',
      );
    },
  );

  rule(
    'Lines are elbowed, straight or curved',
    'certain',
    'typings: ConnectorNode.connectorLineType',
    async () => {
      const acts = ['ELBOWED', 'STRAIGHT', 'CURVED', 'WAVY'].map(
        (type) => `connector.connectorLineType = '${type}'`,
      );
      const results = await outcomesOf(acts, { before });
      expect(results.slice(0, 3)).toEqual(['ELBOWED', 'STRAIGHT', 'CURVED']);
      expect(results[3]).toMatch(/^in set_connectorLineType: Property "connectorLineType" failed validation/);
    },
  );

  rule('An end cannot name a node that is not there', { unknown: 7 }, 'no report', async () => {
    const act = "connector.connectorEnd = { endpointNodeId: '9:9', magnet: 'AUTO' }";
    expect(await outcomesOf([act], { before })).toEqual(['in set_connectorEnd: Invalid endpointNodeId']);
  });

  rule(
    'An instance can hold an end, nothing inside of it can',
    'likely',
    'reports of September 2026 (in Figma Design)',
    async () => {
      const document = createBoardDocument();
      const [instance, part] = document.edit('person', () => {
        const outer = document.create('INSTANCE', {}, document.currentPage);
        return [outer, document.create('RECTANGLE', {}, outer)];
      });
      const acts = [instance, part].map(
        (id) => `connector.connectorStart = { endpointNodeId: '${id}', magnet: 'AUTO' }`,
      );
      const [accepted, refused] = await outcomesOf(acts, { before, document });
      expect(accepted).toContain(instance);
      expect(refused).toBe('in set_connectorStart: Invalid endpointNodeId');
    },
  );

  rule(
    'A page and a node on another page are accepted without a word',
    'likely',
    'reports of September 2026 (in Figma Design)',
    async () => {
      const document = createBoardDocument();
      const ids = document.edit('person', () => {
        const page = document.create('PAGE', {}, document.root);
        return [page, document.create('STICKY', {}, page)];
      });
      const acts = ids.map((id) => `connector.connectorEnd = { endpointNodeId: '${id}', magnet: 'AUTO' }`);
      expect(await outcomesOf(acts, { before, document })).toEqual(
        ids.map((id) => `{"endpointNodeId":"${id}","magnet":"AUTO"}`),
      );
    },
  );

  rule(
    'Stickies, shapes, sections, texts and frames can hold ends',
    'certain',
    'figma/mcp-server-guide',
    async () => {
      const makers = ['createSticky', 'createShapeWithText', 'createSection', 'createText', 'createFrame'];
      const results = await outcomesOf(
        makers.map(
          (maker) =>
            `(connector.connectorEnd = { endpointNodeId: figma.${maker}().id, magnet: 'LEFT' }).magnet`,
        ),
        { before },
      );
      expect(results).toEqual(makers.map(() => 'LEFT'));
    },
  );

  rule(
    'So can what lies deep inside of frames and groups',
    'likely',
    'reports of September 2026 (in Figma Design)',
    async () => {
      const nested = `${before}
        const frame = figma.createFrame(), inner = figma.createFrame(), one = figma.createRectangle(), other = figma.createRectangle();
        frame.x = 500; frame.appendChild(inner); inner.x = 40; inner.appendChild(one); inner.appendChild(other);
        other.x = 60; figma.group([one, other], inner);
        connector.connectorStart = { position: { x: 0, y: 0 } };`;
      const acts = [
        "connector.connectorEnd = { endpointNodeId: other.id, magnet: 'LEFT' }",
        'connector.width',
      ];
      expect((await outcomesOf(acts, { before: nested })).at(-1)).toBe('600');
    },
  );

  rule(
    'When the node is gone, the end still names it and stays where it was',
    'likely',
    'figma/mcp-server-guide',
    async () => {
      const acts = [
        'sticky.x = 300',
        endAt('LEFT'),
        'sticky.remove()',
        'connector.connectorEnd.endpointNodeId',
        'connector.width',
        'figma.getNodeByIdAsync(connector.connectorEnd.endpointNodeId)',
      ];
      expect((await outcomesOf(acts, { before })).slice(3)).toEqual(['1:2', '300', 'null']);
    },
  );

  rule(
    'A node tells which connectors end on it',
    'certain',
    'typings: SceneNodeMixin.attachedConnectors',
    async () => {
      const acts = [
        'sticky.attachedConnectors.length',
        endAt('LEFT'),
        'sticky.attachedConnectors[0] === connector',
      ];
      expect((await outcomesOf(acts, { before })).filter((_result, index) => index !== 1)).toEqual([
        '0',
        'true',
      ]);
    },
  );

  rule(
    'The label is the text of the connector, not its name',
    'certain',
    'typings: ConnectorNode.text; figma/mcp-server-guide',
    async () => {
      const acts = [
        "figma.loadFontAsync({ family: 'Inter', style: 'Medium' })",
        "connector.text.fontName = { family: 'Inter', style: 'Medium' }",
        "connector.name = 'feedback'",
        'connector.text.characters === ""',
        "connector.text.characters = 'uses'",
        'connector.name',
      ];
      const results = await outcomesOf(acts, { before });
      expect([results[3], results[5]]).toEqual(['true', 'feedback']);
    },
  );

  rule(
    "The label's colour and background are apart from the line's colour",
    'certain',
    'typings: ConnectorNode.textBackground',
    async () => {
      const paint = (red: number) => `[{ type: 'SOLID', color: { r: ${red}, g: 0, b: 0 } }]`;
      const acts = [
        `connector.strokes = ${paint(0.25)}`,
        `connector.text.fills = ${paint(0.5)}`,
        `connector.textBackground.fills = ${paint(0.75)}`,
        '[connector.strokes, connector.text.fills, connector.textBackground.fills].map((fills) => fills[0].color.r)',
      ];
      expect((await outcomesOf(acts, { before })).at(-1)).toBe('[0.25,0.5,0.75]');
    },
  );

  rule(
    'The label of a new connector has no valid font: it is written after it got one',
    'likely',
    'figma/mcp-server-guide; southleft/figma-console-mcp; 7nohe/figram',
    async () => {
      const acts = [
        'connector.text.fontName.family === ""',
        'figma.loadFontAsync(connector.text.fontName)',
        "connector.text.characters = 'uses'",
        "figma.loadFontAsync({ family: 'Inter', style: 'Medium' })",
        "connector.text.characters = 'uses'",
        "(connector.text.fontName = { family: 'Inter', style: 'Medium' }).style",
        "connector.text.characters = 'uses'",
      ];
      const unloaded =
        'in set_characters: Cannot write to node with unloaded font " ". Please call figma.loadFontAsync({ family: "", style: "" }) and await the returned promise first.';
      expect(await outcomesOf(acts, { before })).toEqual([
        'true',
        'in loadFontAsync: The font " " could not be loaded',
        unloaded,
        'undefined',
        unloaded,
        'Medium',
        'uses',
      ]);
    },
  );

  rule('A group over connectors dissolves', 'likely', 'seen in FigJam, June 2026: 7nohe/figram', async () => {
    const board = await testBoard(
      'const group = figma.group([figma.createConnector(), figma.createSticky()], figma.currentPage); setTimeout(() => console.log(group.removed), 10)',
    );
    await board.run();
    await board.clock.advance(20);
    expect(board.logged).toEqual(['true']);
    expect(board.document.find(board.document.root, { types: ['CONNECTOR', 'STICKY'] })).toHaveLength(2);
  });
});
