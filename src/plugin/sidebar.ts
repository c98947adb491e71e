/** The open sidebar: reads and follows the page, and does what people ask for in it. */
import cards from 'content:cards';
import type { Language } from '../design/schema.ts';
import type { ToMain } from '../messages/messages.ts';
import { type Act, type Answer, perform } from './act.ts';
import { receive, sendToSidebar } from './bridge.ts';
import { addGroup } from './commands/add-group.ts';
import { adopt, readAdoptable } from './commands/adopt.ts';
import { changeCards } from './commands/change-cards.ts';
import {
  decide,
  setAssessedElsewhere,
  setBaseline,
  setCredits,
  setFullyOnline,
} from './commands/change-data.ts';
import { changeFrame } from './commands/change-frame.ts';
import { changeType } from './commands/change-type.ts';
import { copyDesign } from './commands/copy-design.ts';
import { watchDrops } from './commands/drop.ts';
import { focus } from './commands/focus.ts';
import { insertActivities } from './commands/insert-activities.ts';
import { insertActivity } from './commands/insert-activity.ts';
import { insertAfter } from './commands/insert-after.ts';
import { insertExample, listExamples } from './commands/insert-example.ts';
import { insertFrames } from './commands/insert-frames.ts';
import { insertKit } from './commands/insert-kit.ts';
import { insertTemplate } from './commands/insert-template.ts';
import { newRound } from './commands/new-round.ts';
import { makeTemplate, markZones, readOwnTemplates } from './commands/own-templates.ts';
import { refreshCards } from './commands/refresh-cards.ts';
import { repairFrame } from './commands/repair-frame.ts';
import {
  readSnapshot,
  readSnapshots,
  removeSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from './commands/snapshots.ts';
import { tidyFrame } from './commands/tidy-frame.ts';
import { toStickies } from './commands/to-stickies.ts';
import { useAsOutcomes } from './commands/use-as-outcomes.ts';
import { picker, pickerGlyphs, setGlyphs } from './glyphs.ts';
import { selectedIds } from './nodes.ts';
import { OwnWrites } from './own-writes.ts';
import { withCards } from './page.ts';
import { type Watch, watchPage } from './read/watch.ts';
import { activityShelf, guardWrites, templateShelf } from './shelves.ts';
import { noteSidebar, readLanguage, readPersonal, writeLanguage, writePersonal } from './storage.ts';
import { texts } from './texts.ts';

const size = { width: 340, height: 720 } as const;

export function openSidebar(): void {
  let language: Language = defaultLanguage;
  let watch: Watch | undefined;
  const ownWrites = new OwnWrites(Date.now);
  // One act at a time: the next one starts from what the former left.
  let line: Promise<unknown> = Promise.resolve();

  let cancelled = false;
  const answer = (kind: keyof ToMain, { ok, text }: Answer): void =>
    sendToSidebar('answer', { kind, ok, text });
  const doing = (kind: keyof ToMain, act: Act): Promise<void> => {
    const next = line.then(async () => {
      cancelled = false;
      answer(
        kind,
        await perform(act, {
          language,
          facts: async () => {
            await watch?.settled();
            return watch?.facts ?? new Map();
          },
          cancelled: () => cancelled,
          progress: (done, total) => sendToSidebar('progress', { done, total }),
          done: (made, writes) => {
            watch?.expect(made);
            for (const write of writes) ownWrites.remember(write);
            guardWrites();
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
        sendToSidebar('welcome', {
          language: chosen,
          glyphs: { ...setGlyphs },
          personal: await readPersonal(),
        });
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
    'insert-activities': ({ activities }) => doing('insert-activities', insertActivities(activities)),
    cancel: () => {
      cancelled = true;
    },
    'change-cards': ({ cards, change }) => doing('change-cards', changeCards(cards, change)),
    'change-type': ({ cards, activity }) => doing('change-type', changeType(cards, activity)),
    'refresh-cards': ({ cards }) => doing('refresh-cards', refreshCards(cards)),
    'read-adoptable': async () => sendToSidebar('adoptable', await readAdoptable()),
    adopt: ({ items }) => doing('adopt', adopt(items)),
    'to-stickies': ({ cards }) => doing('to-stickies', toStickies(cards)),
    'read-own-activities': sendOwnActivities,
    'save-own-activities': async ({ activities, shelf }) => {
      await doing('save-own-activities', activityShelf.save(activities, shelf));
      await sendOwnActivities();
    },
    'remove-own-activity': async ({ activity, shelf }) => {
      await doing('remove-own-activity', activityShelf.remove(activity, shelf));
      await sendOwnActivities();
    },
    'read-picker-glyphs': () =>
      sendToSidebar('picker-glyphs', { glyphs: { ...pickerGlyphs }, picker: [...picker] }),
    'keep-personal': writePersonal,
    'insert-template': ({ shape }) => doing('insert-template', insertTemplate(shape)),
    'insert-frames': ({ choice, groups }) => doing('insert-frames', insertFrames(choice, groups)),
    'add-group': ({ frame, name, design }) => doing('add-group', addGroup(frame, name, design)),
    'copy-design': ({ design, into }) => doing('copy-design', copyDesign(design, into)),
    'change-frame': ({ frame, change }) => doing('change-frame', changeFrame(frame, change)),
    'repair-frame': ({ frame }) => doing('repair-frame', repairFrame(frame)),
    'tidy-frame': ({ frame }) => doing('tidy-frame', tidyFrame(frame)),
    'new-round': ({ name, frames }) => doing('new-round', newRound(name, frames)),
    'read-snapshots': ({ frame }) => sendSnapshots(frame),
    'take-snapshot': async ({ frame, name, design }) => {
      await doing('take-snapshot', takeSnapshot(frame, name, design));
      await sendSnapshots(frame);
    },
    'read-snapshot': async ({ frame, snapshot }) =>
      sendToSidebar('snapshot', await readSnapshot(frame, snapshot)),
    'restore-snapshot': ({ frame, snapshot }) => doing('restore-snapshot', restoreSnapshot(frame, snapshot)),
    'remove-snapshot': async ({ frame, snapshot }) => {
      await doing('remove-snapshot', removeSnapshot(frame, snapshot));
      await sendSnapshots(frame);
    },
    'read-examples': () => sendToSidebar('examples', { examples: [...listExamples()] }),
    'insert-example': ({ example, language: wanted }) =>
      doing('insert-example', insertExample(example, wanted)),
    'read-own-templates': sendOwnTemplates,
    'mark-zones': async ({ role }) => {
      await doing('mark-zones', markZones(role));
      await sendOwnTemplates();
    },
    'make-template': async ({ name, shelf }) => {
      await doing('make-template', makeTemplate(name, shelf));
      await sendOwnTemplates();
    },
    'save-own-templates': async ({ templates, shelf }) => {
      await doing('save-own-templates', templateShelf.save(templates, shelf));
      await sendOwnTemplates();
    },
    'remove-own-template': async ({ template, shelf }) => {
      await doing('remove-own-template', templateShelf.remove(template, shelf));
      await sendOwnTemplates();
    },
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

  figma.showUI(withCards(__html__, cards), { ...size, title: 'Blended Wave', themeColors: true });
  figma.on('selectionchange', sendSelection);
  watchDrops((act) => doing('insert-activity', act));
  noteSidebar(Date.now);
}

/** For people who never chose: the toolkit comes from the Netherlands. */
export const defaultLanguage: Language = 'nl';

async function sendSnapshots(frame: string): Promise<void> {
  sendToSidebar('snapshots', { frame, snapshots: await readSnapshots(frame) });
}

async function sendOwnTemplates(): Promise<void> {
  sendToSidebar('own-templates', await readOwnTemplates());
}

async function sendOwnActivities(): Promise<void> {
  sendToSidebar('own-activities', await activityShelf.read());
}

function sendSelection(): void {
  sendToSidebar('selection', { nodes: [...selectedIds()] });
}
