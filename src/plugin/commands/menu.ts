/** Menu commands and quick actions: the same acts without a sidebar. They close by themselves with a notice. */
import cards from 'content:cards';
import { parseMinutes } from '../../board/minutes.ts';
import { ownAsCardActivity } from '../../catalogue/own.ts';
import type { CardActivity } from '../../catalogue/schema.ts';
import { createSearchIndex, searchActivities } from '../../catalogue/search.ts';
import type { Language } from '../../design/schema.ts';
import { type Act, perform } from '../act.ts';
import { readOnce } from '../read/watch.ts';
import { activityShelf } from '../shelves.ts';
import { Refusal, texts } from '../texts.ts';
import { insertActivity } from './insert-activity.ts';
import { insertKit } from './insert-kit.ts';
import { insertTemplate } from './insert-template.ts';

/** More suggestions than this nobody reads. */
const mostSuggestions = 20;

/** The act of a menu command; undefined for `open` and for commands of a later version. */
export function actOfCommand(command: string, parameters: ParameterValues | undefined): Act | undefined {
  switch (command) {
    case 'insert-activity':
      return insertFromParameters(parameters);
    case 'insert-kit':
      return insertKit();
    case 'insert-linear':
      return insertTemplate('linear');
    case 'insert-non-linear':
      return insertTemplate('non-linear');
    case 'insert-hybrid':
      return insertTemplate('hybrid');
    default:
      return undefined;
  }
}

/** Runs an act without a sidebar and says how it went. */
export async function runCommand(act: Act, language: Language): Promise<void> {
  const { ok, text } = await perform(act, {
    language,
    facts: readOnce,
    progress: () => {},
    cancelled: () => false,
    done: () => {},
  });
  figma.notify(text, { error: !ok });
}

/** Suggestions for the parameters of `insert-activity`, as a person types, in both languages. */
export async function suggest(
  { key, query, parameters, result }: ParameterInputEvent,
  language: Language,
): Promise<void> {
  const choice = await choices();
  if (key === 'minutes') {
    result.setSuggestions(suggestMinutes(query, choice.find(parameters.activity), language));
    return;
  }
  const found = choice.search(query);
  if (found.length === 0) result.setError(texts[language].suggestionNone);
  else {
    result.setSuggestions(
      found.slice(0, mostSuggestions).map(({ id, name }) => ({ name: name[language], data: id })),
    );
  }
}

interface Choices {
  /** All of them for an empty query: own ones first, because somebody went to the trouble of making them. */
  search(query: string): readonly CardActivity[];
  find(id: unknown): CardActivity | undefined;
}

/** The set and own activities. Made at the first search: opening the sidebar does not wait for it. */
let made: Promise<Choices> | undefined;
const choices = (): Promise<Choices> => {
  made ??= gatherChoices();
  return made;
};

async function gatherChoices(): Promise<Choices> {
  const { document, library } = await activityShelf.read();
  const own = new Map([...library, ...document].map((one) => [one.id, ownAsCardActivity(one)]));
  const all = [...own.values(), ...cards];
  const index = createSearchIndex(all);
  return {
    search: (query) => (query.trim() === '' ? all : searchActivities(index, query)),
    find: (wanted) => all.find(({ id }) => id === wanted),
  };
}

function suggestMinutes(
  query: string,
  activity: CardActivity | undefined,
  language: Language,
): { name: string; data: string }[] {
  const typical = activity?.minutes;
  const asked = parseMinutes(query);
  if (asked !== null) return [{ name: `${asked} min`, data: query }];
  if (query.trim() !== '' || typical === undefined) return [];
  const usual = [typical, 15, 30, 45, 60, 90, 120].filter((minutes, at, all) => all.indexOf(minutes) === at);
  return usual.map((minutes) => ({
    name: minutes === typical ? texts[language].suggestionMinutes(`${minutes} min`) : `${minutes} min`,
    data: String(minutes),
  }));
}

function insertFromParameters(parameters: ParameterValues | undefined): Act {
  const activity: unknown = parameters?.activity;
  const written: unknown = parameters?.minutes;
  return async (tools) => {
    if (typeof activity !== 'string') throw new Refusal((words) => words.unknownActivity);
    const text = typeof written === 'string' || typeof written === 'number' ? String(written).trim() : '';
    const minutes = text === '' ? null : parseMinutes(text);
    if (text !== '' && minutes === null) throw new Refusal((words) => words.minutesUnread(text));
    return insertActivity(await idOf(activity), minutes)(tools);
  };
}

/** The host gives the data of a suggestion, or what was typed: a name counts as well. */
async function idOf(value: string): Promise<string> {
  const { find, search } = await choices();
  return find(value) ? value : (search(value)[0]?.id ?? value);
}
