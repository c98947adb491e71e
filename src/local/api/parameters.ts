/** `figma.parameters`: suggestions while a person fills in a quick action (host fact 6). */
import type { ParametersAPI, SuggestionResults } from '@figma/plugin-typings/plugin-api-standalone';
import * as v from 'valibot';
import type { Suggestions } from './environment.ts';
import { HostError } from './errors.ts';
import type { Host } from './host.ts';
import type { PartOf } from './part.ts';
import { asString, checked } from './validate.ts';

const suggestionsSchema = v.array(
  v.union([
    v.string(),
    v.object({
      name: v.string(),
      data: v.optional(v.unknown()),
      icon: v.optional(v.unknown()),
      iconUrl: v.optional(v.string()),
    }),
  ]),
);

function asEvent(value: unknown): string {
  const event = asString('type', value);
  if (event !== 'input') throw new HostError(`"${event}" is not an event of parameters`);
  return event;
}

export function createParameters(host: Host) {
  return {
    get: {},
    set: {},
    call: {
      on: (event) => host.listen('parameters', asEvent(event)),
      once: (event) => host.listen('parameters', asEvent(event)),
      off: (event) => host.unlisten('parameters', asEvent(event)),
    },
  } satisfies PartOf<ParametersAPI>;
}

/** The object on which a plugin answers one query. */
export function createSuggestionResult(answer: (suggestions: Suggestions) => void) {
  return {
    get: {},
    set: {},
    call: {
      setSuggestions: (list) =>
        answer({
          kind: 'suggestions',
          items: checked('suggestions', suggestionsSchema, list).map((item) =>
            typeof item === 'string' ? { name: item } : { name: item.name, data: item.data },
          ),
        }),
      setLoadingMessage: (message) => answer({ kind: 'loading', message: asString('message', message) }),
      setError: (message) => answer({ kind: 'error', message: asString('message', message) }),
    },
  } satisfies PartOf<SuggestionResults>;
}
