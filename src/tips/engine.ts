/** Runs every tip on one design. It knows no tip by name, and one that fails never takes the others along. */

import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../catalogue/schema.ts';
import { createLookup } from '../design/lookup.ts';
import type { Design } from '../design/schema.ts';
import { allTips } from './all-tips.ts';
import { policy } from './policy.ts';
import { type Adjustments, valuesOf } from './settings.ts';
import type { Finding, Surroundings, Tip, TipContext, TipId } from './types.ts';
import { isSameText } from './wording.ts';

export interface Findings {
  /** In the order of the tips, each tip's own in the order in which it tells them. */
  readonly findings: readonly Finding[];
  /** Tips that broke off, with the error's own words for a report. */
  readonly failed: readonly { readonly tip: TipId; readonly problem: string }[];
  /** What the tips could not see: sentences for one line in the details. */
  readonly missing: readonly Bilingual[];
  /** What the tips saw and do not ask about: sentences beside the balance. */
  readonly facts: readonly Bilingual[];
}

const nothingAround: Surroundings = { looseTexts: [] };

/** All findings of one frame, before anything is waited for, dismissed or ranked. Silent below 4 cards (policy). */
export function findFindings(
  design: Design,
  catalogue: Catalogue,
  adjustments: Adjustments = {},
  surroundings: Surroundings = nothingAround,
): Findings {
  return runTips(allTips, { design, catalogue, adjustments, surroundings });
}

interface Input {
  readonly design: Design;
  readonly catalogue: Catalogue;
  readonly adjustments?: Adjustments;
  readonly surroundings?: Surroundings;
}

export function runTips(
  tips: readonly Tip[],
  { design, catalogue, adjustments = {}, surroundings = nothingAround }: Input,
): Findings {
  const lookup = createLookup(design);
  const { cardsBeforeSpeaking } = valuesOf(policy, adjustments.values?.policy);
  const result: Record<'missing' | 'facts', Bilingual[]> & {
    findings: Finding[];
    failed: { tip: TipId; problem: string }[];
  } = {
    findings: [],
    failed: [],
    missing: [],
    facts: [],
  };
  if (lookup.cardCount < cardsBeforeSpeaking) return result;
  for (const tip of tips) {
    if (adjustments.off?.includes(tip.id)) continue;
    const settings = valuesOf(tip.settings, adjustments.values?.[tip.id]);
    const context: TipContext = { design, lookup, catalogue, settings, surroundings };
    try {
      const { findings, missing = [], facts = [] } = tip.find(context);
      result.findings.push(...findings);
      result.missing.push(...missing);
      result.facts.push(...facts);
    } catch (error) {
      result.failed.push({ tip: tip.id, problem: error instanceof Error ? error.message : String(error) });
    }
  }
  return {
    ...result,
    findings: withoutSilenced(result.findings),
    missing: result.missing.filter(
      (text, index, all) => all.findIndex((other) => isSameText(text, other)) === index,
    ),
  };
}

/**
 * Tip 5 beats tip 3 on the same card. Decided here and not when showing: a finding that is dismissed or still
 * waiting has already said what the other one would say less well.
 */
function withoutSilenced(findings: readonly Finding[]): readonly Finding[] {
  const silenced = new Set(
    findings.flatMap(({ silences = [] }) => silences.map(({ tip, node }) => `${tip} ${node}`)),
  );
  if (silenced.size === 0) return findings;
  return findings.filter(({ tip, nodes }) => !nodes.some((node) => silenced.has(`${tip} ${node}`)));
}
