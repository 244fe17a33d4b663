export * from './run-test-cases.js';
