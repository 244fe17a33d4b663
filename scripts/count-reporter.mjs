// A jest reporter that leaves the counts of a run where `npm test` adds them up.
import fs from 'node:fs';
import path from 'node:path';

export default class CountReporter {
  onRunComplete(_contexts, results) {
    const folder = process.env['TEST_RESULTS'];
    if (!folder || !fs.existsSync(folder)) return;
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
    };
    fs.writeFileSync(path.join(folder, `${process.pid}.json`), JSON.stringify(counts));
  }
}
