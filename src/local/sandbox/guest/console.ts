/** `console` as the sandbox has it: host fact 3.1 names its members. Self-contained, see guest.ts. */

export function createConsole(
  write: (level: string, text: string) => void,
  /** How an object of the board is printed; undefined for any other. */
  nameOf: (value: object) => string | undefined,
): Record<string, (...values: unknown[]) => void> {
  function printed(value: unknown): string {
    try {
      if (typeof value === 'string') return value;
      if (value instanceof Error) return `${value.name}: ${value.message}\n${value.stack || ''}`;
      if (typeof value !== 'object' || value === null) return String(value);
      return nameOf(value) || JSON.stringify(value) || String(value);
    } catch (_unprintable) {
      return Object.prototype.toString.call(value);
    }
  }

  const print =
    (level: string) =>
    (...values: unknown[]): void =>
      write(level, values.map(printed).join(' '));

  return {
    log: print('log'),
    error: print('error'),
    info: print('info'),
    warn: print('warn'),
    assert: (condition, ...values) => (condition ? undefined : print('error')('Assertion failed', ...values)),
    clear: () => undefined,
  };
}
