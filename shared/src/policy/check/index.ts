export { definitionTakenOver, isSameDefinition } from './check-catalogue.js';
export * from './check-policy.js';
