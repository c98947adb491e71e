/** A worked example as a living design on the board: its cards are as editable and as countable as a group's own. */
import activities from 'content:cards';
import examples from 'content:examples';
import templates from 'content:templates';
import { activitiesOf } from '../../board/example.ts';
import { exampleDesign } from '../../board/example-design.ts';
import { countAmong } from '../../design/counting.ts';
import type { Language } from '../../design/schema.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Act } from '../act.ts';
import { insertDesign } from '../design/insert-design.ts';
import { Refusal } from '../texts.ts';
import { showWhole } from './insert-template.ts';

/** For the list: what leaves the course in the example is not counted. */
export function listExamples(): ToSidebar['examples']['examples'] {
  return examples.map((example) => {
    const cards = activitiesOf(example)
      .filter(({ removed }) => !removed)
      .map(({ presence = 'required', minutes }) => ({ presence, minutes }));
    const weight = countAmong(cards);
    return {
      id: example.id,
      shape: example.shape,
      name: example.name,
      story: example.story,
      activities: cards.length,
      minutes: Math.round(cards.reduce((sum, card) => sum + weight(card) * card.minutes, 0)),
    };
  });
}

/** At the free place closest to the view's centre, in view and selected. The language is of its texts. */
export function insertExample(id: string, language: Language): Act {
  return async (tools) => {
    const example = examples.find((one) => one.id === id);
    const template = templates.find(({ shape }) => shape === example?.shape);
    if (!example || !template) throw new Refusal((texts) => texts.unknownExample);
    const { stamp } = tools;
    const frame = await insertDesign(
      exampleDesign(example, { template, language, activities, stamp }),
      tools,
    );
    showWhole(frame);
    return (texts) => texts.insertedExample(example.name[tools.language]);
  };
}
