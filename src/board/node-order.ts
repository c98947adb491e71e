/** Node ids as the host counts them: "2:9" before "2:10". */
export function compareIds(one: string, other: string): number {
  const [a, b] = [one.split(/[:;]/).map(Number), other.split(/[:;]/).map(Number)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference) return difference;
  }
  return one < other ? -1 : one > other ? 1 : 0;
}
