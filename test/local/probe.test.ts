/** The probe for the real product answers on the local board as well: what it says there is the stricter answer. */
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/local/api/environment.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { isRecord, textOf } from '../../src/local/document/properties.ts';
import { type TestBoard, testBoard } from './harness.ts';

const read = (file: string): string =>
  readFileSync(new URL(`../../tools/probe/${file}`, import.meta.url), 'utf8');
const manifest: Manifest = JSON.parse(read('manifest.json'));
const main = read('main.js');

/** Questions that code can answer; the others need hands, two people, or a plugin of its own. */
const answered = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 22, 23, 25, 26, 27];

interface Probe extends TestBoard {
  /** Runs a command to its end. */
  finish(command: string): Promise<void>;
}

/** The probe on an empty board, with a sidebar that answers as the page of the probe does, or with one that is mute. */
async function probe({ mute = false } = {}): Promise<Probe> {
  const numbers: unknown[] = [];
  let size = { width: 0, height: 0 };
  const board: TestBoard = await testBoard(main, {
    manifest,
    document: createBoardDocument(),
    rasterize: async () => new Uint8Array(24),
    onSidebar: (sidebar) => {
      if (sidebar) size = { width: sidebar.width, height: sidebar.height };
    },
    onMessageToSidebar: (message) => {
      if (mute || !isRecord(message)) return;
      if (message.type === 'number') numbers.push(message.number);
      if (message.type === 'measure') {
        const styles = { '--figma-color-bg': '#ffffff' };
        board.host.postFromSidebar({ type: 'measured', ...size, classes: 'figma-light', styles });
      }
      if (message.type === 'count') {
        for (const number of numbers) board.host.postFromSidebar({ type: 'back', number });
        board.host.postFromSidebar({ type: 'numbers', numbers: [...numbers] });
      }
    },
  });
  return {
    ...board,
    async finish(command) {
      await board.run(command);
      // What draws pixels answers in real time, the probe waits in virtual time.
      for (let step = 0; step < 200 && board.host.running !== null; step += 1) {
        await board.clock.advance(200);
      }
    },
  };
}

function reportOf({ document }: TestBoard): string {
  const texts = document.find(document.currentPage, { types: ['TEXT'] });
  return textOf(document.node(texts.at(-1) ?? '')?.properties.characters);
}

/** The lines of the report below the title of each question. */
function answersIn(report: string): ReadonlyMap<number, readonly string[]> {
  const blocks = report.split('\n\n').slice(1);
  return new Map(
    blocks.map((block) => {
      const [title = '', ...lines] = block.split('\n');
      return [Number.parseInt(title, 10), lines];
    }),
  );
}

describe('the probe', () => {
  it('is written in words of ES2017, with the manifest of a plugin for FigJam', () => {
    expect(() => parse(main, { ecmaVersion: 2017 })).not.toThrow();
    expect(manifest).toMatchObject({
      editorType: ['figjam'],
      documentAccess: 'dynamic-page',
      networkAccess: { allowedDomains: ['none'] },
    });
    expect(manifest.permissions).toBeUndefined();
  });

  it('answers every question it claims to and leaves only its report', async () => {
    const board = await probe();
    await board.finish('answer');
    expect(board.errors).toEqual([]);
    expect(board.closed).toEqual([`${answered.length} questions answered; the report is on the board`]);
    const answers = answersIn(reportOf(board));
    expect([...answers.keys()]).toEqual(answered);
    for (const [, lines] of answers) {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toMatch(/^ {4}\S.*: \S/);
    }
    const { document } = board;
    const [section, ...others] = document.node(document.currentPage)?.children ?? [];
    expect(others).toEqual([]);
    expect(document.descendants(section ?? '')).toHaveLength(1);
    expect(board.logged.join('\n')).toContain(reportOf(board));
  });

  it('is told the stricter answers by the local board', async () => {
    const board = await probe();
    await board.finish('answer');
    const answers = answersIn(reportOf(board));
    const said = (question: number, line: string) =>
      answers
        .get(question)
        ?.find((each) => each.startsWith(`    ${line}: `))
        ?.slice(line.length + 6);
    expect(said(2, 'Intl')).toBe('undefined');
    expect(said(4, 'line type')).toBe('ELBOWED');
    expect(said(8, 'section in section')).toBe('child of SECTION');
    expect(said(8, 'section in frame')).toMatch(/^throws /);
    expect(said(12, 'currentUser')).toMatch(/^throws /);
    expect(said(22, 'sticky.children')).toMatch(/no such property 'children' on STICKY node/);
    expect(said(23, 'to the sidebar')).toBe('200 of 200, in order');
    expect(said(23, 'from the sidebar')).toBe('200 of 200, in order');
    expect(said(15, 'one undo')).toMatch(/first stays/);
  });

  it('reports without a sidebar that answers', async () => {
    const board = await probe({ mute: true });
    await board.finish('answer');
    expect(board.errors).toEqual([]);
    expect(answersIn(reportOf(board)).get(17)).toEqual(['    answer: none of the sidebar within 3000 ms']);
  });

  it('prepares what needs hands, and reads it back', async () => {
    const board = await probe();
    const { document } = board;
    await board.finish('prepare');
    const sticky = document.find(document.currentPage, { types: ['STICKY'] });
    document.edit('person', () => document.duplicate(sticky, { x: 0, y: 300 }));
    const [frame] = document.find(document.currentPage, { types: ['FRAME'] });
    document.edit('person', () => document.create('STICKY', {}, frame ?? ''));
    await board.finish('read-back');
    expect(board.errors).toEqual([]);
    const lines = reportOf(board).split('\n');
    expect(lines.filter((line) => line.includes('"shared":"10: copy this"'))).toHaveLength(2);
    expect(lines.find((line) => line.includes('19: drop'))).toContain('holds STICKY');
    expect(lines.find((line) => line.startsWith('28.'))).toMatch(/\d+ nodes on this page/);
  });

  it('writes together with others, a key each', async () => {
    const board = await probe();
    await board.finish('write-together');
    expect(board.closed).toEqual(['Run "Prepare what needs hands" first']);
    await board.finish('prepare');
    await board.finish('write-together');
    await board.finish('write-together');
    await board.finish('read-back');
    expect(reportOf(board)).toMatch(/keys person\d+=10 person\d+=10/);
  });

  it('throws at the start when asked, and does no harm', async () => {
    const board = await probe();
    await board.run('throw');
    expect(board.errors).toEqual(['Error: 24: thrown at the start, on purpose']);
    board.host.stop();
    expect(board.document.node(board.document.currentPage)?.children).toEqual([]);
  });
});
