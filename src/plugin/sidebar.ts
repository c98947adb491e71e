/** The open sidebar: reads and follows the page, and does what people ask for in it. */
import type { Language } from '../design/schema.ts';
import type { ToMain } from '../messages/messages.ts';
import { type Act, type Answer, perform } from './act.ts';
import { receive, sendToSidebar } from './bridge.ts';
import {
  decide,
  setAssessedElsewhere,
  setBaseline,
  setCredits,
  setFullyOnline,
} from './commands/change-data.ts';
import { focus } from './commands/focus.ts';
import { insertActivity } from './commands/insert-activity.ts';
import { insertAfter } from './commands/insert-after.ts';
import { insertKit } from './commands/insert-kit.ts';
import { insertTemplate } from './commands/insert-template.ts';
import { useAsOutcomes } from './commands/use-as-outcomes.ts';
import { glyphs } from './glyphs.ts';
import { selectedIds } from './nodes.ts';
import { OwnWrites } from './own-writes.ts';
import { type Watch, watchPage } from './read/watch.ts';
import { noteSidebar, readLanguage, writeLanguage } from './storage.ts';
import { texts } from './texts.ts';

const size = { width: 340, height: 720 } as const;

export function openSidebar(): void {
  let language: Language = defaultLanguage;
  let watch: Watch | undefined;
  const ownWrites = new OwnWrites(Date.now);
  // One act at a time: the next one starts from what the former left.
  let line: Promise<unknown> = Promise.resolve();

  const answer = (kind: keyof ToMain, { ok, text }: Answer): void =>
    sendToSidebar('answer', { kind, ok, text });
  const doing = (kind: keyof ToMain, act: Act): Promise<void> => {
    const next = line.then(async () => {
      answer(
        kind,
        await perform(act, {
          language,
          facts: async () => {
            await watch?.settled();
            return watch?.facts ?? new Map();
          },
          progress: (done, total) => sendToSidebar('progress', { done, total }),
          done: (made, writes) => {
            watch?.expect(made);
            for (const write of writes) ownWrites.remember(write);
          },
        }),
      );
    });
    line = next.catch(() => {});
    return next;
  };

  const startWatch = (): Watch => {
    const started = watchPage(
      (changes) => sendToSidebar('facts', changes),
      () => answer('ready', { ok: false, text: texts[language].unreadable }),
    );
    started.onChanges((changes) => {
      ownWrites
        .keep(changes)
        .catch((error: unknown) => console.error('A lost value could not be restored', error));
    });
    return started;
  };

  receive({
    ready: async () => {
      try {
        const chosen = await readLanguage();
        language = chosen ?? language;
        sendToSidebar('welcome', { language: chosen, glyphs: { ...glyphs } });
        sendSelection();
        watch = watch?.restart() ?? startWatch();
      } catch (error) {
        console.error(error);
        answer('ready', { ok: false, text: texts[language].unreadable });
      }
    },
    'set-language': async ({ language: chosen }) => {
      language = chosen;
      await writeLanguage(chosen);
    },
    'insert-activity': ({ activity, minutes }) => doing('insert-activity', insertActivity(activity, minutes)),
    'insert-template': ({ shape }) => doing('insert-template', insertTemplate(shape)),
    'insert-kit': () => doing('insert-kit', insertKit()),
    'insert-after': ({ card, activity }) => doing('insert-after', insertAfter(card, activity)),
    'use-as-outcomes': ({ frame, texts: ids }) => doing('use-as-outcomes', useAsOutcomes(frame, ids)),
    focus: ({ nodes }) => focus(nodes),
    decide: ({ decisions }) => doing('decide', decide(decisions)),
    'set-credits': ({ frame, ects, hoursPerEcts }) =>
      doing('set-credits', setCredits(frame, ects, hoursPerEcts)),
    'set-baseline': ({ frame, baseline }) => doing('set-baseline', setBaseline(frame, baseline)),
    'set-fully-online': ({ frame, onPurpose }) => doing('set-fully-online', setFullyOnline(frame, onPurpose)),
    'set-assessed-elsewhere': ({ outcome, assessedElsewhere }) =>
      doing('set-assessed-elsewhere', setAssessedElsewhere(outcome, assessedElsewhere)),
  });

  figma.showUI(__html__, { ...size, title: 'Blended Wave', themeColors: true });
  figma.on('selectionchange', sendSelection);
  noteSidebar(Date.now);
}

/** For people who never chose: the toolkit comes from the Netherlands. */
export const defaultLanguage: Language = 'nl';

function sendSelection(): void {
  sendToSidebar('selection', { nodes: [...selectedIds()] });
}
