export * from './arbitrary-customer.js';
export * from './arbitrary-policy.js';
export * from './counting-run-code.js';
