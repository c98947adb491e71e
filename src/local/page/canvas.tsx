/** The board itself: the drawing, outlines over it, and the pointer. */
import { render } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Board } from './board.ts';
import { Overlay } from './chrome/overlay.tsx';
import { TextEditor } from './editing/text-editor.tsx';
import { words } from './language.ts';
import { type Listening, listen } from './tools/listen.ts';

interface Props {
  readonly board: Board;
  readonly onListening: (listening: Listening) => void;
}

export function Canvas({ board, onListening }: Props) {
  const canvas = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const [element, world] = [canvas.current, place.current];
    if (!element || !world) return;
    world.append(board.scene.camera.element);
    const typing = document.createElement('div');
    typing.className = 'typing-layer';
    board.scene.camera.world.append(typing);
    render(<TextEditor board={board} />, typing);
    const measure = (): void => {
      board.viewport.size.value = { width: element.clientWidth, height: element.clientHeight };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    const listening = listen(board, element);
    onListening(listening);
    return () => {
      observer.disconnect();
      listening.stop();
      render(null, typing);
    };
  }, [board, onListening]);

  useEffect(() => {
    canvas.current?.focus({ preventScroll: true });
  }, []);

  return (
    <div
      ref={canvas}
      class={`canvas tool-now-${board.tool.value}${board.selection.value.length > 0 ? ' with-selection' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: people move and select what is on the board by keyboard
      tabIndex={0}
      role="application"
      aria-label={words.value.canvas}
    >
      <div ref={place} class="world-place" />
      <Overlay board={board} />
    </div>
  );
}
