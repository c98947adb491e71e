/** A piece of a drawing as plain data: the page makes an element of it, an export its markup. */
export type PartAttributes = Readonly<Record<string, string | number | null>>;

export interface Part {
  readonly name: 'path' | 'rect' | 'g' | 'text' | 'tspan';
  /** null leaves an attribute out. `class` is for the page's styles only. */
  readonly attributes: PartAttributes;
  readonly children: readonly (Part | string)[];
}

/** A part with these attributes; text among its children is text in it. */
export function part(
  name: Part['name'],
  attributes: PartAttributes,
  ...children: readonly (Part | string)[]
): Part {
  return { name, attributes, children };
}
