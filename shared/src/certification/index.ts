export * from './certify.js';
export type { Customer } from './customer.js';
export * from './refusal.js';
export { decidingFacts, edgesOf, factsOf, type Deciding, type Edges } from './boundary-customers.js';
export { crossings, derivedReader } from './crossings.js';
export { plainValue, scorecardEdges, type FactValue } from './edge-values.js';
export { enabledRules, ruleLeaves, type RuleLeaf } from './rule-leaves.js';
