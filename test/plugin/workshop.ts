/**
 * A board with the built plugin running on it, and a sidebar that only listens: what a coach has in front of them,
 * without a browser. Tests read what the document holds and what the sidebar would show.
 */

import activities from 'content:activities';
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { assemble } from '../../src/board/assemble.ts';
import type { Board, FrameOnBoard } from '../../src/board/board.ts';
import { applyChanges, noFacts } from '../../src/board/fact-store.ts';
import type { Facts } from '../../src/board/facts.ts';
import { createCatalogue } from '../../src/catalogue/catalogue.ts';
import type { Notice, PluginStorage } from '../../src/local/api/environment.ts';
import { memoryStorage } from '../../src/local/api/storage.ts';
import { createBoardDocument } from '../../src/local/document/document.ts';
import type { BoardDocument } from '../../src/local/document/types.ts';
import { type VirtualClock, virtualClock } from '../../src/local/sandbox/clock.ts';
import {
  createDirectHost,
  createPluginHost,
  type PluginHost,
  type PluginHostOptions,
} from '../../src/local/sandbox/host.ts';
import type { ToMain, ToSidebar } from '../../src/messages/messages.ts';
import { toSidebar } from '../../src/messages/to-sidebar.ts';
import { rasterize } from '../local/rasterizer.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = JSON.parse(read('manifest.json'));

export const catalogue = createCatalogue(activities);

type Received = {
  [Kind in keyof ToSidebar]: { readonly kind: Kind; readonly payload: ToSidebar[Kind] };
}[keyof ToSidebar];

export interface Workshop {
  readonly document: BoardDocument;
  readonly host: PluginHost;
  readonly clock: VirtualClock;
  readonly storage: PluginStorage;
  /** Everything the sidebar got, oldest first. */
  readonly received: readonly Received[];
  readonly notices: readonly Notice[];
  readonly errors: readonly Error[];
  readonly facts: Facts;
  readonly board: Board;
  /** No command is running. */
  readonly closed: boolean;
  /** The sidebar is shown now. */
  readonly sidebarOpen: boolean;
  /** Runs a menu command and lets it finish. */
  run(command: string, parameters?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Opens the sidebar and waits for the first read. */
  open(): Promise<void>;
  send<Kind extends keyof ToMain & string>(kind: Kind, payload: ToMain[Kind]): Promise<void>;
  /** The last answer to a request of this kind. */
  answer(kind: string): ToSidebar['answer'];
  /** The only frame, or the one at a place in reading order. */
  frame(index?: number): FrameOnBoard;
  /** Lets everything that waits happen. */
  settle(): Promise<void>;
}

export interface WorkshopOptions extends Partial<PluginHostOptions> {
  /** QuickJS as in the product; else the surrounding engine, which is quicker. */
  readonly sandbox?: boolean;
}

export async function openWorkshop(options: WorkshopOptions = {}): Promise<Workshop> {
  const { sandbox = true, ...given } = options;
  const document = given.document ?? createBoardDocument();
  const clock = virtualClock();
  const storage = given.storage ?? memoryStorage();
  const received: Received[] = [];
  const notices: Notice[] = [];
  const errors: Error[] = [];
  let facts = noFacts;
  let open = false;

  const receive = (message: unknown): void => {
    if (!Array.isArray(message)) throw new Error('The sidebar got something that is not a message');
    const kind = message[0] as keyof ToSidebar;
    const payload = v.parse(toSidebar[kind], message[1]);
    received.push({ kind, payload } as Received);
    if (kind === 'facts') facts = applyChanges(facts, payload as ToSidebar['facts']);
  };
  const hostOptions: PluginHostOptions = {
    manifest,
    main: read('build/main.js'),
    html: '<p>A sidebar that only listens</p>',
    rasterize,
    ...given,
    document,
    clock,
    storage,
    onSidebar: (sidebar) => {
      open = sidebar !== null;
    },
    onMessageToSidebar: receive,
    onNotify: (notice) => notices.push(notice),
    onError: (error) => errors.push(error),
  };
  const host = sandbox ? await createPluginHost(hostOptions) : createDirectHost(hostOptions);
  const settle = (): Promise<void> => clock.advance(50);

  return {
    document,
    host,
    clock,
    storage,
    received,
    notices,
    errors,
    get facts() {
      return facts;
    },
    get board() {
      return assemble(facts, catalogue);
    },
    get closed() {
      return host.running === null;
    },
    get sidebarOpen() {
      return open;
    },
    async run(command, parameters) {
      host.run(command, parameters);
      await settle();
    },
    async open() {
      host.run('open');
      await settle();
      host.postFromSidebar(['ready', {}]);
      await settle();
    },
    async send(kind, payload) {
      host.postFromSidebar([kind, payload]);
      await settle();
    },
    answer(kind) {
      const answers = received.flatMap((message) => (message.kind === 'answer' ? [message.payload] : []));
      const last = answers.filter((answer) => answer.kind === kind).at(-1);
      if (!last) throw new Error(`Nothing answered "${kind}"`);
      return last;
    },
    frame(index = 0) {
      const frame = assemble(facts, catalogue).frames[index];
      if (!frame) throw new Error(`There is no frame ${index}`);
      return frame;
    },
    settle,
  };
}

/** Nodes on the page of a type, with a key of our shared data. */
export function ours(document: BoardDocument, key: string): readonly string[] {
  return document
    .descendants(document.currentPage)
    .filter((id) => document.node(id)?.sharedData.blendedwave?.[key] !== undefined);
}
