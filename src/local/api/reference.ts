/** What the plugin's side holds instead of the board's own objects. */

/** Stands for a node, a text sublayer or a part of the API: `target` says which, `kind` which members it has. */
export class Reference {
  readonly target: string;
  readonly kind: string;

  constructor(target: string, kind: string) {
    this.target = target;
    this.kind = kind;
  }
}

/** The host's side of `figma.mixed`. */
export const MIXED: unique symbol = Symbol('figma.mixed');

/** The result of an asynchronous member: settled later, by its number. */
export class Pending {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}

/** A value the boundary cannot carry, by what it is: "symbol", "function", "ArrayBuffer", … */
export class Uncarried {
  readonly what: string;

  constructor(what: string) {
    this.what = what;
  }
}

/** A function of the plugin that the board may call back, by its number. */
export class Callback {
  readonly id: number;

  constructor(id: number) {
    this.id = id;
  }
}
