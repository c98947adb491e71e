/** Minutes as people write them on a card, in Dutch and English. */

const words: readonly [RegExp, number][] = [
  [/^(een )?half ?uur(tje)?$|^(a )?half( an)? hour$/, 30],
  [/^(een )?kwartier(tje)?$|^(a )?quarter( of an hour)?$/, 15],
  [/^(drie kwartier|three quarters( of an hour)?)$/, 45],
  [/^(anderhalf uur|an hour and a half|one and a half hours?)$/, 90],
  [/^(een|één|an|one) (uur|uurtje|hour)$/, 60],
];

const number = '(\\d+(?:[.,]\\d+)?|\\d*[½¼¾])';
const hourWord = '(?:uur|uren|uurtje|u|hours?|hrs?|h)\\.?';
const minuteWord = "(?:minuten|minuut|minutes?|mins?|min|m|')\\.?";
const onlyMinutes = new RegExp(`^${number}\\s*(?:${minuteWord})?$`);
const onlyHours = new RegExp(`^${number}\\s*${hourWord}$`);
const hoursAndMinutes = new RegExp(
  `^(\\d+)\\s*${hourWord}\\s*(?:en|and)?\\s*(\\d{1,2})\\s*(?:${minuteWord})?$`,
);
const clock = /^(\d{1,2}):([0-5]\d)(?:\s*(?:u|uur|h))?$/;
/** "1.30 uur": a time with a point, as Dutch timetables write it. */
const clockWithPoint = /^(\d{1,2})\.([0-5]\d)\s*(?:u|uur)$/;
/** "1,5" or "1½" without a word: nobody counts half minutes. */
const bareFraction = /^(\d+[.,]\d+|\d*[½¼¾])$/;

/** A year of full-time study in minutes: more than this on one card is a typing mistake. */
const most = 1_680 * 60;

/**
 * Minutes in a text such as "45", "45 min", "1,5 uur", "1,5", "1h30", "1 u 30", "half uur" or "± 20 min". Null when it
 * says something else; zero counts as a time.
 */
export function parseMinutes(text: string): number | null {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(±|\+\/-|~|ca\.?|circa|ongeveer|about|approx\.?)\s*/, '');
  const minutes = readMinutes(plain);
  return minutes === null || !Number.isFinite(minutes) || minutes > most ? null : Math.round(minutes);
}

function readMinutes(plain: string): number | null {
  const word = words.find(([pattern]) => pattern.test(plain));
  if (word) return word[1];
  const time = clock.exec(plain) ?? clockWithPoint.exec(plain) ?? hoursAndMinutes.exec(plain);
  if (time) return Number(time[1]) * 60 + Number(time[2]);
  if (bareFraction.test(plain)) return readNumber(plain) * 60;
  const minutes = onlyMinutes.exec(plain);
  if (minutes) return readNumber(minutes[1] ?? '');
  const hours = onlyHours.exec(plain);
  if (hours) return readNumber(hours[1] ?? '') * 60;
  return null;
}

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

function readNumber(text: string): number {
  const fraction = fractions[text.slice(-1)];
  if (fraction !== undefined) return Number(text.slice(0, -1)) + fraction;
  return Number(text.replace(',', '.'));
}

/** True for "± 15 min": the way the plugin writes minutes that nobody set. */
export function isGuess(text: string): boolean {
  return text.trim().startsWith('±');
}

/** What a card shows: "45 min", "10 uur"; a guess with "±". Whole hours from four hours on. */
export function formatMinutes(minutes: number, guessed: boolean, language: 'nl' | 'en'): string {
  const inHours = minutes >= 240 && minutes % 30 === 0;
  const hours = String(minutes / 60).replace('.', language === 'nl' ? ',' : '.');
  return `${guessed ? '± ' : ''}${inHours ? `${hours} ${language === 'nl' ? 'uur' : 'h'}` : `${minutes} min`}`;
}
