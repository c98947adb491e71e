/** A bar in parts. Pictures only: the numbers stand in words beside or below it. */

export interface Part {
  /** Names the colour in the style sheet. */
  readonly kind: string;
  readonly amount: number;
  /** Written inside the part when it is wide enough. */
  readonly label?: string;
}

interface Properties {
  readonly parts: readonly Part[];
  /** What the full width stands for; the parts together by default. */
  readonly whole?: number;
  readonly thin?: boolean;
}

/** A part below this share of the width carries no label: it would be cut. */
const labelled = 0.28;

export function ShareBar({ parts, whole, thin = false }: Properties) {
  const sum = parts.reduce((total, { amount }) => total + amount, 0);
  const full = Math.max(whole ?? sum, sum);
  return (
    <span class={`share-bar ${thin ? 'thin' : ''}`} aria-hidden="true">
      {full > 0 &&
        parts
          .filter(({ amount }) => amount > 0)
          .map(({ kind, amount, label }) => (
            <span key={kind} class={kind} style={{ width: `${(amount / full) * 100}%` }}>
              {label !== undefined && amount / full >= labelled ? label : ''}
            </span>
          ))}
    </span>
  );
}
