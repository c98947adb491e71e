/** Making or changing an own activity, with its card as it will be. */
import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { planFace } from '../../board/plan/card.ts';
import { createStamp } from '../../board/stamps.ts';
import { drawingToSvg } from '../../board/svg.ts';
import { longestHint, longestName, type OwnActivity, ownPrefix } from '../../catalogue/own.ts';
import { findNamesake } from '../../catalogue/own-names.ts';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { assessmentSchema, groupingSchema, learningTypes } from '../../design/schema.ts';
import { createTextMeasure } from '../activities/measure-text.ts';
import { useSession, useWords } from '../components/session-context.ts';
import { type Draft, type DraftField, errorsOf, faceOf, glyphOf, ownOf } from './draft.ts';
import { Field, Options } from './fields.tsx';
import { GlyphPicker } from './glyph-picker.tsx';
import { OwnPanel } from './own-panel.tsx';

interface Properties {
  readonly draft: Draft;
  /** The activity that is being changed; null for a new one. */
  readonly changed: OwnActivity | null;
}

const pacings = ['either', 'together', 'own-time'] as const;

export function OwnEditor({ draft, changed }: Properties) {
  const { own, send, glyphs, finder, language, activities, board } = useSession();
  const picker = own.picker.value;
  const { texts, say } = useWords();
  const words = texts.own;
  const [asked, setAsked] = useState(false);
  const [alsoLibrary, setAlsoLibrary] = useState(false);
  const [alsoCards, setAlsoCards] = useState(true);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const measure = useMemo(createTextMeasure, []);
  const inLibrary = changed !== null && own.isOn(changed.id, 'library');
  const onlyInLibrary = inLibrary && !own.isOn(changed.id, 'document');

  const cards =
    changed === null
      ? []
      : [...board.board.value.cardData].flatMap(([node, { activity }]) =>
          activity === changed.id ? [node] : [],
        );

  const change = (part: Partial<Draft>) => {
    own.view.value = { kind: 'editor', draft: { ...draft, ...part }, changed };
  };
  const namesake = findNamesake(draft.name, activities.value, changed?.id);
  const errors = errorsOf(draft);
  const errorOf = (field: DraftField): string | undefined => {
    const error = errors[field];
    if (error === undefined || (error === 'missing' && !asked)) return undefined;
    if (field === 'name') {
      return error === 'missing' ? words.errors.nameMissing : words.errors.nameLong(longestName);
    }
    if (field === 'learningType') return words.errors.learningTypeMissing;
    if (field === 'minutes') {
      return error === 'missing'
        ? words.errors.minutesMissing
        : asked
          ? words.errors.minutesUnread
          : undefined;
    }
    return words.errors.hintLong(longestHint);
  };
  const useNamesake = ({ name, id: known }: CatalogueActivity) => {
    own.view.value = null;
    finder.search(say(name));
    finder.point(known);
  };
  const save = () => {
    setAsked(true);
    const made = ownOf(draft, picker, changed?.id ?? ownPrefix + createStamp(Math.random), changed);
    if (made === undefined || namesake !== undefined) {
      // After the errors are drawn: the first field that needs something gets the focus.
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .invalid input')?.focus(),
      );
      return;
    }
    if (!onlyInLibrary) send('save-own-activities', { activities: [made], shelf: 'document' });
    if (alsoLibrary || inLibrary) send('save-own-activities', { activities: [made], shelf: 'library' });
    if (alsoCards && cards.length > 0) send('change-type', { cards, activity: made });
  };

  const face = faceOf(draft, picker, words.namePlaceholder, language.language.value);
  const nameError = errorOf('name');
  return (
    <OwnPanel
      title={changed === null ? words.title : words.titleChanged}
      foot={
        <>
          <button type="button" class="act" onClick={save}>
            {words.save}
          </button>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              own.view.value = null;
            }}
          >
            {words.cancel}
          </button>
        </>
      }
    >
      <form
        ref={form}
        class="own-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div class="own-first">
          <div
            class="own-preview"
            role="img"
            aria-label={words.preview}
            // The plan of a card, drawn by the same code that draws it on the board; its texts are escaped.
            dangerouslySetInnerHTML={{
              __html: drawingToSvg(planFace(face, '', glyphs.value), {
                texts: true,
                ...(measure ? { measure } : {}),
              }),
            }}
          />
          <div>
            <Field
              label={words.name}
              error={namesake ? words.errors.nameTaken(say(namesake.name)) : nameError}
              value={draft.name}
              placeholder={words.namePlaceholder}
              change={(name) => change({ name })}
            />
            {namesake && (
              <button type="button" class="outlined" onClick={() => useNamesake(namesake)}>
                {words.errors.useThat}
              </button>
            )}
            <Field
              label={words.minutes}
              error={errorOf('minutes')}
              value={draft.minutes}
              placeholder={words.minutesPlaceholder}
              change={(minutes) => change({ minutes })}
            />
          </div>
        </div>
        <Options
          label={words.learningType}
          error={errorOf('learningType')}
          options={learningTypes.map((type) => ({
            value: type,
            label: texts.learningTypes[type],
            what: words.learningTypes[type],
            kind: type,
          }))}
          value={draft.learningType}
          change={(learningType) => change({ learningType })}
        />
        <GlyphPicker
          chosen={glyphOf(draft, picker)}
          kind={draft.learningType}
          choose={(glyph) => change({ glyph })}
        />
        <Options
          label={words.pacing}
          options={pacings.map((value) => ({ value, label: words.pacings[value] }))}
          value={draft.pacing}
          change={(pacing) => change({ pacing })}
        />
        <fieldset class="own-options">
          <legend>{words.grouping}</legend>
          <div class="own-choices">
            {groupingSchema.options.map((grouping) => (
              <label key={grouping} class="own-choice">
                <input
                  type="checkbox"
                  checked={draft.grouping.includes(grouping)}
                  onChange={(event) =>
                    change({
                      grouping: groupingSchema.options.filter((one) =>
                        one === grouping ? event.currentTarget.checked : draft.grouping.includes(one),
                      ),
                    })
                  }
                />
                <span>{words.groupings[grouping]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div class="own-field">
          <label for={`${id}-assessment`}>{words.assessment}</label>
          <select
            id={`${id}-assessment`}
            value={draft.assessment}
            onChange={(event) => {
              const assessment = assessmentSchema.options.find((one) => one === event.currentTarget.value);
              if (assessment) change({ assessment });
            }}
          >
            {assessmentSchema.options.map((assessment) => (
              <option key={assessment} value={assessment}>
                {words.assessments[assessment]}
              </option>
            ))}
          </select>
        </div>
        <Field
          label={words.hintOnline}
          error={errorOf('online')}
          value={draft.online}
          lines
          change={(online) => change({ online })}
        />
        <Field
          label={words.hintOffline}
          error={errorOf('offline')}
          value={draft.offline}
          lines
          change={(offline) => change({ offline })}
        />
        {!onlyInLibrary && <p class="caption">{words.forGroup}</p>}
        {cards.length > 0 && (
          <label class="own-choice also">
            <input
              type="checkbox"
              checked={alsoCards}
              onChange={(event) => setAlsoCards(event.currentTarget.checked)}
            />
            <span>{words.alsoCards(cards.length)}</span>
          </label>
        )}
        {!inLibrary && (
          <label class="own-choice also">
            <input
              type="checkbox"
              checked={alsoLibrary}
              onChange={(event) => setAlsoLibrary(event.currentTarget.checked)}
            />
            <span>{words.alsoLibrary}</span>
          </label>
        )}
        <button type="submit" class="hidden-visually" tabIndex={-1} aria-hidden="true">
          {words.save}
        </button>
      </form>
    </OwnPanel>
  );
}
