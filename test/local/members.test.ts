import type { FrameNode, PluginAPI, TextNode } from '@figma/plugin-typings/plugin-api-standalone';
import { describe, expect, it } from 'vitest';
import { guestMembers } from '../../src/local/api/figjam.ts';
import { membersOf } from '../../src/local/api/members.ts';
import type { LocalFrame, LocalPluginApi, LocalText } from '../../src/local/api/surface.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { nodeTypes } from '../../src/local/document/kinds.ts';
import { logOf } from './harness.ts';

/** Runs each piece of code and gives what it throws, or what it gives. */
const outcomes = (codes: readonly string[], before = '') =>
  logOf(
    `${before}\n${codes.map((code) => `try { console.log((() => { ${code} })()) } catch (error) { console.log(error.name + ': ' + error.message) }`).join('\n')}`,
  );

describe('what does not exist', () => {
  it('throws in the words of the host, on reading and on writing', async () => {
    const codes = [
      'return text.children',
      'return text.children?.length',
      'return sticky.strokes',
      'return section.opacity',
      'return figma.createPage',
      'return figma.publish',
      'text.padding = 1',
      'text.width = 1',
      'text.id = "1:1"',
      'section.appendChild = 1',
      'figma.createComponent()',
      'return figma.viewport.nothing',
    ];
    const before =
      'const text = figma.createText(); const sticky = figma.createSticky(); const section = figma.createSection();';
    expect(await outcomes(codes, before)).toEqual([
      "TypeError: node.children: no such property 'children' on TEXT node",
      "TypeError: node.children: no such property 'children' on TEXT node",
      "TypeError: node.strokes: no such property 'strokes' on STICKY node",
      "TypeError: node.opacity: no such property 'opacity' on SECTION node",
      "TypeError: figma.createPage no such property 'createPage' on the figma global object",
      "TypeError: figma.publish no such property 'publish' on the figma global object",
      'TypeError: Cannot add property padding, object is not extensible',
      'TypeError: no setter for property',
      'TypeError: no setter for property',
      'TypeError: no setter for property',
      'TypeError: not a function',
      "TypeError: figma.viewport.nothing: no such property 'nothing' on figma.viewport",
    ]);
  });

  it('can be asked for with "in" and with typeof', async () => {
    const codes = [
      'return "children" in figma.createText()',
      'return "children" in figma.createSection()',
      'return "resize" in figma.createSticky()',
      'return typeof figma.createComponent',
      'return figma.variables',
      'return "createPage" in figma',
    ];
    expect(await outcomes(codes)).toEqual(['false', 'true', 'false', 'undefined', 'undefined', 'false']);
  });
});

describe('what FigJam has and the local board has not', () => {
  it('refuses by name', async () => {
    const codes = [
      'figma.createTable()',
      'return figma.textreview',
      'figma.createFrame().layoutMode = "VERTICAL"',
    ];
    expect(await outcomes(codes)).toEqual([
      'Error: "createTable" is not in the local board',
      'Error: "textreview" is not in the local board',
      'Error: "layoutMode" is not in the local board',
    ]);
  });

  /** Reads and calls everything of every type: it answers, objects to the arguments, or refuses by name. */
  it('is never silently missing', async () => {
    const document = createBoardDocument();
    const ids = document.edit('person', () =>
      nodeTypes
        .filter((type) => !['DOCUMENT', 'PAGE', 'GROUP'].includes(type))
        .map((type) => document.create(type, {}, document.currentPage)),
    );
    const readable = JSON.stringify(
      Object.fromEntries(
        Object.entries(guestMembers()).map(([kind, table]) => [
          kind,
          Object.keys(table).filter((member) => table[member] !== 'call' && table[member] !== 'missing'),
        ]),
      ),
    );
    const main = `(async () => {
      const readable = ${readable};
      for (const id of ${JSON.stringify(ids)}) {
        const node = await figma.getNodeByIdAsync(id);
        const type = node.type;
        for (const member of readable[type]) {
          try { node[member] } catch (error) {
            if (error.message !== '"' + member + '" is not in the local board') console.log(type, member, error.message);
          }
        }
      }
      console.log('done');
    })()`;
    expect(await logOf(main, { document, turnLimit: 100_000 })).toEqual(['done']);
  });
});

describe('the table of members', () => {
  it('knows each type of node on the board', () => {
    for (const type of nodeTypes) expect(Object.keys(membersOf[type] ?? {}), type).not.toHaveLength(0);
  });

  it('is matched by types that a plugin can be written against', () => {
    // The compiler checks these: what a Pick lacks, the local board lacks.
    const frame: Pick<LocalFrame, 'resize' | 'fills' | 'appendChild' | 'setSharedPluginData'> | null =
      null as FrameNode | null;
    const text: Pick<LocalText, 'characters' | 'fontName' | 'maxLines'> | null = null as TextNode | null;
    const api: Pick<LocalPluginApi, 'createFrame' | 'loadFontAsync' | 'showUI'> | null =
      null as PluginAPI | null;
    expect([frame, text, api]).toEqual([null, null, null]);
    const missing: 'createTable' extends keyof LocalPluginApi ? false : true = true;
    expect(missing).toBe(true);
  });
});
