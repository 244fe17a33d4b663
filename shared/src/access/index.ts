export * from './roles.js';
export * from './route-table.js';
