/** Whose frame it is: a name in the colour of the group, and a bar in that colour that is seen from afar. */
import type { Group } from '../layout/layout.ts';
import type { Drawn } from './drawing.ts';
import { framePadding, groupColours, white } from './looks.ts';
import { label } from './zones.ts';

const height = 40;
const barHeight = 12;
/** px of a letter on average; a name that is wider is cut off. */
const letter = 11;
const padding = 20;

export interface GroupTag {
  readonly width: number;
  /** Inner SVG of the whole frame. */
  readonly bar: string;
  readonly children: readonly Drawn[];
}

export const groupColour = ({ colour }: Pick<Group, 'colour'>): string =>
  groupColours[colour % groupColours.length] ?? '#1E1E1E';

/** At the top right of a frame of this width. */
export function planGroupTag(group: Group, frameWidth: number): GroupTag {
  const hex = groupColour(group);
  const width = Math.min(400, Math.max(96, 2 * padding + group.name.length * letter));
  const place = { x: frameWidth - framePadding - width, y: framePadding - 8 };
  return {
    width,
    bar: `<rect x="0" y="0" width="${frameWidth}" height="${barHeight}" fill="${hex}"/>`,
    children: [
      {
        shape: 'box',
        key: 'group',
        name: 'group',
        ...place,
        width,
        height,
        locked: true,
        kind: 'decoration',
        fill: { hex },
        radius: height / 2,
      },
      {
        ...label(
          group.name,
          { x: place.x + padding, y: place.y + 8, width: width - 2 * padding, height: 24 },
          18,
          24,
          'Semi Bold',
          white,
          'CENTER',
        ),
        key: 'label:group',
        locked: true,
        lines: 1,
      },
    ],
  };
}
