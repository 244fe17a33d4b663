export * from './compiled.js';
export type { RuleTally } from './counted-rules.js';
export type { NodeTally } from './counting.js';
export * from './evaluator.js';
export * from './reference.js';
export * from './tally.js';
export { dayIn, todayIn } from './zoned-day.js';
export { withFact } from './with-fact.js';
