export * from './arbitrary-customer.js';
export * from './arbitrary-policy.js';
