/**
 * Properties are tried on the same cases each time, so that a change is judged by what it changes. `SEED=… npm test`
 * tries others; what it finds belongs among the kept cases.
 */
import * as fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.SEED) || 20_261_123 });
