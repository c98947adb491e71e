/** The minutes on the board against the credits of the course. */

import type { Load } from '../../design/load.ts';
import type { Design } from '../../design/schema.ts';
import { NumberField } from '../components/number-field.tsx';
import { Section } from '../components/section.tsx';
import { useSession, useWords } from '../components/session-context.ts';
import { ShareBar } from '../components/share-bar.tsx';

/** Where the act of tip 4 leads. */
export const creditsField = 'credits';

/** What an accreditation allows at most for one course, and hours in a credit anywhere in Europe (25–30) with some room. */
const limits = { ects: { least: 0, most: 240 }, hours: { least: 1, most: 60 } } as const;
/** Used when the field is emptied. */
const usualHours = 28;
/** Minutes: less than this shows as no hours at all. */
const evenWithin = 30;

interface Properties {
  readonly design: Design;
  readonly load: Load;
}

export function StudyLoad({ design, load }: Properties) {
  const { send } = useSession();
  const { texts, numbers } = useWords();
  const { balance } = texts;
  const setCredits = (ects: number | null, hoursPerEcts: number) =>
    send('set-credits', { frame: design.node, ects, hoursPerEcts });
  const difference = (minutes: number) => {
    const shown = numbers.hours(Math.abs(minutes));
    if (Math.abs(minutes) < evenWithin) return balance.loadEven;
    return minutes > 0 ? balance.loadAbove(shown) : balance.loadBelow(shown);
  };
  return (
    <Section
      title={balance.load}
      aside={load.credit === null ? balance.loadOnly(load.total) : balance.loadOf(load.total, load.credit)}
    >
      <ShareBar
        whole={load.credit ?? load.total}
        parts={[
          { kind: 'set', amount: load.set, label: balance.setTime },
          { kind: 'guess', amount: load.guessed, label: balance.guessedTime },
        ]}
      />
      <p>{load.credit === null ? balance.loadUnknown : difference(load.total - load.credit)}</p>
      <ul class="captions">
        {load.guessed > 0 && load.set > 0 && <li>{balance.guessedOf(load.guessed, load.total)}</li>}
        {load.optional > 0 && <li>{balance.optionalOf(load.optional)}</li>}
        {load.unknown > 0 && <li>{balance.unknownOf(load.unknown)}</li>}
      </ul>
      <div class="fields">
        <NumberField
          id={creditsField}
          label={balance.ects}
          value={design.ects}
          {...limits.ects}
          change={(ects) => setCredits(ects, design.hoursPerEcts)}
        />
        <NumberField
          label={balance.hoursPerEcts}
          value={design.hoursPerEcts}
          hint={balance.hoursRange}
          {...limits.hours}
          change={(hours) => setCredits(design.ects, hours ?? usualHours)}
        />
      </div>
    </Section>
  );
}
