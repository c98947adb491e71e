/**
 * Instances of QuickJS, each with a memory of its own that cannot grow beyond the limit. One serves command after
 * command; after a plugin that had to be stopped it is given up for a fresh one, which waits already.
 */
import releaseVariant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, newVariant, type QuickJSWASMModule } from 'quickjs-emscripten-core';
import { memoryLimit } from './faults.ts';

/** A page of WebAssembly memory, and what QuickJS begins with; bytes. */
const PAGE = 64 * 1024;
const FIRST = 16 * 1024 * 1024;

export interface Instance {
  readonly module: QuickJSWASMModule;
  /** Its memory cannot grow any more. */
  readonly full: boolean;
  /** Its state cannot be trusted any more: it is not used again, nor tidied up. */
  retire(): void;
  readonly retired: boolean;
}

export class Instances {
  readonly #wasmLocation: string | undefined;
  #waiting: Instance[] = [];
  #loading: Promise<void> | null = null;

  constructor(wasmLocation: string | undefined) {
    this.#wasmLocation = wasmLocation;
  }

  async load(): Promise<void> {
    const memory = new WebAssembly.Memory({ initial: FIRST / PAGE, maximum: memoryLimit / PAGE });
    const variant = newVariant(releaseVariant, {
      wasmMemory: memory,
      ...(this.#wasmLocation !== undefined && { wasmLocation: this.#wasmLocation }),
    });
    const module = await newQuickJSWASMModuleFromVariant(variant);
    let retired = false;
    const instance: Instance = {
      module,
      // It grows in steps, the last of which may not fit.
      get full() {
        return memory.buffer.byteLength > memoryLimit * 0.75;
      },
      get retired() {
        return retired;
      },
      retire: () => {
        if (retired) return;
        retired = true;
        this.#waiting = this.#waiting.filter((each) => each !== instance);
        this.loadAnother();
      },
    };
    this.#waiting.push(instance);
  }

  /** While nobody waits for it. */
  loadAnother(): void {
    const loading = this.load().finally(() => {
      if (this.#loading === loading) this.#loading = null;
    });
    this.#loading = loading;
    // Whoever needs it hears of what went wrong.
    loading.catch(() => undefined);
  }

  /** Null when an instance is ready, else until the next one is. */
  renewing(): Promise<void> | null {
    return this.#waiting.length > 0 ? null : this.#loading;
  }

  /** Throws while every instance has been given up and the next is not there yet. */
  take(): Instance {
    const [first] = this.#waiting;
    if (!first) throw new Error('The sandbox is being renewed');
    return first;
  }
}

const loaded = new Map<string | undefined, Promise<Instances>>();

async function loadFirst(wasmLocation: string | undefined): Promise<Instances> {
  const instances = new Instances(wasmLocation);
  await instances.load();
  instances.loadAnother();
  return instances;
}

/** Loads QuickJS once. */
export async function loadInstances(wasmLocation?: string): Promise<Instances> {
  const loading = loaded.get(wasmLocation) ?? loadFirst(wasmLocation);
  loaded.set(wasmLocation, loading);
  return loading;
}
