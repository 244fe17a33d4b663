// `npm run check`: lint, types, tests; with `--static` no tests.
import path from 'node:path';
import { ensureInstalled, nx, root, run, say } from './steps.mjs';

ensureInstalled();
say('Lint…');
run(process.execPath, [path.join(root, 'node_modules/eslint/bin/eslint.js'), '.', '--cache', '--max-warnings=0']);
say('Format…');
run(process.execPath, [path.join(root, 'node_modules/prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']);
say('Types…');
nx('typecheck', '--parallel=2');
if (!process.argv.includes('--static')) run(process.execPath, ['scripts/test.mjs']);
