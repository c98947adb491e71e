/** What the plugin sees of the page: the view and the selection. */
import { effect, untracked } from '@preact/signals';
import type { BoardView } from '../../api/environment.ts';
import type { Board } from '../board.ts';
import type { Point } from '../geometry.ts';

/** `windowPlace` is where the plugin's window lies on the screen; null while there is none. */
export function createBoardView(
  { viewport, selection, document }: Board,
  windowPlace: () => Point | null,
): BoardView {
  return {
    get windowPlace() {
      const windowSpace = windowPlace();
      return windowSpace && { windowSpace, canvasSpace: viewport.toPage(windowSpace) };
    },
    get center() {
      return viewport.centre();
    },
    set center(point) {
      viewport.setCentre(point);
    },
    get zoom() {
      return viewport.view.value.zoom;
    },
    set zoom(zoom) {
      viewport.zoomTo(zoom);
    },
    get bounds() {
      return viewport.freeBounds();
    },
    get selection() {
      return selection.value;
    },
    set selection(ids) {
      selection.value = ids.filter((id) => document.node(id));
    },
    subscribe(listener) {
      let first = true;
      return effect(() => {
        selection.value;
        // An effect runs once at once; a subscription tells of changes only.
        if (!first) untracked(listener);
        first = false;
      });
    },
  };
}
