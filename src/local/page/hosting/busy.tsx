/**
 * Says that the plugin is busy while it keeps the whole page from doing anything: its main script runs on the page's
 * own thread, as in FigJam. No script can show anything then; an animation that the browser runs by itself can. It
 * would show the sign after a while, and is set back all the time, as long as the page can.
 */
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../language.ts';
import type { Plugin } from './plugin.ts';

/** Milliseconds: how long the page must be stuck before it is said, and how often it is set back. */
const patience = 1200;
const beat = 400;

export function BusySign({ plugin }: { readonly plugin: Plugin }) {
  const sign = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLSpanElement>(null);
  const running = plugin.running.value !== null;
  useEffect(() => {
    if (!running) return;
    const animations = [
      sign.current?.animate([{ opacity: 0 }, { opacity: 1 }], {
        delay: patience,
        duration: 160,
        fill: 'both',
      }),
      mark.current?.animate([{ transform: 'rotate(0deg)' }, { transform: 'rotate(360deg)' }], {
        delay: patience,
        duration: 800,
        iterations: Number.POSITIVE_INFINITY,
      }),
    ];
    const timer = window.setInterval(() => {
      for (const animation of animations) if (animation) animation.currentTime = 0;
    }, beat);
    return () => {
      window.clearInterval(timer);
      for (const animation of animations) animation?.cancel();
    };
  }, [running]);
  if (!running) return null;
  return (
    <div ref={sign} class="plugin-busy" aria-hidden="true">
      <span ref={mark} class="plugin-busy-mark" />
      {words.value.pluginBusy(plugin.name())}
    </div>
  );
}
