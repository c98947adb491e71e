/**
 * A time inside a longer text, as people write it on stickies: "quiz 10 min", "Hoorcollege 2x45 min", "9:00-10:30
 * werkcollege". Numbers that are no time ("hoofdstuk 3", "week 4", "om 10 uur") are left alone.
 */
import { parseMinutes } from './minutes.ts';

export interface FoundMinutes {
  readonly minutes: number;
  /** The text without the time. */
  readonly rest: string;
}

/** Longer texts are stories: a time far inside one is about something else. */
const longestText = 2_000;

const count = '(?:\\d{1,4}(?:[.,]\\d{1,2})?|\\d{0,2}[½¼¾])';
const hour =
  '(?:klokuur|klokuren|contacturen|studie-?uren|sbu|uren|uurtje|uur|u|hours?|hrs?|h)(?![a-z0-9à-ÿ-])\\.?';
const minute = "(?:minuten|minuutjes|minuut|minutes?|mins?|min|['′])(?![a-z0-9à-ÿ])\\.?";
const unit = `(?:${hour}|${minute})`;
/** A dash, or the word for it. A long dash between spaces parts a text from its time: that one is no range. */
const until = '(?:\\s*-\\s*|–|—|\\s*(?:tot(?: en met)?|t/m|to|until|à|a|of|or)\\s*)';
const untilMoment = '\\s*(?:-|–|—|tot|to|until)\\s*';
const times =
  '\\s*(?:x|×|\\*|keer|maal|times|lessen van|lesuren van|uren van|blokken van|sessions? of|blocks? of)\\s*';
const moment = '(\\d{1,2})[:.hu]([0-5]\\d)(?:\\s*(?:uur|u|h)(?![a-z]))?';

const numbers: Readonly<Record<string, number>> = {
  een: 1,
  één: 1,
  one: 1,
  an: 1,
  twee: 2,
  two: 2,
  drie: 3,
  three: 3,
  vier: 4,
  four: 4,
  vijf: 5,
  five: 5,
  zes: 6,
  six: 6,
  acht: 8,
  eight: 8,
  tien: 10,
  ten: 10,
  vijftien: 15,
  fifteen: 15,
  twintig: 20,
  twenty: 20,
  dertig: 30,
  thirty: 30,
  veertig: 40,
  forty: 40,
  vijfenveertig: 45,
};
const inWords = Object.keys(numbers).join('|');

type Read = (match: RegExpExecArray) => number | null;

/** A number with its unit, or null. */
const of = (text: string): number | null => parseMinutes(text.replace(/-/g, ' '));

function inUnit(amount: string, written: string): number | null {
  return of(`${amount} ${/^(u|h|k|c|s)/.test(written) ? 'uur' : 'min'}`);
}

/** "2 x 45" without a unit is a time only where it looks like lessons. */
const usualLessons = [20, 25, 30, 40, 45, 50, 60, 75, 90, 120];

