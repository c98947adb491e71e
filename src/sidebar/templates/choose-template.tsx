/** What can be chosen before a template comes on the board, with a picture that follows. It stands in the place of the tabs. */
import { checkChoice, defaultChoice } from '../../board/layout/from-template.ts';
import { limits, longestName, mostGroups } from '../../board/layout/layout.ts';
import { languageSchema } from '../../design/schema.ts';
import { SizeField } from '../cards/size-field.tsx';
import { OverPanel } from '../components/over-panel.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { Switch } from '../components/switch.tsx';
import type { TemplateDraft } from '../state/template-choice.ts';
import { texts as dictionaries } from '../texts/texts.ts';
import { Miniature } from './miniature.tsx';
import { NamesField } from './names-field.tsx';
import { namesOf, resized, type Series, seriesIn, seriesOf } from './series.ts';

/** Id of the button that opens the choices of a template. */
export const chooserId = (template: string): string => `choose-${template}`;

/** Groups that most workshops have. */
const usualGroups = 4;

export function ChooseTemplate({ draft }: { readonly draft: TemplateDraft }) {
  const { send, templateChoice } = useSession();
  const { texts, say } = useWords();
  const words = texts.templates;
  const { template, choice, groups } = draft;
  const name = template.shape === 'own' ? template.name : say(template.name);
  const change = (part: Partial<TemplateDraft>) => {
    templateChoice.value = { ...draft, ...part };
  };
  const choose = (part: Partial<TemplateDraft['choice']>) => change({ choice: { ...choice, ...part } });
  const close = () => {
    templateChoice.value = null;
  };
  const problem = checkChoice(template, choice);
  // Words on the board are in the language of the board.
  const onBoard = dictionaries[choice.language].templates;
  const groupSeries: readonly Series[] = [{ id: 'group', label: '', names: [onBoard.group] }];
  const usual = template.shape === 'own' ? null : template;
  return (
    <OverPanel
      label={words.choose(name)}
      title={name}
      nodes={[]}
      openerId={chooserId(template.id)}
      close={close}
      foot={
        <div class="own-foot">
          <button
            type="button"
            class="act"
            disabled={problem !== null}
            onClick={() => {
              send('insert-frames', { choice, groups: [...groups] });
              close();
            }}
          >
            {groups.length > 1 ? words.insertMany(groups.length) : texts.insertTemplate}
          </button>
          <button type="button" class="quiet" onClick={close}>
            {texts.own.cancel}
          </button>
        </div>
      }
    >
      <div class="chosen-miniature">
        <Miniature template={template} choice={choice} />
      </div>
      {template.shape !== 'own' && limits[template.shape].segments[1] > 0 && (
        <NamesField
          title={template.shape === 'hybrid' ? texts.frames.moments : texts.frames.segments}
          names={choice.segments}
          limits={limits[template.shape].segments}
          series={seriesIn(onBoard.segmentSeries)}
          change={(segments) => choose({ segments: [...segments] })}
        />
      )}
      {template.shape !== 'own' && limits[template.shape].islands[1] > 0 && (
        <NamesField
          title={texts.frames.islands}
          names={choice.islands}
          limits={limits[template.shape].islands}
          series={seriesIn(onBoard.islandSeries)}
          change={(islands) => choose({ islands: [...islands] })}
        />
      )}
      <Section title={words.heading}>
        {(['title', 'subtitle'] as const).map((part) => (
          <label key={part} class="card-field">
            <span class="caption">{words[part]}</span>
            <input
              type="text"
              autocomplete="off"
              maxLength={longestName}
              placeholder={usual ? usual[part][choice.language] : name}
              value={choice[part] ?? ''}
              onInput={({ currentTarget: { value } }) => choose({ [part]: value === '' ? null : value })}
            />
          </label>
        ))}
        <fieldset class="card-field">
          <legend>{words.language}</legend>
          <div class="segmented">
            {languageSchema.options.map((language) => (
              <button
                type="button"
                key={language}
                aria-pressed={choice.language === language}
                onClick={() =>
                  change({ choice: inLanguage(draft, language), groups: groupsIn(draft, language) })
                }
              >
                {words.languages[language]}
              </button>
            ))}
          </div>
        </fieldset>
        <SizeField value={choice.cardSize} change={(cardSize) => choose({ cardSize })} />
        {template.shape !== 'own' && (
          <>
            <Switch
              label={texts.frames.startOnline}
              isOn={choice.startOnline}
              change={(startOnline) => choose({ startOnline })}
            />
            <p class="caption">{words.startOnlineWhat}</p>
          </>
        )}
      </Section>
      {groups.length === 0 ? (
        <Section title={texts.frames.groups}>
          <p class="caption">{words.groupsWhat}</p>
          <button
            type="button"
            class="outlined"
            onClick={() => change({ groups: resized([], usualGroups, groupSeries) })}
          >
            {words.forGroups}
          </button>
        </Section>
      ) : (
        <>
          <NamesField
            title={texts.frames.groups}
            names={groups}
            limits={[1, mostGroups]}
            series={groupSeries}
            change={(names) => change({ groups: names })}
          />
          <div class="section-acts">
            <button type="button" class="quiet" onClick={() => change({ groups: [] })}>
              {words.noGroups}
            </button>
          </div>
        </>
      )}
    </OverPanel>
  );
}

type BoardLanguage = TemplateDraft['choice']['language'];

/** The same choice in another language: names that follow a series follow it there, own names stay. */
function inLanguage({ template, choice }: TemplateDraft, language: BoardLanguage): TemplateDraft['choice'] {
  const [from, to] = [dictionaries[choice.language].templates, dictionaries[language].templates];
  const usual = [defaultChoice(template, choice.language), defaultChoice(template, language)] as const;
  const translated = (part: 'segments' | 'islands', all: 'segmentSeries' | 'islandSeries'): string[] => {
    const names = choice[part];
    const series = seriesOf(names, seriesIn(from[all]));
    const other = seriesIn(to[all]).find(({ id }) => id === series?.id);
    if (other) return [...namesOf(other, names.length)];
    return names.map((name, index) =>
      name === usual[0][part][index] ? (usual[1][part][index] ?? name) : name,
    );
  };
  return {
    ...choice,
    language,
    segments: translated('segments', 'segmentSeries'),
    islands: translated('islands', 'islandSeries'),
  };
}

function groupsIn({ choice, groups }: TemplateDraft, language: BoardLanguage): readonly string[] {
  const [from, to] = [dictionaries[choice.language].templates.group, dictionaries[language].templates.group];
  return groups.map((name, index) => {
    const number = String(index + 1);
    return name === from.replace('{n}', number) ? to.replace('{n}', number) : name;
  });
}
