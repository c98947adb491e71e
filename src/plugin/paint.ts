/** Colours as the host wants them: parts from 0 to 1, exactly n / 255 (host fact 1.3). */
import { convertHexColorToRgbColor } from '@create-figma-plugin/utilities';

const black: RGB = { r: 0, g: 0, b: 0 };

/** "#RRGGBB" as the host's colour. */
export function hexToColour(hex: string): RGB {
  return convertHexColorToRgbColor(hex.slice(1)) ?? black;
}
