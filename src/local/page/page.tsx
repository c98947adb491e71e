/** The page of the local board: a whiteboard with the plugin on it. */
import { signal, useSignal } from '@preact/signals';
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { openBoardDocument } from '../document/document.ts';
import type { BoardDocument } from '../document/types.ts';
import { type Board, createBoard } from './board.ts';
import { Canvas } from './canvas.tsx';
import { Announcer } from './chrome/announce.tsx';
import { type BoardActs, BoardBar } from './chrome/board-bar.tsx';
import { ContextMenu } from './chrome/context-menu.tsx';
import { Dialog } from './chrome/dialog.tsx';
import { Help } from './chrome/help.tsx';
import { Mark } from './chrome/icons.tsx';
import { PropertyBar } from './chrome/property-bar.tsx';
import { Toolbar } from './chrome/toolbar.tsx';
import { UndoBar, ViewBar, zoomToFit } from './chrome/view-bar.tsx';
import { createClipboard } from './clipboard.ts';
import { offerFonts } from './fonts.ts';
import { offerHook } from './hook.ts';
import { Notices, OpenQuestion, PluginFailure } from './hosting/notices.tsx';
import { Palette } from './hosting/palette.tsx';
import { createPlugin, type Plugin } from './hosting/plugin.ts';
import { PluginBar } from './hosting/plugin-bar.tsx';
import { followRebuilds } from './hosting/rebuilds.ts';
import { PluginWindow } from './hosting/window.tsx';
import { language, words } from './language.ts';
import { emptyBoard, keep, restore } from './storage/autosave.ts';
import { chooseFile, download, fileOf, isLater, nameOf } from './storage/files.ts';
import { pageChildren } from './tools/hit.ts';
import { listenToKeys } from './tools/keyboard.ts';
import type { Listening } from './tools/listen.ts';
import './page.css';

interface Opened {
  /** Another number is another board: nothing of the page's own state is carried over. */
  readonly number: number;
  readonly board: Board;
  readonly plugin: Plugin;
  readonly close: () => void;
}

const opened = signal<Opened | null>(null);

/** Makes a document the one on the page; the one before is put away. */
function show(document: BoardDocument, problem: string | null = null): void {
  const before = opened.value;
  before?.close();
  const board = createBoard(document);
  const plugin = createPlugin(board);
  const stopKeeping = keep(document, before !== null, () => plugin.say(words.value.notSaved, true));
  opened.value = {
    number: (before?.number ?? 0) + 1,
    board,
    plugin,
    close() {
      stopKeeping();
      plugin.stop();
      board.stop();
    },
  };
  offerHook(board, plugin);
  if (problem !== null) plugin.say(problem, true);
}

async function openFile(plugin: Plugin): Promise<void> {
  const file = await chooseFile();
  if (!file) return;
  let content: unknown = null;
  try {
    content = JSON.parse(await file.text());
    show(openBoardDocument(content));
  } catch {
    plugin.say(isLater(content) ? words.value.laterBoard : words.value.notABoard, true);
  }
}

