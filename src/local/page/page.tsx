/** The page of the local board: a whiteboard with the plugin on it. */
import { effect, signal, useSignal } from '@preact/signals';
import { render } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { bulkOf } from '../boards/bulk.ts';
import type { SharedBoard } from '../document/sharing.ts';
import { type Board, createBoard } from './board.ts';
import { Canvas } from './canvas.tsx';
import { Announcer } from './chrome/announce.tsx';
import { type BoardActs, BoardBar } from './chrome/board-bar.tsx';
import { ContextMenu } from './chrome/context-menu.tsx';
import { FileOpening } from './chrome/file-opening.tsx';
import { Help } from './chrome/help.tsx';
import { Mark } from './chrome/icons.tsx';
import { PropertyBar } from './chrome/property-bar.tsx';
import { Toolbar } from './chrome/toolbar.tsx';
import { UndoBar, ViewBar } from './chrome/view-bar.tsx';
import { createClipboard } from './clipboard.ts';
import { DeveloperPanel } from './developer/panel.tsx';
import { offerFonts } from './fonts.ts';
import { Gallery } from './gallery/gallery.tsx';
import { offerHook } from './hook.ts';
import { BusySign } from './hosting/busy.tsx';
import { Notices, OpenQuestion, PluginFailure, RunningNotice } from './hosting/notices.tsx';
import { Palette } from './hosting/palette.tsx';
import { createPlugin, type Plugin } from './hosting/plugin.ts';
import { PluginBar } from './hosting/plugin-bar.tsx';
import { followRebuilds } from './hosting/rebuilds.ts';
import { PluginWindow } from './hosting/window.tsx';
import { language, words } from './language.ts';
import { boardHere, startBoard } from './people/address.ts';
import { Facepile } from './people/facepile.tsx';
import { followPeople } from './people/follow.ts';
import { Attendees, Following } from './people/following.tsx';
import { PeopleLayer } from './people/layer.tsx';
import { createPeople, type People } from './people/people.ts';
import { tellPointer } from './people/pointing.ts';
import { enterRoom } from './people/room.ts';
import { emptyBoard, keep } from './storage/autosave.ts';
import { createBoardOpener } from './storage/board-opener.ts';
import { download, fileOf, nameOf } from './storage/files.ts';
import { pageChildren } from './tools/hit.ts';
import { listenToKeys } from './tools/keyboard.ts';
import type { Listening } from './tools/listen.ts';
import './page.css';

interface Opened {
  /** Another number is another board: nothing of the page's own state is carried over. */
  readonly number: number;
  readonly board: Board;
  readonly plugin: Plugin;
  readonly people: People;
  readonly close: () => void;
}

const opened = signal<Opened | null>(null);

/** The board is open in another tab, which does not answer yet. */
const waiting = signal(false);

/** Something is wrong with this browser or with the page itself. */
const cannotStart = signal(false);

/** Enters a board and makes it the one on the page; the one before is put away. `made` is a new one. */
async function enter(key: string, made: SharedBoard | null): Promise<void> {
  const room = await enterRoom(key, made, () => {
    waiting.value = true;
  });
  if (room.unreadable) {
    room.leave();
    await enter(startBoard(true), emptyBoard());
    if (room.problem !== null) opened.value?.plugin.say(room.problem, true);
    return;
  }
  const before = opened.value;
  const leavesSomething = before !== null && pageChildren(before.board).length > 0;
  before?.close();
  const board = createBoard(room.board);
  const people = createPeople(room, board);
  const plugin = createPlugin(board, people.forPlugin);
  // What is new here, or was kept by a tab that is gone, is kept at once.
  let atOnce = made !== null || !room.isLeading;
  const stopKeeping = effect(() => {
    if (!people.leading.value) return undefined;
    const stop = keep(key, room.board, atOnce, () => plugin.say(words.value.notSaved, true));
    atOnce = true;
    return stop;
  });
  opened.value = {
    number: (before?.number ?? 0) + 1,
    board,
    plugin,
    people,
    close() {
      stopKeeping();
      plugin.stop();
      people.stop();
      room.leave();
      board.stop();
    },
  };
  waiting.value = false;
  offerHook(board, plugin);
  if (room.problem !== null) plugin.say(room.problem, true);
  if (leavesSomething) plugin.say(words.value.boardBefore);
}

/** Shows a new board, or one from a file. It gets an address of its own: nothing happens to the one before. */
function show(made: SharedBoard): Promise<void> {
  return enter(startBoard(), made);
}

const opener = createBoardOpener({
  show,
  say: (message, error) => opened.value?.plugin.say(message, error),
});

