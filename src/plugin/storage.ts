/** What is remembered for a person, on this machine: the language, and whether the sidebar was open a moment ago. */
import * as v from 'valibot';
import { type Language, languageSchema } from '../design/schema.ts';

const languageKey = 'language';
const sidebarKey = 'sidebar-seen';
/** How often an open sidebar is noted, in ms. */
const noteEvery = 2_000;
/** A command ends the sidebar (host fact 3.2); seen within this time, in ms, it is opened again afterwards. */
const momentAgo = 6_000;

/** Null when nobody chose one yet, or when the storage cannot be read. */
export async function readLanguage(): Promise<Language | null> {
  try {
    const stored: unknown = await figma.clientStorage.getAsync(languageKey);
    return v.is(languageSchema, stored) ? stored : null;
  } catch (error) {
    console.warn('The language could not be read', error);
    return null;
  }
}

export async function writeLanguage(language: Language): Promise<void> {
  await figma.clientStorage.setAsync(languageKey, language);
}

export async function wasSidebarOpen(now: number): Promise<boolean> {
  try {
    const seen: unknown = await figma.clientStorage.getAsync(sidebarKey);
    return typeof seen === 'number' && now - seen < momentAgo && seen <= now;
  } catch (error) {
    console.warn('Whether the sidebar was open could not be read', error);
    return false;
  }
}

/** Notes that the sidebar is open, again and again while the plugin runs. Timers end with it. */
export function noteSidebar(now: () => number): void {
  const note = (): void => {
    figma.clientStorage.setAsync(sidebarKey, now()).catch((error: unknown) => {
      console.warn('That the sidebar is open could not be noted', error);
    });
  };
  note();
  setInterval(note, noteEvery);
}

const personalKey = 'personal';
const personalSchema = v.object({
  favourites: v.fallback(v.array(v.string()), []),
  recent: v.fallback(v.array(v.string()), []),
});
export type Personal = v.InferOutput<typeof personalSchema>;

/** What a person marked and used; nothing when it cannot be read. */
export async function readPersonal(): Promise<Personal> {
  const none: Personal = { favourites: [], recent: [] };
  try {
    const stored: unknown = await figma.clientStorage.getAsync(personalKey);
    const result = v.safeParse(personalSchema, stored);
    return result.success ? result.output : none;
  } catch (error) {
    console.warn('What a person marked could not be read', error);
    return none;
  }
}

export async function writePersonal({ favourites, recent }: Personal): Promise<void> {
  await figma.clientStorage.setAsync(personalKey, { favourites, recent });
}
