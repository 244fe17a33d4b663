export * from './chained-event.js';
export * from './personal-digest.js';
export * from './verify-trail.js';
