// `npm run bench`: measured comparisons, written to bench/results.md.
import { build, ensureInstalled, run } from './steps.mjs';

ensureInstalled();
build();
run(process.execPath, ['bench/evaluate.mjs']);
