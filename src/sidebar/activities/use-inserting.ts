/** Putting activities on the board, in the ways there are; each is remembered as used. */
import type { CatalogueActivity } from '../../catalogue/schema.ts';
import { useSession, useWords } from '../components/session-context.ts';

export interface Inserting {
  /** In the selected zone, or in the middle of the view. */
  one(activity: CatalogueActivity): void;
  /** After the one card that is selected, joined by a connector; says so when there is no such card. */
  after(activity: CatalogueActivity): void;
  /** All that were chosen, in that order; then nothing is chosen. */
  chosen(): void;
}

export function useInserting(): Inserting {
  const { send, choiceOf, personal, finder, selection, answers } = useSession();
  const { texts } = useWords();
  return {
    one: (activity) => {
      send('insert-activity', { activity: choiceOf(activity), minutes: null });
      personal.used([activity.id]);
    },
    after: (activity) => {
      const [card, ...others] = selection.selectedCards.peek();
      if (card === undefined || others.length > 0) {
        answers.take({ kind: 'insert-after', ok: true, text: texts.finder.insertAfterNone });
        return;
      }
      send('insert-after', { card: card.node, activity: choiceOf(activity), link: 'uses' });
      personal.used([activity.id]);
    },
    chosen: () => {
      const activities = finder.chosen.peek();
      if (activities.length === 0) return;
      send('insert-activities', { activities: activities.map(choiceOf) });
      personal.used(activities.map(({ id }) => id));
      finder.chooseNone();
    },
  };
}
