export * from './find-problems.js';
