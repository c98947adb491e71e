import { expect } from 'vitest';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { testBoard } from '../harness.ts';
import { outcomesOf } from './outcomes.ts';
import { rules } from './rule.ts';

const load = (style: string) => `await figma.loadFontAsync({ family: 'Inter', style: '${style}' });`;
const text = 'const text = figma.createText();';
/** A text of which the first three characters are bold, both fonts loaded. */
const mixed = `${load('Medium')} ${load('Bold')} ${text} text.characters = 'Werkgroep';
  text.setRangeFontName(0, 4, { family: 'Inter', style: 'Bold' });`;
const unloaded = (member: string, style: string) =>
  `in ${member}: Cannot write to node with unloaded font "Inter ${style}". Please call figma.loadFontAsync({ family: "Inter", style: "${style}" }) and await the returned promise first.`;
/** A board with such a text on it, for a plugin that has loaded nothing. */
async function withMixedText() {
  const board = await testBoard(`(async () => { ${mixed} })()`);
  await board.run();
  return {
    document: board.document,
    before: 'const text = figma.currentPage.children[0];',
  };
}

/** A board with a text in a font that nobody here has. */
function withMissingFont() {
  const document = createBoardDocument();
  const fontName = { family: 'Brill', style: 'Roman' };
  document.edit('person', () =>
    document.create('TEXT', { characters: 'Werkgroep', fontName }, document.currentPage),
  );
  return { document, before: 'const text = figma.currentPage.children[0];' };
}

