// `npm test`: everything that must pass, from a fresh clone; ends with one line that counts it all.
import fs from 'node:fs';
import path from 'node:path';
import { build, ensureInstalled, nx, root, say } from './steps.mjs';

ensureInstalled();
build();

const workspaces = ['shared', 'server', 'web', 'test'];
const countsOf = (workspace) => path.join(root, workspace, 'test-results', 'counts.json');
for (const workspace of workspaces) fs.rmSync(countsOf(workspace), { force: true });

process.on('exit', (code) => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of workspaces.map(countsOf).filter((name) => fs.existsSync(name))) {
    const one = JSON.parse(fs.readFileSync(file, 'utf8'));
    for (const kind of Object.keys(counts)) counts[kind] += one[kind];
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
});

say('Laws and units…');
nx('test', '--projects=@tierwright/shared,@tierwright/server,@tierwright/web', '--parallel=2');
say('Stories and browser journeys…');
nx('test', '--projects=@tierwright/test');