/** Ways to write a time; earlier ones are tried first, because they hold the later ones. Group 1 is what stands before. */
const ways: readonly (readonly [RegExp, Read])[] = [
  // "9:00-10:30", "13.30 - 15.00 uur", "9h30-11h"
  [
    new RegExp(`(^|[^\\d:.])${moment}${untilMoment}${moment}(?![\\d%]|[.:]\\d)`, 'g'),
    (match) => {
      const [from, to] = [clock(match[2], match[3]), clock(match[4], match[5])];
      return from === null || to === null || to <= from ? null : to - from;
    },
  ],
  // "2x45 min", "3 keer 1,5 uur", "2 x 45"
  [
    new RegExp(`(^|[^\\d.,])(\\d{1,2})${times}(${count})\\s*-?\\s*(${unit})`, 'g'),
    (match) => multiplied(match[2], inUnit(match[3] ?? '', match[4] ?? '')),
  ],
  [
    /(^|[^\d.,])(\d{1,2})\s*[x×*]\s*(\d{2,3})(?![\d.,a-z]|\s*[a-z%])/g,
    (match) => (usualLessons.includes(Number(match[3])) ? multiplied(match[2], Number(match[3])) : null),
  ],
  // "20-30 min", "1 à 2 uur": the middle, because a course is the sum of many of these
  [
    new RegExp(`(^|[^\\d.,])(${count})${until}(${count})\\s*-?\\s*(${unit})`, 'g'),
    (match) => {
      const [from, to] = [inUnit(match[2] ?? '', match[4] ?? ''), inUnit(match[3] ?? '', match[4] ?? '')];
      return from === null || to === null || to <= from ? null : Math.round((from + to) / 2);
    },
  ],
  // "2 uur en 15 min", "1u30", "1 hour and 5 minutes"
  [
    new RegExp(
      `(^|[^\\d.,:])(\\d{1,3})\\s*(?:hours?|hrs?|h|uren|uur|u)\\s*(?:en|and|,)?\\s*(\\d{1,2})(?:\\s*-?\\s*(?:minuten|minutes?|mins?|min|m)(?![a-z]))?(?![\\da-z]|[.,:]\\d|\\s*(?:${unit}|x|×|[a-z]))`,
      'g',
    ),
    (match) => of(`${match[2]} uur ${match[3]}`),
  ],
  // "10 min", "1,5 uur", "2u", "10-minuten"
  [
    new RegExp(`(^|[^\\d.,:])(${count})\\s*-?\\s*(${unit})`, 'g'),
    (match) => inUnit(match[2] ?? '', match[3] ?? ''),
  ],
  // "20m", glued: with a space it is a distance
  [/(^|[^\d.,:])(\d{1,3})m(?![a-z0-9²³])/g, (match) => Number(match[2])],
  // "anderhalf uur", "een half uurtje", "drie kwartier"
  [
    /(^|[^a-zà-ÿ])(anderhalf uur|drie kwartier|(?:een )?half ?uur(?:tje)?|half an hour|a half hour|half hour|an hour and a half|three quarters of an hour|(?:een )?kwartier(?:tje)?|a quarter of an hour)(?![a-zà-ÿ])/g,
    (match) => parseMinutes(match[2] ?? ''),
  ],
  // "twee uur", "five minutes"
  [
    new RegExp(`(^|[^a-zà-ÿ0-9])(${inWords})[ -](${unit})`, 'g'),
    (match) => inUnit(String(numbers[match[2] ?? ''] ?? ''), match[3] ?? ''),
  ],
];

/** A moment or a deadline, not a duration: "om 10 uur", "binnen 24 uur". */
const momentBefore =
  /(?:^|[^a-zà-ÿ])(?:om|vanaf|tot|rond|voor|na|binnen|at|from|until|till|after|within|by)\s*$/;
