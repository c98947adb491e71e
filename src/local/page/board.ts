/** Everything the page knows of the board that is open: the document, what is in view, selected and being done. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { BoardDocument, Box } from '../document/types.ts';
import type { Route } from '../drawing/route.ts';
import { Scene } from './drawing/scene.ts';
import { createViewport, type Viewport } from './viewport.ts';

export type Tool = 'select' | 'hand' | 'sticky' | 'text' | 'shape' | 'connector' | 'section';

/** What is drawn over the board while something is being done. Page space. */
export interface Sketch {
  readonly marquee?: Box;
  /** A section that would take in what is dragged. */
  readonly target?: string;
  /** A node that is about to be drawn. */
  readonly outline?: { readonly box: Box; readonly kind: 'section' | 'shape' | 'sticky' };
  readonly connector?: Route;
  /** A node that a connector would tie to. */
  readonly magnet?: string;
}

export interface Board {
  readonly document: BoardDocument;
  readonly viewport: Viewport;
  readonly scene: Scene;
  readonly selection: Signal<readonly string[]>;
  readonly hovered: Signal<string | null>;
  readonly tool: Signal<Tool>;
  /** What the shape tool draws. */
  readonly shape: Signal<string>;
  /** The node whose text is being typed in. */
  readonly editing: Signal<string | null>;
  readonly sketch: Signal<Sketch>;
  /** Nodes are being dragged or resized: panels that follow the selection step aside. */
  readonly busy: Signal<boolean>;
  readonly menu: Signal<{ readonly x: number; readonly y: number; readonly under: string | null } | null>;
  /** Grows with every change of the document. */
  readonly revision: ReadonlySignal<number>;
  stop(): void;
}

export function createBoard(document: BoardDocument): Board {
  const viewport = createViewport();
  const scene = new Scene(document, viewport);
  const selection = signal<readonly string[]>([]);
  const editing = signal<string | null>(null);
  const hovered = signal<string | null>(null);
  const revision = signal(0);
  const unsubscribe = document.subscribe((changes) => {
    revision.value += 1;
    if (!changes.some((change) => change.type === 'removed')) return;
    const gone = (id: string | null): boolean => id !== null && !document.node(id);
    if (selection.value.some(gone)) selection.value = selection.value.filter((id) => !gone(id));
    if (gone(editing.value)) editing.value = null;
    if (gone(hovered.value)) hovered.value = null;
  });
  return {
    document,
    viewport,
    scene,
    selection,
    hovered,
    editing,
    revision,
    tool: signal<Tool>('select'),
    shape: signal('SQUARE'),
    sketch: signal<Sketch>({}),
    busy: signal(false),
    menu: signal(null),
    stop() {
      unsubscribe();
      scene.stop();
    },
  };
}
