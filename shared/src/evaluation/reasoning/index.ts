export { canDecide, canFallBack } from './deciding.js';
export * from './reasoner.js';
export * from './boundaries.js';
