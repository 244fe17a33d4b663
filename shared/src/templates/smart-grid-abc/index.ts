export { smartGridDimensions } from './by-questions.js';
export { smartGridAbc } from './by-scale.js';
