/** FigJam's own colours: a colour from these is recognised as one of the palette there (host fact 1.3). */
import { stickyColours } from '../../document/colours.ts';
import { words } from '../language.ts';

interface Colour {
  readonly fill: string;
  /** Name of the colour, by the sticky's hex. */
  readonly name: string;
  readonly stroke?: string;
  readonly text?: string;
}

const names = Object.values(stickyColours);

function palette(...fills: readonly string[]): readonly Colour[] {
  return fills.map((fill, index) => ({ fill, name: names[index] ?? fill }));
}

/** Fill, outline and text of a shape go together. */
function coordinated(...triples: readonly (readonly [string, string, string])[]): readonly Colour[] {
  return triples.map(([fill, stroke, text], index) => ({ fill, stroke, text, name: names[index] ?? fill }));
}

const dark = '#1e1e1e';
const light = '#ffffff';

export const palettes = {
  sticky: palette(...names),
  section: palette(
    '#ffffff',
    '#f9f9f9',
    '#ebffee',
    '#f1fefd',
    '#f5fbff',
    '#f8f5ff',
    '#fff0fa',
    '#fff5f5',
    '#fff7f0',
    '#fffbf0',
  ),
  shape: coordinated(
    ['#ffffff', '#b3b3b3', dark],
    ['#d9d9d9', '#b3b3b3', dark],
    ['#66d575', '#3e9b4b', light],
    ['#5ad8cc', '#369e94', light],
    ['#3dadff', '#007ad2', light],
    ['#874fff', '#5427b4', light],
    ['#f849c1', '#b42487', light],
    ['#ff7556', '#dc3009', light],
    ['#ff9e42', '#eb7500', light],
    ['#ffc943', '#e8a302', dark],
  ),
  connector: palette(
    '#1e1e1e',
    '#b3b3b3',
    '#66d575',
    '#5ad8cc',
    '#3dadff',
    '#874fff',
    '#f849c1',
    '#ff7556',
    '#ff9e42',
    '#ffc943',
  ),
} as const;
export type PaletteName = keyof typeof palettes;

interface Props {
  readonly of: PaletteName;
  readonly chosen: string | null;
  readonly onChoose: (fill: string, colour: Colour) => void;
}

export function Swatches({ of, chosen, onChoose }: Props) {
  return (
    <div class="swatches">
      {palettes[of].map((colour) => {
        const label =
          of === 'connector' && colour.fill === dark
            ? '#1e1e1e'
            : (words.value.colours[colour.name] ?? colour.fill);
        return (
          <button
            key={colour.fill}
            type="button"
            class="swatch"
            style={`--swatch:${colour.fill};--ring:${colour.stroke ?? 'rgb(0 0 0 / 16%)'}`}
            aria-label={label}
            aria-pressed={chosen === colour.fill}
            onClick={() => onChoose(colour.fill, colour)}
          />
        );
      })}
    </div>
  );
}
