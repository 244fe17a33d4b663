export * from './change.js';
export * from './diff-policies.js';