/** What an empty board says. */
function Hint({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  board.revision.value;
  if (pageChildren(board).length > 0) return null;
  const say = words.value;
  return (
    <div class="hint">
      <span class="hint-mark">
        <Mark size={28} />
      </span>
      <h1>{say.hintTitle}</h1>
      <p>{say.hintBody}</p>
      {plugin.sidebar.value === null ? (
        <button type="button" class="main-button" onClick={() => plugin.run('open')}>
          {say.hintOpen}
        </button>
      ) : null}
    </div>
  );
}

function NewBoardQuestion({ board, onClose }: { readonly board: Board; readonly onClose: () => void }) {
  const say = words.value;
  const start = (): void => {
    onClose();
    show(emptyBoard());
  };
  return (
    <Dialog label={say.newBoard} onClose={onClose}>
      <p>{say.newBoardQuestion}</p>
      <div class="dialog-acts">
        <button
          type="button"
          class="main-button"
          onClick={() => {
            download(fileOf(board.document), nameOf(board.document));
            start();
          }}
        >
          {say.saveFirst}
        </button>
        <button type="button" class="plain-button" onClick={start}>
          {say.startNew}
        </button>
        <button type="button" class="plain-button" onClick={onClose}>
          {say.cancel}
        </button>
      </div>
    </Dialog>
  );
}

function Page({ board, plugin }: { readonly board: Board; readonly plugin: Plugin }) {
  const listening = useRef<Listening | null>(null);
  const dialog = useSignal<'help' | 'new' | null>(null);
  const palette = useSignal<{ readonly command: string | null } | null>(null);
  const onListening = useCallback((next: Listening) => {
    listening.current = next;
  }, []);
  const clipboard = useMemo(
    () => createClipboard(board, () => listening.current?.pointer() ?? null),
    [board],
  );
  const closeDialog = useCallback(() => {
    dialog.value = null;
  }, [dialog]);
  const onQuick = useCallback(
    (command: string | null) => {
      palette.value = { command };
    },
    [palette],
  );
  const acts = useMemo(
    (): BoardActs => ({
      startNew() {
        if (pageChildren(board).length === 0) show(emptyBoard());
        else dialog.value = 'new';
      },
      open: () => void openFile(plugin),
      save: () => download(fileOf(board.document), nameOf(board.document)),
      help() {
        dialog.value = 'help';
      },
    }),
    [board, plugin, dialog],
  );

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    document.addEventListener('copy', clipboard.onCopy, { signal });
    document.addEventListener('cut', clipboard.onCut, { signal });
    document.addEventListener('paste', clipboard.onPaste, { signal });
    const stopKeys = listenToKeys(board, { ...acts, quick: () => onQuick(null) }, () =>
      palette.value === null ? listening.current : null,
    );
    if (pageChildren(board).length > 0) zoomToFit(board);
    plugin.run('open');
    return () => {
      stop.abort();
      stopKeys();
    };
  }, [board, plugin, clipboard, acts, onQuick, palette]);

  document.documentElement.lang = language.value;
  document.title = `${words.value.plugin} – ${nameOf(board.document)}`;
  return (
    <>
      <header class="top-left">
        <BoardBar board={board} acts={acts} />
        <PluginBar plugin={plugin} onQuick={onQuick} />
      </header>
      <footer>
        <Toolbar board={board} />
        <UndoBar board={board} />
        <ViewBar board={board} onHelp={acts.help} />
        <PropertyBar board={board} plugin={plugin} />
      </footer>
      <main>
        <Canvas board={board} onListening={onListening} />
        <Hint board={board} plugin={plugin} />
      </main>
      <PluginWindow board={board} plugin={plugin} />
      <div class="bottom-notes">
        <PluginFailure plugin={plugin} />
        <OpenQuestion plugin={plugin} />
        <Notices plugin={plugin} />
      </div>
      <ContextMenu board={board} clipboard={clipboard} />
      <Announcer board={board} />
      {palette.value ? (
        <Palette
          plugin={plugin}
          start={palette.value.command}
          onClose={() => {
            palette.value = null;
          }}
        />
      ) : null}
      {dialog.value === 'help' ? <Help onClose={closeDialog} /> : null}
      {dialog.value === 'new' ? <NewBoardQuestion board={board} onClose={closeDialog} /> : null}
    </>
  );
}

function Whole() {
  const now = opened.value;
  return now ? <Page key={now.number} board={now.board} plugin={now.plugin} /> : null;
}

const place = document.querySelector('#page');
if (place) {
  offerFonts();
  render(<Whole />, place);
  const { document: found, problem } = await restore();
  show(found, problem);
  followRebuilds(() => {
    const plugin = opened.value?.plugin;
    void plugin?.restart().then(() => plugin.say(words.value.reloaded));
  });
}
