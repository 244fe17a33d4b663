export { readHeader, unknownColumns, type Column, type Header } from './columns.js';
export { csvLine, harmless } from './formula-cells.js';
export { readCustomers } from './read-customers.js';
export * from './row-problem.js';
export { customerRows } from './write-customers.js';
