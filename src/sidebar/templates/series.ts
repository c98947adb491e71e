/** Names in a row: "Week 1", "Week 2" …, or the three parts of a flipped lesson. Pure. */

/** What a series is made of: names in words, or one name with "{n}" for the number, from 1. */
export interface Series {
  readonly id: string;
  readonly label: string;
  readonly names: readonly string[];
}

/** The series that a dictionary has, by id. */
export function seriesIn(dictionary: Readonly<Record<string, Omit<Series, 'id'>>>): readonly Series[] {
  return Object.entries(dictionary).map(([id, series]) => ({ id, ...series }));
}

const isCounted = ({ names: [first = ''] }: Series): boolean => first.includes('{n}');

/** A series of its own length, or as long as is asked. */
export function namesOf(series: Series, count: number): readonly string[] {
  const [first = ''] = series.names;
  return isCounted(series)
    ? Array.from({ length: count }, (_, index) => first.replace('{n}', String(index + 1)))
    : series.names;
}

/** The series that names follow; undefined when people gave their own. */
export function seriesOf(names: readonly string[], all: readonly Series[]): Series | undefined {
  return all.find((series) => {
    const expected = namesOf(series, names.length);
    return expected.length === names.length && names.every((name, index) => name === expected[index]);
  });
}

/** Longer or shorter: the names that are there stay, new ones go on in the series they follow. */
export function resized(names: readonly string[], count: number, all: readonly Series[]): readonly string[] {
  const counted = all.filter(isCounted);
  const series = seriesOf(names, counted) ?? counted[0];
  const further = series ? namesOf(series, count) : [];
  return Array.from({ length: count }, (_, index) => names[index] ?? further[index] ?? '');
}
