/** What moving about costs on a board of 5,000 nodes: script, style and layout of a frame, from Chromium's own trace. */
import type { CDPSession } from 'playwright-core';
import { BoardPage, type Point, serveBoard } from '../e2e/board-page.ts';
import { fillBoard } from './crowd.ts';
import { number, quantile, type Row } from './rows.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  readonly pid: number;
  /** Microseconds, as `dur`. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
}

/** Script, style and layout on the main thread; painting is left out. */
const counted: ReadonlySet<string> = new Set([
  'FunctionCall',
  'EventDispatch',
  'FireAnimationFrame',
  'TimerFire',
  'RunMicrotasks',
  'EvaluateScript',
  'MinorGC',
  'MajorGC',
  'ParseHTML',
  'UpdateLayoutTree',
  'Layout',
  'HitTest',
  'IntersectionObserverController::computeIntersections',
]);
/** Each step of what is measured begins with one of these. */
const inputs: ReadonlySet<string> = new Set(['wheel', 'pointermove']);

async function traced(session: CDPSession, run: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { readonly value: object[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] },
  });
  await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** Milliseconds of counted work after each input until the next one, nested events once. */
function frameCosts(events: readonly TraceEvent[]): readonly number[] {
  const starts = events.filter(
    ({ name, args }) => name === 'EventDispatch' && inputs.has(args?.data?.type ?? ''),
  );
  const [first] = starts;
  if (!first) return [];
  const work = events
    .filter(({ pid, tid, name, dur }) => pid === first.pid && tid === first.tid && dur && counted.has(name))
    .sort((one, other) => one.ts - other.ts);
  const frames = starts.map(({ ts }) => ts).sort((one, other) => one - other);
  const costs = new Array<number>(frames.length).fill(0);
  let frame = 0;
  let covered = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0 } of work) {
    while (frame + 1 < frames.length && (frames[frame + 1] ?? 0) <= ts) frame += 1;
    const end = ts + dur;
    if (end <= covered) continue;
    costs[frame] = (costs[frame] ?? 0) + (end - Math.max(ts, covered)) / 1_000;
    covered = end;
  }
  return costs;
}

/** How the measured acts are done: by mouse and wheel, a step a frame. */
class Mover {
  readonly #board: BoardPage;
  readonly #session: CDPSession;

  constructor(board: BoardPage, session: CDPSession) {
    this.#board = board;
    this.#session = session;
  }

  async look(zoom: number): Promise<void> {
    await this.#board.read(({ viewport, document }, wanted) => {
      const boxes = (document.node(document.currentPage)?.children ?? []).flatMap(
        (id) => document.absoluteBox(id) ?? [],
      );
      const [left, right] = [
        Math.min(...boxes.map(({ x }) => x)),
        Math.max(...boxes.map(({ x, width }) => x + width)),
      ];
      const [top, bottom] = [
        Math.min(...boxes.map(({ y }) => y)),
        Math.max(...boxes.map(({ y, height }) => y + height)),
      ];
      viewport.zoomTo(wanted);
      viewport.setCentre({ x: (left + right) / 2, y: (top + bottom) / 2 });
    }, zoom);
    await this.#board.page.waitForTimeout(400);
  }

  async costs(run: () => Promise<void>): Promise<readonly number[]> {
    return frameCosts(await traced(this.#session, run));
  }

  async #frame(): Promise<void> {
    await this.#board.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }

  /** There and back again over a few screens. */
  async wheel(steps: number): Promise<void> {
    const { mouse } = this.#board.page;
    await mouse.move(700, 450);
    for (let step = 0; step < steps; step += 1) {
      const way = step % 80 < 40 ? 1 : -1;
      await mouse.wheel(60 * way, 45 * way);
      await this.#frame();
    }
  }

  async zoom(steps: number): Promise<void> {
    const { mouse, keyboard } = this.#board.page;
    await mouse.move(700, 450);
    await keyboard.down('Control');
    for (let step = 0; step < steps; step += 1) {
      await mouse.wheel(0, step % 40 < 20 ? 40 : -40);
      await this.#frame();
    }
    await keyboard.up('Control');
  }

  /** Press, a wide arc, release. */
  async drag(from: Point, steps: number, reach = 260): Promise<void> {
    const { mouse } = this.#board.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let step = 1; step <= steps; step += 1) {
      const turn = (step / steps) * 4 * Math.PI;
      await mouse.move(from.x + reach * Math.sin(turn), from.y + (reach / 2) * Math.sin(turn / 2));
      await this.#frame();
    }
    await mouse.up();
  }

  async hand(steps: number): Promise<void> {
    await this.#board.focusBoard();
    await this.#board.page.keyboard.press('h');
    await this.drag({ x: 700, y: 450 }, steps, 400);
    await this.#board.page.keyboard.press('v');
  }
}

const frames = 120;
/** Milliseconds: what the issue asks of panning, and the time between two pictures of a screen. */
const panningFrame = 8;
const screenFrame = 16;

/** Rows of `npm run bench`: medians (and the slowest twentieth) of a frame while moving about on a large board. */
export async function measurePanning(): Promise<Row[]> {
  const served = await serveBoard();
  const board = await BoardPage.open(served);
  const nodes = await fillBoard(board);
  const session = await board.page.context().newCDPSession(board.page);
  const mover = new Mover(board, session);
  const rows: Row[] = [];
  const add = (what: string, costs: readonly number[], atMost = panningFrame): void => {
    rows.push({
      what: `${what}, ${number(nodes)} nodes: scripting, style and layout a frame`,
      measured: `${quantile(0.5, costs).toFixed(1)} ms (95 %: ${quantile(0.95, costs).toFixed(1)})`,
      atMost: `${atMost} ms`,
    });
  };
  for (const zoom of [1, 0.25, 0.1]) {
    await mover.look(zoom);
    add(`panning by wheel at ${zoom * 100} %`, await mover.costs(() => mover.wheel(frames)));
    await mover.look(zoom);
    add(`panning by hand at ${zoom * 100} %`, await mover.costs(() => mover.hand(frames)));
  }
  await mover.look(0.5);
  add('zooming by wheel', await mover.costs(() => mover.zoom(frames)), screenFrame);
  for (const count of [1, 500]) {
    await mover.look(count === 1 ? 1 : 0.1);
    const from = await board.read(({ document, selection, viewport }, many) => {
      const stickies = (document.node(document.currentPage)?.children ?? []).filter(
        (id) => document.node(id)?.type === 'STICKY',
      );
      const centre = viewport.centre();
      const away = (id: string): number => {
        const box = document.absoluteBox(id);
        return box ? Math.hypot(box.x - centre.x, box.y - centre.y) : Number.POSITIVE_INFINITY;
      };
      const near = [...stickies].sort((one, other) => away(one) - away(other)).slice(0, many);
      selection.value = near;
      const box = document.absoluteBox(near[0] ?? '') ?? { ...centre, width: 0, height: 0 };
      return viewport.toScreen({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    }, count);
    const costs = await mover.costs(() => mover.drag(from, frames / 2, 120));
    if (count === 1) add('dragging one sticky', costs, screenFrame);
    else add(`dragging ${count} stickies with their connectors`, costs, 2 * screenFrame);
  }
  await board.close();
  await served.close();
  return rows;
}
