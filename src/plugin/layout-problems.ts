/** What is wrong with a choice for a frame or a change of one, as sentences with what to do. */
import type { ChangeProblem } from '../board/layout/change.ts';

type Sentences = Readonly<Record<ChangeProblem['kind'], string>>;

/** "{n}" is the least or most that can be. */
const nl: Sentences = {
  'no-segments': 'Een sjabloon heeft minstens één onderdeel nodig. Voeg er een toe.',
  'too-few-segments': 'Deze vorm heeft minstens {n} momenten nodig. Voeg er een toe.',
  'too-many-segments': 'Hier passen hoogstens {n} onderdelen. Voeg er een paar samen.',
  'too-few-islands': 'Deze vorm heeft eilanden nodig: minstens {n}. Voeg er een toe.',
  'too-many-islands': 'Hier passen hoogstens {n} eilanden. Voeg er een paar samen.',
  'name-too-long': 'Die naam is te lang: hoogstens {n} tekens. Maak hem korter.',
  'unknown-segment': 'Dat onderdeel staat niet meer in het sjabloon. Kies het opnieuw.',
  'empty-name': 'Geef een naam.',
  'own-template': 'Dat kan niet bij een eigen sjabloon. Teken het anders en bewaar het opnieuw.',
  'no-islands-here': 'Een lineair sjabloon heeft geen eilanden. Kies eerst een andere vorm.',
  'no-segments-here': 'Een niet-lineair sjabloon heeft alleen eilanden. Kies eerst een andere vorm.',
};
const en: Sentences = {
  'no-segments': 'A template needs at least one segment. Add one.',
  'too-few-segments': 'This shape needs at least {n} moments. Add one.',
  'too-many-segments': 'There is room for at most {n} segments. Put some together.',
  'too-few-islands': 'This shape needs islands: at least {n}. Add one.',
  'too-many-islands': 'There is room for at most {n} islands. Put some together.',
  'name-too-long': 'That name is too long: {n} characters at most. Make it shorter.',
  'unknown-segment': 'That segment is no longer in the template. Choose it again.',
  'empty-name': 'Give it a name.',
  'own-template': 'That cannot be done with a template of your own. Draw it otherwise and save it again.',
  'no-islands-here': 'A linear template has no islands. Choose another shape first.',
  'no-segments-here': 'A non-linear template has islands only. Choose another shape first.',
};

const tell =
  (sentences: Sentences) =>
  (problem: ChangeProblem): string =>
    sentences[problem.kind].replace('{n}', 'limit' in problem ? String(problem.limit) : '');

export const layoutProblems = { nl: tell(nl), en: tell(en) } as const;
