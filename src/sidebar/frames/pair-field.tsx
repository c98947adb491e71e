/** One of two. */
interface Properties {
  readonly label: string;
  readonly names: readonly [string, string];
  readonly isSecond: boolean;
  readonly change: (isSecond: boolean) => void;
}

export function PairField({ label, names, isSecond, change }: Properties) {
  return (
    <fieldset class="card-field">
      <legend>{label}</legend>
      <div class="segmented">
        {names.map((name, index) => (
          <button
            type="button"
            key={name}
            aria-pressed={isSecond === (index === 1)}
            onClick={() => change(index === 1)}
          >
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