/** Shows what is on the board. */
function lookAtAll({ document, viewport }: Board): void {
  const children = document.node(document.currentPage)?.children ?? [];
  const bulk = bulkOf(children.flatMap((id) => document.absoluteBox(id) ?? []));
  if (bulk) viewport.fit(bulk);
}

/** What an empty board says. */
interface HintProps {
  readonly board: Board;
  readonly plugin: Plugin;
  readonly onGallery: () => void;
}

function Hint({ board, plugin, onGallery }: HintProps) {
  board.revision.value;
  // Until the manifest is there, nobody knows what to invite to.
  if (pageChildren(board).length > 0 || plugin.manifest.value === null) return null;
  const say = words.value;
  const opens = plugin.opensByItself.value;
  const isOpen = plugin.sidebar.value !== null;
  return (
    <div class="hint">
      <span class="hint-mark">
        <Mark size={28} />
      </span>
      <h1>{say.hintTitle}</h1>
      <p>{opens ? say.hintStart(plugin.name(), isOpen) : say.hintCommands(plugin.name())}</p>
      {opens && !isOpen ? (
        <button type="button" class="main-button" onClick={() => plugin.open()}>
          {say.hintOpen(plugin.name())}
        </button>
      ) : null}
      <button type="button" class="plain-button" onClick={onGallery}>
        {say.galleryHint}
      </button>
    </div>
  );
}

function Page({ board, plugin, people }: Pick<Opened, 'board' | 'plugin' | 'people'>) {
  const listening = useRef<Listening | null>(null);
  const dialog = useSignal<'help' | 'gallery' | null>(null);
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
      startNew: () => void show(emptyBoard()),
      open: () => void opener.choose(),
      gallery() {
        dialog.value = 'gallery';
      },
      save: () => download(fileOf(board.document), nameOf(board.document)),
      help() {
        dialog.value = 'help';
      },
    }),
    [board, dialog],
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
    const stopPointing = tellPointer(board, people);
    const stopFollowing = followPeople(board, people);
    lookAtAll(board);
    plugin.openAtStart();
    return () => {
      stop.abort();
      stopKeys();
      stopPointing();
      stopFollowing();
    };
  }, [board, plugin, people, clipboard, acts, onQuick, palette]);

  document.documentElement.lang = language.value;
  document.title = `${plugin.name()} – ${nameOf(board.document)}`;
  return (
    <>
      <header class="top-left">
        <BoardBar board={board} acts={acts} say={plugin.say} />
        <PluginBar plugin={plugin} onQuick={onQuick} />
      </header>
      <footer>
        <Toolbar board={board} />
        <UndoBar board={board} />
        <ViewBar board={board} onHelp={acts.help} />
        <PropertyBar board={board} plugin={plugin} />
        <ContextMenu board={board} clipboard={clipboard} say={plugin.say} />
      </footer>
      <main>
        <Canvas board={board} onListening={onListening} />
        <PeopleLayer board={board} people={people} />
        <Hint board={board} plugin={plugin} onGallery={acts.gallery} />
        <Following people={people} />
      </main>
      <Facepile board={board} people={people} />
      <PluginWindow board={board} plugin={plugin} />
      <div class="bottom-notes">
        <PluginFailure plugin={plugin} />
        <OpenQuestion plugin={plugin} />
        <RunningNotice plugin={plugin} />
        <Notices plugin={plugin} />
      </div>
      <BusySign plugin={plugin} />
      <DeveloperPanel board={board} plugin={plugin} />
      <FileOpening opener={opener} />
      <Announcer board={board} />
      <Attendees people={people} />
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
      {dialog.value === 'gallery' ? (
        <Gallery
          onChoose={(ready) => {
            closeDialog();
            if (ready.id === 'empty') acts.startNew();
            else void opener.openReady(ready);
          }}
          onClose={closeDialog}
        />
      ) : null}
    </>
  );
}

function Whole() {
  const now = opened.value;
  if (now) return <Page key={now.number} board={now.board} plugin={now.plugin} people={now.people} />;
  if (cannotStart.value) return <p class="waiting-note">{words.value.cannotStart}</p>;
  return waiting.value ? <p class="waiting-note">{words.value.people.waiting}</p> : null;
}

const place = document.querySelector('#page');
if (place) {
  offerFonts();
  render(<Whole />, place);
  // Back and forth between boards.
  window.addEventListener('popstate', () => location.reload());
  await enter(boardHere(), null).catch((error: unknown) => {
    console.error(error);
    cannotStart.value = true;
  });
  followRebuilds(() => {
    const plugin = opened.value?.plugin;
    void plugin?.restart().then(() => plugin.say(words.value.reloaded));
  });
}
