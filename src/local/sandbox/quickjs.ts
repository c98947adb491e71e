/** QuickJS compiled to WebAssembly, as the product runs plugins, with exactly the globals of host fact 3.1. */
import type { QuickJSContext, QuickJSHandle, QuickJSRuntime } from 'quickjs-emscripten-core';
import type { Engine, EngineSetup, Engines } from './engine.ts';
import { faultOf, OutOfMemory, PluginStopped, SandboxBroken, SourceRefused, TurnStopped } from './faults.ts';
import { createGuest, guestParts } from './guest.ts';
import { type Instance, loadInstances } from './instances.ts';
import { refusedSource } from './scan.ts';

/** Bytes. The surrounding engine's own stack is used along with it, and must not be the first that is full. */
const STACK = 192 * 1024;

const BOOTSTRAP = `(function (createGuest, parts, host, members, files) {
  const guest = createGuest(host, members, parts);
  for (const name of Object.keys(guest.globals)) {
    Object.defineProperty(globalThis, name, { value: guest.globals[name], writable: true, configurable: true });
  }
  Object.assign(globalThis, JSON.parse(files));
  // Code from text is restricted for asynchronous functions (host fact 3.1).
  Object.defineProperty(Object.getPrototypeOf(async function () {}), 'constructor', {
    value: function AsyncFunction() { throw new TypeError('Not available'); },
  });
  return guest;
})`;

/** Things QuickJS has and the product's sandbox is not known to have. */
const ABSENT = [
  'performance',
  'queueMicrotask',
  'Iterator',
  'Float16Array',
  'SharedArrayBuffer',
  'InternalError',
];

const partsSource = `({ ${Object.entries(guestParts)
  .map(([name, make]) => `${name}: ${make.toString()}`)
  .join(', ')} })`;

/** Loads QuickJS; in a page, `wasmLocation` says where the module is served. */
export async function loadQuickJs(wasmLocation?: string): Promise<Engines> {
  const instances = await loadInstances(wasmLocation);
  return {
    create: (setup) => new QuickJsEngine(instances.take(), setup),
    renewing: () => instances.renewing(),
  };
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}

/** Anything can be thrown. */
function errorOf(dumped: unknown): Error {
  if (typeof dumped !== 'object' || dumped === null) return faultOf('Error', String(dumped), '');
  const { name, message, stack } = dumped as Readonly<Record<string, unknown>>;
  return faultOf(textOf(name, 'Error'), textOf(message, JSON.stringify(dumped)), textOf(stack, ''));
}

class QuickJsEngine implements Engine {
  readonly #instance: Instance;
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #receive: QuickJSHandle;
  readonly #watch: QuickJSHandle;
  readonly #onError: (error: Error) => void;
  readonly #turnTimeout: number;
  #deadline: number;
  #interrupted = false;

  constructor(instance: Instance, { host, members, files, turnTimeout, onError }: EngineSetup) {
    this.#instance = instance;
    this.#onError = onError;
    this.#turnTimeout = turnTimeout;
    this.#deadline = Date.now() + turnTimeout;
    this.#runtime = instance.module.newRuntime();
    this.#runtime.setMaxStackSize(STACK);
    this.#runtime.setInterruptHandler(() => {
      this.#interrupted ||= Date.now() > this.#deadline;
      return this.#interrupted;
    });
    this.#context = this.#runtime.newContext();
    const context = this.#context;
    const offered = context.newObject();
    for (const name of ['get', 'set', 'call', 'system'] as const) {
      const operation = host[name] as (...texts: string[]) => string;
      context
        .newFunction(name, (...texts) => {
          // What still runs after the stop, on its way out, reaches nobody.
          if (this.#interrupted) return context.newString('null');
          return context.newString(operation(...texts.map((text) => context.getString(text))));
        })
        .consume((handle) => context.setProp(offered, name, handle));
    }
    const bootstrap = this.#evaluate(BOOTSTRAP);
    const maker = this.#evaluate(`(${createGuest.toString()})`);
    const parts = this.#evaluate(partsSource);
    const texts = [context.newString(members), context.newString(JSON.stringify(files))];
    const guest = context.unwrapResult(
      context.callFunction(bootstrap, context.undefined, maker, parts, offered, ...texts),
    );
    this.#receive = context.getProp(guest, 'receive');
    this.#watch = context.getProp(guest, 'watch');
    for (const handle of [bootstrap, maker, parts, offered, guest, ...texts]) handle.dispose();
    for (const name of ABSENT) this.#evaluate(`delete globalThis.${name}`).dispose();
  }

  run(source: string): boolean {
    const refused = refusedSource(source);
    if (refused !== null) {
      this.#onError(new SourceRefused(refused));
      return false;
    }
    return this.#enter(false, () => {
      const result = this.#context.evalCode(source, 'main.js');
      if (result.error) return this.#fail(result.error);
      // A script in the manner of `(async () => …)()` leaves its promise behind.
      const watched = this.#context.callFunction(this.#watch, this.#context.undefined, result.value);
      result.value.dispose();
      if (watched.error) return this.#fail(watched.error);
      watched.value.dispose();
      return true;
    });
  }

  receive(kind: string, value: string): string {
    return this.#enter('null', () => {
      const args = [this.#context.newString(kind), this.#context.newString(value)];
      const result = this.#context.callFunction(this.#receive, this.#context.undefined, ...args);
      for (const handle of args) handle.dispose();
      if (!result.error) return result.value.consume((handle) => this.#context.getString(handle));
      this.#fail(result.error);
      return 'null';
    });
  }

  dispose(): void {
    if (this.#instance.retired) return;
    try {
      this.#receive.dispose();
      this.#watch.dispose();
      this.#context.dispose();
      this.#runtime.dispose();
    } catch (_lost) {
      // What was cut off in the middle may leave things behind that QuickJS does not get rid of.
      this.#instance.retire();
    }
  }

  get memory(): number {
    return this.#instance.module.getWasmMemory().buffer.byteLength;
  }

  #evaluate(code: string): QuickJSHandle {
    return this.#context.unwrapResult(this.#context.evalCode(code, 'sandbox.js'));
  }

  /** Also runs what waits on promises: it belongs to the turn. */
  #enter<Result>(otherwise: Result, run: () => Result): Result {
    this.#deadline = Date.now() + this.#turnTimeout;
    this.#interrupted = false;
    try {
      const result = run();
      const jobs = this.#runtime.executePendingJobs();
      if (jobs.error) this.#fail(jobs.error);
      else jobs.dispose();
      // An asynchronous function that is stopped keeps that to itself.
      if (this.#interrupted) this.#report(new TurnStopped());
      return result;
    } catch (error) {
      // Where no memory is left, values can neither be handed in nor out.
      this.#report(this.#instance.full ? new OutOfMemory() : new SandboxBroken(String(error)));
      return otherwise;
    }
  }

  #fail(handle: QuickJSHandle): false {
    const dumped: unknown = this.#context.dump(handle);
    handle.dispose();
    const error = errorOf(dumped);
    // With the last of the memory not even an error can be made.
    if ((dumped === null || error.message === '') && this.#instance.full) this.#report(new OutOfMemory());
    else if (!this.#interrupted) this.#report(error);
    return false;
  }

  #report(error: Error): void {
    if (error instanceof PluginStopped) this.#instance.retire();
    this.#onError(error);
  }
}
