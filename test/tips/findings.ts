/** What the tips say about a small design, in a form that a test can read. */
import { expect } from 'vitest';
import { findFindings } from '../../src/tips/engine.ts';
import type { Adjustments } from '../../src/tips/settings.ts';
import type { Finding, Surroundings } from '../../src/tips/types.ts';
import { type Board, catalogue, designOf } from '../design/designs.ts';

export function findingsOf(
  board: Board,
  adjustments: Adjustments = {},
  surroundings?: Surroundings,
): readonly Finding[] {
  const { findings, failed } = findFindings(designOf(board), catalogue, adjustments, surroundings);
  expect(failed).toEqual([]);
  return findings;
}

/** The names of the cards or outcomes that a check speaks about, in its order; "" is the frame. */
export function about(check: string, board: Board, adjustments: Adjustments = {}): readonly string[] {
  return findingsOf(board, adjustments)
    .filter((finding) => finding.check === check)
    .flatMap(({ subjects }) => subjects.map(({ stamp }) => stamp));
}

/** The one finding of a check. */
export function theFinding(check: string, board: Board, adjustments: Adjustments = {}): Finding {
  const [finding, ...others] = findingsOf(board, adjustments).filter((one) => one.check === check);
  if (!finding || others.length > 0)
    throw new Error(`${check} is found ${others.length + (finding ? 1 : 0)} times.`);
  return finding;
}
