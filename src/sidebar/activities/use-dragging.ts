/** Dragging a card out of the sidebar onto the board (host fact 8). */
import { useRef } from 'preact/hooks';
import { card } from '../../board/plan/looks.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { dropOnBoard } from '../bridge.ts';
import { useSession } from '../components/session-context.ts';
import { createCardPicture, pictureScale } from './card-picture.ts';
import { landingOf } from './landing.ts';

export interface Dragging {
  start(event: DragEvent, activity: CatalogueActivity): void;
  end(event: DragEvent): void;
}

interface Drag {
  readonly activity: CatalogueActivity;
  readonly grip: { readonly x: number; readonly y: number };
  readonly picture: HTMLElement;
  isEscaped: boolean;
  stopListening(): void;
}

/** Milliseconds: the key that calls a drag off ends it when it goes down, and is heard when it comes up. */
const escapeWithin = 120;

export function useDragging(): Dragging {
  const { language, glyphs, choiceOf, personal } = useSession();
  const drag = useRef<Drag | null>(null);
  const boardTakesDrags = useRef(false);

  const start = (event: DragEvent, activity: CatalogueActivity) => {
    const { dataTransfer, currentTarget } = event;
    if (dataTransfer === null || !(currentTarget instanceof HTMLElement)) return;
    const picture = createCardPicture(activity, language.language.value, glyphs.value);
    // The pointer holds the picture where it took the small card.
    const box = currentTarget.getBoundingClientRect();
    const grip = {
      x: share(event.clientX - box.left, box.width) * card.width,
      y: share(event.clientY - box.top, box.height) * card.height,
    };
    dataTransfer.effectAllowed = 'copy';
    // Firefox drags nothing without data.
    dataTransfer.setData('text/plain', activity.name[language.language.value]);
    dataTransfer.setDragImage(picture, grip.x * pictureScale, grip.y * pictureScale);

    const started: Drag = {
      activity,
      grip,
      picture,
      isEscaped: false,
      stopListening: () => window.removeEventListener('keyup', byKey),
    };
    const byKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') started.isEscaped = true;
    };
    window.addEventListener('keyup', byKey);
    drag.current = started;
  };

  const end = ({ clientX, clientY, dataTransfer }: DragEvent) => {
    const ended = drag.current;
    if (ended === null) return;
    drag.current = null;
    ended.picture.remove();
    const drop = () => {
      dropOnBoard(
        { clientX, clientY },
        { kind: 'blendedwave-activity', activity: choiceOf(ended.activity), grip: ended.grip },
      );
      personal.used([ended.activity.id]);
    };
    const dropEffect = dataTransfer?.dropEffect ?? 'none';
    const landing = landingOf(
      { clientX, clientY, dropEffect, isCancelled: wasCancelled(dataTransfer) },
      { width: window.innerWidth, height: window.innerHeight, boardTakesDrags: boardTakesDrags.current },
    );
    if (dropEffect !== 'none') boardTakesDrags.current = true;
    if (landing !== 'unless-escape') ended.stopListening();
    if (landing === 'drop') drop();
    if (landing !== 'unless-escape') return;
    setTimeout(() => {
      ended.stopListening();
      if (!ended.isEscaped) drop();
    }, escapeWithin);
  };
  return { start, end };
}

/** From 0 to 1; a drag that a program started may lie outside. */
const share = (part: number, whole: number): number =>
  whole === 0 ? 0.5 : Math.min(1, Math.max(0, part / whole));

function wasCancelled(data: DataTransfer | null): boolean {
  return data !== null && 'mozUserCancelled' in data && data.mozUserCancelled === true;
}