/** "24 uur van tevoren", "2 uur later", "one-minute paper". */
const momentAfter =
  /^[^\S\n]*-?[^\S\n]*(?:van tevoren|tevoren|vooraf|ervoor|eerder|later|geleden|before|earlier|ago|in advance|paper(?![a-z])|('s |’s )?(?:ochtends|middags|avonds)|s\b)/;
/** Numbers of what is counted, not of time: "hoofdstuk 9.10-9.40". */
const countedBefore =
  /(?:^|[^a-zà-ÿ])(?:hoofdstuk(?:ken)?|paragraaf|paragrafen|par|blok|week|weken|les|groep|module|versie|pagina|blz|p|figuur|tabel|chapters?|sections?|block|unit|version|pages?|pp|figure|table|§)\.?\s*$/;
/** "for 20 minutes", "duur: 45 min", "± 20 min": goes with the time. */
const leadingWords =
  /(?:(?:^|[^a-zà-ÿ])(?:duur|tijd|tijdsduur|gedurende|duration|time|ongeveer|circa|ca\.?|about|approx\.?|max\.?|maximaal|minimaal|van|à|for)\s*:?\s*|[±~@]\s*|\+\/-\s*)$/;

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/**
 * The time that a text names, and the text without it. Of several times the first counts, unless the first line ends
 * with one after a dash, as the plugin writes it ("Quiz – 10 min"). Null when it names none.
 */
export function findMinutes(text: string): FoundMinutes | null {
  if (text.length > longestText) return null;
  // Letters that grow or shrink in lower case would shift every place after them.
  const plain = Array.from(text, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  })
    .join('')
    .replace(/\u00a0/g, ' ');
  const hits = allHits(plain);
  const hit = writtenByUs(plain, hits) ?? hits[0];
  if (!hit) return null;
  return { minutes: hit.minutes, rest: without(text, plain, hit) };
}

/** Every time in a text, from front to back. */
function allHits(plain: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const [way, read] of ways) {
    way.lastIndex = 0;
    for (let match = way.exec(plain); match !== null; match = way.exec(plain)) {
      const from = match.index + (match[1] ?? '').length;
      const to = match.index + match[0].length;
      // What stands before may be the end of the time before it.
      way.lastIndex = Math.max(to - 1, match.index + 1);
      if (hits.some((hit) => from < hit.to && hit.from < to)) continue;
      const minutes = isDuration(plain, from, to) ? read(match) : null;
      // A refused reading takes its place as well: "om 10 uur" must not be read as "10 uur" some other way.
      hits.push({ from, to, minutes: minutes ?? Number.NaN });
    }
  }
  return hits.filter(({ minutes }) => minutes > 0).sort((one, other) => one.from - other.from);
}

function isDuration(plain: string, from: number, to: number): boolean {
  const before = plain.slice(0, from);
  const isSpan = /\d[:.hu]\d\d.*\d[:.hu]\d\d/.test(plain.slice(from, to));
  if (countedBefore.test(before) && isSpan) return false;
  return isSpan || !(momentBefore.test(before) || momentAfter.test(plain.slice(to)));
}

/** A time after a dash, at the end of the first line. */
function writtenByUs(plain: string, hits: readonly Hit[]): Hit | undefined {
  const end = plain.search(/\n|$/);
  return hits.find(({ from, to }) => to === end && /–\s*$/.test(plain.slice(0, from)));
}

/** The text around a time, without the words and signs that belonged to it. */
function without(text: string, plain: string, { from, to }: Hit): string {
  const lead = leadingWords.exec(plain.slice(0, from));
  // The letter before the word is not part of it.
  const word = lead ? lead[0].replace(/^[^a-zà-ÿ±~@+]/, '') : '';
  let before = text.slice(0, from - word.length);
  let after = text.slice(to);
  const open = /([([])\s*$/.exec(before);
  const close = /^\s*[)\]]/.exec(after);
  if (open && close) {
    before = before.slice(0, open.index);
    after = after.slice(close[0].length);
  } else if (open) {
    // "(2u, online)" keeps its bracket.
    after = after.replace(/^[\s,;:–—-]+/, '');
  }
  const lineEnds = /^\s*(\n|$)/.test(after);
  const lineBegins = /(^|\n)\s*$/.test(before);
  if (lineEnds) before = before.replace(/[\s,;:–—|/+-]+$/, '');
  if (lineBegins) after = after.replace(/^[^\S\n]*[,;:–—|/-]*[^\S\n]*/, '');
  if (!lineEnds && !lineBegins) {
    before = before.replace(/[^\S\n]+[–—|-]?[^\S\n]*$/, '');
    after = after.replace(/^[^\S\n]+/, /^\s*[,;:.)\]]/.test(after) ? '' : ' ');
    if (!/^\s/.test(after) && !/^[,;:.)\]]/.test(after) && after !== '' && !/[\s([]$/.test(before)) {
      after = ` ${after}`;
    }
  }
  const rest = `${before}${after}`
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
  return rest.length > text.length ? text : rest;
}

/** Minutes since midnight. */
function clock(hours: string | undefined, minutes: string | undefined): number | null {
  const [at, past] = [Number(hours), Number(minutes)];
  return at > 23 ? null : at * 60 + past;
}

function multiplied(how: string | undefined, minutes: number | null): number | null {
  return minutes === null ? null : Number(how) * minutes;
}
