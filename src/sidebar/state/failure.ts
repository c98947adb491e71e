/** Something that went wrong in the sidebar itself: shown with a retry, and with details to copy for a report. */
import { type Signal, signal } from '@preact/signals';

export interface Failure {
  /** For a bug report: what, and where. */
  readonly details: string;
}

export interface Failures {
  readonly current: Signal<Failure | null>;
  report(error: unknown): void;
  clear(): void;
}

export function createFailures(): Failures {
  const current = signal<Failure | null>(null);
  return {
    current,
    report: (error) => {
      current.value = { details: describe(error) };
    },
    clear: () => {
      current.value = null;
    },
  };
}

/** The message and stack of anything that can be thrown. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const stack = error.stack ?? '';
  return stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
}
