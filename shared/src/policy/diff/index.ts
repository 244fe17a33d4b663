export * from './change.js';
export * from './diff-policies.js';
export * from './patch-policy.js';
