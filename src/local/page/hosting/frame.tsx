/** The sidebar's own document, in a frame without origin, and the messages between it and the plugin. */
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Sidebar } from '../../api/environment.ts';
import type { Board } from '../board.ts';
import { words } from '../language.ts';
import { type PostedDrop, readPosted } from './envelope.ts';
import type { Plugin } from './plugin.ts';
import { allowsDownloads } from './policy.ts';
import { sidebarPage } from './sidebar-page.ts';
import { readReport } from './watcher.ts';

/** How often the sidebar is asked whether it still answers, and how long an answer may take; milliseconds. */
const askEvery = 2000;
const patience = 6000;

/** What keeps the page from everything else: twice what a plugin can hear at once, or so many milliseconds of it. */
const mostWaiting = 20_000;
const longestWaiting = 10_000;

/** Where nothing can be dropped: the plugin's own window (host fact 8) and the panel for developers. */
const noGround = '.plugin-window, .developer';

function dropOn(
  board: Board,
  plugin: Plugin,
  frame: HTMLElement,
  { at, items, dropMetadata }: PostedDrop,
): void {
  // The frame counts from its own corner (host fact 8).
  const box = frame.getBoundingClientRect();
  const screen = { x: box.left + at.x, y: box.top + at.y };
  const under = document.elementFromPoint(screen.x, screen.y);
  const canvas = document.querySelector('.canvas');
  if (!canvas || !under || under.closest(noGround)) return;
  const corner = canvas.getBoundingClientRect();
  const place = board.viewport.toPage({ x: screen.x - corner.left, y: screen.y - corner.top });
  plugin.drop({ absoluteX: place.x, absoluteY: place.y, items, dropMetadata });
}

/** Asks the sidebar now and then whether it is there; a page in the background, which browsers slow down, is not asked. */
function watchAnswers(ask: () => void, onSilent: () => void): { heard(): void; stop(): void } {
  let unanswered = 0;
  let told = false;
  const timer = window.setInterval(() => {
    if (document.visibilityState !== 'visible') {
      unanswered = 0;
      return;
    }
    unanswered += askEvery;
    ask();
    if (unanswered <= patience || told) return;
    told = true;
    onSilent();
  }, askEvery);
  return {
    heard() {
      unanswered = 0;
      told = false;
    },
    stop: () => window.clearInterval(timer),
  };
}

/** Counts messages that wait at once: what stands behind the first in line is behind all that came with it. */
function countWaiting(onFlood: () => void): () => boolean {
  let waiting = 0;
  let since = 0;
  let flooded = false;
  return () => {
    waiting += 1;
    if (waiting === 1) {
      since = performance.now();
      window.setTimeout(() => {
        waiting = 0;
      });
    }
    if (!flooded && (waiting > mostWaiting || performance.now() - since > longestWaiting)) {
      flooded = true;
      onFlood();
    }
    return !flooded;
  };
}

export function Frame({
  sidebar,
  board,
  plugin,
}: {
  readonly sidebar: Sidebar;
  readonly board: Board;
  readonly plugin: Plugin;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const page = useSignal<string | null>(null);
  const state = useSignal<'loading' | 'loaded' | 'left'>('loading');
  /** A document of ours began to run since the last load: what loads without it is another page. */
  const isOurs = useRef(false);
  const access = plugin.manifest.value?.networkAccess;
  const token = useMemo(() => crypto.randomUUID(), []);

  useEffect(() => {
    let wanted = true;
    void sidebarPage(sidebar, access, token).then((text) => {
      if (wanted) page.value = text;
    });
    return () => {
      wanted = false;
      plugin.connectSidebar(null);
    };
    // Another number is another document (showUI was called again); the rest changes its size only.
  }, [sidebar.number, page, plugin, token]);

  useEffect(() => {
    const answers = watchAnswers(
      () => frame.current?.contentWindow?.postMessage(token, '*'),
      () => {
        if (state.value !== 'left') plugin.fail('silent', new Error('The sidebar does not answer.'));
      },
    );
    const isBearable = countWaiting(() => {
      state.value = 'left';
      plugin.connectSidebar(null);
      plugin.fail('endlessSidebar', new Error('The sidebar sends messages without end.'));
    });
    // Only this frame is listened to.
    const onMessage = (event: MessageEvent<unknown>): void => {
      const element = frame.current;
      if (!element || event.source !== element.contentWindow || !isBearable()) return;
      const report = readReport(event.data, token);
      if (report) {
        answers.heard();
        if (report.kind === 'ready') isOurs.current = true;
        plugin.hear(report);
        return;
      }
      const { message, drop } = readPosted(event.data, plugin.manifest.value?.id ?? '');
      if (message) plugin.postFromSidebar(message.value);
      if (drop) dropOn(board, plugin, element, drop);
    };
    window.addEventListener('message', onMessage);
    return () => {
      answers.stop();
      window.removeEventListener('message', onMessage);
    };
  }, [board, plugin, token, state]);

  const onLoad = (): void => {
    if (page.value === null) return;
    if (!isOurs.current) {
      state.value = 'left';
      plugin.connectSidebar(null);
      plugin.fail('left', new Error('The sidebar navigated away from its page.'));
      return;
    }
    isOurs.current = false;
    state.value = 'loaded';
    plugin.connectSidebar((pluginMessage) => {
      frame.current?.contentWindow?.postMessage(
        { pluginMessage, pluginId: plugin.manifest.value?.id ?? '' },
        '*',
      );
    });
  };
  return (
    <>
      {page.value === null || state.value === 'left' ? null : (
        <iframe
          key={sidebar.number}
          ref={frame}
          class="plugin-frame"
          title={sidebar.title}
          sandbox={allowsDownloads(access) ? 'allow-scripts allow-downloads' : 'allow-scripts'}
          srcdoc={page.value}
          onLoad={onLoad}
        />
      )}
      {state.value === 'loading' ? (
        <p class="plugin-loading">{words.value.pluginLoading(plugin.name())}</p>
      ) : null}
    </>
  );
}
