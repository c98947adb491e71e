/** What the local board itself costs, without a page: a plugin's work through the sandbox, memory, events. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createBoardDocument } from '../../src/local/document/document.ts';
import { translation } from '../../src/local/document/geometry.ts';
import { createPluginHost, type PluginHostOptions } from '../../src/local/sandbox/host.ts';
import { median, number, type Row } from './rows.ts';

const megabytes = (bytes: number): string => `${number(bytes / 1e6)} MB`;

async function startHost(main: string, options: Partial<PluginHostOptions> = {}) {
  const document = createBoardDocument();
  const failures: Error[] = [];
  const host = await createPluginHost({
    document,
    manifest: { name: 'bench', id: 'bench' },
    main,
    html: '',
    turnLimit: Number.POSITIVE_INFINITY,
    onError: (error) => failures.push(error),
    ...options,
  });
  return { document, host, failures };
}

/** Milliseconds that the main script takes, over and above starting the sandbox. */
async function timeOf(code: string): Promise<{ readonly milliseconds: number; readonly crossings: number }> {
  const run = async (main: string) => {
    const { host, failures } = await startHost(main);
    const start = performance.now();
    host.run('bench');
    const milliseconds = performance.now() - start;
    host.stop();
    if (failures[0]) throw failures[0];
    return { milliseconds, crossings: host.crossings.total };
  };
  const empty: number[] = [];
  const whole: number[] = [];
  let crossings = 0;
  for (let round = 0; round < 15; round += 1) {
    empty.push((await run('void 0')).milliseconds);
    const measured = await run(code);
    whole.push(measured.milliseconds);
    crossings = measured.crossings;
  }
  return { milliseconds: median(whole) - median(empty), crossings };
}

async function creating(): Promise<Row> {
  const { milliseconds, crossings } = await timeOf(`
    for (let index = 0; index < 1000; index += 1) {
      const node = figma.createRectangle();
      node.x = (index % 40) * 120;
      node.y = Math.floor(index / 40) * 120;
    }`);
  return {
    what: 'local board: 1,000 nodes created and placed by a plugin',
    measured: `${number(milliseconds)} ms, ${number(crossings)} crossings`,
    atMost: '250 ms',
  };
}

async function crossing(): Promise<Row[]> {
  const times = 5_000;
  const loop = (body: string) =>
    `const node = figma.createRectangle(); for (let index = 0; index < ${times}; index += 1) { ${body} }`;
  const [nothing, read, write] = [
    await timeOf(loop('index')),
    await timeOf(loop('node.x')),
    await timeOf(loop('node.x = index')),
  ];
  const each = ({ milliseconds }: { readonly milliseconds: number }): string =>
    `${(((milliseconds - nothing.milliseconds) * 1000) / times).toFixed(1)} µs`;
  return [
    { what: 'local board: one property read through the sandbox', measured: each(read), atMost: '50 µs' },
    { what: 'local board: one property written through the sandbox', measured: each(write), atMost: '50 µs' },
  ];
}

/** On the real clock, as on the page. */
async function telling(): Promise<Row> {
  let told: () => void = () => undefined;
  const { document, host } = await startHost(
    `figma.showUI('', { visible: false }); figma.currentPage.on('nodechange', () => figma.ui.postMessage(1))`,
    { onMessageToSidebar: () => told() },
  );
  host.run('bench');
  const id = document.edit('person', () => document.create('STICKY', {}, document.currentPage));
  const delays: number[] = [];
  for (let round = 0; round < 100; round += 1) {
    const heard = new Promise<void>((resolve) => {
      told = resolve;
    });
    const start = performance.now();
    document.edit('person', () => document.place(id, translation(round + 1, 0)));
    await heard;
    delays.push(performance.now() - start);
  }
  host.stop();
  return {
    what: 'local board: from a change to the handler that hears of it',
    measured: `${median(delays).toFixed(2)} ms`,
    atMost: '10 ms',
  };
}

/** Bytes of objects that are in use. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

/** A board as people make one, and a plugin that made all of it and holds on to every node. */
async function holding(): Promise<Row> {
  const before = heap();
  const { document, host, failures } = await startHost(`
    const held = [];
    figma.currentPage.on('nodechange', ({ nodeChanges }) => { held.push(nodeChanges.length) });
    for (let index = 0; index < 20000; index += 1) {
      const node = index % 3 === 0 ? figma.createSticky() : index % 3 === 1 ? figma.createShapeWithText() : figma.createFrame();
      node.x = index * 10; node.y = index; node.name = 'Node ' + index;
      node.setSharedPluginData('blendedwave', 'kind', 'card');
      held.push(node);
    }`);
  host.run('bench');
  await new Promise((resolve) => {
    setTimeout(resolve, 100);
  });
  if (failures[0]) throw failures[0];
  const inUse = heap() - before;
  const sandbox = host.memory;
  const nodes = document.descendants(document.currentPage).length;
  host.stop();
  return {
    what: `local board: memory with ${number(nodes)} nodes, all held by a plugin and with their undo`,
    measured: `${megabytes(inUse + sandbox)} (${megabytes(inUse)} document, ${megabytes(sandbox)} QuickJS)`,
    atMost: '200 MB',
  };
}

/** Searching in each of many containers: what a plugin does with cards. */
function searching(): Row {
  const document = createBoardDocument();
  const frames = document.edit('plugin', () =>
    Array.from({ length: 10_000 }, () => {
      const frame = document.create('FRAME', {}, document.currentPage);
      document.create('TEXT', {}, frame);
      return frame;
    }),
  );
  const start = performance.now();
  for (const frame of frames) document.find(frame, { types: ['TEXT'] });
  return {
    what: 'local board: findAllWithCriteria in each of 10,000 frames',
    measured: `${number(performance.now() - start)} ms`,
    atMost: '250 ms',
  };
}

export async function measureLocalBoard(): Promise<readonly Row[]> {
  return [await holding(), await creating(), ...(await crossing()), await telling(), searching()];
}
