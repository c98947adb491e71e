/** One fixed order for nodes, whatever order they were read in: the host's ids count up, so a shorter one is older. */
export function compareNodes(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0);
}
