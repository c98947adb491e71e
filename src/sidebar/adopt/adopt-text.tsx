/** One text: what it is asked, or what it becomes. */
import { useState } from 'preact/hooks';
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { learningTypes } from '../../design/schema.ts';
import { TypeChooser } from '../cards/type-chooser.tsx';
import { Glyph } from '../components/glyph.tsx';
import { Icon } from '../components/icon.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { type AdoptedText, ownMinutes } from '../state/adoption.ts';
import { MinutesField } from './minutes-field.tsx';

interface Properties {
  readonly text: AdoptedText;
}

/** Where a person who makes an own activity of a text starts. */
const firstType = 'practice';

export function AskedText({ text: { node, title, picture, candidates, minutes } }: Properties) {
  const { adoption, catalogue } = useSession();
  const { texts, say } = useWords();
  const { adopt } = texts;
  const [isChoosing, setChoosing] = useState(false);
  const best = candidates.map((id) => catalogue.find(id)).filter((activity) => activity !== undefined);
  const choose = (activity: CatalogueActivity) =>
    adoption.choose(node, { kind: 'activity', activity: activity.id });
  return (
    <fieldset class="adopt-asked">
      <legend>{title || adopt.noTitle}</legend>
      {picture && <p class="caption">{adopt.picture}</p>}
      {minutes !== null && <MinutesField node={node} title={title} minutes={minutes} guess={null} />}
      {isChoosing ? (
        <TypeChooser present={undefined} choose={choose} close={() => setChoosing(false)} />
      ) : (
        <>
          <p class="question">{adopt.question}</p>
          {best.length > 0 && (
            <div class="adopt-best">
              {best.map((activity) => (
                <button
                  type="button"
                  key={activity.id}
                  class={`outlined type ${activity.learningType}`}
                  onClick={() => choose(activity)}
                >
                  <span class="head">
                    <Glyph name={activity.glyph} />
                  </span>
                  <span>{say(activity.name)}</span>
                </button>
              ))}
            </div>
          )}
          <div class="acts">
            <button type="button" class="outlined" onClick={() => setChoosing(true)}>
              {adopt.other}
            </button>
            {title !== '' && (
              <button
                type="button"
                class="outlined"
                onClick={() =>
                  adoption.choose(node, { kind: 'own', learningType: best[0]?.learningType ?? firstType })
                }
              >
                {adopt.own}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => adoption.choose(node, { kind: 'leave' })}>
              {adopt.leave}
            </button>
          </div>
        </>
      )}
    </fieldset>
  );
}

export function ChosenText({ text: { node, title, choice, minutes } }: Properties) {
  const { adoption, catalogue } = useSession();
  const { texts, say } = useWords();
  const { adopt } = texts;
  const activity = choice.kind === 'activity' ? catalogue.find(choice.activity) : undefined;
  const type = choice.kind === 'own' ? choice.learningType : (activity?.learningType ?? '');
  return (
    <li class="adopt-chosen">
      <span class={`type ${type}`}>
        <span class="head">
          {activity ? (
            <Glyph name={activity.glyph} />
          ) : (
            <Icon name={choice.kind === 'own' ? 'card' : 'close'} />
          )}
        </span>
        <span>
          <span class="what">{title || adopt.noTitle}</span>
          <span class="becomes">
            {activity ? say(activity.name) : choice.kind === 'own' ? adopt.own : adopt.left}
          </span>
        </span>
      </span>
      <button
        type="button"
        class="quiet"
        aria-label={adopt.changeNamed(title || adopt.noTitle)}
        onClick={() => adoption.choose(node, { kind: 'open' })}
      >
        {adopt.change}
      </button>
      {choice.kind === 'own' && (
        <label class="adopt-type">
          <span>{adopt.ownType}</span>
          <select
            value={choice.learningType}
            onChange={({ currentTarget: { value } }) => {
              const chosen = learningTypes.find((one) => one === value);
              if (chosen) adoption.choose(node, { kind: 'own', learningType: chosen });
            }}
          >
            {learningTypes.map((one) => (
              <option key={one} value={one}>
                {texts.learningTypes[one]}
              </option>
            ))}
          </select>
        </label>
      )}
      {choice.kind !== 'leave' && (
        <MinutesField
          node={node}
          title={title}
          minutes={minutes}
          guess={choice.kind === 'own' ? ownMinutes : (activity?.minutes.typical ?? null)}
        />
      )}
    </li>
  );
}