rules('1.6 Fonts', (rule) => {
  rule(
    'Texts, stickies and shapes are written in Inter Medium, and only after it is loaded',
    'likely',
    'figma/mcp-server-guide; figma/plugin-samples (vote-tally)',
    async () => {
      const before = `${text} const all = [text, figma.createSticky().text, figma.createShapeWithText().text];`;
      const acts = [
        'all.map(({ fontName }) => fontName.family + " " + fontName.style)',
        ...[0, 1, 2].map((index) => `all[${index}].characters = 'a'`),
      ];
      expect(await outcomesOf(acts, { before: `${load('Regular')} ${before}` })).toEqual([
        '["Inter Medium","Inter Medium","Inter Medium"]',
        ...[0, 1, 2].map(() => unloaded('set_characters', 'Medium')),
      ]);
      expect((await outcomesOf(acts, { before: `${load('Medium')} ${before}` })).slice(1)).toEqual([
        'a',
        'a',
        'a',
      ]);
    },
  );

  rule(
    'What changes how text looks needs its font',
    'certain',
    'documentation: working-with-text, api-errors',
    async () => {
      const acts: Readonly<Record<string, string>> = {
        characters: "'a'",
        fontSize: '20',
        textCase: "'UPPER'",
        textDecoration: "'UNDERLINE'",
        letterSpacing: "{ unit: 'PIXELS', value: 1 }",
        lineHeight: "{ unit: 'AUTO' }",
        textAutoResize: "'HEIGHT'",
        textAlignHorizontal: "'CENTER'",
      };
      const results = await outcomesOf(
        Object.entries(acts).map(([name, value]) => `text.${name} = ${value}`),
        { before: text },
      );
      expect(results).toEqual(Object.keys(acts).map((name) => unloaded(`set_${name}`, 'Medium')));
    },
  );

  rule('Paint needs no font', 'certain', 'documentation: working-with-text', async () => {
    const acts = ['text.fills = []', 'text.strokes = []', 'text.strokeWeight = 2', 'text.dashPattern = [1]'];
    expect(await outcomesOf(acts, { before: text })).toEqual(['[]', '[]', '2', '[1]']);
  });

  rule(
    'Another font needs only that one to be loaded',
    'certain',
    'documentation: working-with-text; typings: setRangeFontName',
    async () => {
      const acts = [
        "text.fontName = { family: 'Inter', style: 'Bold' }",
        "text.fontName = { family: 'Inter', style: 'Semi Bold' }",
      ];
      expect(await outcomesOf(acts, { before: `${load('Bold')} ${text}` })).toEqual([
        '{"family":"Inter","style":"Bold"}',
        unloaded('set_fontName', 'Semi Bold'),
      ]);
    },
  );

  rule(
    'A text of several fonts is written only when all of them are loaded',
    'certain',
    'documentation: working-with-text',
    async () => {
      const { document, before } = await withMixedText();
      const acts = [
        "text.characters = 'a'",
        'text.deleteCharacters(5, 6)',
        "text.insertCharacters(9, '!')",
        'text.setRangeFontSize(4, 9, 20)',
      ];
      const names = ['set_characters', 'deleteCharacters', 'insertCharacters', 'setRangeFontSize'];
      expect(await outcomesOf(acts, { document, before: `${load('Medium')} ${before}` })).toEqual(
        names.map((name) => unloaded(name, 'Bold')),
      );
    },
  );

  rule(
    'A node with text in an unloaded font is not put into another, nor resized',
    'likely',
    'figma/mcp-server-guide',
    async () => {
      const acts = ['figma.createFrame().appendChild(text)', 'text.resize(100, 20)'];
      expect(await outcomesOf(acts, { before: text })).toEqual([
        'in appendChild: unloaded font "Inter Medium". Please call figma.loadFontAsync({ family: "Inter", style: "Medium" }) and await the returned promise first.',
        unloaded('resize', 'Medium'),
      ]);
    },
  );

  rule(
    'A font that is not there cannot be loaded',
    'likely',
    'documentation: working-with-text; reports',
    async () => {
      const acts = [
        "figma.loadFontAsync({ family: 'Comic Sans', style: 'Regular' })",
        "figma.loadFontAsync({ family: 'Inter', style: 'Heavy' })",
      ];
      expect(await outcomesOf(acts)).toEqual([
        'in loadFontAsync: The font "Comic Sans Regular" could not be loaded',
        'in loadFontAsync: The font "Inter Heavy" could not be loaded',
      ]);
    },
  );

  rule('Loading the font of a text of several fonts fails', 'likely', 'many reports on GitHub', async () => {
    const acts = ['text.fontName === figma.mixed', 'figma.loadFontAsync(text.fontName)'];
    expect(await outcomesOf(acts, { before: mixed })).toEqual([
      'true',
      'in loadFontAsync: Cannot unwrap symbol',
    ]);
  });

  rule('Loading a family without a style loads all of it', 'certain', 'typings: loadFontAsync', async () => {
    const acts = ['Regular', 'Medium', 'Semi Bold', 'Bold'].map(
      (style) => `(text.fontName = { family: 'Inter', style: '${style}' }).style`,
    );
    const before = `await figma.loadFontAsync({ family: 'Inter' }); ${text}`;
    expect(await outcomesOf(acts, { before })).toEqual(['Regular', 'Medium', 'Semi Bold', 'Bold']);
  });

  rule(
    "FigJam's own fonts are among those there are",
    'certain',
    'figma/mcp-server-guide; typings: listAvailableFontsAsync',
    async () => {
      const act =
        'figma.listAvailableFontsAsync().then((fonts) => fonts.map(({ fontName }) => fontName.family + " " + fontName.style).join())';
      const [fonts] = await outcomesOf([act]);
      for (const font of ['Inter Medium', 'Merriweather Regular', 'Roboto Mono Medium', 'Figma Hand Regular'])
        expect(fonts).toContain(font);
    },
  );

  rule(
    'A missing font is told of the text and of the document, and its text is not written',
    'certain',
    'typings: hasMissingFont; documentation: working-with-text',
    async () => {
      const acts = [
        'text.hasMissingFont',
        'figma.hasMissingFont',
        'figma.loadFontAsync(text.fontName)',
        "text.characters = 'a'",
      ];
      expect(await outcomesOf(acts, withMissingFont())).toEqual([
        'true',
        'true',
        'in loadFontAsync: The font "Brill Roman" could not be loaded',
        'in set_characters: Cannot write to node with unloaded font "Brill Roman". Please call figma.loadFontAsync({ family: "Brill", style: "Roman" }) and await the returned promise first.',
      ]);
      // The font without a name of a new connector is none, and not missing.
      const before = `${text} const label = figma.createConnector().text;`;
      const asked = ['text.hasMissingFont', 'label.hasMissingFont', 'figma.hasMissingFont'];
      expect(await outcomesOf(asked, { before })).toEqual(['false', 'false', 'false']);
    },
  );
});

