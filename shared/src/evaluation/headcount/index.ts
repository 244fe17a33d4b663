export { Headcount, type Count } from './headcount.js';
export type { Counted } from './read-customers.js';
