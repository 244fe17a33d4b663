export * from './certify.js';
export type { Customer } from './customer.js';
export * from './refusal.js';
