/** What a person can run of a plugin (host fact 6): the items of its menu, or the plugin itself when it has none. */
import type { Manifest, MenuItem } from '../../api/environment.ts';

export interface Command {
  readonly command: string;
  readonly name: string;
  /** The submenus it is in. */
  readonly path: readonly string[];
  readonly parameters: NonNullable<MenuItem['parameters']>;
}

function flatten(items: readonly MenuItem[], path: readonly string[]): readonly Command[] {
  return items.flatMap((item) => {
    if (item.menu) return flatten(item.menu, [...path, item.name ?? '']);
    if (item.command === undefined || item.separator) return [];
    const { command, name = command, parameters = [] } = item;
    return [{ command, name, path, parameters }];
  });
}

export function commandsOf(manifest: Manifest | null): readonly Command[] {
  if (!manifest) return [];
  if (manifest.menu) return flatten(manifest.menu, []);
  return [{ command: '', name: manifest.name, path: [], parameters: manifest.parameters ?? [] }];
}

/** What opens the plugin: its first command that asks nothing. */
export function openingCommand(manifest: Manifest | null): string | null {
  return commandsOf(manifest).find(({ parameters }) => parameters.length === 0)?.command ?? null;
}

/**
 * Whether the plugin may open before anybody asks: it has a page to show, and its menu begins with one command on its
 * own. Of any other, nobody knows what its first command does to the board.
 */
export function opensByItself({ menu, parameters = [] }: Manifest, hasPage: boolean): boolean {
  if (!hasPage) return false;
  if (menu === undefined) return parameters.length === 0;
  const [first, second] = menu;
  return (
    first?.command !== undefined &&
    (first.parameters ?? []).length === 0 &&
    (second === undefined || second.separator === true)
  );
}
