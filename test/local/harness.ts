/** A board with a plugin on it, for tests: time is virtual, everything the host tells is kept. */
import type { HostCallbacks, Manifest, Notice, Sidebar } from '../../src/local/api/environment.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { type VirtualClock, virtualClock } from '../../src/local/sandbox/clock.ts';
import {
  createDirectHost,
  createPluginHost,
  type PluginHost,
  type PluginHostOptions,
} from '../../src/local/sandbox/host.ts';
import { rasterize } from './rasterizer.ts';

export interface TestBoard {
  readonly document: BoardDocument;
  readonly host: PluginHost;
  readonly clock: VirtualClock;
  readonly logged: string[];
  readonly errors: string[];
  readonly notices: Notice[];
  readonly posted: unknown[];
  readonly sidebars: (Sidebar | null)[];
  readonly closed: (string | undefined)[];
  /** Runs the command until nothing happens any more. */
  run(command?: string, parameters?: Record<string, unknown>): Promise<void>;
}

export const manifest: Manifest = {
  name: 'Test plugin',
  id: '1234567890',
  permissions: ['currentuser'],
  relaunchButtons: [{ command: 'open', name: 'Open' }],
};

export async function testBoard(
  main: string,
  options: Partial<PluginHostOptions> & { readonly sandbox?: 'quickjs' | 'direct' } = {},
): Promise<TestBoard> {
  const clock = virtualClock();
  const logged: string[] = [];
  const errors: string[] = [];
  const notices: Notice[] = [];
  const posted: unknown[] = [];
  const sidebars: (Sidebar | null)[] = [];
  const closed: (string | undefined)[] = [];
  const callbacks: HostCallbacks = {
    onConsole: (_level, text) => logged.push(text),
    onError: (error) => errors.push(`${error.name}: ${error.message}`),
    onNotify: (notice) => notices.push(notice),
    onMessageToSidebar: (message) => posted.push(message),
    onSidebar: (sidebar) => sidebars.push(sidebar),
    onClose: (message) => closed.push(message),
  };
  const document = options.document ?? createBoardDocument();
  const all = {
    manifest,
    main,
    html: '<p>sidebar</p>',
    clock,
    document,
    rasterize,
    ...callbacks,
    ...options,
  };
  const host = options.sandbox === 'direct' ? createDirectHost(all) : await createPluginHost(all);
  return {
    document,
    host,
    clock,
    logged,
    errors,
    notices,
    posted,
    sidebars,
    closed,
    async run(command = '', parameters) {
      host.run(command, parameters);
      await clock.advance(0);
    },
  };
}

/** Runs code in the plugin and returns what it logged. */
export async function logOf(
  main: string,
  options: Parameters<typeof testBoard>[1] = {},
): Promise<readonly string[]> {
  const board = await testBoard(main, options);
  await board.run();
  return [...board.logged, ...board.errors];
}
