/** Widths of texts in Inter, which the host gives its iframes (host fact 3.2). */
import type { MeasureText } from '../../board/svg.ts';

const weights = { Regular: 400, Medium: 500, 'Semi Bold': 600, Bold: 700 } as const;

/** px on one line. Undefined where the browser gives no canvas: texts then stay on the lines they have. */
export function createTextMeasure(): MeasureText | undefined {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return undefined;
  return (text, size, weight) => {
    context.font = `${weights[weight]} ${size}px Inter, sans-serif`;
    return context.measureText(text).width;
  };
}
