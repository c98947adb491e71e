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
  /** Below the bar. */
  readonly figures?: string;
  /** What stands in the columns besides. */
  readonly more?: readonly string[];
}

interface Properties {
  readonly caption: string;
  readonly rows: readonly BarRow[];
  /** What a full bar stands for. */
  readonly scale: number;
  /** Narrow columns besides: a sign at the head, and what it stands for. */
  readonly columns?: readonly { readonly mark: string; readonly title: string }[];
}

export function BarTable({ caption, rows, scale, columns = [] }: Properties) {
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
          {columns.map(({ mark, title }) => (
            <th scope="col" key={mark} title={title}>
              <span aria-hidden="true">{mark}</span>
              <span class="hidden-visually">{title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, parts, inWords, figures, tally, isHeavy, more = [] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td class="bar" title={inWords}>
              <ShareBar thin whole={scale} parts={parts} />
              {figures !== undefined && (
                <span class="caption" aria-hidden="true">
                  {figures}
                </span>
              )}
              {inWords !== undefined && <span class="hidden-visually">{inWords}</span>}
            </td>
            <td>{numbers.count(tally.activities)}</td>
            <td class={isHeavy ? 'heavy' : ''} title={isHeavy ? texts.balance.heavy : undefined}>
              {numbers.time(tally.minutes)}
              {isHeavy && <span class="hidden-visually">, {texts.balance.heavy}</span>}
            </td>
            {more.map((text, index) => (
              <td key={columns[index]?.mark}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
