import { expect } from 'vitest';
import { outcomesOf } from './outcomes.ts';
import { rules } from './rule.ts';

/** Statements that make `icon` of a drawing. */
const drawn = (svg: string) => `const icon = figma.createNodeFromSvg(${JSON.stringify(svg)});`;
const failed = 'in createNodeFromSvg: Failed to convert SVG file';

rules('1.1 Drawings in SVG', (rule) => {
  rule(
    'A drawing becomes a frame without fill on the current page, with a vector for each shape and a group for each g',
    'certain',
    'figma/plugin-samples: icon-drag-and-drop; public skill files of Figma',
    async () => {
      const shapes =
        '<path d="M0 0h10v10z"/><g><rect x="10" y="20" width="30" height="40"/><circle cx="50" cy="50" r="5"/></g><ellipse cx="70" cy="20" rx="4" ry="8"/><line x1="0" y1="90" x2="30" y2="90" stroke="black"/><polyline points="0 0 5 9" stroke="black"/><polygon points="0 0 5 9 9 0"/>';
      const acts = [
        'icon.type + icon.fills.length + (icon.parent === figma.currentPage)',
        'icon.children.map(({ type }) => type).join()',
        'icon.children[1].children.map(({ type, x, y, width, height }) => [type, x, y, width, height].join()).join(" ")',
        '[icon.children[2].x, icon.children[2].width, icon.children[2].height].join()',
      ];
      const before = drawn(`<svg width="100" height="100" viewBox="0 0 100 100">${shapes}</svg>`);
      expect(await outcomesOf(acts, { before })).toEqual([
        'FRAME0true',
        'VECTOR,GROUP,VECTOR,VECTOR,VECTOR,VECTOR',
        'VECTOR,10,20,30,40 VECTOR,45,45,10,10',
        '66,8,16',
      ]);
    },
  );

  rule(
    'Its size is what width and height say, else its viewBox, into which it is fitted',
    'likely',
    'public skill files of Figma: create-node-from-svg',
    async () => {
      const box = '<rect width="10" height="5"/>';
      const size = 'const { width, height } = icon.children[0];';
      for (const [attributes, expected] of [
        ['width="48" height="24" viewBox="0 0 10 5"', '48,24,48,24'],
        ['viewBox="0 0 10 5"', '10,5,10,5'],
        ['width="40" height="40" viewBox="0 0 10 5"', '40,40,40,20'],
        ['width="40" height="20"', '40,20,10,5'],
      ] as const)
        expect(
          await outcomesOf(['[icon.width, icon.height, width, height].join()'], {
            before: `${drawn(`<svg ${attributes}>${box}</svg>`)} ${size}`,
          }),
        ).toEqual([expected]);
    },
  );

  rule(
    'It grows with its frame, outlines and all: its parts have SCALE constraints',
    'likely',
    'public skill files of Figma: create-node-from-svg',
    async () => {
      const acts = [
        'icon.children[0].constraints.horizontal + icon.children[0].constraints.vertical',
        'icon.resize(20, 20)',
        '[icon.children[0].width, icon.children[0].height, icon.children[0].vectorPaths[0].data].join()',
      ];
      const before = drawn('<svg viewBox="0 0 10 10"><rect width="10" height="5"/></svg>');
      const results = await outcomesOf(acts, { before });
      expect([results[0], results[2]]).toEqual(['SCALESCALE', '20,10,M0 0H20V10H0Z']);
    },
  );

  rule(
    'Transforms, opacity, inherited paint, inline styles and currentColor hold',
    'likely',
    'what SVG means; figma/plugin-samples: icon-drag-and-drop',
    async () => {
      const svg =
        '<svg width="48" height="48" viewBox="0 0 256 256" fill="currentColor"><path d="M128 0a128 128 0 1 0 0 256z" opacity="0.2"/><g transform="translate(64 64)" stroke="#f00" fill="none" opacity="0.5"><line x2="64"/></g><g color="#00f"><rect width="9" height="9" style="fill-opacity: 0.3"/></g><rect width="9" height="9" display="none"/></svg>';
      const before = `${drawn(svg)} const [path, group, blue] = icon.children, [line] = group.children, [rect] = blue.children;`;
      const acts = [
        'icon.children.length',
        '[path.opacity, path.width, path.height, JSON.stringify(path.fills[0].color)].join(" ")',
        '[group.x, group.y, group.width, group.opacity].join(" ")',
        '[JSON.stringify(line.strokes[0].color), line.strokeWeight, line.fills.length].join(" ")',
        '[JSON.stringify(rect.fills[0].color), rect.fills[0].opacity].join(" ")',
      ];
      expect(await outcomesOf(acts, { before })).toEqual([
        '3',
        '0.2 24 48 {"r":0,"g":0,"b":0}',
        '12 12 12 0.5',
        '{"r":1,"g":0,"b":0} 0.1875 0',
        '{"r":0,"g":0,"b":1} 0.3',
      ]);
    },
  );

  rule('A declaration, comments and titles are left out', 'certain', 'what SVG means', async () => {
    // In two parts: a main script that holds a whole comment of this kind is refused.
    const before = `const icon = figma.createNodeFromSvg('<?xml version="1.0"?> <!-' + '- <path/> -' + '-> <svg width="9" height="9"><title>Quiz</title><!-' + '- > -' + '-><rect width="9" height="9"/></svg> ');`;
    expect(await outcomesOf(['icon.children.map(({ type }) => type).join()'], { before })).toEqual([
      'VECTOR',
    ]);
  });

  rule(
    'What cannot be read is refused in the words of the host, and leaves nothing behind',
    'likely',
    'reports: Failed to convert SVG file',
    async () => {
      const wrong = [
        'nonsense',
        '<svg',
        '<svg><path></svg>',
        '<svg><path d="M oops"/></svg>',
        '<div></div>',
        '',
      ];
      const acts = wrong.map((svg) => `figma.createNodeFromSvg(${JSON.stringify(svg)})`);
      expect(await outcomesOf([...acts, 'figma.currentPage.children.length'])).toEqual([
        ...wrong.map(() => failed),
        '0',
      ]);
    },
  );

  rule(
    'What the local board does not draw, as text in a drawing, is refused by name',
    'certain',
    'our own plugin draws shapes only',
    async () => {
      const acts = [
        `figma.createNodeFromSvg('<svg><text>a</text></svg>')`,
        'figma.createNodeFromSvg(5)',
        'figma.currentPage.children.length',
      ];
      expect(await outcomesOf(acts)).toEqual([
        '"<text> in createNodeFromSvg" is not in the local board',
        'in createNodeFromSvg: Expected "svg" to have type string but got number instead',
        '0',
      ]);
    },
  );
});
