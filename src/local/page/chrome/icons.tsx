/** Icons of the page: Phosphor's, as paths. The tools at the bottom are small drawings of their own. */

import caretDown from '@phosphor-icons/core/bold/caret-down-bold.svg' with { type: 'text' };
import check from '@phosphor-icons/core/bold/check-bold.svg' with { type: 'text' };
import arrowClockwise from '@phosphor-icons/core/regular/arrow-clockwise.svg' with { type: 'text' };
import elbowed from '@phosphor-icons/core/regular/arrow-elbow-down-right.svg' with { type: 'text' };
import undo from '@phosphor-icons/core/regular/arrow-u-up-left.svg' with { type: 'text' };
import redo from '@phosphor-icons/core/regular/arrow-u-up-right.svg' with { type: 'text' };
import curved from '@phosphor-icons/core/regular/bezier-curve.svg' with { type: 'text' };
import copy from '@phosphor-icons/core/regular/copy.svg' with { type: 'text' };
import save from '@phosphor-icons/core/regular/download-simple.svg' with { type: 'text' };
import eyeSlash from '@phosphor-icons/core/regular/eye-slash.svg' with { type: 'text' };
import file from '@phosphor-icons/core/regular/file-plus.svg' with { type: 'text' };
import vector from '@phosphor-icons/core/regular/file-svg.svg' with { type: 'text' };
import folder from '@phosphor-icons/core/regular/folder-open.svg' with { type: 'text' };
import picture from '@phosphor-icons/core/regular/image.svg' with { type: 'text' };
import lightning from '@phosphor-icons/core/regular/lightning.svg' with { type: 'text' };
import straight from '@phosphor-icons/core/regular/line-segment.svg' with { type: 'text' };
import lineStyle from '@phosphor-icons/core/regular/line-segments.svg' with { type: 'text' };
import list from '@phosphor-icons/core/regular/list.svg' with { type: 'text' };
import lock from '@phosphor-icons/core/regular/lock-simple.svg' with { type: 'text' };
import search from '@phosphor-icons/core/regular/magnifying-glass.svg' with { type: 'text' };
import minus from '@phosphor-icons/core/regular/minus.svg' with { type: 'text' };
import plus from '@phosphor-icons/core/regular/plus.svg' with { type: 'text' };
import question from '@phosphor-icons/core/regular/question.svg' with { type: 'text' };
import group from '@phosphor-icons/core/regular/selection-all.svg' with { type: 'text' };
import ungroup from '@phosphor-icons/core/regular/selection-slash.svg' with { type: 'text' };
import shapes from '@phosphor-icons/core/regular/shapes.svg' with { type: 'text' };
import gallery from '@phosphor-icons/core/regular/squares-four.svg' with { type: 'text' };
import textSize from '@phosphor-icons/core/regular/text-aa.svg' with { type: 'text' };
import language from '@phosphor-icons/core/regular/translate.svg' with { type: 'text' };
import trash from '@phosphor-icons/core/regular/trash.svg' with { type: 'text' };
import warning from '@phosphor-icons/core/regular/warning-circle.svg' with { type: 'text' };
import x from '@phosphor-icons/core/regular/x.svg' with { type: 'text' };

const files = {
  arrowClockwise,
  caretDown,
  check,
  copy,
  curved,
  elbowed,
  eyeSlash,
  file,
  folder,
  gallery,
  picture,
  vector,
  group,
  language,
  lightning,
  lineStyle,
  list,
  lock,
  minus,
  plus,
  question,
  redo,
  save,
  search,
  shapes,
  straight,
  textSize,
  trash,
  undo,
  ungroup,
  warning,
  x,
};
export type IconName = keyof typeof files;

function pathsOf(text: string): readonly string[] {
  return [...text.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path ?? '');
}

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" width={size} height={size} viewBox="0 0 256 256" fill="currentColor" aria-hidden="true">
      {pathsOf(files[name]).map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** Blended Wave's mark: three waves. */
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 20 20" fill="none" aria-hidden="true">
      {[5.5, 10, 14.5].map((y) => (
        <path
          key={y}
          d={`M2.5 ${y}c1.9 -2.6 3.6 -2.6 5.4 0s3.6 2.6 5.4 0c1.2 -1.7 2.6 -2.2 4.2 -1.3`}
          stroke="currentColor"
          stroke-width="1.9"
          stroke-linecap="round"
        />
      ))}
    </svg>
  );
}

const line = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.8,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

/** The tools' own pictures, 40 × 40. */
export const toolPictures = {
  select: (
    <path
      d="M13.5 11.2l14.2 6.5c.9.4.8 1.7-.1 2l-5.9 1.8-2.4 5.7c-.4.9-1.6.9-2-.1L12.1 12.6c-.4-.9.5-1.8 1.4-1.4z"
      {...line}
    />
  ),
  hand: (
    <path
      d="M14.5 21.5v-7a1.6 1.6 0 0 1 3.2 0v4.5-7a1.6 1.6 0 0 1 3.2 0v7-5.6a1.6 1.6 0 0 1 3.2 0v6-3a1.6 1.6 0 0 1 3.2 0v6.1c0 4.2-2.8 7-6.7 7-3.2 0-4.9-1.3-6.6-4l-2.4-4c-.5-.9-.3-1.8.5-2.3s1.6-.3 2.2.5z"
      {...line}
    />
  ),
  sticky: (
    <>
      <path d="M11.5 12.5l14-1.6 1.6 14-14 1.6z" fill="#d3bdff" transform="rotate(8 20 20)" />
      <path d="M10.5 10.5h17v12l-5 5h-12z" fill="#ffd966" />
      <path d="M27.500 22.500h-5v5z" fill="#e3ad2b" />
      <path
        d="M14 15.500h10M14 19.500h6.500"
        stroke="#7a5a00"
        stroke-width="1.500"
        stroke-linecap="round"
        opacity=".55"
      />
    </>
  ),
  shape: (
    <>
      <rect
        x="10.500"
        y="10.500"
        width="13"
        height="13"
        rx="2.500"
        fill="#a8daff"
        stroke="#0a6cc9"
        stroke-width="1.500"
      />
      <circle cx="23.500" cy="23.500" r="6.500" fill="#ffb8a8" stroke="#c6330f" stroke-width="1.500" />
    </>
  ),
  connector: (
    <>
      <path
        d="M12 27.500h5.500a2.500 2.500 0 0 0 2.500-2.500v-10a2.500 2.500 0 0 1 2.500-2.500h4.500"
        {...line}
      />
      <path d="M24.500 9.500l3 3-3 3" {...line} />
      <circle cx="12" cy="27.500" r="2" fill="#fff" stroke="currentColor" stroke-width="1.800" />
    </>
  ),
  text: <path d="M13 14.500v-2h14v2M20 12.500v15M17 27.500h6" {...line} />,
  section: (
    <>
      <rect x="11" y="15" width="18" height="13" rx="2" {...line} />
      <path d="M11 11.500h7" {...line} stroke-width="2.600" stroke="#8638e5" />
    </>
  ),
} as const;

export function ToolPicture({ name }: { readonly name: keyof typeof toolPictures }) {
  return (
    <svg width={40} height={40} viewBox="0 0 40 40" fill="none" aria-hidden="true">
      {toolPictures[name]}
    </svg>
  );
}
