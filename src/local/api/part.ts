/** A part of the API other than a node (`figma`, `figma.ui`, …): its members by name, checked against the typings. */
export interface PartOf<Api> {
  readonly get: { readonly [Name in keyof Api]?: () => unknown };
  readonly set: { readonly [Name in keyof Api]?: (value: unknown) => void };
  readonly call: { readonly [Name in keyof Api]?: (...args: readonly unknown[]) => unknown };
}

/** Any part, by names that come over the boundary. */
export interface Part {
  readonly get: Readonly<Record<string, (() => unknown) | undefined>>;
  readonly set: Readonly<Record<string, ((value: unknown) => void) | undefined>>;
  readonly call: Readonly<Record<string, ((...args: readonly unknown[]) => unknown) | undefined>>;
}
