export { abcdValue } from './by-levels.js';
export { abcdValueScorecard } from './by-score.js';
