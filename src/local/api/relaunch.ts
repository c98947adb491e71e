/** Which relaunch buttons a person sees for what is selected (host fact 5). */
import type { NodeRecord } from '../document/types.ts';
import type { Manifest } from './environment.ts';

export interface RelaunchButton {
  readonly command: string;
  readonly name: string;
  /** What the plugin says of it on the node; empty where several are selected. */
  readonly description: string;
}

/** In the order of the manifest. For several nodes only those that the manifest offers for several, and that all have. */
export function relaunchButtonsOf(
  manifest: Manifest | null,
  selected: readonly Pick<NodeRecord, 'relaunch'>[],
): readonly RelaunchButton[] {
  const [only] = selected;
  if (!only) return [];
  const several = selected.length > 1;
  return (manifest?.relaunchButtons ?? []).flatMap(({ command, name, multipleSelection }) => {
    const offered = selected.every(({ relaunch }) => Object.hasOwn(relaunch, command));
    if (!offered || (several && multipleSelection !== true)) return [];
    return [{ command, name, description: several ? '' : (only.relaunch[command] ?? '') }];
  });
}
