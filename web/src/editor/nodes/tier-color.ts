export { tierColor } from '../../ui/tier-color.js';
