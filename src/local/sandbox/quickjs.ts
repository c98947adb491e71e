/** QuickJS compiled to WebAssembly, as the product runs plugins, with exactly the globals of host fact 3.1. */
import releaseVariant from '@jitl/quickjs-wasmfile-release-sync';
import {
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core';
import type { CreateEngine, EngineSetup } from './engine.ts';
import { createGuest } from './guest.ts';
import { refusedSource } from './scan.ts';

const STACK = 1024 * 1024;
const MEMORY = 512 * 1024 * 1024;

const BOOTSTRAP = `(function (createGuest, host, members, html) {
  const guest = createGuest(host, members);
  for (const name of Object.keys(guest.globals)) {
    Object.defineProperty(globalThis, name, { value: guest.globals[name], writable: true, configurable: true });
  }
  globalThis.__html__ = html;
  return guest.receive;
})`;

/** Things QuickJS has and the product's sandbox is not known to have. */
const ABSENT = ['performance', 'queueMicrotask', 'Iterator', 'Float16Array', 'SharedArrayBuffer'];

const modules = new Map<string | undefined, Promise<QuickJSWASMModule>>();

/** Loads QuickJS once; in a page, `wasmLocation` says where the module is served. */
export async function loadQuickJs(wasmLocation?: string): Promise<CreateEngine> {
  const variant = wasmLocation === undefined ? releaseVariant : newVariant(releaseVariant, { wasmLocation });
  const loading = modules.get(wasmLocation) ?? newQuickJSWASMModuleFromVariant(variant);
  modules.set(wasmLocation, loading);
  const module = await loading;
  return (setup) => new QuickJsEngine(module, setup);
}

function errorOf(dumped: unknown): Error {
  const { name, message, stack } = (
    typeof dumped === 'object' && dumped !== null ? dumped : { message: String(dumped) }
  ) as {
    name?: string;
    message?: string;
    stack?: string;
  };
  if (message === 'interrupted') {
    return new Error('The plugin was stopped: it ran too long without a pause.');
  }
  const error = new Error(message ?? 'Unknown error');
  error.name = name ?? 'Error';
  if (stack) error.stack = `${error.name}: ${error.message}\n${stack}`;
  return error;
}

class QuickJsEngine {
  readonly #runtime: QuickJSRuntime;
  readonly #context: QuickJSContext;
  readonly #receive: QuickJSHandle;
  readonly #onError: (error: Error) => void;
  readonly #turnTimeout: number;
  #deadline: number;

  constructor(module: QuickJSWASMModule, { host, members, html, turnTimeout, onError }: EngineSetup) {
    this.#onError = onError;
    this.#turnTimeout = turnTimeout;
    this.#deadline = Date.now() + turnTimeout;
    this.#runtime = module.newRuntime();
    this.#runtime.setMaxStackSize(STACK);
    this.#runtime.setMemoryLimit(MEMORY);
    this.#runtime.setInterruptHandler(() => Date.now() > this.#deadline);
    this.#context = this.#runtime.newContext();
    const context = this.#context;
    const offered = context.newObject();
    for (const name of ['get', 'set', 'call', 'system'] as const) {
      const operation = host[name] as (...texts: string[]) => string;
      context
        .newFunction(name, (...texts) =>
          context.newString(operation(...texts.map((text) => context.getString(text)))),
        )
        .consume((handle) => context.setProp(offered, name, handle));
    }
    const bootstrap = this.#evaluate(BOOTSTRAP);
    const maker = this.#evaluate(`(${createGuest.toString()})`);
    const texts = [context.newString(members), context.newString(html)];
    this.#receive = context.unwrapResult(
      context.callFunction(bootstrap, context.undefined, maker, offered, ...texts),
    );
    for (const handle of [bootstrap, maker, offered, ...texts]) handle.dispose();
    for (const name of ABSENT) this.#evaluate(`delete globalThis.${name}`).dispose();
  }

  run(source: string): void {
    const refused = refusedSource(source);
    if (refused !== null) {
      this.#onError(new Error(refused));
      return;
    }
    this.#deadline = Date.now() + this.#turnTimeout;
    const result = this.#context.evalCode(source, 'main.js');
    if (result.error) this.#fail(result.error);
    else result.value.dispose();
    this.#drain();
  }

  receive(kind: string, value: string): string {
    this.#deadline = Date.now() + this.#turnTimeout;
    const args = [this.#context.newString(kind), this.#context.newString(value)];
    const result = this.#context.callFunction(this.#receive, this.#context.undefined, ...args);
    for (const handle of args) handle.dispose();
    let answer = 'null';
    if (result.error) this.#fail(result.error);
    else answer = result.value.consume((handle) => this.#context.getString(handle));
    this.#drain();
    return answer;
  }

  dispose(): void {
    this.#receive.dispose();
    this.#context.dispose();
    this.#runtime.dispose();
  }

  #evaluate(code: string): QuickJSHandle {
    return this.#context.unwrapResult(this.#context.evalCode(code, 'sandbox.js'));
  }

  /** Runs what waits on promises: it belongs to the turn. */
  #drain(): void {
    const result = this.#runtime.executePendingJobs();
    if (result.error) this.#fail(result.error);
    else result.dispose();
  }

  #fail(handle: QuickJSHandle): void {
    const dumped: unknown = this.#context.dump(handle);
    handle.dispose();
    this.#onError(errorOf(dumped));
  }
}
