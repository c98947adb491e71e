/** A frame that a group is done with: it stays as it is, and says of which round it was. */
import { changeData, namespace } from '../../board/stamps.ts';
import type { Language, Round } from '../../design/schema.ts';
import type { Tools } from '../act.ts';
import { Refusal } from '../texts.ts';

/** The sandbox has no Intl. */
const months: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** "24 november 2026", where the person is. `at` in ms since 1970. */
export function dateText(at: number, language: Language): string {
  const date = new Date(at);
  return `${date.getDate()} ${months[language][date.getMonth()] ?? ''} ${date.getFullYear()}`;
}

/** The name of the section tells the round, and the design that is read from it as well. */
export function endRound(
  frame: SectionNode,
  title: string,
  round: Round,
  language: Language,
  { journal, remember }: Pick<Tools, 'journal' | 'remember'>,
): void {
  const again = (present: string): string | null => changeData('frame', present, {}, () => ({ round }));
  const value = again(frame.getSharedPluginData(namespace, 'frame'));
  if (value === null) throw new Refusal((texts) => texts.laterVersion);
  journal.store(frame, 'frame', value);
  remember({ node: frame.id, key: 'frame', again });
  const date = dateText(round.at, language);
  journal.set(frame, 'name', [title, round.name, date].filter((part) => part !== '').join(' · '));
}
