export * from './check-policy.js';
