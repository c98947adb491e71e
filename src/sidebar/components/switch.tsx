/** Something that is on or off on the board. It shows what the board says, so it moves when the board has changed. */
interface Properties {
  readonly label: string;
  readonly isOn: boolean;
  readonly change: (isOn: boolean) => void;
  /** What it is about, for who cannot see what it stands beside. */
  readonly about?: string;
}

export function Switch({ label, isOn, change, about }: Properties) {
  return (
    <button type="button" role="switch" class="switch" aria-checked={isOn} onClick={() => change(!isOn)}>
      <span class="knob" aria-hidden="true" />
      {label}
      {about !== undefined && <span class="hidden-visually">: {about}</span>}
    </button>
  );
}
