/** What a design is called in a list: the group that works in it, and its title. */
interface Named {
  readonly title: string;
  readonly group?: string | undefined;
}

export function nameOfDesign({ title, group }: Named, untitled: string): string {
  return group === undefined ? title || untitled : title === '' ? group : `${group}: ${title}`;
}
