/** Tells a plugin what happened on the board: later, merged, and only what it listens to (host fact 4.2). */
import { ChangeCollector, NO_PAGE } from '../api/changes.ts';
import type { BoardView } from '../api/environment.ts';
import type { Host } from '../api/host.ts';

export interface TellingOptions {
  readonly host: Host;
  readonly view: BoardView;
  /** Milliseconds between a change and the event that tells of it. */
  readonly delay: number;
  readonly after: (milliseconds: number, run: () => void) => void;
  /** Calls the plugin's handlers, in a turn of their own. */
  readonly emit: (target: string, event: string, ...args: readonly unknown[]) => void;
}

export class Telling {
  readonly #options: TellingOptions;
  /** What `nodechange` tells, and what `documentchange` does: not what its own handlers change. */
  readonly #ofNodes: ChangeCollector;
  readonly #ofDocument: ChangeCollector;
  readonly #stopListening: readonly (() => void)[];
  #page: string;
  #waiting = false;
  #selectionChanged = false;
  #tellingDocument = false;

  constructor(options: TellingOptions) {
    const { host, view } = options;
    this.#options = options;
    this.#ofNodes = new ChangeCollector(host);
    this.#ofDocument = new ChangeCollector(host);
    this.#page = host.document.currentPage;
    this.#stopListening = [
      host.document.subscribe((changes) => {
        this.#ofNodes.add(changes);
        // Nobody can listen to the whole document before all of it is loaded.
        if (host.allPagesLoaded && !this.#tellingDocument) this.#ofDocument.add(changes);
        this.#soon();
      }),
      view.subscribe(() => this.selectionChanged()),
    ];
  }

  selectionChanged(): void {
    this.#selectionChanged = true;
    this.#soon();
  }

  stop(): void {
    for (const stop of this.#stopListening) stop();
  }

  #soon(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#options.after(this.#options.delay, () => {
      this.#waiting = false;
      this.#tell();
    });
  }

  #tell(): void {
    const { host, emit } = this.#options;
    for (const [page, nodeChanges] of this.#ofNodes.take()) {
      if (page !== NO_PAGE && host.hears(page, 'nodechange')) emit(page, 'nodechange', { nodeChanges });
    }
    const documentChanges = [...this.#ofDocument.take().values()].flat();
    if (documentChanges.length > 0 && host.hears('figma', 'documentchange')) {
      this.#tellingDocument = true;
      emit('figma', 'documentchange', { documentChanges });
      this.#tellingDocument = false;
    }
    this.#tellOfPage();
    if (this.#selectionChanged && host.hears('figma', 'selectionchange')) emit('figma', 'selectionchange');
    this.#selectionChanged = false;
  }

  /** Another page always means another selection. */
  #tellOfPage(): void {
    const { host, emit } = this.#options;
    const { currentPage } = host.document;
    if (currentPage === this.#page) return;
    this.#page = currentPage;
    this.#selectionChanged = true;
    if (host.hears('figma', 'currentpagechange')) emit('figma', 'currentpagechange');
  }
}
