/** A line of the table that `npm run bench` prints, and the numbers in it. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  readonly atMost: string;
}

/** In whole numbers, with commas between the thousands. */
export const number = (value: number): string => Math.round(value).toLocaleString('en');

/** The value that this share of the values (0 to 1) lie below. */
export function quantile(share: number, values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const median = (values: readonly number[]): number => quantile(0.5, values);
