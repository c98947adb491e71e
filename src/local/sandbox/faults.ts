/** What the host itself holds against a plugin, told through onError like what the plugin throws. */

/** The plugin was stopped and is not entered any more, not even to be closed. */
export class PluginStopped extends Error {}

/** A turn went on without end; in the product it would hang the tab (host fact 3.1). */
export class TurnStopped extends PluginStopped {
  constructor() {
    super('The plugin was stopped: it ran too long without a pause.');
  }
}

/** What the plugin itself may use, bytes. How much the product allows is unknown (host fact 3.1). */
export const memoryLimit = 128 * 1024 * 1024;

export class OutOfMemory extends PluginStopped {
  constructor() {
    super(`The plugin was stopped: it needed more than ${memoryLimit / 1024 / 1024} MB of memory.`);
  }
}

/** What the plugin did left the sandbox in a state that cannot be trusted. */
export class SandboxBroken extends PluginStopped {
  constructor(what: string) {
    super(`The plugin was stopped: it broke its sandbox (${what}).`);
  }
}

/** Functions called each other without end. The turn ended there; the plugin runs on. */
export class TooDeep extends Error {
  constructor(stack: string) {
    super('The plugin called its own functions too deep, probably without end (stack overflow).');
    this.stack = `${this.message}\n${stack}`;
  }
}

/** The host does not run this main script: its text or its syntax is refused (host fact 3.1). */
export class SourceRefused extends Error {}

/** Messages came faster than the plugin hears them. */
export class TooManyMessages extends Error {
  constructor(limit: number) {
    super(
      `The sidebar sent more than ${limit.toLocaleString('en')} messages at once; what came after them is lost.`,
    );
  }
}

/** An error of the engine, told as what it means. */
export function faultOf(name: string, message: string, stack: string): Error {
  if (name === 'InternalError' && message === 'interrupted') return new TurnStopped();
  if (name === 'InternalError' && message === 'out of memory') return new OutOfMemory();
  // Reading JSON says it as a mistake in the text.
  if (message === 'stack overflow') return new TooDeep(stack);
  const error = new Error(message);
  error.name = name;
  error.stack = `${name}: ${message}\n${stack}`;
  return error;
}

/** A turn made more crossings than keep the board smooth. The plugin runs on: a matter for who makes it. */
export class TooManyCrossings extends Error {
  constructor(turn: string, crossings: number, limit: number) {
    super(
      `A turn of the plugin (${turn}) made ${crossings} crossings; at most ${limit} keep the board smooth.`,
    );
  }
}
