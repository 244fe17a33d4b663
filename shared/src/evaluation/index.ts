export * from './compiled.js';
export * from './evaluator.js';
export * from './reference.js';
export * from './tally.js';
export { dayIn, todayIn } from './zoned-day.js';
export { withFact } from './with-fact.js';
