export * from './local-text.js';
export * from './text.js';
