/** Node ids in the order in which the host counts them: "2:9" before "2:10". Older nodes come first. */

/** A part that is no number (of "I5:2;1:3", inside an instance) comes after all numbers, so that it stays one order. */
const numbersOf = (id: string): readonly number[] =>
  id.split(/[:;]/).map((part) => (Number.isNaN(Number(part)) ? Number.POSITIVE_INFINITY : Number(part)));

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

export function compareIds(one: string, other: string): number {
  return compareNumbers(numbersOf(one), numbersOf(other)) || (one < other ? -1 : one > other ? 1 : 0);
}

/** The same things, older nodes first. Each id is taken apart once, which counts on boards with many cards. */
export function inNodeOrder<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, numbers: numbersOf(item.id) }))
    .sort(
      (one, other) => compareNumbers(one.numbers, other.numbers) || (one.item.id < other.item.id ? -1 : 1),
    )
    .map(({ item }) => item);
}