rules('1.6 Text by range', (rule) => {
  rule(
    'Every style of a range is set and read by itself',
    'certain',
    'typings: text nodes, setRange… and getRange…',
    async () => {
      const values: Readonly<Record<string, string>> = {
        FontName: '{"family":"Inter","style":"Bold"}',
        FontSize: '24',
        LineHeight: '{"unit":"PIXELS","value":30}',
        LetterSpacing: '{"unit":"PERCENT","value":5}',
        TextCase: '"UPPER"',
        TextDecoration: '"UNDERLINE"',
        Fills:
          '[{"type":"SOLID","color":{"r":1,"g":0,"b":0},"visible":true,"opacity":1,"blendMode":"NORMAL","boundVariables":{}}]',
      };
      const before = `${load('Medium')} ${load('Bold')} ${text} text.characters = 'Werkgroep';
        const sticky = figma.createSticky(); sticky.text.characters = 'Werkgroep';
        const connector = figma.createConnector(); connector.text.fontName = text.fontName; connector.text.characters = 'Werkgroep';`;
      for (const carrier of ['text', 'sticky.text', 'connector.text']) {
        for (const [style, value] of Object.entries(values)) {
          const own = style.charAt(0).toLowerCase() + style.slice(1);
          const acts = [
            `${carrier}.setRange${style}(2, 5, ${value})`,
            `JSON.stringify(${carrier}.getRange${style}(2, 5))`,
            `${carrier}.getRange${style}(0, 5) === figma.mixed`,
            `${carrier}.${own} === figma.mixed`,
            `JSON.stringify(${carrier}.getRange${style}(0, 2)) === JSON.stringify(${carrier}.getRange${style}(5, 9))`,
          ];
          expect(await outcomesOf(acts, { before, sandbox: 'direct' }), `${carrier} ${style}`).toEqual([
            'undefined',
            value,
            'true',
            'true',
            'true',
          ]);
        }
      }
    },
  );

  rule('A style set on the whole text is set on every range', 'certain', 'typings: text nodes', async () => {
    const acts = [
      'text.setRangeFontSize(0, 4, 24)',
      'text.fontSize = 20',
      '[text.fontSize, text.getRangeFontSize(0, 4)]',
      'text.fontName === figma.mixed',
      "(text.fontName = { family: 'Inter', style: 'Bold' }).style",
      'text.getStyledTextSegments(["fontName", "fontSize"]).length',
    ];
    expect((await outcomesOf(acts, { before: mixed })).slice(2)).toEqual(['[20,20]', 'true', 'Bold', '1']);
  });

  rule('Setting the characters resets the styles of ranges', 'certain', 'typings: characters', async () => {
    const acts = ["text.characters = 'Presentatie'", 'text.fontName'];
    expect(await outcomesOf(acts, { before: mixed })).toEqual([
      'Presentatie',
      '{"family":"Inter","style":"Bold"}',
    ]);
  });

  rule(
    'Inserted characters are like the one before, or like the one after when asked for',
    'certain',
    'typings: insertCharacters',
    async () => {
      const style = (at: number) => `text.getRangeFontName(${at}, ${at + 1}).style`;
      const acts = [
        "text.insertCharacters(4, '-')",
        style(4),
        "text.insertCharacters(5, '+', 'AFTER')",
        style(5),
        "text.insertCharacters(0, '!')",
        style(0),
        'text.characters',
      ];
      const results = await outcomesOf(acts, { before: mixed });
      expect(results.filter((_result, index) => index % 2 === 1 || index === 6)).toEqual([
        'Bold',
        'Medium',
        'Bold',
        '!Werk-+groep',
      ]);
    },
  );

  rule(
    'Deleting characters leaves the styles of the others',
    'certain',
    'typings: deleteCharacters',
    async () => {
      const acts = [
        'text.deleteCharacters(2, 6)',
        'text.characters',
        'text.getStyledTextSegments(["fontWeight"]).map(({ characters, fontWeight }) => characters + fontWeight)',
        'text.deleteCharacters(0, 2)',
        'text.fontName.style',
        'text.deleteCharacters(0, 3)',
        'text.characters === "" && text.fontName.style',
      ];
      const results = await outcomesOf(acts, { before: mixed });
      expect([results[1], results[2], results[4], results[6]]).toEqual([
        'Weoep',
        '["We700","oep500"]',
        'Medium',
        'Medium',
      ]);
    },
  );

  rule(
    'Ranges are not empty and lie within the characters; the range is checked before the value',
    'likely',
    'react-figma/figma-api-stub; reports',
    async () => {
      const outside =
        "Range outside of available characters. 'start' must be less than node.characters.length and 'end' must be less than or equal to node.characters.length";
      const empty = "Empty range selected. 'end' must be greater than 'start'";
      const acts = [
        'text.getRangeFontSize(0, 99)',
        'text.setRangeFontSize(9, 10, 0)',
        'text.getRangeFontName(2, 2)',
        'text.getRangeFills(4, 2)',
        'text.deleteCharacters(5, 20)',
        'text.getRangeAllFontNames(-1, 2)',
        "text.setRangeTextCase('0', 2, 'UPPER')",
        "text.insertCharacters(10, '!')",
        'figma.createText().getRangeAllFontNames(0, 0)',
      ];
      expect(await outcomesOf(acts, { before: mixed })).toEqual([
        `in getRangeFontSize: ${outside}`,
        `in setRangeFontSize: ${outside}`,
        `in getRangeFontName: ${empty}`,
        `in getRangeFills: ${empty}`,
        `in deleteCharacters: ${outside}`,
        'in getRangeAllFontNames: Property "start" failed validation: Number must be greater than or equal to 0',
        'in setRangeTextCase: Expected "start" to have type number but got string instead',
        `in insertCharacters: ${outside}`,
        `in getRangeAllFontNames: ${empty}`,
      ]);
    },
  );

  rule(
    'The paint of a range needs the fonts, though the paint of the whole does not',
    'certain',
    'typings: setRangeFills',
    async () => {
      const { document, before } = await withMixedText();
      expect(
        await outcomesOf(['text.setRangeFills(0, 2, [])', 'text.fills = []'], { document, before }),
      ).toEqual([unloaded('setRangeFills', 'Bold'), '[]']);
    },
  );

  rule(
    'All fonts of a range can be asked for, each once',
    'certain',
    'documentation: getRangeAllFontNames; figma/mcp-server-guide differs',
    async () => {
      const acts = [
        'text.getRangeAllFontNames(0, 9).map(({ style }) => style)',
        'text.getRangeAllFontNames(4, 9).map(({ style }) => style)',
        'Promise.all(text.getRangeAllFontNames(0, 9).map(figma.loadFontAsync)).then((all) => all.length)',
      ];
      expect(await outcomesOf(acts, { before: mixed })).toEqual(['["Bold","Medium"]', '["Medium"]', '2']);
    },
  );

  rule(
    'Styled segments differ in what was asked about, and nothing else',
    'certain',
    'typings: getStyledTextSegments',
    async () => {
      const acts = [
        'text.setRangeFontSize(2, 6, 24)',
        'text.getStyledTextSegments(["fontSize"]).map(({ characters, start, end, fontSize }) => [characters, start, end, fontSize])',
        'text.getStyledTextSegments(["fontName"]).map(({ characters, fontName }) => characters + " " + fontName.style)',
        'text.getStyledTextSegments(["fontName"])[0].fontSize',
        'text.getStyledTextSegments(["fontName", "fontSize"], 3, 7).map(({ characters }) => characters)',
        'text.getStyledTextSegments(["textCase"]).length',
        'figma.createText().getStyledTextSegments(["fontName"]).length',
      ];
      expect((await outcomesOf(acts, { before: mixed })).slice(1)).toEqual([
        '[["We",0,2,16],["rkgr",2,6,24],["oep",6,9,16]]',
        '["Werk Bold","groep Medium"]',
        'undefined',
        '["k","gr","o"]',
        '1',
        '0',
      ]);
    },
  );

  rule(
    'A change of a range is told as styledTextSegments of a text, and as text of a sticky',
    'certain',
    'typings: NodeChangeProperty',
    async () => {
      const board = await testBoard(`(async () => {
        ${load('Medium')} ${text} const sticky = figma.createSticky();
        text.characters = sticky.text.characters = 'Werkgroep';
        setTimeout(() => {
          figma.currentPage.on('nodechange', ({ nodeChanges }) => nodeChanges.forEach(({ node, properties }) => console.log(node.type, properties)));
          text.setRangeTextDecoration(4, 9, 'UNDERLINE');
          sticky.text.setRangeTextDecoration(4, 9, 'UNDERLINE');
        }, 10);
      })()`);
      await board.run();
      await board.clock.advance(1000);
      expect(board.logged).toEqual(['TEXT ["styledTextSegments"]', 'STICKY ["text"]']);
    },
  );
});

