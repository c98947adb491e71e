/** "On purpose": the decisions a finding turns into, one for each thing it is about, and when they stop counting. */
import { minutesChangedMaterially } from '../design/baseline.ts';
import type { Decision, Seen } from '../design/schema.ts';
import type { Finding, Subject } from './types.ts';

/** A decision and the node that carries it; `decision` null takes it back. */
export interface DecisionToWrite {
  readonly node: string;
  readonly check: string;
  readonly subject: string;
  readonly decision: Decision | null;
}

/** What to write when a person says that this is on purpose. */
export function decideOnPurpose(finding: Finding, reason = ''): readonly DecisionToWrite[] {
  const why = reason.trim();
  return finding.subjects.map(({ node, stamp, seen }) => ({
    node,
    check: finding.check,
    subject: stamp,
    decision: { check: finding.check, subject: stamp, seen, ...(why === '' ? {} : { reason: why }) },
  }));
}

/** What to write when a person takes that back. */
export function takeBack(finding: Finding): readonly DecisionToWrite[] {
  return finding.subjects.map(({ node, stamp }) => ({
    node,
    check: finding.check,
    subject: stamp,
    decision: null,
  }));
}

/** A function that gives the decisions which dismiss a finding: one for each subject. Null when it still speaks. */
export function createDecisionCheck(
  decisions: readonly Decision[],
): (finding: Finding) => readonly Decision[] | null {
  const bySubject = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const key = `${decision.check} ${decision.subject}`;
    const known = bySubject.get(key);
    if (known) known.push(decision);
    else bySubject.set(key, [decision]);
  }
  const decisionOn = (check: string, { stamp, seen }: Subject): Decision | undefined =>
    bySubject.get(`${check} ${stamp}`)?.find((decision) => !isMateriallyChanged(decision.seen, seen));
  return ({ check, subjects }) => {
    const found = subjects.flatMap((subject) => decisionOn(check, subject) ?? []);
    return subjects.length > 0 && found.length === subjects.length ? found : null;
  };
}

/** Other mode, other link, or minutes changed by more than half (policy). What was not noted then cannot have changed. */
export function isMateriallyChanged(then: Seen, now: Seen): boolean {
  if (then.mode !== undefined && then.mode !== now.mode) return true;
  if (then.links && [...then.links].sort().join('\n') !== [...(now.links ?? [])].sort().join('\n'))
    return true;
  return minutesChangedMaterially(then.minutes ?? null, now.minutes ?? null);
}
