/** The name that comes after these: "Week 4" after "Week 3". Without a number to count on, the last one gets a 2. */
export function nextName(names: readonly string[], first: string): string {
  const last = names.at(-1)?.trim();
  if (!last) return first;
  const [, start = last, digits] = /^(.*?)(\d{1,6})$/s.exec(last) ?? [];
  const taken = new Set(names.map((name) => name.trim()));
  for (let number = Number(digits ?? 1) + 1; ; number += 1) {
    const name = digits === undefined ? `${start} ${number}` : `${start}${number}`;
    if (!taken.has(name)) return name;
  }
}
