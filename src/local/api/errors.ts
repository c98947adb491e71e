/** The host's errors, in its own words (host facts 1.1, 1.6, 1.7). */

/** An error a plugin sees. The boundary puts the member in front: "in set_fills: …". */
export class HostError extends Error {}

/** An error a plugin sees as it is. */
export class PlainHostError extends HostError {
  override readonly name: string;

  constructor(message: string, name = 'Error') {
    super(message);
    this.name = name;
  }
}

/** Exists in FigJam, not here: our plugin does not use it. */
export function notHere(member: string): PlainHostError {
  return new PlainHostError(`"${member}" is not in the local board`);
}

export function removedNode(id: string): HostError {
  return new HostError(`The node with id "${id}" does not exist`);
}

export interface FontName {
  readonly family: string;
  readonly style: string;
}

export function unloadedFont({ family, style }: FontName): HostError {
  return new HostError(
    `Cannot write to node with unloaded font "${family} ${style}". Please call figma.loadFontAsync({ family: "${family}", style: "${style}" }) and await the returned promise first.`,
  );
}

/** What a type is called in "Expected … to have type number but got string instead". */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

export function wrongType(name: string, expected: string, value: unknown): HostError {
  return new HostError(`Expected "${name}" to have type ${expected} but got ${typeName(value)} instead`);
}
