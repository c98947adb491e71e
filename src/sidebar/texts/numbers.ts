/** Numbers, times and plurals in the language of the sidebar. */
import type { Language } from '../../design/schema.ts';

export interface Numbers {
  /** At most one decimal: a card of a choice group counts for a part. */
  count(value: number): string;
  /** As a person would type it: up to two decimals, nothing between thousands. */
  plain(value: number): string;
  /** A share from 0 to 1 as a percentage without decimals: "46 %" in Dutch, "46%" in English, as the tips write it. */
  share(fraction: number): string;
  /** "45 min", "2 u", "2 u 40": minutes as people say them. */
  time(minutes: number): string;
  /** Whole hours below the line of study load; minutes when it is less than an hour. */
  hours(minutes: number): string;
  /** A day in short, as "24 nov 2026"; `at` in ms since 1970. */
  date(at: number): string;
  /** The number with the right word; "#" in the word stands for the number. */
  plural(value: number, one: string, other: string): string;
  /** "a, b en c". */
  list(items: readonly string[]): string;
  /** "a, b of c". */
  choice(items: readonly string[]): string;
}

const words = {
  nl: { minutes: 'min', hour: 'u', hours: 'uur' },
  en: { minutes: 'min', hour: 'h', hours: 'hours' },
} as const;

export function createNumbers(language: Language): Numbers {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const typed = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: false });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const rules = new Intl.PluralRules(locale);
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const disjunction = new Intl.ListFormat(locale, { type: 'disjunction' });
  const word = words[language];

  const time = (minutes: number) => {
    const rounded = Math.round(minutes);
    const hours = Math.floor(rounded / 60);
    const rest = rounded % 60;
    if (hours === 0) return `${rest} ${word.minutes}`;
    const shown = `${number.format(hours)} ${word.hour}`;
    return rest === 0 ? shown : `${shown} ${String(rest).padStart(2, '0')}`;
  };
  return {
    count: (value) => number.format(value),
    plain: (value) => typed.format(value),
    share: (fraction) => `${whole.format(fraction * 100)}${language === 'nl' ? '\u00a0' : ''}%`,
    time,
    hours: (minutes) => {
      if (minutes > 0 && minutes < 60) return time(minutes);
      const hours = Math.round(minutes / 60);
      return language === 'en' && hours === 1 ? '1 hour' : `${number.format(hours)} ${word.hours}`;
    },
    date: (at) => day.format(at),
    plural: (value, one, other) =>
      (rules.select(value) === 'one' ? one : other).replace('#', number.format(value)),
    list: (items) => conjunction.format(items),
    choice: (items) => disjunction.format(items),
  };
}

/** A number as a person types it, with a comma or a point; null for an empty field, undefined for no number. */
export function parseNumber(text: string): number | null | undefined {
  const plain = text.trim();
  if (plain === '') return null;
  return /^\d{1,5}([.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
}
