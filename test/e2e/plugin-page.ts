/** The served board with a tiny plugin on it instead of ours, and what a person and a developer see of it. */
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BoardHook } from '../../src/local/page/hook.ts';
import { type Point, type Served, serveBoard } from './board-page.ts';

export interface TinyPlugin {
  readonly main: string;
  /** The sidebar; by name for a manifest that names several. */
  readonly ui?: string | Readonly<Record<string, string>>;
  /** Fields of the manifest besides the usual ones. */
  readonly manifest?: Readonly<Record<string, unknown>>;
}

export interface View {
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
}

export const pluginName = 'Tiny plugin';

/** The plugin's files as the server would offer them. */
function filesOf({ main, ui = '<p>sidebar</p>', manifest = {} }: TinyPlugin): ReadonlyMap<string, string> {
  const pages = typeof ui === 'string' ? new Map([['ui.html', ui]]) : new Map(Object.entries(ui));
  const named =
    typeof ui === 'string' ? 'ui.html' : Object.fromEntries([...pages.keys()].map((name) => [name, name]));
  const all = {
    name: pluginName,
    id: '1234567890',
    api: '1.0.0',
    editorType: ['figjam'],
    documentAccess: 'dynamic-page',
    networkAccess: { allowedDomains: ['none'] },
    main: 'code.js',
    ui: named,
    ...manifest,
  };
  return new Map([['manifest.json', JSON.stringify(all)], ['code.js', main], ...pages]);
}

export class PluginPage {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  /** Uncaught errors of the page itself: there are none, whatever a plugin does. */
  readonly pageErrors: string[] = [];
  /** Addresses that were asked for outside of the board's own server. */
  readonly requests: string[] = [];
  #files: ReadonlyMap<string, string>;

  private constructor(page: Page, plugin: TinyPlugin) {
    this.page = page;
    this.sidebar = page.frameLocator('iframe');
    this.#files = filesOf(plugin);
    page.on('pageerror', ({ message, stack }) => {
      // A sidebar's own errors are its own.
      if (!stack?.includes('about:srcdoc')) this.pageErrors.push(message);
    });
  }

  static async open(
    { browser, address }: Served,
    plugin: TinyPlugin,
    { locale = 'nl-NL', width = 1_440, height = 900 }: View = {},
  ): Promise<PluginPage> {
    const context = await browser.newContext({ viewport: { width, height }, locale });
    context.setDefaultTimeout(15_000);
    const opened = new PluginPage(await context.newPage(), plugin);
    await context.route('**/*', async (route) => {
      const url = route.request().url();
      if (!url.startsWith(address)) {
        opened.requests.push(url);
        await route.fulfill({ body: 'reached', headers: { 'access-control-allow-origin': '*' } });
        return;
      }
      const [, path = ''] = url.split('/plugin/');
      const body = opened.#files.get(decodeURI(path));
      if (!url.includes('/plugin/')) await route.continue();
      else if (body === undefined) await route.fulfill({ status: 404, body: 'Not found' });
      else await route.fulfill({ body });
    });
    await opened.page.goto(address);
    await opened.page.locator('.canvas').waitFor();
    return opened;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Puts another version of the plugin in the place of this one. */
  replace(plugin: TinyPlugin): void {
    this.#files = filesOf(plugin);
  }

  /** The plugin's files without one of them, or with another text in it. */
  spoil(path: string, text: string | null): void {
    const files = new Map(this.#files);
    if (text === null) files.delete(path);
    else files.set(path, text);
    this.#files = files;
  }

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

  /** Texts of the stickies on the board, oldest first. */
  stickies(): Promise<readonly string[]> {
    return this.read(
      ({ document }) =>
        document
          .descendants(document.currentPage)
          .map((id) => document.node(id))
          .filter((node) => node?.type === 'STICKY')
          .map((node) => String(node?.properties.characters)),
      null,
    );
  }

  /** What the page says went wrong. */
  get alert(): Locator {
    return this.page.getByRole('alert');
  }

  get notices(): Locator {
    return this.page.locator('.notices .notice');
  }

  /** What an expression is worth in the sidebar's own document, once it is loaded. */
  async inSidebar<Value>(expression: string): Promise<Value> {
    const frame = await this.frame();
    await frame.waitForLoadState('load');
    return frame.evaluate<Value>(expression);
  }

  /** Size and place on the screen of something on the page: of the sidebar's frame, unless said otherwise. */
  async boxOf(what = 'iframe'): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.page.locator(what).boundingBox();
    if (!box) throw new Error(`${what} is not shown`);
    return box;
  }

  /** The document of the sidebar that is shown. */
  async frame(): Promise<Frame> {
    const element = await this.page.locator('iframe').elementHandle();
    const frame = await element?.contentFrame();
    if (!frame) throw new Error('There is no sidebar');
    return frame;
  }

  /** Puts a sticky on the board by hand, and takes it back: what a person must always be able to do. */
  async addAndUndoSticky(at: Point = { x: 420, y: 320 }): Promise<void> {
    const before = (await this.stickies()).length;
    await this.page.locator('.canvas').focus();
    await this.page.keyboard.press('s');
    await this.page.mouse.click(at.x, at.y);
    await this.page.keyboard.type('Idee');
    await this.page.keyboard.press('Escape');
    await this.page.waitForFunction(() =>
      window.blendedWaveBoard?.document
        .descendants('0:1')
        .some((id) => window.blendedWaveBoard?.document.node(id)?.properties.characters === 'Idee'),
    );
    for (let count = 0; count < 3 && (await this.stickies()).length > before; count += 1) {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+z');
    }
    const after = (await this.stickies()).length;
    if (after !== before) throw new Error(`${after} stickies after undo, ${before} before`);
  }

  async openMenu(): Promise<void> {
    await this.page.locator('.plugin-button').click();
  }

  async toggleDeveloper(): Promise<void> {
    await this.page.keyboard.press('Alt+Shift+D');
  }

  get developer(): Locator {
    return this.page.locator('.developer');
  }

  /** What a list of the developer panel shows. */
  async developerTab(name: string): Promise<string> {
    if ((await this.developer.count()) === 0) {
      await this.page.locator('.canvas').focus();
      await this.toggleDeveloper();
    }
    await this.developer.getByRole('tab', { name }).click();
    await this.page.waitForTimeout(350);
    return this.developer.getByRole('tabpanel').innerText();
  }
}

export interface PluginPages {
  /** Opens the board with a plugin for the present test, which closes it. */
  open(plugin: TinyPlugin, view?: View, browser?: Served['browser']): Promise<PluginPage>;
  served(): Served;
}

/** One server and one browser for a file of tests. Whatever a plugin does, the page itself throws nothing. */
export function pluginPages(): PluginPages {
  let served: Served | undefined;
  let opened: PluginPage | undefined;
  beforeAll(async () => {
    served = await serveBoard();
  });
  afterAll(() => served?.close());
  afterEach(async () => {
    const errors = opened?.pageErrors ?? [];
    await opened?.close();
    opened = undefined;
    expect(errors).toEqual([]);
  });
  const needed = (): Served => {
    if (!served) throw new Error('The board is not served yet');
    return served;
  };
  return {
    served: needed,
    async open(plugin, view, browser = needed().browser) {
      opened = await PluginPage.open({ ...needed(), browser }, plugin, view);
      return opened;
    },
  };
}
