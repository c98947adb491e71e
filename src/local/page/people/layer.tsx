/** Others on the board: their cursors with a name, and outlines around what they have selected. */
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { inkOn } from '../../people/palette.ts';
import type { Presence } from '../../people/protocol.ts';
import type { Board } from '../board.ts';
import { glide } from './glide.ts';
import { calledBy, type People } from './people.ts';

/** More outlines of one person are not told apart anyway. */
const mostOutlines = 20;

function tagColours({ colour }: Presence): string {
  return `--person:${colour};--person-ink:${inkOn(colour)}`;
}

function Outlines({
  board,
  person,
  zoom,
}: {
  readonly board: Board;
  readonly person: Presence;
  readonly zoom: number;
}) {
  const boxes = person.selection.slice(0, mostOutlines).flatMap((id) => board.scene.places.boxOf(id) ?? []);
  return (
    <>
      {boxes.map(({ x, y, width, height }, index) => (
        <div
          key={`${person.id} ${index}`}
          class="person-outline"
          style={`${tagColours(person)};left:${x * zoom}px;top:${y * zoom}px;width:${width * zoom}px;height:${height * zoom}px`}
        >
          {index === 0 && person.pointer === null ? <span class="person-tag">{calledBy(person)}</span> : null}
        </div>
      ))}
    </>
  );
}

function Cursor({ person, zoom }: { readonly person: Presence; readonly zoom: number }) {
  const place = useRef<HTMLDivElement>(null);
  // Where it appears; from there on it glides.
  useLayoutEffect(() => {
    const { x, y } = person.pointer ?? { x: 0, y: 0 };
    if (place.current) place.current.style.transform = `translate(${x * zoom}px, ${y * zoom}px)`;
  }, []);
  return (
    <div ref={place} class="cursor" data-person={person.id} style={tagColours(person)}>
      <svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true">
        <path d="M2.2 1.7 16 8.6c.9.5.8 1.8-.2 2.1l-5.300 1.500-3 4.900c-.5.9-1.900.7-2.100-.3L1 3.100C.8 2.100 1.500 1.300 2.200 1.700z" />
      </svg>
      <span class="person-tag">{calledBy(person)}</span>
    </div>
  );
}

export function PeopleLayer({ board, people }: { readonly board: Board; readonly people: People }) {
  const layer = useRef<HTMLDivElement>(null);
  const cursors = useRef<HTMLDivElement>(null);
  const zoom = useComputed(() => board.viewport.view.value.zoom).value;
  // Outlines follow every change of the document.
  board.revision.value;
  const others = people.others.value;

  useSignalEffect(() => {
    const { x, y, zoom: now } = board.viewport.view.value;
    if (layer.current) layer.current.style.transform = `translate(${-x * now}px, ${-y * now}px)`;
  });
  useEffect(() => (cursors.current ? glide(cursors.current, board, people) : undefined), [board, people]);

  return (
    <div class="people-layer" aria-hidden="true">
      <div ref={layer} class="people-page">
        {others.map((person) => (
          <Outlines key={person.id} board={board} person={person} zoom={zoom} />
        ))}
        <div ref={cursors}>
          {others
            .filter(({ pointer }) => pointer !== null)
            .map((person) => (
              <Cursor key={person.id} person={person} zoom={zoom} />
            ))}
        </div>
      </div>
    </div>
  );
}
