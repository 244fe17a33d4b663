export * from './failure.js';
export * from './result.js';
export * from './shape.js';
export * from './violation.js';
