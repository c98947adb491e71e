/** Numbers, durations and names in sentences. Written out here, because one of our two engines has no Intl. */
import type { Bilingual } from '../catalogue/schema.ts';
import type { Language } from '../design/schema.ts';

const languages: readonly Language[] = ['nl', 'en'];

/** One text in both languages, made by one function. */
export function inBoth(write: (language: Language) => string): Bilingual {
  return { nl: write('nl'), en: write('en') };
}

/** At most one decimal: "1.680" and "2,5" in Dutch, "1,680" and "2.5" in English. */
export function numberText(value: number): Bilingual {
  if (!Number.isFinite(value)) return inBoth(() => '∞');
  const [whole = '0', decimal] = (Math.round(value * 10) / 10).toString().split('.');
  return inBoth((language) => {
    const [thousands, point] = language === 'nl' ? ['.', ','] : [',', '.'];
    const grouped = whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands);
    return decimal === undefined ? grouped : `${grouped}${point}${decimal}`;
  });
}

/** "45 minuten", "2 uur", "2 uur 30"; from ten hours on in whole hours. */
export function duration(minutes: number): Bilingual {
  const whole = Math.round(minutes);
  if (whole < 60)
    return whole === 1 ? { nl: '1 minuut', en: '1 minute' } : withUnit(whole, 'minuten', 'minutes');
  if (whole === 60) return { nl: '1 uur', en: '1 hour' };
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours >= 10) return withUnit(Math.round(whole / 60), 'uur', 'hours');
  if (rest === 0) return withUnit(hours, 'uur', 'hours');
  const two = rest.toString().padStart(2, '0');
  return { nl: `${hours} uur ${two}`, en: `${hours} h ${two}` };
}

function withUnit(value: number, nl: string, en: string): Bilingual {
  const text = numberText(value);
  return { nl: `${text.nl} ${nl}`, en: `${text.en} ${en}` };
}

export function percent(share: number): Bilingual {
  const text = numberText(Math.round(share * 100));
  return { nl: `${text.nl} %`, en: `${text.en}%` };
}

/** A share that misses a limit, rounded down so that it never seems to reach it. */
export function percentBelow(share: number): Bilingual {
  return percent(Math.floor(share * 100) / 100);
}

/** "1 kaart", "3 kaarten". */
export function cardsText(count: number): Bilingual {
  return count === 1 ? { nl: '1 kaart', en: '1 card' } : withUnit(count, 'kaarten', 'cards');
}

const longestName = 60;

const simpleName = /^\S+(?: \S+)*$/;

/** A name as people wrote it, on one line and short enough for a sentence. */
export function shortened(name: string): string {
  if (name.length <= longestName && simpleName.test(name)) return name;
  const line = name.replace(/\s+/g, ' ').trim();
  const characters = [...line.slice(0, (longestName + 1) * 2)];
  return characters.length > longestName
    ? `${characters
        .slice(0, longestName - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

export function quoted(name: Bilingual): Bilingual {
  return inBoth((language) => `‘${shortened(name[language])}’`);
}

/** "‘a’, ‘b’ en ‘c’", or with a limit "‘a’, ‘b’ en nog 3". */
export function listed(names: readonly Bilingual[], atMost = Number.POSITIVE_INFINITY): Bilingual {
  const shown = names.length > atMost ? names.slice(0, atMost) : names;
  const rest = names.length - shown.length;
  return inBoth((language) => {
    const items = shown.map((name) => quoted(name)[language]);
    if (rest > 0) items.push(language === 'nl' ? `nog ${rest}` : `${rest} more`);
    const and = language === 'nl' ? ' en ' : ' and ';
    return items.length < 2
      ? (items[0] ?? '')
      : `${items.slice(0, -1).join(', ')}${and}${items[items.length - 1]}`;
  });
}

/** Puts values in a text with {places}. A value is never searched for places itself. */
export function filled(text: Bilingual, values: Readonly<Record<string, Bilingual>>): Bilingual {
  return inBoth((language) =>
    text[language].replace(/\{(\w+)\}/g, (place, name: string) => values[name]?.[language] ?? place),
  );
}

/** Whether two texts say the same. */
export function isSameText(one: Bilingual, other: Bilingual): boolean {
  return languages.every((language) => one[language] === other[language]);
}
