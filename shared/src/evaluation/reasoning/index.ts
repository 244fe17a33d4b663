export { canDecide, canEndIn, canFallBack } from './deciding.js';
export * from './reasoner.js';
export * from './boundaries.js';
export { readersOf } from './readers.js';
