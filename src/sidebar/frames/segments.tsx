/** The segments of a frame in their order: named, moved, added and removed, cards and all. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { limits, longestName, type SegmentLayout, type ShapedLayout } from '../../board/layout/layout.ts';
import type { Design } from '../../design/schema.ts';
import type { ToMain } from '../../messages/messages.ts';
import { TextField } from '../cards/text-field.tsx';
import { Icon, type IconName } from '../components/icon.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { nextName } from './next-name.ts';

interface Properties {
  readonly design: Design;
  readonly layout: ShapedLayout;
}
type Change = ToMain['change-frame']['change'];

export function Segments({ design, layout }: Properties) {
  const words = useWords().texts.frames;
  const { segments, islands } = limits[layout.shape];
  return (
    <>
      {segments[1] > 0 && (
        <SegmentList
          title={layout.shape === 'hybrid' ? words.moments : words.segments}
          design={design}
          segments={layout.segments}
          range={segments}
          island={false}
        />
      )}
      {islands[1] > 0 && (
        <SegmentList title={words.islands} design={design} segments={layout.islands} range={islands} island />
      )}
    </>
  );
}

interface ListProperties {
  readonly title: string;
  readonly design: Design;
  readonly segments: readonly SegmentLayout[];
  /** How few and how many the shape allows. */
  readonly range: readonly [number, number];
  readonly island: boolean;
}

function SegmentList({ title, design, segments, range: [least, most], island }: ListProperties) {
  const { send } = useSession();
  const { texts, numbers } = useWords();
  const words = texts.frames;
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLButtonElement>(null);
  /** The button that was used last: it keeps the focus when its row has moved. */
  const used = useRef('');
  const [doubted, setDoubted] = useState<string | null>(null);
  const order = segments.map(({ stamp }) => stamp).join(' ');
  useLayoutEffect(() => {
    if (used.current === '' || document.activeElement !== document.body) return;
    list.current?.querySelector<HTMLElement>(`[data-act="${used.current}"]`)?.focus();
  }, [order]);
  const change = (what: Change) => send('change-frame', { frame: design.node, change: what });
  const remove = (segment: string) => {
    setDoubted(null);
    adding.current?.focus();
    change({ kind: 'remove-segment', segment });
  };
  const rowOf = ({ stamp, title: name }: SegmentLayout, place: number) => {
    const called = name || texts.untitled;
    const cards = design.activities.filter(({ segment }) => segment === stamp).length;
    const button = (icon: IconName, label: string, isOff: boolean, act: () => void) => (
      <button
        type="button"
        class={`icon-button ${icon}`}
        aria-label={label}
        title={label}
        aria-disabled={isOff}
        data-act={`${icon} ${stamp}`}
        onClick={() => {
          if (isOff) return;
          used.current = `${icon} ${stamp}`;
          act();
        }}
      >
        <Icon name={icon} />
      </button>
    );
    const moveTo = (to: number) => () => change({ kind: 'move-segment', segment: stamp, place: to });
    return (
      <li key={stamp}>
        <TextField
          label={words.nameOf(called)}
          value={name}
          longest={longestName}
          unread={words.nameless}
          change={(text) => {
            if (text === '') return false;
            change({ kind: 'rename-segment', segment: stamp, title: text });
            return true;
          }}
        />
        {button('up', words.up(called), place === 0, moveTo(place - 1))}
        {button('chevron', words.down(called), place === segments.length - 1, moveTo(place + 1))}
        {button('close', words.remove(called), segments.length <= least, () =>
          cards === 0 ? remove(stamp) : setDoubted(stamp),
        )}
        {doubted === stamp && (
          <p class="doubt acts" role="status">
            <span>{words.removeWhat(cards)}</span>
            <button type="button" class="outlined" onClick={() => remove(stamp)}>
              {words.removeYes}
            </button>
            <button type="button" class="quiet" onClick={() => setDoubted(null)}>
              {texts.tips.cancel}
            </button>
          </p>
        )}
      </li>
    );
  };
  return (
    <Section title={title} aside={numbers.count(segments.length)}>
      <ul class="segments" ref={list}>
        {segments.map(rowOf)}
      </ul>
      <button
        type="button"
        class="outlined"
        ref={adding}
        disabled={segments.length >= most}
        onClick={() =>
          change({
            kind: 'add-segment',
            place: segments.length,
            title: nextName(
              segments.map((segment) => segment.title),
              words.first[island ? 'island' : 'segment'],
            ),
            island,
          })
        }
      >
        {words.add}
      </button>
    </Section>
  );
}