rules('1.6 Text nodes', (rule) => {
  rule(
    'A text is named after its characters until somebody names it',
    'certain',
    'typings: BaseNodeMixin.name, TextNode.autoRename',
    async () => {
      const acts = [
        "text.characters = 'een'",
        '[text.name, text.autoRename]',
        "text.name = 'Titel'",
        "text.characters = 'twee'",
        '[text.name, text.autoRename]',
        'text.autoRename = true',
        'text.name',
      ];
      const results = await outcomesOf(acts, { before: `${load('Medium')} ${text}` });
      expect([results[1], results[4], results[6]]).toEqual(['["een",true]', '["Titel",false]', 'twee']);
    },
  );

  rule(
    'A text of automatic height wraps at its width; resizing ends what sets the width by itself',
    'certain',
    'figma/mcp-server-guide; documentation: TextNode.textAutoResize',
    async () => {
      const acts = [
        "text.characters = 'Een lange regel die hier wel breekt'",
        "text.textAutoResize = 'HEIGHT'",
        'text.resize(100, 10)',
        '[text.width, text.height > 40]',
        "text.textAutoResize = 'NONE'",
        'text.resize(80, 12)',
        '[text.width, text.height]',
        "text.textAutoResize = 'WIDE'",
        "text.textAutoResize = 'WIDTH_AND_HEIGHT'",
        'text.resize(300, 12)',
        '[text.width, text.textAutoResize]',
      ];
      const results = await outcomesOf(acts, { before: `${load('Medium')} ${text}` });
      // A size that is given holds.
      expect([results[3], results[6], results[10]]).toEqual(['[100,true]', '[80,12]', '[300,"NONE"]']);
      expect(results[7]).toMatch(/^in set_textAutoResize: Property "textAutoResize" failed validation/);
    },
  );

  rule('Text is 1 px at least', 'certain', 'typings: fontSize', async () => {
    const before = `${load('Medium')} ${text} text.characters = 'a';`;
    const least = 'failed validation: Number must be greater than or equal to 1';
    expect(await outcomesOf(['text.fontSize = 0.5', 'text.setRangeFontSize(0, 1, 0)'], { before })).toEqual([
      `in set_fontSize: Property "fontSize" ${least}`,
      `in setRangeFontSize: Property "value" ${least}`,
    ]);
  });

  rule(
    'Line height and letter spacing are objects with a unit',
    'certain',
    'typings: LineHeight, LetterSpacing',
    async () => {
      const acts = [
        'text.lineHeight = 20',
        'text.letterSpacing = 1',
        'text.letterSpacing = { unit: "AUTO" }',
        '(text.lineHeight = { unit: "PERCENT", value: 150 }).value',
        '(text.letterSpacing = { unit: "PIXELS", value: -1 }).value',
      ];
      const results = await outcomesOf(acts, { before: `${load('Medium')} ${text}` });
      expect(results[0]).toMatch(/^in set_lineHeight: Property "lineHeight" failed validation/);
      expect(results[1]).toMatch(/^in set_letterSpacing: Property "letterSpacing" failed validation/);
      expect(results[2]).toMatch(/^in set_letterSpacing: Property "letterSpacing" failed validation/);
      expect(results.slice(3)).toEqual(['150', '-1']);
    },
  );
});
