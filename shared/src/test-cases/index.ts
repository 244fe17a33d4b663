export * from './boundary-cases.js';
export * from './coverage.js';
export * from './expected-from.js';
export type { Side } from './line.js';
export * from './known-customers.js';
export * from './run-test-cases.js';
