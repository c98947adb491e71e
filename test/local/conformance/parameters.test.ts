import { expect } from 'vitest';
import type { Manifest } from '../../../src/local/api/environment.ts';
import { commandWithParameter } from '../../../src/local/sandbox/host.ts';
import { manifest, testBoard } from '../harness.ts';
import { rules } from './rule.ts';

const withParameters: Manifest = {
  ...manifest,
  menu: [
    { name: 'Open', command: 'open' },
    { separator: true },
    {
      name: 'More',
      menu: [
        {
          name: 'Insert',
          command: 'insert',
          parameters: [
            { name: 'Activity', key: 'activity' },
            { name: 'Minutes', key: 'minutes', optional: true, allowFreeform: true },
          ],
        },
      ],
    },
  ],
};

async function board(main: string) {
  const made = await testBoard(main, { manifest: withParameters });
  const ask = async (key: string, query: string, filledIn = {}) => {
    const answer = made.host.suggestions(key, query, filledIn);
    await made.clock.advance(0);
    await made.clock.advance(1000);
    return answer;
  };
  return { ...made, ask };
}

rules('6 Parameters', (rule) => {
  rule(
    'A parameter belongs to its item of the menu, however deep',
    'certain',
    'documentation: manifest',
    () => {
      expect(commandWithParameter(withParameters, 'minutes')).toBe('insert');
      expect(commandWithParameter(withParameters, 'nothing')).toBeNull();
    },
  );

  rule(
    'The plugin hears the parameter, what was typed, and what was filled in before',
    'certain',
    'typings: ParameterInputEvent',
    async () => {
      const { ask, logged } = await board(
        `console.log(figma.command); figma.parameters.on('input', ({ key, query, parameters, result }) => { console.log(key, query, parameters); result.setSuggestions([]) })`,
      );
      await ask('activity', 'qu');
      await ask('minutes', '3', { activity: 'quiz' });
      expect(logged).toEqual(['insert', 'activity qu {}', 'minutes 3 {"activity":"quiz"}']);
    },
  );

  rule('Suggestions are texts, or names with data', 'certain', 'typings: SuggestionResults', async () => {
    const { ask } = await board(
      `figma.parameters.on('input', ({ result }) => result.setSuggestions(['Quiz', { name: 'Kennisclip', data: { id: 'video' } }]))`,
    );
    expect(await ask('activity', '')).toEqual({
      kind: 'suggestions',
      items: [{ name: 'Quiz' }, { name: 'Kennisclip', data: { id: 'video' } }],
    });
  });

  rule('Other suggestions are refused', 'likely', 'reports of checked settings', async () => {
    const { ask, logged } = await board(
      `figma.parameters.on('input', ({ result }) => { try { result.setSuggestions([5]) } catch (error) { console.log(error.message.slice(0, 64)) } result.setSuggestions([]) })`,
    );
    await ask('activity', '');
    expect(logged).toEqual(['in setSuggestions: Property "suggestions" failed validation: Exp']);
  });

  rule(
    'A message may stand for suggestions while they are sought',
    'certain',
    'typings: setLoadingMessage',
    async () => {
      const { ask } = await board(
        `figma.parameters.on('input', ({ result }) => { result.setLoadingMessage('Zoeken…'); setTimeout(() => result.setSuggestions(['Quiz']), 500) })`,
      );
      expect(await ask('activity', '')).toEqual({ kind: 'suggestions', items: [{ name: 'Quiz' }] });
    },
  );

  rule('An error may stand for suggestions', 'certain', 'typings: setError', async () => {
    const { ask } = await board(
      `figma.parameters.on('input', ({ result }) => result.setError('Kies eerst een kaart'))`,
    );
    expect(await ask('activity', '')).toEqual({ kind: 'error', message: 'Kies eerst een kaart' });
  });

  rule(
    'A late answer belongs to the query that was asked',
    'likely',
    'typings: each event has its own result',
    async () => {
      const made = await board(
        `figma.parameters.on('input', ({ query, result }) => { setTimeout(() => result.setSuggestions([query]), query === 'a' ? 500 : 10) })`,
      );
      const first = made.host.suggestions('activity', 'a');
      const second = made.host.suggestions('activity', 'ab');
      await made.clock.advance(0);
      await made.clock.advance(1000);
      expect([await first, await second]).toEqual([
        { kind: 'suggestions', items: [{ name: 'a' }] },
        { kind: 'suggestions', items: [{ name: 'ab' }] },
      ]);
    },
  );

  rule(
    'run comes when all is filled in, in the same session; a command without parameters runs at once',
    'certain',
    'typings: RunEvent',
    async () => {
      const { ask, run, logged } = await board(
        `console.log('started', figma.command); figma.parameters.on('input', ({ result }) => result.setSuggestions([])); figma.on('run', ({ command, parameters }) => console.log('ran', command, parameters))`,
      );
      await ask('activity', 'quiz');
      expect(logged).toEqual(['started insert']);
      await run('insert', { activity: 'quiz' });
      await run('open');
      expect(logged).toEqual([
        'started insert',
        'ran insert {"activity":"quiz"}',
        'started open',
        'ran open undefined',
      ]);
    },
  );
});
