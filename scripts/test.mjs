// `npm test`: everything that must pass, from a fresh clone; ends with one line that counts it all.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, ensureInstalled, nx, say } from './steps.mjs';

ensureInstalled();
build();

const results = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-results-'));
process.env['TEST_RESULTS'] = results;
process.on('exit', (code) => {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of fs.readdirSync(results)) {
    const one = JSON.parse(fs.readFileSync(path.join(results, file), 'utf8'));
    counts.passed += one.passed;
    counts.failed += one.failed;
    counts.skipped += one.skipped;
  }
  fs.rmSync(results, { recursive: true, force: true });
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
});

say('Laws and units…');
nx('test', '--projects=@tierwright/shared,@tierwright/server,@tierwright/web', '--parallel=2');
say('Stories and browser journeys…');
nx('test', '--projects=@tierwright/test');
