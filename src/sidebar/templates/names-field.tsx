/** How many parts a frame has and what they are called. */
import { longestName } from '../../board/layout/layout.ts';
import { ChoiceField } from '../cards/choice-field.tsx';
import { Icon } from '../components/icon.tsx';
import { Section } from '../components/section.tsx';
import { useWords } from '../components/session-context.ts';
import { namesOf, resized, type Series, seriesOf } from './series.ts';
import { Stepper } from './stepper.tsx';

interface Properties {
  readonly title: string;
  readonly names: readonly string[];
  readonly limits: readonly [least: number, most: number];
  readonly series: readonly Series[];
  readonly change: (names: readonly string[]) => void;
}

/** What stands for names of their own in the list of series. */
const ownNames = 'own';

export function NamesField({ title, names, limits: [least, most], series, change }: Properties) {
  const words = useWords().texts.templates;
  const followed = seriesOf(names, series);
  // A series of words that is too long or too short for the shape is no choice here.
  const fitting = series.filter((one) => {
    const { length } = namesOf(one, least);
    return length >= least && length <= most;
  });
  return (
    <Section title={title}>
      <Stepper
        label={words.count}
        value={names.length}
        least={least}
        most={most}
        change={(count) => change(resized(names, count, series))}
      />
      {fitting.length > 1 && (
        <ChoiceField
          label={words.names}
          value={followed?.id ?? ownNames}
          options={[
            ...fitting.map(({ id, label }) => [id, label] as const),
            ...(followed ? [] : [[ownNames, words.ownNames] as const]),
          ]}
          change={(id) => {
            const chosen = fitting.find((one) => one.id === id);
            if (chosen) change(namesOf(chosen, names.length));
          }}
        />
      )}
      <details class="names">
        <summary>
          <Icon name="chevron" />
          {words.changeNames}
        </summary>
        <ol>
          {names.map((name, index) => (
            // Names have no identity but their place.
            <li key={index}>
              <input
                type="text"
                autocomplete="off"
                maxLength={longestName}
                aria-label={words.nth(title, index + 1)}
                value={name}
                onInput={({ currentTarget: { value } }) =>
                  change(names.map((other, at) => (at === index ? value : other)))
                }
              />
            </li>
          ))}
        </ol>
      </details>
    </Section>
  );
}
