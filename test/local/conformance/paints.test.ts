import { expect } from 'vitest';
import { outcomesOf } from './outcomes.ts';
import { rules } from './rule.ts';

const before = 'const frame = figma.createFrame();';
const invalid = (name: string, reason: string) =>
  `in set_${name}: Property "${name}" failed validation: ${reason}`;

rules('1.7 Paints and validation', (rule) => {
  rule(
    "A paint's colour has no opacity of its own",
    'likely',
    'figma/mcp-server-guide; reports',
    async () => {
      const act = "frame.fills = [{ type: 'SOLID', color: { r: 1, g: 0, b: 0, a: 1 } }]";
      expect(await outcomesOf([act], { before })).toEqual([
        invalid('fills', "Unrecognized key(s) in object: 'a' at [0].color"),
      ]);
    },
  );

  rule(
    'The colours of gradients and effects have one',
    'certain',
    'typings: ColorStop, DropShadowEffect; figma/mcp-server-guide',
    async () => {
      const gradient = (color: string) =>
        `frame.fills = [{ type: 'GRADIENT_LINEAR', gradientTransform: [[1, 0, 0], [0, 1, 0]], gradientStops: [{ position: 0, color: ${color} }] }]`;
      const shadow = (color: string) =>
        `frame.effects = [{ type: 'DROP_SHADOW', color: ${color}, offset: { x: 0, y: 1 }, radius: 2, visible: true, blendMode: 'NORMAL' }]`;
      const results = await outcomesOf(
        [
          gradient('{ r: 0, g: 0, b: 0 }'),
          shadow('{ r: 0, g: 0, b: 0 }'),
          gradient('{ r: 0, g: 0, b: 0, a: 1 }'),
          shadow('{ r: 0, g: 0, b: 0, a: 1 }'),
          'frame.fills.length + frame.effects.length',
          "frame.fills = [{ type: 'GRADIENT_LINEAR', gradientTransform: [[1, 0, 0], [0, 1, 0]], gradientStops: [{ position: 1.5, color: { r: 0, g: 0, b: 0, a: 1 } }] }]",
          "frame.effects = [{ type: 'LAYER_BLUR', radius: 2 }]",
          "frame.effects = [{ type: 'DROP_SHADOW', color: { r: 0, g: 0, b: 0, a: 1 }, offset: { x: 0, y: 1 }, radius: 2, blendMode: 'NORMAL' }]",
        ],
        { before },
      );
      expect(results.slice(0, 2)).toEqual([
        invalid('fills', 'Required at [0].gradientStops[0].color.a'),
        invalid('effects', 'Required at [0].color.a'),
      ]);
      expect(results.slice(4)).toEqual([
        '2',
        invalid('fills', 'Number must be less than or equal to 1 at [0].gradientStops[0].position'),
        invalid('effects', 'Required at [0].visible'),
        invalid('effects', 'Required at [0].visible'),
      ]);
    },
  );

  rule(
    'Colours run from 0 to 1, and have all three parts',
    'certain',
    'typings: RGB; documentation: editing-properties',
    async () => {
      const fill = (color: string) => `frame.fills = [{ type: 'SOLID', color: ${color} }]`;
      const acts = [
        fill('{ r: 255, g: 0, b: 0 }'),
        fill('{ r: 0, g: -1, b: 0 }'),
        fill('{ r: 1, g: 0 }'),
        fill("{ r: '1', g: 0, b: 0 }"),
      ];
      expect(await outcomesOf(acts, { before })).toEqual([
        invalid('fills', 'Number must be less than or equal to 1 at [0].color.r'),
        invalid('fills', 'Number must be greater than or equal to 0 at [0].color.g'),
        invalid('fills', 'Required at [0].color.b'),
        invalid('fills', 'Expected number, received string at [0].color.r'),
      ]);
    },
  );

  rule(
    'A paint of an unknown type is refused with those there are',
    'likely',
    'reports on GitHub',
    async () => {
      const [refused] = await outcomesOf(["frame.fills = [{ type: 'PLAIN' }]"], { before });
      expect(refused).toBe(
        invalid(
          'fills',
          "Invalid discriminator value. Expected 'SOLID' | 'GRADIENT_LINEAR' | 'GRADIENT_RADIAL' | 'GRADIENT_ANGULAR' | 'GRADIENT_DIAMOND' | 'IMAGE' | 'VIDEO' at [0].type",
        ),
      );
    },
  );

  rule('Paints are given as a list', 'certain', 'typings: MinimalFillsMixin.fills', async () => {
    const acts = ["frame.fills = 'red'", "frame.strokes = { type: 'SOLID' }", 'frame.fills = null'];
    expect(await outcomesOf(acts, { before })).toEqual([
      invalid('fills', 'Expected array, received string'),
      invalid('strokes', 'Expected array, received object'),
      invalid('fills', 'Expected array, received null'),
    ]);
  });

  rule(
    'No paints at all is transparent; a new frame is white',
    'certain',
    'typings: createFrame; figma/mcp-server-guide',
    async () => {
      const acts = ['frame.fills[0].color', 'frame.fills = []', 'frame.fills.length'];
      expect(await outcomesOf(acts, { before })).toEqual(['{"r":1,"g":1,"b":1}', '[]', '0']);
    },
  );

  rule(
    'Colours come back exactly as they were given',
    'certain',
    'figma/mcp-server-guide: palettes',
    async () => {
      const acts = [
        "frame.fills = [{ type: 'SOLID', color: { r: 255 / 255, g: 224 / 255, b: 194 / 255 } }]",
        'frame.fills[0].color.g === 224 / 255 && frame.fills[0].color.b === 194 / 255',
      ];
      expect((await outcomesOf(acts, { before }))[1]).toBe('true');
    },
  );

  rule(
    'What a node gives is frozen, all the way down',
    'certain',
    'documentation: editing-properties',
    async () => {
      const acts = [
        'frame.fills.push(frame.fills[0])',
        'frame.fills[0].opacity = 0.5',
        'frame.fills[0].color.r = 0.5',
        'figma.currentPage.children.push(frame)',
        'figma.currentPage.selection.push(frame)',
        'frame.relativeTransform[0][2] = 5',
      ];
      const results = await outcomesOf(acts, { before });
      for (const at of [0, 3, 4]) expect(results[at]).toMatch(/object is not extensible/);
      for (const at of [1, 2, 5]) expect(results[at]).toMatch(/read-only|read only/);
    },
  );

  rule(
    'It is new each time it is read, and can be written back as plain data',
    'certain',
    'typings: ChildrenMixin.children; documentation: editing-properties',
    async () => {
      const acts = [
        'frame.fills === frame.fills',
        'figma.currentPage.children === figma.currentPage.children',
        'frame.fills = JSON.parse(JSON.stringify(frame.fills))',
        'frame.fills[0].opacity',
      ];
      const results = await outcomesOf(acts, { before });
      expect([results[0], results[1], results[3]]).toEqual(['false', 'false', '1']);
    },
  );

  rule(
    'A value of the wrong type is told with both types',
    'certain',
    'documentation: api-errors',
    async () => {
      const wrong = (name: string, expected: string, got: string) =>
        `in set_${name}: Expected "${name}" to have type ${expected} but got ${got} instead`;
      const acts = [
        "frame.opacity = '1'",
        "frame.x = '1'",
        'frame.rotation = null',
        'frame.name = 1',
        "frame.visible = 'yes'",
        'frame.locked = undefined',
        'frame.clipsContent = 1',
        'frame.cornerRadius = []',
      ];
      expect(await outcomesOf(acts, { before })).toEqual([
        wrong('opacity', 'number', 'string'),
        wrong('x', 'number', 'string'),
        wrong('rotation', 'number', 'null'),
        wrong('name', 'string', 'number'),
        wrong('visible', 'boolean', 'string'),
        wrong('locked', 'boolean', 'undefined'),
        wrong('clipsContent', 'boolean', 'number'),
        wrong('cornerRadius', 'number', 'array'),
      ]);
    },
  );

  rule('Opacity runs from 0 to 1', 'certain', 'typings: MinimalBlendMixin.opacity', async () => {
    expect(await outcomesOf(['frame.opacity = 3', 'frame.opacity = -0.1'], { before })).toEqual([
      invalid('opacity', 'Number must be less than or equal to 1'),
      invalid('opacity', 'Number must be greater than or equal to 0'),
    ]);
  });

  rule(
    'Strokes, dashes and corners are 0 px at least',
    'certain',
    'typings: strokeWeight, dashPattern, cornerRadius',
    async () => {
      const acts = ['frame.strokeWeight = -1', 'frame.dashPattern = [4, -1]', 'frame.cornerRadius = -1'];
      const least = 'Number must be greater than or equal to 0';
      expect(await outcomesOf(acts, { before })).toEqual([
        invalid('strokeWeight', least),
        invalid('dashPattern', `${least} at [1]`),
        invalid('cornerRadius', least),
      ]);
    },
  );

  rule(
    'Of a removed node only its id is left, and that it is removed',
    'likely',
    'reports on GitHub; typings: RemovedNode',
    async () => {
      const gone = (member: string) => `in ${member}: The node with id "1:2" does not exist`;
      const acts = [
        'sticky.remove()',
        'sticky.id',
        'sticky.removed',
        'sticky.name',
        "sticky.name = 'x'",
        'sticky.clone()',
        'label.characters',
        "label.characters = 'x'",
        'figma.currentPage.appendChild(sticky)',
        'sticky.remove()',
        'figma.getNodeByIdAsync(sticky.id)',
      ];
      const results = await outcomesOf(acts, {
        before: 'const sticky = figma.createSticky(), label = sticky.text;',
      });
      expect(results.slice(1)).toEqual([
        '1:2',
        'true',
        gone('get_name'),
        gone('set_name'),
        gone('clone'),
        gone('get_characters'),
        gone('set_characters'),
        gone('appendChild'),
        gone('remove'),
        'null',
      ]);
    },
  );
});
