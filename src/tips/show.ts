/** What people get to see: few lines, no card twice, and nothing that was decided on purpose (policy). */
import type { Decision } from '../design/schema.ts';
import { createDecisionCheck } from './decide.ts';
import { policy } from './policy.ts';
import { valuesOf } from './settings.ts';
import type { Explained, Finding, Level, Subject, TipId } from './types.ts';
import { filled, isSameText, listed, numberText } from './wording.ts';

export interface Shown {
  /** At most three, at most one a tip, at most one a card. Several findings of one line are told as one. */
  readonly shown: readonly Finding[];
  /** Everything else that still speaks, in the same order. */
  readonly more: readonly Finding[];
  /** Dismissed, each with the reason a person gave, if any. */
  readonly decided: readonly { readonly finding: Finding; readonly reason: string | null }[];
}

const levels: readonly Level[] = ['warning', 'question', 'idea'];
/** Among equals (policy); tips that are not named come last. */
const tips: readonly TipId[] = ['4', '1', '3', '5', '2', 'principle', '7', '9'];
/** So many names fit in a line. */
const namesShown = 4;

export function showFindings(
  findings: readonly Finding[],
  decisions: readonly Decision[],
  shownAtMost: number = valuesOf(policy).shownAtMost,
): Shown {
  const decisionsOn = createDecisionCheck(decisions);
  const speaking: Finding[] = [];
  const decided: { finding: Finding; reason: string | null }[] = [];
  for (const finding of findings) {
    const found = decisionsOn(finding);
    if (found === null) speaking.push(finding);
    else decided.push({ finding, reason: found.find(({ reason }) => reason)?.reason ?? null });
  }

  const shown: Finding[] = [];
  const more: Finding[] = [];
  const shownTips = new Set<TipId>();
  const shownCards = new Set<string>();
  for (const line of inLines(speaking)) {
    const free = line.filter((finding) => cardsOf(finding).length === 0 || cardsOf(finding).some(isFree));
    const tip = line[0]?.tip;
    if (tip === undefined) continue;
    if (shown.length >= shownAtMost || shownTips.has(tip) || free.length === 0) {
      more.push(told(line, ''));
      continue;
    }
    const taken = new Set(shownCards);
    shown.push(
      told(
        free.map((finding) => withoutCards(finding, taken)),
        '',
      ),
    );
    shownTips.add(tip);
    for (const { node } of free.flatMap(cardsOf)) shownCards.add(node);
    const rest = line.filter((finding) => !free.includes(finding));
    if (rest.length > 0) more.push(told(rest, '+'));
  }
  return { shown, more, decided };

  function isFree({ node }: Subject): boolean {
    return !shownCards.has(node);
  }
}

/** Findings of one line together; lines by level, tip, and within a tip as it tells them. */
function inLines(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const lines = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.level} ${finding.tip} ${lineOf(finding)}`;
    const line = lines.get(key);
    if (line) line.push(finding);
    else lines.set(key, [finding]);
  }
  const rank = ([first]: readonly Finding[]): number =>
    first
      ? levels.indexOf(first.level) * 100 + (tips.includes(first.tip) ? tips.indexOf(first.tip) : tips.length)
      : 0;
  return [...lines.values()].sort((one, other) => rank(one) - rank(other));
}

/** What has no words for several is always told alone. */
function lineOf({ line, check, key, texts }: Finding): string {
  return texts.several ? (line ?? check) : key;
}

/** The cards a finding is about. One about the frame or an outcome takes no card. */
function cardsOf({ subjects }: Finding): readonly Subject[] {
  return subjects.filter(({ kind }) => kind === 'activity');
}

/** A line whose card is shown elsewhere keeps its other cards. */
function withoutCards(finding: Finding, nodes: ReadonlySet<string>): Finding {
  if (!finding.subjects.some(({ node }) => nodes.has(node))) return finding;
  return {
    ...finding,
    subjects: finding.subjects.filter(({ node }) => !nodes.has(node)),
    nodes: finding.nodes.filter((node) => !nodes.has(node)),
  };
}

/**
 * Findings of one line as one finding. Its key is the line's, so that it stays the same line on screen while cards
 * join and leave it.
 */
function told(line: readonly Finding[], suffix: string): Finding {
  const [first] = line;
  if (!first) throw new Error('A line holds at least one finding.');
  const key = `${lineOf(first)}${suffix}`;
  const { several, ...own } = first.texts;
  if (line.length === 1 || !several) return { ...first, key };
  const subjects = line.flatMap((finding) => finding.subjects);
  const names = subjects.map(({ name }) => name);
  const values = {
    count: numberText(line.length),
    names: listed(names, namesShown),
    all: listed(names),
  };
  return {
    ...first,
    key,
    subjects,
    nodes: [...new Set(line.flatMap(({ nodes }) => nodes))],
    connectors: [...new Set(line.flatMap(({ connectors }) => connectors))],
    texts: {
      ...own,
      title: filled(several.title, values),
      body: filled(several.body, values),
      ...(several.act ? { act: several.act } : {}),
    },
    explanation: withoutRepeats(line.flatMap(({ explanation }) => explanation)),
  };
}

/** What holds for the whole frame is explained once. */
function withoutRepeats(rows: readonly Explained[]): readonly Explained[] {
  const seen = new Map<string, Explained[]>();
  return rows.filter((row) => {
    const same = seen.get(row.what.nl) ?? [];
    if (same.some((other) => isSameText(other.what, row.what) && isSameText(other.value, row.value)))
      return false;
    seen.set(row.what.nl, [...same, row]);
    return true;
  });
}
