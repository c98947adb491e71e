/** The served board in a browser, and what a person does on it: by mouse and keyboard, on what they see. */
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type FrameLocator, type Page } from 'playwright-core';
import type { BoardHook } from '../../src/local/page/hook.ts';
import { browserFlags, findBrowser } from '../../tools/browser.mjs';
import { serve } from '../../tools/server.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Served {
  readonly browser: Browser;
  readonly address: string;
  close(): Promise<void>;
}

/** One server and one browser for a file of tests; each test opens a board of its own. */
export async function serveBoard(): Promise<Served> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser found: run npm test, which says what to install.');
  const server = await serve(root, 4_600);
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  return {
    browser,
    address: server.address,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export class BoardPage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** What went wrong on the page, in its own words. */
  readonly problems: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    this.sidebar = page.frameLocator('iframe');
    page.on('pageerror', (error) => this.problems.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.problems.push(message.text());
    });
  }

  /** An empty board in a fresh profile, with the sidebar open. */
  static async open(
    { browser, address }: Served,
    {
      locale = 'nl-NL',
      width = 1_440,
      height = 900,
    }: { locale?: string; width?: number; height?: number } = {},
  ): Promise<BoardPage> {
    const context = await browser.newContext({ viewport: { width, height }, locale });
    context.setDefaultTimeout(10_000);
    const board = new BoardPage(await context.newPage());
    await board.page.goto(address);
    await board.ready();
    // A sandboxed frame hears of the context's locale too late: chosen by hand, as a person can.
    await board.chooseLanguage(locale.startsWith('nl') ? 'NL' : 'EN');
    return board;
  }

  async ready(): Promise<void> {
    await this.sidebar.getByRole('tablist').waitFor();
  }

  async chooseLanguage(name: 'NL' | 'EN'): Promise<void> {
    await this.sidebar.getByText(name, { exact: true }).click();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Reads the document and the view through the board's own hook. */
  read<Result, Given>(run: (board: BoardHook, given: Given) => Result, given: Given): Promise<Result> {
    return this.page.evaluate(
      ([source, value]) => {
        const board = window.blendedWaveBoard;
        if (!board) throw new Error('The board has no hook');
        return new Function(`return (${source})`)()(board, value);
      },
      [run.toString(), given] as const,
    ) as Promise<Result>;
  }

  /** What keeps people out of the sidebar as it is now, as axe finds it: the rule and where. */
  async faults(): Promise<readonly string[]> {
    return this.sidebar.locator('body').evaluate(async (body, source) => {
      new Function(source)();
      const checker: typeof axe = Reflect.get(window, 'axe');
      const { violations } = await checker.run(body.ownerDocument);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, axe.source);
  }

  /** Nodes with a key of our shared data, oldest first. */
  ours(key: string): Promise<readonly string[]> {
    return this.read(
      ({ document }, wanted) =>
        document
          .descendants(document.currentPage)
          .filter((id) => document.node(id)?.sharedData.blendedwave?.[wanted] !== undefined),
      key,
    );
  }

  /** Middle of a node on the screen. */
  async middleOf(id: string): Promise<Point> {
    return this.read(({ document, viewport }, node) => {
      const box = document.absoluteBox(node);
      if (!box) throw new Error(`${node} has no box`);
      return viewport.toScreen({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }, id);
  }

  /** A place in a zone of the first frame, on the screen: over the segment with this order where there is one. */
  async placeIn(role: string, order: number | null = null): Promise<Point> {
    return this.read(
      ({ document, viewport }, [wanted, segment]) => {
        const zones = document
          .descendants(document.currentPage)
          .map((id) => ({ id, raw: document.node(id)?.sharedData.blendedwave?.zone }))
          .filter(({ raw }) => raw !== undefined)
          .map(({ id, raw }) => ({ box: document.absoluteBox(id), data: JSON.parse(raw ?? '{}') }));
        const zone = zones.find(({ data }) => data.mode === wanted || data.role === wanted)?.box;
        const column =
          zones.find(({ data }) => data.role === 'segment' && data.order === segment)?.box ?? zone;
        if (!zone || !column) throw new Error(`There is no zone ${wanted}`);
        return viewport.toScreen({ x: column.x + column.width / 2, y: zone.y + zone.height / 2 });
      },
      [role, order] as const,
    );
  }

  async drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  async click({ x, y }: Point): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  /** Clicks a free spot of the board, so that the keyboard speaks to it. */
  async focusBoard(): Promise<void> {
    await this.page.mouse.click(24, 700);
  }

  async openTab(name: RegExp): Promise<void> {
    await this.sidebar.getByRole('tab', { name }).click();
  }

  /** Starts on an empty board with one of the three templates. */
  async startWith(name: RegExp): Promise<void> {
    await this.sidebar.getByRole('button', { name }).click();
    await this.page.waitForFunction(() => {
      const document = window.blendedWaveBoard?.document;
      return document
        ?.descendants(document.currentPage)
        .some((id) => document.node(id)?.sharedData.blendedwave?.frame);
    });
  }

  /** Types a search and takes the best hit by the keyboard. */
  async insertByKeyboard(query: string): Promise<void> {
    const before = (await this.ours('card')).length;
    const search = this.sidebar.getByRole('searchbox');
    await search.fill(query);
    await search.press('Enter');
    await this.page.waitForFunction((count) => {
      const document = window.blendedWaveBoard?.document;
      const cards = document
        ?.descendants(document.currentPage)
        .filter((id) => document.node(id)?.sharedData.blendedwave?.card);
      return (cards?.length ?? 0) > count;
    }, before);
  }
}
