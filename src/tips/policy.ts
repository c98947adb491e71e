/** The rules that hold for all tips: when to be silent, when to wait, how much to show. */
import { type SettingsOf, setting } from './types.ts';

export const policy = {
  cardsBeforeSpeaking: setting(
    4,
    'Met minder kaarten is er nog geen ontwerp om iets over te vragen.',
    'With fewer cards there is no design yet to ask about.',
  ),
  stillSeconds: setting(
    3,
    'Wie schuift, is nog aan het denken: eerst even rust.',
    'People who move things are still thinking: wait for a moment of rest.',
  ),
  stillSecondsAtMost: setting(
    15,
    'Op een druk bord is het nooit helemaal stil.',
    'On a busy board it is never entirely still.',
  ),
  shownAtMost: setting(
    3,
    'Meer dan drie vragen tegelijk kan een groep niet bespreken.',
    'A group cannot discuss more than three questions at a time.',
  ),
} as const;

export type Policy = SettingsOf<typeof policy>;
