/** What people make themselves and keep: activities and templates. */
import { type OwnTemplate, ownTemplatePrefix, ownTemplates } from '../board/own-template.ts';
import { type OwnActivity, ownStamp } from '../catalogue/own.ts';
import { ownEntries } from '../catalogue/own-entry.ts';
import { OwnShelf } from './own-shelf.ts';

export const activityShelf = new OwnShelf<OwnActivity>({
  codec: ownEntries,
  entryPrefix: 'activity:',
  stampOf: ownStamp,
  library: { key: 'own-activities', field: 'activities' },
  says: {
    saved: (texts, count) => texts.ownSaved(count),
    removed: (texts) => texts.ownRemoved,
    tooLarge: (texts) => texts.ownTooLarge,
  },
});

export const templateShelf = new OwnShelf<OwnTemplate>({
  codec: ownTemplates,
  entryPrefix: 'template:',
  stampOf: (id) => id.slice(ownTemplatePrefix.length),
  library: { key: 'own-templates', field: 'templates' },
  says: {
    saved: (texts, count) => texts.templatesSaved(count),
    removed: (texts) => texts.templateRemoved,
    tooLarge: (texts) => texts.templateTooLarge,
  },
});

/** Call it when an act is done: what a late writer replaced is written once more. */
export function guardWrites(): void {
  activityShelf.guardWrites();
  templateShelf.guardWrites();
}
