/** What people write on a connector, as a kind of link. The words of both languages always count. */
import type { Language, LinkKind } from '../design/schema.ts';

const kinds: readonly [Exclude<LinkKind, 'serves'>, RegExp][] = [
  ['same-content', /zelfde (inhoud|stof)|dubbel|same (content|topic)|twice/],
  ['feedback', /feedback|terugkoppeling|bespree?k/],
  ['prepares', /bereid|voorbereid|vooraf|prepar|before/],
  ['uses', /gebruik|verwerk|bouwt voort|komt terug|uses?\b|builds? on|process/],
];

/** The kind a label names; null when it names none. */
export function linkKindOf(label: string): Exclude<LinkKind, 'serves'> | null {
  const plain = label.toLowerCase();
  return kinds.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** What a connector that we draw says of its kind; "" where the arrow says enough. */
export const linkLabels: Readonly<Record<Language, Readonly<Record<LinkKind, string>>>> = {
  nl: {
    uses: '',
    serves: '',
    prepares: 'bereidt voor',
    feedback: 'feedback',
    'same-content': 'zelfde inhoud',
  },
  en: { uses: '', serves: '', prepares: 'prepares', feedback: 'feedback', 'same-content': 'same content' },
};
