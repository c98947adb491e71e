/** A colleague's file: what comes, what meets an activity that is here, and what is left out and why. */
import { useState } from 'preact/hooks';
import { createStamp } from '../../board/stamps.ts';
import type { ItemsFile } from '../../catalogue/items-file.ts';
import type { OwnActivity } from '../../catalogue/own.ts';
import {
  type Arrival,
  ownFile,
  planArrivals,
  type Resolution,
  resolutionsOf,
  settleArrivals,
} from '../../catalogue/own-file.ts';
import { ChooseFile } from '../components/choose-file.tsx';
import { Glyph } from '../components/glyph.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import type { OwnView } from '../state/own-activities.ts';
import { OwnPanel } from './own-panel.tsx';

export function OpenFile({ file }: { readonly file: Extract<OwnView, { kind: 'open-file' }>['file'] }) {
  const { own, send, activities } = useSession();
  const { texts, say } = useWords();
  const words = texts.own;
  const [choices, setChoices] = useState<ReadonlyMap<string, Resolution>>(new Map());
  const [alsoLibrary, setAlsoLibrary] = useState(false);
  const show = (name: string, read: ItemsFile<OwnActivity>) => {
    setChoices(new Map());
    own.view.value = { kind: 'open-file', file: { name, read } };
    own.needGlyphs();
  };
  const read = file?.read;
  const shelf = own.shelves.value.document;
  const set = activities.value.filter(({ id }) => own.find(id) === undefined);
  const arrivals = read?.ok ? planArrivals(read.items, shelf, set) : [];
  const taken = [...shelf.map(({ name }) => name), ...set.flatMap(({ name }) => [name.nl, name.en])];
  const settle = () => settleArrivals(arrivals, choices, taken, () => createStamp(Math.random));
  const coming = settle().length;
  const add = () => {
    const settled = [...settle()];
    send('save-own-activities', { activities: settled, shelf: 'document' });
    if (alsoLibrary) send('save-own-activities', { activities: settled, shelf: 'library' });
  };
  return (
    <OwnPanel
      title={words.file.openTitle}
      foot={
        read?.ok === true && (
          <button type="button" class="act" disabled={coming === 0} onClick={add}>
            {coming === 0 ? words.file.nothing : words.file.add(coming)}
          </button>
        )
      }
    >
      <div class="own-part">
        {file === null && <p class="caption">{words.file.openWhat}</p>}
        <ChooseFile
          label={file === null ? words.file.choose : words.file.other}
          chosen={file?.name}
          read={ownFile.read}
          opened={show}
        />
        {read?.ok === false && <p role="alert">{words.file.problems[read.problem]}</p>}
        {read?.ok === true && (
          <>
            {read.later && <p class="own-later">{words.file.later}</p>}
            <ul class="own-list">
              {arrivals.map((arrival) => (
                <ArrivalLine
                  key={arrival.own.id}
                  arrival={arrival}
                  choice={choices.get(arrival.own.id) ?? 'skip'}
                  nameOf={say}
                  choose={(choice) => setChoices(new Map([...choices, [arrival.own.id, choice]]))}
                />
              ))}
            </ul>
            {read.left.length > 0 && (
              <details class="own-left">
                <summary>{words.file.left(read.left.length)}</summary>
                <ul>
                  {read.left.map(({ name, reason }, index) => (
                    <li key={`${index} ${name}`}>
                      {name || words.file.nameless}: {words.file.reasons[reason]}
                    </li>
                  ))}
                </ul>
              </details>
            )}
            {coming > 0 && (
              <label class="own-choice also">
                <input
                  type="checkbox"
                  checked={alsoLibrary}
                  onChange={(event) => setAlsoLibrary(event.currentTarget.checked)}
                />
                <span>{words.alsoLibrary}</span>
              </label>
            )}
          </>
        )}
      </div>
    </OwnPanel>
  );
}

interface LineProperties {
  readonly arrival: Arrival;
  readonly choice: Resolution;
  readonly nameOf: (name: { readonly nl: string; readonly en: string }) => string;
  readonly choose: (choice: Resolution) => void;
}

function ArrivalLine({ arrival, choice, nameOf, choose }: LineProperties) {
  const words = useWords().texts.own.file;
  const { own, meets } = arrival;
  const resolutions = resolutionsOf(arrival);
  const told =
    meets === null || meets.kind === 'same'
      ? null
      : words.meets[meets.kind](meets.kind === 'catalogue' ? nameOf(meets.other.name) : meets.other.name);
  return (
    <li class={`arrival ${own.learningType}`}>
      <Glyph name={own.glyph} />
      <div>
        <p class="row">
          <strong>{own.name}</strong>
          {resolutions.length === 0 && (
            <span class="aside">{meets === null ? words.arrives : words.same}</span>
          )}
        </p>
        {told !== null && <p>{told}</p>}
        {resolutions.length > 0 && (
          <fieldset class="segmented">
            <legend class="hidden-visually">{words.resolutionOf(own.name)}</legend>
            {resolutions.map((resolution) => (
              <button
                type="button"
                key={resolution}
                aria-pressed={choice === resolution}
                onClick={() => choose(resolution)}
              >
                {words.resolutions[resolution]}
              </button>
            ))}
          </fieldset>
        )}
      </div>
    </li>
  );
}
