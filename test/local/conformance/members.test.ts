import type { FrameNode } from '@figma/plugin-typings/plugin-api-standalone';
import { expect, expectTypeOf } from 'vitest';
import { guestMembers } from '../../../src/local/api/figjam.ts';
import { membersOf, type NodeKind, type PartKind, type WordsOf } from '../../../src/local/api/members.ts';
import type { LocalNodes, LocalPluginApi } from '../../../src/local/api/surface.ts';
import type { NodeTypings, PartTypings } from '../../../src/local/api/typings.ts';
import { createBoardDocument } from '../../../src/local/document/document.ts';
import { isGroup, type NodeType, nodeTypes } from '../../../src/local/document/kinds.ts';
import { logOf, manifest, testBoard } from '../harness.ts';
import { rules } from './rule.ts';

type Typings = PartTypings & NodeTypings;
type Same<One, Other> =
  (<Any>() => Any extends One ? 1 : 2) extends <Any>() => Any extends Other ? 1 : 2 ? true : false;
type Flat<Type> = { [Name in keyof Type]: Type[Name] };
type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };
type IsReadonly<Api, Name extends keyof Api> =
  Same<Flat<Pick<Api, Name>>, Mutable<Pick<Api, Name>>> extends true ? false : true;
/** A member in the notation of the table. */
type Word<Api, Name extends keyof Api & string> = Api[Name] extends (...args: never[]) => unknown
  ? `${Name}()`
  : IsReadonly<Api, Name> extends true
    ? `${Name}!`
    : Name;
type TypedWords<Api> = { [Name in keyof Api & string]-?: Word<Api, Name> }[keyof Api & string];
type Lacking = { [Kind in PartKind | NodeKind]: Exclude<TypedWords<Typings[Kind]>, WordsOf<Kind>> };
type Extra = { [Kind in PartKind | NodeKind]: Exclude<WordsOf<Kind>, TypedWords<Typings[Kind]>> };
type Nothing = { [Kind in PartKind | NodeKind]: never };

/** In the table, though no nodes of their own: parts of the API, of nodes, and cells of tables. */
const elsewhere = [
  'figma',
  'clientStorage',
  'ui',
  'util',
  'constants',
  'timer',
  'viewport',
  'parameters',
  'notice',
  'suggestions',
  'TEXT_SUBLAYER',
  'LABEL_SUBLAYER',
  'TABLE_CELL',
] as const satisfies readonly (PartKind | NodeKind)[];

/** A board with one node of each type; its page and its document are nodes as well. */
function everything() {
  const document = createBoardDocument();
  const ids = document.edit('person', () => {
    const made = nodeTypes
      .filter((type) => !['DOCUMENT', 'PAGE'].includes(type))
      .map((type) => [type, document.create(type, {}, document.currentPage)] as const);
    for (const [type, id] of made) if (isGroup(type)) document.create('RECTANGLE', {}, id);
    return [...made.map(([, id]) => id), document.currentPage, document.root];
  });
  return { document, ids };
}

/**
 * Runs code for each type of node, each sublayer and each part of the API: `object` with its `kind`, the `members` it
 * has and `all` members that anything has. Gives what the code reports, by kind.
 */
async function reportedOfEach(code: string): Promise<unknown> {
  const { document, ids } = everything();
  const main = `(async () => {
    const tables = ${JSON.stringify(guestMembers())};
    const parts = ['clientStorage', 'ui', 'util', 'constants', 'timer', 'viewport', 'parameters'];
    const objects = [['figma', figma], ['notice', figma.notify('Hello')], ...parts.map((kind) => [kind, figma[kind]])];
    for (const id of ${JSON.stringify(ids)}) {
      const node = await figma.getNodeByIdAsync(id);
      objects.push([node.type, node]);
      if (node.type === 'CONNECTOR') objects.push(['TEXT_SUBLAYER', node.text], ['LABEL_SUBLAYER', node.textBackground]);
    }
    const all = Object.keys(Object.assign({}, ...Object.keys(tables).map((kind) => tables[kind])));
    const missing = (member) => 'Error: "' + member + '" is not in the local board';
    const outcome = (run) => { try { return [run()] } catch (error) { return error.name + ': ' + error.message } };
    const found = {};
    for (const [kind, object] of objects) {
      const members = tables[kind];
      const report = (member, what) => { (found[kind] = found[kind] || {})[member] = what };
      ${code}
    }
    console.log(JSON.stringify(found));
  })()`;
  const board = await testBoard(main, {
    document,
    turnLimit: Number.POSITIVE_INFINITY,
    manifest: { ...manifest, permissions: ['currentuser', 'activeusers'] },
  });
  await board.run();
  expect(board.errors).toEqual([]);
  return JSON.parse(board.logged.at(-1) ?? '');
}

