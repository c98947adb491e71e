/** A file of own templates for colleagues, and what of it is new here. */
import { createItemsFile, type ItemsFile, isSameData } from '../catalogue/items-file.ts';
import { halfOverlapping, type OwnTemplate, ownTemplatePrefix, ownTemplates } from './own-template.ts';

export type OwnTemplateFile = ItemsFile<OwnTemplate, 'overlapping'>;

export const ownTemplateFile = createItemsFile<OwnTemplate, 'overlapping'>({
  format: 'blended-wave-templates',
  list: 'templates',
  entries: ownTemplates,
  most: 200,
  refuse: ({ zones }) => (halfOverlapping(zones) ? 'overlapping' : null),
});

/**
 * What to save of a file. A template that is here as it is does not come again; one that meets another version of
 * itself gets an id of its own, so that nothing is replaced unasked.
 */
export function arrivingTemplates(
  incoming: readonly OwnTemplate[],
  present: readonly OwnTemplate[],
  stamp: () => string,
): readonly OwnTemplate[] {
  return incoming.flatMap((template) => {
    const twin = present.find(({ id }) => id === template.id);
    if (twin === undefined) return [template];
    return isSameData(template, twin) ? [] : [{ ...template, id: ownTemplatePrefix + stamp() }];
  });
}
