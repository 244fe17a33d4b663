export * from './access.js';
export * from './audit.js';
export * from './catalogue.js';
export * from './common.js';
export * from './datasets.js';
export * from './evaluation.js';
export * from './policies.js';
export * from './test-cases.js';
