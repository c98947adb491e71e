/** What a person can do with own activities: make one, exchange files, and change, keep or remove the one shown. */
import { useEffect, useState } from 'preact/hooks';
import type { OwnActivity } from '../../catalogue/own.ts';
import type { Shelf } from '../../messages/to-main.ts';
import { useSession, useWords } from '../components/session-context.ts';
import { draftOf, emptyDraft } from './draft.ts';

/** At the end of the catalogue. `name`: what somebody searched for and did not find. */
export function OwnBar({ name = '' }: { readonly name?: string }) {
  const { own } = useSession();
  const words = useWords().texts.own;
  const { later, unreadable } = own.shelves.value;
  return (
    <div class="own-bar">
      <p class="acts">
        <button
          type="button"
          class="outlined"
          onClick={() => {
            own.view.value = { kind: 'editor', draft: { ...emptyDraft, name }, changed: null };
          }}
        >
          {words.make}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            own.view.value = { kind: 'open-file', file: null };
          }}
        >
          {words.openFile}
        </button>
        {own.all.value.length > 0 && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              own.view.value = { kind: 'save-file' };
            }}
          >
            {words.saveFile}
          </button>
        )}
      </p>
      {later > 0 && <p class="caption">{words.later(later)}</p>}
      {unreadable > 0 && <p class="caption">{words.unreadable(unreadable)}</p>}
    </div>
  );
}

/** For the activity whose details are shown; nothing for one of the set. */
export function OwnActs({ activity }: { readonly activity: string }) {
  const { own } = useSession();
  const found = own.find(activity);
  return found === undefined ? null : <ActsOf key={found.id} activity={found} />;
}

function ActsOf({ activity }: { readonly activity: OwnActivity }) {
  const { own, send } = useSession();
  const words = useWords().texts.own;
  const [doubted, setDoubted] = useState<Shelf | null>(null);
  const inDocument = own.isOn(activity.id, 'document');
  const inLibrary = own.isOn(activity.id, 'library');
  // A question that nobody answered goes away.
  useEffect(() => {
    if (doubted === null) return;
    const later = setTimeout(() => setDoubted(null), 4_000);
    return () => clearTimeout(later);
  }, [doubted]);
  const keep = (shelf: Shelf) => send('save-own-activities', { activities: [activity], shelf });
  const remove = (shelf: Shelf) => {
    if (doubted !== shelf) {
      setDoubted(shelf);
      return;
    }
    setDoubted(null);
    send('remove-own-activity', { activity: activity.id, shelf });
  };
  const place = inDocument ? (inLibrary ? 'both' : 'document') : inLibrary ? 'library' : 'board';
  return (
    <div class="own-acts">
      <p class="caption">{words.places[place]}</p>
      <p class="acts">
        <button
          type="button"
          class="outlined"
          onClick={() => {
            own.view.value = { kind: 'editor', draft: draftOf(activity), changed: activity };
          }}
        >
          {words.edit}
        </button>
        {!inLibrary && (
          <button type="button" class="quiet" onClick={() => keep('library')}>
            {words.toLibrary}
          </button>
        )}
        {!inDocument && (
          <button type="button" class="quiet" onClick={() => keep('document')}>
            {words.toDocument}
          </button>
        )}
        {inDocument && (
          <button type="button" class="quiet" onClick={() => remove('document')}>
            {doubted === 'document' ? words.sure : words.removeDocument}
          </button>
        )}
        {inLibrary && (
          <button type="button" class="quiet" onClick={() => remove('library')}>
            {doubted === 'library' ? words.sure : words.removeLibrary}
          </button>
        )}
      </p>
    </div>
  );
}