/** What each piece of code throws, or gives. */
const outcomes = (codes: readonly string[], before = '') =>
  logOf(
    `(async () => { ${before}\n${codes.map((code) => `try { console.log((() => { ${code} })()) } catch (error) { console.log(error.name + ': ' + error.message) }`).join('\n')} })()`,
  );

rules('1.1 What exists', (rule) => {
  rule(
    'The board knows every member that the typings have, can be set, can be called, and no other',
    'certain',
    'typings',
    () => {
      expectTypeOf<keyof Typings>().toEqualTypeOf<PartKind | NodeKind>();
      expectTypeOf<Lacking>().toEqualTypeOf<Nothing>();
      expectTypeOf<Extra>().toEqualTypeOf<Nothing>();
      // Which nodes can be on a board, and which members are here, a plugin can look up as types.
      expectTypeOf<keyof LocalNodes>().toEqualTypeOf<NodeType | 'TEXT_SUBLAYER' | 'LABEL_SUBLAYER'>();
      expectTypeOf<LocalNodes['FRAME']>().toHaveProperty('resize');
      expectTypeOf<LocalNodes['FRAME']>().not.toHaveProperty('paddingLeft');
      expectTypeOf<LocalPluginApi>().toHaveProperty('createFrame');
      expectTypeOf<LocalPluginApi>().not.toHaveProperty('createTable');
      expectTypeOf<FrameNode>().toExtend<LocalNodes['FRAME']>();
      expect(new Set([...Object.keys(membersOf)])).toEqual(new Set([...nodeTypes, ...elsewhere]));
    },
  );

  rule(
    'Whatever can be read gives a value, or is refused by name where the local board lacks it',
    'certain',
    'typings',
    async () => {
      const code = `
        for (const member of Object.keys(members)) {
          if (members[member] === 'call' || members[member] === 'missing') continue;
          const result = outcome(() => object[member]);
          if (result === missing(member)) continue;
          if (typeof result === 'string') report(member, result);
          else if (result[0] === undefined) report(member, 'undefined');
        }`;
      expect(await reportedOfEach(code)).toEqual({
        // Only private plugins have a key; only rounded shapes have corners.
        figma: { fileKey: 'undefined' },
        SHAPE_WITH_TEXT: { cornerRadius: 'undefined' },
        CONNECTOR: { cornerRadius: 'undefined' },
        // Answered asynchronously only.
        COMPONENT: { instances: expect.stringContaining('dynamic-page') },
        INSTANCE: { mainComponent: expect.stringContaining('dynamic-page') },
      });
    },
  );

  rule(
    'Whatever can be set refuses what it cannot take; what cannot be set says that there is no setter',
    'certain',
    'public skill files of Figma: gotchas; documentation: api-errors',
    async () => {
      const code = `
        for (const member of Object.keys(members)) {
          if (members[member] === 'missing' || (kind === 'ui' && member === 'onmessage')) continue;
          const result = outcome(() => { object[member] = { nonsense: true } });
          const expected = kind === 'DOCUMENT' || members[member] !== 'write'
            ? 'TypeError: no setter for property' : 'Error: in set_' + member + ': ';
          if (result === missing(member)) continue;
          if (typeof result !== 'string' || !result.startsWith(expected)) report(member, result);
        }`;
      expect(await reportedOfEach(code)).toEqual({});
    },
  );

  rule(
    'Whatever can be called is a function that answers, objects in its own name, or is refused by name',
    'certain',
    'typings; documentation: api-errors',
    async () => {
      const code = `
        for (const member of Object.keys(members)) {
          if (members[member] !== 'call' || member === 'closePlugin' || member === 'remove') continue;
          if (typeof object[member] !== 'function') report(member, typeof object[member]);
          const result = outcome(() => object[member]());
          if (typeof result !== 'string' || result === 'TypeError: not a function') continue;
          if (result.endsWith('" is not in the local board') || result.startsWith('Error: in ' + member + ': ')) continue;
          report(member, result);
        }`;
      expect(await reportedOfEach(code)).toEqual({});
    },
  );

  rule(
    'Asking whether a member is there tells the truth, and does not throw',
    'certain',
    'public skill files of Figma: gotchas',
    async () => {
      const code = `
        for (const member of all) {
          const there = members[member] !== undefined && members[member] !== 'missing';
          if ((member in object) !== (there || member === 'toString')) report(member, member in object);
        }`;
      expect(await reportedOfEach(code)).toEqual({});
    },
  );

  rule(
    'Reading what an object lacks throws, and writing it says that the object cannot be extended',
    { unknown: 22 },
    'public skill files of Figma: gotchas',
    async () => {
      const code = `
        const owner = parts.includes(kind) || kind === 'notice' ? 'figma.' + kind : 'node';
        const whose = kind === 'figma' ? 'the figma global object' : owner === 'node' ? kind + ' node' : owner;
        for (const member of all.concat('ownInvention')) {
          if (members[member] !== undefined || member === 'toString') continue;
          const read = 'TypeError: ' + (kind === 'figma' ? 'figma.' + member : owner + '.' + member + ':') +
            " no such property '" + member + "' on " + whose;
          const write = 'TypeError: Cannot add property ' + member + ', object is not extensible';
          const results = [outcome(() => object[member]), outcome(() => { object[member] = 1 })];
          if (kind !== 'notice' && results[0] !== read) report(member, results[0]);
          if (results[1] !== write) report(member, results[1]);
        }`;
      expect(await reportedOfEach(code)).toEqual({});
    },
  );

  rule(
    'Optional chaining does not protect from reading what a node lacks',
    'certain',
    'public skill files of Figma: gotchas',
    async () => {
      expect(
        await outcomes([
          'const { children } = figma.createText(); return children == null ? undefined : children.length',
        ]),
      ).toEqual(["TypeError: node.children: no such property 'children' on TEXT node"]);
    },
  );

  rule(
    'Shapes, lines, vectors, texts, frames and sections can be made, also those that people cannot make in FigJam',
    'certain',
    'documentation: working-in-figjam',
    async () => {
      const names = 'Rectangle Line Ellipse Polygon Star Vector Text Frame Section'.split(' ');
      expect(await outcomes(names.map((name) => `return figma.create${name}().type`))).toEqual(
        names.map((name) => name.toUpperCase()),
      );
    },
  );

  rule(
    'Stickies, shapes with text and connectors can be made',
    'certain',
    'documentation: figma; typings',
    async () => {
      const codes = ['Sticky', 'ShapeWithText', 'Connector'].map(
        (name) => `return figma.create${name}().type`,
      );
      expect(await outcomes(codes)).toEqual(['STICKY', 'SHAPE_WITH_TEXT', 'CONNECTOR']);
    },
  );

  rule(
    'Pictures become nodes by createNodeFromSvg; what is no picture is refused',
    'certain',
    'figma/plugin-samples: icon-drag-and-drop',
    async () => {
      const codes = [
        `return figma.createNodeFromSvg('<svg width="10" height="10"><path d="M0 0h10v10z"/></svg>').type`,
        `figma.createNodeFromSvg('<svg')`,
      ];
      expect(await outcomes(codes)).toEqual([
        'FRAME',
        'Error: in createNodeFromSvg: Failed to convert SVG file',
      ]);
    },
  );

  rule(
    'Nodes can be grouped and ungrouped, which gives what was in the group, in its place',
    'certain',
    'typings: group, ungroup',
    async () => {
      const before = `const section = figma.createSection(), [one, two, above] = [figma.createFrame(), figma.createSticky(), figma.createText()];
        await figma.loadFontAsync({ family: 'Inter', style: 'Medium' });
        for (const node of [one, two, above]) section.appendChild(node); section.x = 100; two.x = 300;
        let group;`;
      const codes = [
        'group = figma.group([one, two], section, 0); return [group.type, group.parent === section, section.children.indexOf(group)]',
        'return figma.ungroup(group).map((node) => node.type)',
        'return [group.removed, two.x, two.parent === section, section.children.map(({ type }) => type).join()]',
      ];
      expect(await outcomes(codes, before)).toEqual([
        '["GROUP",true,0]',
        '["FRAME","STICKY"]',
        '[true,300,true,"FRAME,STICKY,TEXT"]',
      ]);
    },
  );

  rule(
    'A group has at least one node in it; only groups are ungrouped here',
    'certain',
    'typings: group, ungroup',
    async () => {
      const codes = ['figma.group([], figma.currentPage)', 'figma.ungroup(figma.createFrame())'];
      expect(await outcomes(codes)).toEqual([
        'Error: in group: First argument must be an array of at least one node',
        'Error: "ungroup of a FRAME" is not in the local board',
      ]);
    },
  );

  rule(
    'Pictures of pixels work in FigJam; the local board has none, and says so: createImage, IMAGE and VIDEO paints',
    'likely',
    '7nohe/figram',
    async () => {
      const codes = [
        'figma.createImage(new Uint8Array(4))',
        'figma.createImageAsync("https://example.org/a.png")',
        ...['IMAGE', 'VIDEO'].map(
          (type) => `figma.createRectangle().fills = [{ type: '${type}', scaleMode: 'FILL' }]`,
        ),
      ];
      expect(await outcomes(codes)).toEqual(
        ['createImage', 'createImageAsync', 'IMAGE paint', 'VIDEO paint'].map(
          (what) => `Error: "${what}" is not in the local board`,
        ),
      );
    },
  );

  rule(
    "FigJam's other ways to make nodes and links are refused by name: our plugin uses none of them",
    'certain',
    'typings',
    async () => {
      const names =
        'createTable createCodeBlock createGif createLinkPreviewAsync createSlice createVideoAsync flatten createBooleanOperation createTextPath importComponentByKeyAsync createNodeFromJSXAsync setFileThumbnailNodeAsync'.split(
          ' ',
        );
      expect(await outcomes(names.map((name) => `figma.${name}()`))).toEqual(
        names.map((name) => `Error: "${name}" is not in the local board`),
      );
    },
  );

  rule(
    'Nodes cannot be united, subtracted, intersected or excluded',
    { unknown: 11 },
    'documentation: working-in-figjam',
    async () => {
      const names = ['union', 'subtract', 'intersect', 'exclude'];
      const codes = names.map((name) => `figma.${name}([figma.createEllipse()], figma.currentPage)`);
      expect(await outcomes(codes)).toEqual(
        names.map((name) => `Error: "${name}" is not in the local board`),
      );
    },
  );

  rule(
    'Components, styles, slides and canvases belong to other editors: there is no such function',
    'certain',
    'documentation: working-in-figjam; awdr74100/figwright',
    async () => {
      const names =
        'createComponent createComponentFromNode combineAsVariants createPaintStyle createTextStyle createEffectStyle createGridStyle createCustomAnimationStyle moveLocalPaintStyleAfter moveLocalTextStyleAfter moveLocalEffectStyleAfter moveLocalGridStyleAfter moveLocalPaintFolderAfter createSlide createSlideRow getSlideGrid setSlideGrid getCanvasGrid setCanvasGrid createCanvasRow moveNodesToCoord buzz'.split(
          ' ',
        );
      expect(await outcomes(names.map((name) => `figma.${name}()`))).toEqual(
        names.map(() => 'TypeError: not a function'),
      );
      expect(await outcomes(names.map((name) => `return typeof figma.${name}`))).toEqual(
        names.map(() => 'undefined'),
      );
    },
  );

  rule('Pages cannot be made', 'certain', 'documentation: figma-createpage', async () => {
    for (const name of ['createPage', 'createPageDivider'])
      expect(await outcomes([`figma.${name}()`, `return "${name}" in figma`])).toEqual([
        `TypeError: figma.${name} no such property '${name}' on the figma global object`,
        'false',
      ]);
  });

  rule(
    'What only the machine behind the editor has does not exist: createAutoLayout, query, set, screenshot, placeholder',
    'certain',
    'documentation: figma',
    async () => {
      const codes = [
        'figma.createAutoLayout()',
        ...['query', 'set', 'screenshot', 'placeholder'].map((name) => `figma.createFrame().${name}()`),
      ];
      expect(await outcomes(codes)).toEqual([
        "TypeError: figma.createAutoLayout no such property 'createAutoLayout' on the figma global object",
        ...['query', 'set', 'screenshot', 'placeholder'].map(
          (name) => `TypeError: node.${name}: no such property '${name}' on FRAME node`,
        ),
      ]);
    },
  );

  rule(
    'There are no variables and no look-up of styles',
    { unknown: 27 },
    'awdr74100/figwright; southleft/figma-console-mcp; penpot/penpot-exporter-figma-plugin',
    async () => {
      const codes = ['return typeof figma.variables', 'return typeof figma.getStyleByIdAsync'];
      expect(await outcomes(codes)).toEqual(['undefined', 'undefined']);
    },
  );

  rule('A node has no top level frame', 'certain', 'typings: getTopLevelFrame', async () => {
    const [result] = await outcomes(['return figma.createFrame().getTopLevelFrame()']);
    expect(result).toMatch(/^Error: in getTopLevelFrame: /);
  });

  rule(
    'The editor is FigJam, and what it alone has is there: a timer, and people who are active',
    'certain',
    'typings: timer, activeUsers',
    async () => {
      const codes = ['return figma.editorType', 'return figma.timer.state', 'return figma.activeUsers'];
      const [editor, timer, active] = await outcomes(codes);
      expect([editor, timer]).toEqual(['figjam', 'STOPPED']);
      expect(active).toMatch(/^Error: in get_activeUsers: .*permission/);
    },
  );

  rule(
    'A plugin is told how it runs: version, mode, its id; instances are searched with what is invisible in them',
    'certain',
    'typings: apiVersion, mode, pluginId, skipInvisibleInstanceChildren',
    async () => {
      const codes = ['apiVersion', 'mode', 'pluginId', 'skipInvisibleInstanceChildren'].map(
        (name) => `return figma.${name}`,
      );
      expect(await outcomes(codes)).toEqual(['1.0.0', 'default', manifest.id, 'false']);
    },
  );

  rule(
    'A notice goes after three seconds, or when it is told to; it may be one of an error, with a button',
    'certain',
    'typings: notify, NotificationOptions',
    async () => {
      const board = await testBoard(`figma.notify('Saved');
        figma.notify('Failed', { error: true, timeout: Infinity, button: { text: 'Again', action: () => console.log('again') }, onDequeue: (reason) => console.log(reason) })`);
      await board.run();
      expect(board.notices).toMatchObject([
        { message: 'Saved', error: false, timeout: 3000, button: null },
        { message: 'Failed', error: true, timeout: null, button: 'Again' },
      ]);
      board.host.notice(board.notices[1]?.id ?? 0, 'action');
      await board.clock.advance(0);
      expect(board.logged).toEqual(['again', 'action_button_click']);
    },
  );

  rule(
    'Versions, undo steps, notices, links, bytes as text and the colour tools work in every editor',
    'certain',
    'typings',
    async () => {
      const main = `(async () => {
        console.log(typeof (await figma.saveVersionHistoryAsync('Before')).id);
        figma.createFrame(); figma.commitUndo(); figma.createFrame(); figma.triggerUndo();
        console.log(figma.currentPage.children.length);
        figma.notify('Hello'); figma.openExternal('https://example.org');
        console.log(figma.base64Encode(new Uint8Array([1, 2, 3])), figma.base64Decode('AQID').length);
        console.log(figma.util.rgb('#f00'), figma.util.rgba('#f00').a, figma.util.solidPaint('#f00').type);
      })()`;
      const opened: string[] = [];
      const board = await testBoard(main, { onOpenExternal: (url) => opened.push(url) });
      await board.run();
      expect(board.logged).toEqual(['string', '1', 'AQID 3', '{"r":1,"g":0,"b":0} 1 SOLID']);
      expect([board.notices.length, opened, board.errors]).toEqual([1, ['https://example.org'], []]);
    },
  );

  rule(
    'Removing the document or a page, or giving the file another name, is refused',
    'certain',
    'typings: remove, name',
    async () => {
      const codes = ['figma.root.remove()', 'figma.currentPage.remove()', 'figma.root.name = "x"'];
      expect(await outcomes(codes)).toEqual([
        'Error: in remove: Removing this node is not allowed',
        'Error: in remove: Removing this node is not allowed',
        'TypeError: no setter for property',
      ]);
    },
  );
});
