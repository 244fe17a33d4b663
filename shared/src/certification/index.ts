export * from './certify.js';
export type { Customer } from './customer.js';
