/** Cards, time and share of each kind: the numbers behind a bar, for every reader. */
import type { ComponentChildren } from 'preact';
import type { Tally } from '../../design/balance.ts';
import { useWords } from '../components/session-context.ts';

export interface TallyRow {
  readonly key: string;
  readonly mark: ComponentChildren;
  readonly name: string;
  readonly tally: Tally;
  readonly share: number | null;
}

interface Properties {
  readonly caption: string;
  readonly rows: readonly TallyRow[];
  readonly total?: Tally;
}

export function TallyTable({ caption, rows, total }: Properties) {
  const { texts, numbers } = useWords();
  const { column } = texts.balance;
  return (
    <table class="tally">
      <caption class="hidden-visually">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden-visually">{column.what}</span>
          </th>
          <th scope="col">{column.cards}</th>
          <th scope="col">{column.time}</th>
          <th scope="col">{column.share}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, mark, name, tally, share }) => (
          <tr key={key}>
            <th scope="row">
              {mark}
              {name}
            </th>
            <td>{numbers.count(tally.activities)}</td>
            <td>{numbers.time(tally.minutes)}</td>
            <td>{share === null ? '–' : numbers.share(share)}</td>
          </tr>
        ))}
      </tbody>
      {total !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">{texts.balance.total}</th>
            <td>{numbers.count(total.activities)}</td>
            <td>{numbers.time(total.minutes)}</td>
            <td />
          </tr>
        </tfoot>
      )}
    </table>
  );
}
