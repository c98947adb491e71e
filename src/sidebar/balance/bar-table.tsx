/** Rows on one scale: a name, a thin bar, cards and time. */
import type { ComponentChildren } from 'preact';
import type { Tally } from '../../design/balance.ts';
import { useWords } from '../components/session-context.ts';
import { type Part, ShareBar } from '../components/share-bar.tsx';

export interface BarRow {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly parts: readonly Part[];
  /** The bar in words. */
  readonly inWords?: string;
  readonly tally: Tally;
  /** Stands out on its scale: a fact, not a fault. */
  readonly isHeavy?: boolean;
}

interface Properties {
  readonly caption: string;
  readonly rows: readonly BarRow[];
  /** What a full bar stands for. */
  readonly scale: number;
}

export function BarTable({ caption, rows, scale }: Properties) {
  const { texts, numbers } = useWords();
  const { column } = texts.balance;
  return (
    <table class="bars">
      <caption class="hidden-visually">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden-visually">{column.what}</span>
          </th>
          <th scope="col">
            <span class="hidden-visually">{column.share}</span>
          </th>
          <th scope="col">{column.cards}</th>
          <th scope="col">{column.time}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, parts, inWords, tally, isHeavy }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td class="bar" title={inWords}>
              <ShareBar thin whole={scale} parts={parts} />
              {inWords !== undefined && <span class="hidden-visually">{inWords}</span>}
            </td>
            <td>{numbers.count(tally.activities)}</td>
            <td class={isHeavy ? 'heavy' : ''} title={isHeavy ? texts.balance.heavy : undefined}>
              {numbers.time(tally.minutes)}
              {isHeavy && <span class="hidden-visually">, {texts.balance.heavy}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
