import type {
  CodeBlockNode,
  ConnectorStrokeCap,
  ShapeWithTextNode,
} from '@figma/plugin-typings/plugin-api-standalone';
import { expect, expectTypeOf } from 'vitest';
import { codeLanguages, shapeTypes, strokeCaps } from '../../../src/local/api/values.ts';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { logOf } from '../harness.ts';
import { rules } from './rule.ts';

const attempt =
  'const attempt = (run) => { try { return String(run()) } catch (error) { return error.message } };';
const inter = `await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });`;
/** What the code logs, one string a line. */
const log = (code: string, options = {}) => logOf(`${attempt}\n(async () => {${code}\n})()`, options);

rules('1.3 Defaults and sizes', (rule) => {
  rule(
    'A new frame is 100 by 100 px, white, at the origin of the current page, and clips',
    'certain',
    'typings: createFrame',
    async () => {
      const code = `const frame = figma.createFrame();
        console.log(frame.width, frame.height, frame.x, frame.y, frame.parent === figma.currentPage, frame.clipsContent);
        console.log(frame.fills)`;
      const [facts, fills] = await log(code);
      expect(facts).toBe('100 100 0 0 true true');
      expect(JSON.parse(fills ?? '')).toMatchObject([{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }]);
    },
  );

  rule(
    'Rectangles, ellipses, polygons, stars and vectors begin at 100 by 100 px',
    'certain',
    'typings: createRectangle, createEllipse, createPolygon, createStar',
    async () => {
      const code = `for (const name of ['Rectangle', 'Ellipse', 'Polygon', 'Star', 'Vector']) {
          const node = figma['create' + name](); console.log(name, node.width, node.height) }
        console.log(['Rectangle', 'Ellipse', 'Polygon', 'Star'].every((name) => figma['create' + name]().fills.length === 1))`;
      expect(await log(code)).toEqual([
        'Rectangle 100 100',
        'Ellipse 100 100',
        'Polygon 100 100',
        'Star 100 100',
        'Vector 100 100',
        'true',
      ]);
    },
  );

  rule(
    'A new line is 100 px of black, 1 px thick; its height stays 0',
    'certain',
    'typings: createLine, resize',
    async () => {
      const code = `const line = figma.createLine();
        console.log(line.width, line.height, line.strokeWeight, line.strokes[0].color, line.fills.length);
        line.resize(40, 0); console.log(line.width);
        console.log(attempt(() => line.resize(40, 1)), attempt(() => line.resize(40, 0.01)).startsWith('in resize: '))`;
      expect(await log(code)).toEqual([
        '100 0 1 {"r":0,"g":0,"b":0} 0',
        '40',
        'in resize: The height of a line must be exactly 0 true',
      ]);
    },
  );

  rule(
    'A new sticky is a square of 240 px in Inter Medium; a wide one is 416 by 240 px',
    'certain',
    'public skill files of Figma: create-sticky',
    async () => {
      const code = `const sticky = figma.createSticky();
        console.log(sticky.width, sticky.height, sticky.text.fontName, sticky.isWideWidth);
        sticky.isWideWidth = true; console.log(sticky.width, sticky.height);
        sticky.isWideWidth = false; console.log(sticky.width, sticky.height)`;
      expect(await log(code)).toEqual([
        '240 240 {"family":"Inter","style":"Medium"} false',
        '416 240',
        '240 240',
      ]);
    },
  );

  rule(
    'A sticky grows downwards with its text and never gets wider; nobody else sets its size',
    'certain',
    'typings: createSticky; public skill files of Figma: create-sticky',
    async () => {
      const code = `${inter}
        const sticky = figma.createSticky();
        sticky.text.characters = 'veel woorden '.repeat(60);
        console.log(sticky.width, sticky.height > 400);
        sticky.text.characters = 'kort';
        console.log(sticky.width, sticky.height);
        sticky.text.setRangeFontSize(0, 2, 300); console.log(sticky.width, sticky.height > 300);
        console.log(attempt(() => { sticky.width = 100 }), attempt(() => { sticky.height = 100 }), 'resize' in sticky)`;
      expect(await log(code)).toEqual([
        '240 true',
        '240 240',
        '240 true',
        'no setter for property no setter for property false',
      ]);
    },
  );

  rule(
    'A sticky is signed by who runs the plugin, visibly',
    'certain',
    'typings: createSticky, authorName',
    async () => {
      const people = [{ id: '1', name: 'Noor', color: '#f00', sessionId: 1 }];
      const code = `const sticky = figma.createSticky(); console.log(sticky.authorName, sticky.authorVisible)`;
      expect(await log(code, { people })).toEqual(['Noor true']);
    },
  );

  rule(
    'A new shape with text is an ellipse of 208 px in Inter Medium',
    'certain',
    'typings: createShapeWithText',
    async () => {
      const code = `const shape = figma.createShapeWithText();
        console.log(shape.width, shape.height, shape.shapeType, shape.text.fontName, shape.text.characters === '')`;
      expect(await log(code)).toEqual(['208 208 ELLIPSE {"family":"Inter","style":"Medium"} true']);
    },
  );

  rule(
    'Text does not make a shape grow, which can be as small as 0.01 px',
    'certain',
    'typings: createShapeWithText, resize',
    async () => {
      const code = `${inter}
        const shape = figma.createShapeWithText();
        shape.text.characters = 'veel woorden '.repeat(60);
        console.log(shape.width, shape.height);
        shape.resize(0.01, 0.01); console.log(shape.width, shape.height);
        console.log(attempt(() => shape.resize(0.001, 1)))`;
      expect(await log(code)).toEqual([
        '208 208',
        '0.01 0.01',
        'in resize: Expected "width" to have value >= 0.01',
      ]);
    },
  );

  rule(
    'Each kind of shape of the typings is taken, and no other',
    'certain',
    'typings: shapeType',
    async () => {
      expectTypeOf<(typeof shapeTypes)[number]>().toEqualTypeOf<ShapeWithTextNode['shapeType']>();
      const code = `const shape = figma.createShapeWithText();
        const taken = ${JSON.stringify(shapeTypes)}.filter((type) => { shape.shapeType = type; return shape.shapeType === type });
        console.log(taken.length);
        console.log(attempt(() => { shape.shapeType = 'HEART' }))`;
      const words = shapeTypes.map((type) => `'${type}'`).join(' | ');
      expect(await log(code)).toEqual([
        '30',
        `in set_shapeType: Property "shapeType" failed validation: Invalid enum value. Expected ${words}, received 'HEART'`,
      ]);
    },
  );

  rule(
    'A new connector is 200 px long, bare at its start, with an arrow of lines at its end',
    'certain',
    'public skill files of Figma: create-connector',
    async () => {
      const code = `const connector = figma.createConnector();
        console.log(connector.width, connector.x, connector.y, connector.connectorStartStrokeCap, connector.connectorEndStrokeCap)`;
      expect(await log(code)).toEqual(['200 0 0 NONE ARROW_LINES']);
    },
  );

  rule(
    'A new connector is elbowed',
    { unknown: 4 },
    'public skill files of Figma: create-connector; figma/plugin-samples: create-shapes-connectors',
    async () => {
      expect(await log('console.log(figma.createConnector().connectorLineType)')).toEqual(['ELBOWED']);
    },
  );

  rule(
    'Each cap of the typings is taken at both ends of a connector, and no other',
    'certain',
    'typings: ConnectorStrokeCap',
    async () => {
      expectTypeOf<(typeof strokeCaps)[number]>().toEqualTypeOf<ConnectorStrokeCap>();
      const code = `const connector = figma.createConnector();
        const caps = ${JSON.stringify(strokeCaps)};
        console.log(caps.every((cap) => {
          connector.connectorStartStrokeCap = cap; connector.connectorEndStrokeCap = cap;
          return connector.connectorStartStrokeCap === cap && connector.connectorEndStrokeCap === cap;
        }));
        console.log(attempt(() => { connector.connectorEndStrokeCap = 'LINE_ARROW' }).includes('Invalid enum value'))`;
      expect(await log(code)).toEqual(['true', 'true']);
    },
  );

  rule(
    'A new section is tiny, so it has to be given a size',
    { unknown: 3 },
    'public skill files of Figma: create-section',
    async () => {
      expect(
        await log(
          'const section = figma.createSection(); console.log(section.width <= 1, section.height <= 1)',
        ),
      ).toEqual(['true true']);
    },
  );

  rule(
    'A section never grows with what is put into it, and is at least 0.01 px',
    'certain',
    'public skill files of Figma: create-section; typings: resizeWithoutConstraints',
    async () => {
      const code = `const section = figma.createSection(), frame = figma.createFrame();
        section.resizeWithoutConstraints(50, 50);
        section.appendChild(frame); frame.x = 500; frame.resize(900, 900);
        console.log(section.width, section.height);
        console.log(attempt(() => section.resizeWithoutConstraints(0, 50)));
        console.log(attempt(() => section.resize(50, 0.001)))`;
      expect(await log(code)).toEqual([
        '50 50',
        'in resizeWithoutConstraints: Expected "width" to have value >= 0.01',
        'in resize: Expected "height" to have value >= 0.01',
      ]);
    },
  );

  rule(
    'The name of a section is its title, any text',
    'certain',
    'public skill files of Figma: create-section',
    async () => {
      const code = `const section = figma.createSection();
        section.name = 'Week 1: kennismaken'; console.log(section.name); section.name = ''; console.log(section.name === '');
        console.log(attempt(() => { section.name = 1 }))`;
      expect(await log(code)).toEqual([
        'Week 1: kennismaken',
        'true',
        'in set_name: Expected "name" to have type string but got number instead',
      ]);
    },
  );

  rule(
    'A table has two rows and two columns; its size is only read',
    'certain',
    'typings: createTable, TableNode',
    async () => {
      const document = createBoardDocument();
      document.edit('person', () => document.create('TABLE', {}, document.currentPage));
      const code = `const [table] = figma.currentPage.children;
        console.log(table.numRows, table.numColumns, attempt(() => { table.width = 10 }), 'resize' in table)`;
      expect(await log(code, { document })).toEqual(['2 2 no setter for property false']);
    },
  );

  rule(
    'A code block begins as plain text; its code is set without loading a font, in a language of the typings',
    'certain',
    'public skill files of Figma: create-code-block; typings: codeLanguage',
    async () => {
      expectTypeOf<(typeof codeLanguages)[number]>().toEqualTypeOf<CodeBlockNode['codeLanguage']>();
      const document = createBoardDocument();
      document.edit('person', () => document.create('CODE_BLOCK', {}, document.currentPage));
      const code = `const [block] = figma.currentPage.children;
        console.log(block.codeLanguage, block.code === '');
        block.code = 'let a'; console.log(block.code);
        console.log(${JSON.stringify(codeLanguages)}.every((each) => { block.codeLanguage = each; return block.codeLanguage === each }));
        console.log(attempt(() => { block.codeLanguage = 'PASCAL' }).includes('Invalid enum value'))`;
      expect(await log(code, { document })).toEqual(['PLAINTEXT true', 'let a', 'true', 'true']);
    },
  );

  rule(
    'A new text is empty and as wide and high as its words',
    'certain',
    'typings: createText; public skill files of Figma: create-text',
    async () => {
      const code = `${inter}
        const text = figma.createText();
        console.log(text.characters === '', text.textAutoResize, text.width);
        text.characters = 'Hallo'; const { width } = text;
        text.characters = 'Hallo allemaal'; console.log(text.width > width, text.height < 30);
        text.fontSize = 32; console.log(text.height > 30)`;
      expect(await log(code)).toEqual(['true WIDTH_AND_HEIGHT 0', 'true true', 'true']);
    },
  );

  rule(
    'A new text is Inter Medium of 16 px, dark grey',
    { unknown: 5 },
    'public skill files of Figma: create-text; figma/plugin-samples: vote-tally',
    async () => {
      const code = `const text = figma.createText(); console.log(text.fontName, text.fontSize, Math.round(text.fills[0].color.r * 255))`;
      expect(await log(code)).toEqual(['{"family":"Inter","style":"Medium"} 16 30']);
    },
  );

  rule(
    'New nodes all land at the origin of the page, on top of each other',
    'certain',
    'public skill files of Figma: gotchas',
    async () => {
      const code = `const names = ['Frame', 'Section', 'Text', 'Rectangle', 'Sticky', 'ShapeWithText', 'Connector'];
        const nodes = names.map((name) => figma['create' + name]());
        console.log(nodes.every((node) => node.x === 0 && node.y === 0 && node.parent === figma.currentPage));
        console.log(figma.currentPage.children.map((node) => node.id).join() === nodes.map((node) => node.id).join())`;
      expect(await log(code)).toEqual(['true', 'true']);
    },
  );
});
