/** Own activities: with the group in the document, or with a person. */
import type { OwnActivity } from '../../catalogue/own.ts';
import type { ToSidebar } from '../../messages/messages.ts';
import type { Shelf } from '../../messages/to-main.ts';
import type { Act } from '../act.ts';
import { putInDocument, putInLibrary, readShelves, takeFromDocument, takeFromLibrary } from '../own-shelf.ts';

export async function readOwnActivities(): Promise<ToSidebar['own-activities']> {
  return readShelves();
}

/** New or changed ones; all of them, or none. */
export function saveOwnActivities(activities: readonly OwnActivity[], shelf: Shelf): Act {
  return async ({ journal, pace }) => {
    if (shelf === 'library') await putInLibrary(activities, journal);
    else {
      for (const own of activities) {
        await pace(3);
        putInDocument(own, journal);
      }
    }
    return (texts) => texts.ownSaved(activities.length);
  };
}

/** Cards of it stay, with their own definition. */
export function removeOwnActivity(activity: string, shelf: Shelf): Act {
  return async ({ journal }) => {
    if (shelf === 'library') {
      await takeFromLibrary(activity, journal);
      return (texts) => texts.ownRemovedFromLibrary;
    }
    takeFromDocument(activity, journal);
    return (texts) => texts.ownRemoved;
  };
}
