export * from './conflict.js';
export * from './merge-policies.js';
