/** The tips there are. A new tip is one file and one line here. */
import { connect } from './connect.ts';
import { principle } from './principle.ts';
import { somethingInSomethingOut } from './something-in-something-out.ts';
import { startFromOutcomes } from './start-from-outcomes.ts';
import type { Tip } from './types.ts';

export const allTips: readonly Tip[] = [principle, startFromOutcomes, connect, somethingInSomethingOut];
